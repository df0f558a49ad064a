import { pathToFileURL } from 'node:url';
import type { AdmissionFact } from '../../shared/domain/admission.ts';
import { dayBefore, readPeriod, type Period } from '../../shared/domain/period.ts';
import { defaultSettings } from '../../shared/domain/settings.ts';
import type { UnitVersion } from '../../shared/domain/unit.ts';
import type { UnitSuccession } from '../../shared/domain/unit-succession.ts';
import { formDefinitions } from '../../shared/forms/registry.ts';
import type { FigureFacts, ListFact, SubmissionFact } from '../../shared/statistics/figure-facts.ts';
import { openFigures, rowUnits, type Figures } from '../../shared/statistics/figures.ts';
import { restateFigures } from '../../shared/statistics/restate/restate-figures.ts';

const ACTS = 1_000;
const FIRST_UNITS = 600;
const CELLS_OF_UNIT = 3;
const PEOPLE_OF_LIST = 4;
const ROUNDS = 11;
const YEARS = [2021, 2022, 2023, 2024, 2025];
const TODAY = '2026-03-02';
const CODES = ['admitted.total', 'admitted.female', 'admitted.minority', 'admitted.age.mean', 'members.total'];

/** Milliseconds of the fastest round; `ratio` is restated over unrestated. */
export type RestateBench = {
  readonly acts: number;
  readonly units: number;
  readonly asReportedMs: number;
  readonly asNowMs: number;
  readonly ratio: number;
};

/**
 * Twenty quarters of five figures, every unit and the whole, over a tree with 1.000 merges, splits and transfers of
 * cells spread over the five years; half of the units send forms, half of them lists of people. Once by the units that
 * reported, once by those of today, both from facts in memory.
 */
export function benchRestate(): RestateBench {
  const facts = inventHistory();
  // By turns, so that other work on the machine falls on both alike.
  let [asReportedMs, asNowMs] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round += 1) {
    asReportedMs = Math.min(
      asReportedMs,
      timed(() => readHistory(openFigures(facts))),
    );
    asNowMs = Math.min(
      asNowMs,
      timed(() => readHistory(restateFigures(openFigures(facts), TODAY))),
    );
  }
  const units = new Set(facts.units.map(({ unitId }) => unitId)).size;
  return { acts: ACTS, units, asReportedMs, asNowMs, ratio: asNowMs / asReportedMs };
}

/** The same as a Markdown table. */
export function benchRestateTable({ acts, units, asReportedMs, asNowMs, ratio }: RestateBench): string {
  return [
    `| 20 quarters, ${units} units, ${acts} acts | ms | × as reported |`,
    '| --- | ---: | ---: |',
    `| by the units that reported | ${asReportedMs.toFixed(0)} | 1 |`,
    `| by the units of today | ${asNowMs.toFixed(0)} | ${ratio.toFixed(2)} |`,
  ].join('\n');
}

function readHistory(figures: Figures): number {
  let read = 0;
  for (const period of quarters()) {
    for (const code of CODES) {
      for (const unitId of [figures.root.unitId, ...rowUnits(figures, period).map((unit) => unit.unitId)]) {
        if (figures.figure(code, unitId, period).value.is !== 'missing') read += 1;
      }
    }
  }
  return read;
}

function quarters(): readonly Period[] {
  return YEARS.flatMap((year) => [1, 2, 3, 4].map((quarter) => periodOf(`${year}-Q${quarter}`)));
}

