import { stopWith } from '../../../shared/contract/problem.ts';
import { formatCount, formatDay } from '../../../shared/text/format.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { defineCommand, dataOption } from '../command.ts';
import { openDataFile } from '../data-file.ts';

/** `undo`: takes one change set back by a new one. */
export const undo = defineCommand({
  name: 'undo',
  options: dataOption,
  operands: { count: 'one', hole: 'id' },
  async run({ data }, [text = ''], desk) {
    if (!/^[1-9]\d{0,8}$/.test(text)) throw stopWith('cli.not-a-number', { text });
    const call = await openDataFile(desk, data);
    const changeSetId = Number(text);
    const blocking = await call('changes/list-blocking', { changeSetId });
    if (blocking.length > 0) {
      desk.note(cliText.blockingTitle);
      for (const { changeSetId: id, at, file } of blocking)
        desk.note(cliText.blocking(id, formatDay(at.slice(0, 10)), file ?? ''));
    }
    const receipt = await call('changes/undo', { changeSetId });
    desk.say(cliText.undone(receipt.undone, formatCount(receipt.changes)));
    return { exitCode: 0, result: receipt };
  },
});
