import { momentWords, unitsWords } from '../../../shared/log/log-report.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { logWords } from '../../../shared/text/vi/log.ts';
import type { LogEntry } from '../../../shared/contract/log-views.ts';
import { defineCommand, dataOption } from '../command.ts';
import { openDataFile } from '../data-file.ts';

const PAGE = 500;

/** `log`: every act that wrote something, the newest first; with `--changes` each row it changed. */
export const log = defineCommand({
  name: 'log',
  options: { ...dataOption, changes: { is: 'switch' } },
  operands: { count: 'none' },
  async run({ data, changes: wantsChanges }, _operands, desk) {
    const call = await openDataFile(desk, data);
    const acts: object[] = [];
    for (let from = 0, total = 1; from < total; from += PAGE) {
      const page = await call('log/list', { filter: {}, from, count: PAGE });
      total = page.total;
      for (const entry of page.rows) {
        desk.say(lineOf(entry));
        const changes = wantsChanges ? await changesOf(entry.changeSetId) : [];
        for (const { act, table, subject, fields, reason } of changes) {
          desk.say(cliText.log.change(logWords.acts[act], table, subject, reason ?? ''));
          for (const field of fields) desk.say(cliText.log.field(field.label, field.before, field.after));
        }
        acts.push(wantsChanges ? { ...entry, rows: changes } : entry);
      }
    }
    return { exitCode: 0, result: { acts } };

    async function changesOf(changeSetId: number) {
      const first = await call('log/read-changes', { changeSetId, from: 0, count: PAGE });
      const rows = [...first.rows];
      while (rows.length < first.total)
        rows.push(...(await call('log/read-changes', { changeSetId, from: rows.length, count: PAGE })).rows);
      return rows;
    }
  },
});

function lineOf(entry: LogEntry): string {
  const { changeSetId, at, by, kind, file, period, changes, undoneBy, undoes } = entry;
  const state =
    undoneBy !== null ? logWords.undone(String(undoneBy)) : undoes !== null ? logWords.undoes(String(undoes)) : '';
  const about = [file, unitsWords(entry), period?.name, by, state].filter((text) => (text ?? '') !== '');
  return cliText.log.act(changeSetId, momentWords(at), logWords.kinds[kind], formatCount(changes), about.join(' · '));
}