function periodOf(code: string): Period {
  const period = readPeriod(code);
  if (period === null) throw new Error(`no period: ${code}`);
  return period;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Acts by turns, spread evenly over the days of the five years; no chance, so that two runs do the same. */
function inventHistory(): FigureFacts {
  const closed: UnitVersion[] = [];
  const open = new Map<number, UnitVersion>();
  const cellsOf = new Map<number, number[]>();
  const successions: UnitSuccession[] = [];
  let lastId = 0;
  const put = (unit: Partial<UnitVersion>) => {
    lastId += 1;
    const made = inventUnit(lastId, unit);
    open.set(made.unitId, made);
    return made.unitId;
  };
  const found = (from: string) => {
    const unitId = put({ from });
    cellsOf.set(unitId, []);
    return unitId;
  };
  const close = (unitId: number, day: string) => {
    const unit = open.get(unitId);
    if (unit === undefined) return;
    closed.push({ ...unit, to: dayBefore(day) });
    open.delete(unitId);
  };
  const moveCell = (cellId: number, parentId: number, day: string) => {
    const cell = open.get(cellId);
    if (cell === undefined) return;
    closed.push({ ...cell, to: dayBefore(day) });
    open.set(cellId, { ...cell, id: (lastId += 1), parentId, from: day });
    cellsOf.get(parentId)?.push(cellId);
  };
  const link = (fromUnitId: number, toUnitId: number, onDay: string, share: UnitSuccession['share']) => {
    const kind = share !== 'unknown' && share.part === share.whole ? 'merge' : 'split';
    successions.push({
      id: successions.length + 1,
      kind,
      fromUnitId,
      toUnitId,
      onDay,
      share,
      document: null,
      memberCount: null,
    });
  };

  put({ kind: 'superior', parentId: null });
  for (let index = 0; index < FIRST_UNITS; index += 1) {
    const unitId = found('1900-01-01');
    for (let cell = 0; cell < CELLS_OF_UNIT; cell += 1) {
      cellsOf.get(unitId)?.push(put({ parentId: unitId, kind: 'cell', organisationType: null }));
    }
  }
  const standing = [...cellsOf.keys()];
  for (let act = 0; act < ACTS; act += 1) {
    const day = dayOf(act);
    const [one = 2] = standing.splice((act * 7) % standing.length, 1);
    const cells = cellsOf.get(one) ?? [];
    if (act % 3 === 0) {
      const [other = 2] = standing.splice((act * 13) % standing.length, 1);
      const into = found(day);
      for (const unitId of [one, other]) {
        for (const cell of cellsOf.get(unitId) ?? []) moveCell(cell, into, day);
        close(unitId, day);
        link(unitId, into, day, { part: 1, whole: 1 });
      }
      standing.push(into);
    } else if (act % 3 === 1) {
      const halves = [found(day), found(day)] as const;
      cells.forEach((cell, index) => moveCell(cell, halves[index % 2 === 0 ? 0 : 1], day));
      close(one, day);
      halves.forEach((unitId, half) =>
        link(one, unitId, day, act % 2 === 0 ? 'unknown' : { part: 1 + half, whole: 3 }),
      );
      standing.push(...halves);
    } else {
      const target = standing[(act * 11) % standing.length] ?? 2;
      const [cell] = cells.splice(0, 1);
      if (cell !== undefined) moveCell(cell, target, day);
      standing.push(one);
    }
  }
  const units = [...closed, ...open.values()];
  return { ...inventReports(units), units, successions };
}

/** Act n of 1.000: some day of the five years. */
function dayOf(act: number): string {
  const month = Math.floor((act * 60) / ACTS);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${YEARS[Math.floor(month / 12)]}-${two((month % 12) + 1)}-${two(1 + (act % 28))}`;
}

/** Each quarter of each unit that stands on its last day: odd units a form with figures, even ones a list of people. */
function inventReports(units: readonly UnitVersion[]): Omit<FigureFacts, 'units' | 'successions'> {
  const submissions: SubmissionFact[] = [];
  const lists: ListFact[] = [];
  const admissions: AdmissionFact[] = [];
  for (const period of quarters()) {
    const stands = units.filter(({ from, to }) => from <= period.to && (to === null || to >= period.to));
    const cells = Map.groupBy(stands, ({ parentId }) => parentId);
    for (const { unitId, parentId } of stands) {
      if (parentId !== 1) continue;
      if (unitId % 2 === 1) {
        submissions.push(
          inventForm(submissions.length + 1, 'bieu-2-btctw', unitId, period, { I: 9, 'I.1': 4, 'I.2': 3 }),
        );
        submissions.push(inventForm(submissions.length + 1, 'bieu-1-btctw', unitId, period, { D: 128 }));
        continue;
      }
      lists.push({ intakeId: lists.length + 1, unitId, from: period.from, to: period.to, file: `${unitId}.xlsx` });
      const own = cells.get(unitId) ?? [];
      for (let person = 0; person < PEOPLE_OF_LIST; person += 1) {
        const cellId = own.length === 0 ? null : (own[person % own.length]?.unitId ?? null);
        admissions.push(inventAdmission(admissions.length + 1, unitId, cellId, period));
      }
    }
  }
  return {
    forms: formDefinitions,
    settings: defaultSettings,
    outsideUnits: [],
    lists,
    admissions,
    submissions,
    targets: [],
    places: { places: [], states: [] },
    cellRecords: () => ({ admissions: [], lists: [], members: [] }),
  };
}

function inventForm(
  id: number,
  formId: string,
  unitId: number,
  { from, to }: Period,
  values: Readonly<Record<string, number>>,
): SubmissionFact {
  const cells = Object.entries(values).map(
    ([row, value], index) =>
      [row, { id: id * 10 + index, row, value, decimal: null, sheet: 'Biểu', cell: `B${index + 6}` }] as const,
  );
  return { id, formId, unitId, from, to, file: `${unitId}.xlsx`, lastYear: new Map(), values: new Map(cells) };
}

function inventUnit(unitId: number, given: Partial<UnitVersion>): UnitVersion {
  return {
    id: unitId,
    unitId,
    code: String(unitId),
    name: `Đơn vị ${unitId}`,
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
  };
}

function inventAdmission(id: number, unitId: number, cellId: number | null, { from, to }: Period): AdmissionFact {
  return {
    id,
    personId: id,
    unitId,
    cellId,
    cellKind: 'village',
    birth: `${1970 + (id % 30)}-05-06`,
    sex: id % 3 === 0 ? 'female' : 'male',
    people: id % 2 === 0 ? 'kinh' : 'mong',
    religion: 'none',
    education: 'upper-secondary',
    qualification: 'none',
    theory: null,
    scienceTitle: null,
    occupation: 'farmer',
    flags: [],
    listSaysYouthUnion: true,
    meetingDate: null,
    decisionDate: to,
    ceremonyDate: null,
    listFrom: from,
    listTo: to,
    officialDate: null,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(benchRestateTable(benchRestate()));
