import type { UnitView } from '../../../shared/contract/views.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { defineCommand, dataOption } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { readDayOption } from '../read-day-option.ts';
import { textTable } from '../text-table.ts';

/** `units list`: the organisations as they stood on a day, today without one. */
export const unitsList = defineCommand({
  name: 'units list',
  options: { ...dataOption, on: { is: 'optional', hole: 'day' } },
  operands: { count: 'none' },
  async run({ data, on }, _operands, desk) {
    const call = await openDataFile(desk, data);
    const units = await call('units/list', on === undefined ? {} : { on: readDayOption(on) });
    const depths = depthsOf(units);
    const rows = units.map((unit) => [
      unit.code,
      '  '.repeat(depths.get(unit.unitId) ?? 0) + unit.name,
      cliText.unitKinds[unit.kind],
    ]);
    const { code, unit, kind } = cliText.heads;
    for (const line of textTable([code, unit, kind], rows)) desk.say(line);
    return { exitCode: 0, result: { units: units.map(unitJson) } };
  },
});

/** Parents stand before their children. */
function depthsOf(units: readonly UnitView[]): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  for (const { unitId, parentId } of units) depths.set(unitId, parentId === null ? 0 : (depths.get(parentId) ?? 0) + 1);
  return depths;
}

function unitJson(unit: UnitView) {
  const {
    unitId,
    code,
    name,
    kind,
    organisationType,
    cellKind,
    parentId,
    parentName,
    noCandidatesLeft,
    specialRights,
    from,
    to,
  } = unit;
  return {
    id: unitId,
    code,
    name,
    kind,
    organisationType,
    cellKind,
    parentId,
    parentName,
    noCandidatesLeft,
    specialRights,
    from,
    to,
  };
}
