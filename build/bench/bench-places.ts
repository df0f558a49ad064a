import { defaultSettings } from '../../shared/domain/settings.ts';
import { readPeriod } from '../../shared/domain/period.ts';
import type { UnitVersion } from '../../shared/domain/unit.ts';
import { formDefinitions } from '../../shared/forms/registry.ts';
import type { FigureFacts } from '../../shared/statistics/figure-facts.ts';
import { openFigures } from '../../shared/statistics/figures.ts';
import { indicators } from '../../shared/statistics/indicators.ts';

// Every figure about places and cells of a province, unit by unit, against one pass over the same rows.

const UNITS = 3_000;
const CELLS_EACH = 4;
const PLACES_EACH = 4;
const YEARS = 5;
const ROUNDS = 5;

const period = readPeriod('2025');
if (period === null) throw new Error('no such period');
const facts = inventFacts();
const records = facts.cellRecords();
const wanted = indicators.filter(({ source }) => source.from === 'places' || source.from === 'cells');

const pass: number[] = [];
const all: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  pass.push(
    timed(() => {
      let sum = 0;
      for (const { day } of records.admissions) sum += day.length;
      for (const { count } of records.members) sum += count;
      for (const { memberCount } of facts.places.states) sum += memberCount ?? 0;
      return sum;
    }),
  );
  all.push(
    timed(() => {
      const figures = openFigures(facts);
      const units = [figures.root, ...figures.reportingUnits(period)];
      for (const { code } of wanted) for (const { unitId } of units) figures.figure(code, unitId, period);
    }),
  );
}
const rows = records.admissions.length + records.members.length + facts.places.states.length;
const row = (what: string, times: readonly number[]) =>
  `| ${what} | ${Math.min(...times).toFixed(1)} | ${(Math.min(...times) / Math.min(...pass)).toFixed(0)} |`;
console.log(
  `| ${UNITS} units, ${UNITS * CELLS_EACH} cells, ${UNITS * PLACES_EACH} places; fastest of ${ROUNDS} | ms | × bare pass |`,
);
console.log('| --- | ---: | ---: |');
console.log(row(`one bare pass over ${rows} rows`, pass));
console.log(row(`${wanted.length} figures about places and cells of each unit and the whole`, all));

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Units with cells and places, spread evenly; no chance, so that two runs count the same. */
function inventFacts(): FigureFacts {
  const unit = (unitId: number, given: Partial<UnitVersion>): UnitVersion => ({
    id: unitId,
    unitId,
    code: String(unitId),
    name: `Đảng bộ xã ${unitId}`,
    kind: 'base-committee',
    organisationType: 'commune',
    cellKind: null,
    parentId: 1,
    noCandidatesLeft: false,
    specialRights: [],
    position: unitId,
    from: '1900-01-01',
    to: null,
    ...given,
  });
  const bases = Array.from({ length: UNITS }, (_, index) => unit(10 + index, {}));
  const cells = bases.flatMap(({ unitId }) =>
    Array.from({ length: CELLS_EACH }, (_, index) =>
      unit(100_000 + unitId * CELLS_EACH + index, {
        kind: 'cell',
        organisationType: null,
        cellKind: index === 0 ? 'school' : 'village',
        name: `Chi bộ thôn ${index + 1}`,
        parentId: unitId,
      }),
    ),
  );
  const places = bases.flatMap(({ unitId }) =>
    Array.from({ length: PLACES_EACH }, (_, index) => ({ id: unitId * PLACES_EACH + index, unitId, index })),
  );
  const made = {
    admissions: cells.map((cell, index) => ({
      admissionId: index,
      unitId: cell.parentId ?? 1,
      cellId: index % 3 === 0 ? null : cell.unitId,
      cellName: cell.name,
      day: `${2016 + (index % 10)}-05-19`,
    })),
    lists: bases.flatMap(({ unitId }) =>
      Array.from({ length: YEARS }, (_, year) => ({
        unitId,
        from: `${2021 + year}-01-01`,
        to: `${2021 + year}-12-31`,
      })),
    ),
    members: cells.flatMap((cell, index) =>
      Array.from({ length: 3 }, (_, at) => ({
        intakeId: cell.parentId ?? 1,
        file: 'a.xlsx',
        day: '2025-12-31',
        unitId: cell.parentId ?? 1,
        cellId: cell.unitId,
        cellName: null,
        residence: at === 0 ? null : `Thôn ${at}, xã ${cell.parentId}`,
        count: 1 + (index % 5),
      })),
    ),
  };
  return {
    forms: formDefinitions,
    settings: defaultSettings,
    units: [unit(1, { kind: 'superior', organisationType: null, parentId: null, name: 'Tỉnh' }), ...bases, ...cells],
    successions: [],
    outsideUnits: [],
    lists: [],
    admissions: [],
    submissions: [],
    targets: [],
    places: {
      places: places.map(({ id }) => ({
        id,
        code: `DB${id}`,
        kind: 'thon',
        name: `Thôn ${id}`,
        from: '1900-01-01',
        to: null,
      })),
      states: places.flatMap(({ id, unitId, index }) =>
        ['2024-12-31', '2025-06-30'].map((day, at) => ({
          id: id * 2 + at,
          placeId: id,
          unitId,
          day,
          hasMembers: (index + at) % 4 !== 0,
          memberCount: (index + at) % 4,
          cellTie: 'own' as const,
          cellId: null,
          enteredAt: null,
        })),
      ),
    },
    cellRecords: () => made,
  };
}
