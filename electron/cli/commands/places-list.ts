import { cellTieNames } from '../../../shared/domain/place-words.ts';
import { formatCount, formatDay } from '../../../shared/text/format.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { intakeWords } from '../../../shared/text/vi/intake.ts';
import { defineCommand, dataOption, viewOption } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { neededPeriod } from '../find-unit.ts';
import { textTable } from '../text-table.ts';

/** `places list`: the places as known on the last day of a period. */
export const placesList = defineCommand({
  name: 'places list',
  options: { ...dataOption, ...viewOption, period: { is: 'required', hole: 'period' } },
  operands: { count: 'none' },
  async run({ data, period: periodText, 'as-now': isNow }, _operands, desk) {
    const period = neededPeriod(periodText);
    const call = await openDataFile(desk, data);
    const { rows, viewNotes } = await call('places/list', {
      period: period.code,
      ...(isNow ? { view: 'as-now' as const } : {}),
    });
    for (const note of viewNotes) desk.say(note);
    const { code, name, unit, members, cell, day } = cliText.placeHeads;
    const lines = rows.map((row) => [
      row.code,
      row.name,
      row.unit?.name ?? '',
      row.memberCount !== null
        ? formatCount(row.memberCount)
        : row.hasMembers === null
          ? ''
          : intakeWords.placeMembers[row.hasMembers ? 'some' : 'none'],
      row.cellTie === null ? '' : cellTieNames.labelOf(row.cellTie),
      formatDay(row.day),
    ]);
    for (const line of textTable([code, name, unit, members, cell, day], lines)) desk.say(line);
    return { exitCode: 0, result: { period: period.code, viewNotes, places: rows } };
  },
});
