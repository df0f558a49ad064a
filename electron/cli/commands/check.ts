import { formatCount } from '../../../shared/text/format.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { defineCommand, dataOption } from '../command.ts';
import { openDataFile } from '../data-file.ts';

/** `check`: the whole file read through: pages, indexes, links between tables. */
export const check = defineCommand({
  name: 'check',
  options: dataOption,
  operands: { count: 'none' },
  async run({ data }, _operands, desk) {
    const call = await openDataFile(desk, data);
    const { schemaVersion, integrity, revision, counts, problems } = await call('safety/check', {});
    const words = cliText.check;
    desk.say(integrity === 'ok' ? words.ok : words.damaged);
    desk.say(words.schema(schemaVersion));
    desk.say(words.revision(revision));
    for (const [table, what] of Object.entries(words.tables))
      desk.say(words.rows(what, formatCount(counts[table] ?? 0)));
    for (const problem of problems) desk.tell(problem);
    return { exitCode: integrity === 'ok' ? 0 : 2, result: { schemaVersion, integrity, revision, counts } };
  },
});
