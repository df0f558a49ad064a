import { pathToFileURL } from 'node:url';
import { educations, occupations, qualifications, sexes, type AdmissionFact } from '../../shared/domain/admission.ts';
import { defaultSettings } from '../../shared/domain/settings.ts';
import { readPeriod, type Period } from '../../shared/domain/period.ts';
import type { UnitVersion } from '../../shared/domain/unit.ts';
import { formCells } from '../../shared/forms/form-cells.ts';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';
import { findForm, formDefinitions } from '../../shared/forms/registry.ts';
import { fillForm } from '../../shared/reports/fill-form.ts';
import type { FigureFacts, SubmissionFact } from '../../shared/statistics/figure-facts.ts';
import { openFigures } from '../../shared/statistics/figures.ts';

const PEOPLE = 7_267;
const UNITS = 60;
const ROUNDS = 41;

/** Units that each sent Biểu 2. */
const SENDERS = 600;

/** Times in milliseconds, the fastest of several rounds in one run: other work on the machine only adds to them. */
export type FiguresBench = {
  readonly people: number;
  readonly bareMs: number;
  readonly formMs: number;
  /** Biểu 2 of 600 units added up, with its checks. */
  readonly sentMs: number;
};

/**
 * Biểu số 2-BTCTW with all its rows for the whole of 60 units and 7.267 people on lists, from facts in memory to the
 * filled form with its checks, against one bare pass that only adds up one field of the same rows.
 */
export function benchFigures(): FiguresBench {
  const form = findForm('bieu-2-btctw', formDefinitions);
  const period = readPeriod('2017');
  if (form === null || period === null) throw new Error('form or period is gone');
  const facts = inventFacts(period);
  const bareMs = fastestOf(() => facts.admissions.reduce((sum, { sex }) => sum + (sex === 'female' ? 1 : 0), 0));
  const formMs = fastestOf(() => fillForm(form, openFigures(facts), 1, period));
  const sent = inventSubmissions(form, period);
  const sentMs = fastestOf(() => fillForm(form, openFigures(sent), 1, period));
  return { people: PEOPLE, bareMs, formMs, sentMs };
}

/** The same as a Markdown table. */
export function benchFiguresTable({ people, bareMs, formMs, sentMs }: FiguresBench): string {
  return [
    '| Biểu số 2-BTCTW | ms | × bare pass |',
    '| --- | ---: | ---: |',
    `| one bare pass over ${people} people | ${bareMs.toFixed(2)} | 1 |`,
    `| 58 rows, ${UNITS} units, with checks | ${formMs.toFixed(1)} | ${(formMs / bareMs).toFixed(0)} |`,
    `| 58 rows sent by ${SENDERS} units, added up with checks | ${sentMs.toFixed(1)} | |`,
  ].join('\n');
}

function fastestOf(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** People spread evenly over units and codes; no chance, so that two runs count the same. */
function inventFacts({ from, to }: Period): FigureFacts {
  const units = Array.from({ length: UNITS + 1 }, (_, index) => inventUnit(index + 1));
  const reporting = units.slice(1);
  return {
    forms: formDefinitions,
    settings: defaultSettings,
    units,
    successions: [],
    outsideUnits: [],
    lists: reporting.map(({ unitId }) => ({ intakeId: unitId, unitId, from, to, file: `${unitId}.xlsx` })),
    admissions: Array.from({ length: PEOPLE }, (_, index) => inventAdmission(index, { from, to })),
    submissions: [],
    targets: [],
    places: { places: [], states: [] },
    cellRecords: () => ({ admissions: [], lists: [], members: [] }),
  };
}

/** Each unit's form with a figure in every row, so that every row is added up and every check is made. */
function inventSubmissions(form: FormDefinition, { from, to }: Period): FigureFacts {
  const units = Array.from({ length: SENDERS + 1 }, (_, index) => inventUnit(index + 1));
  const cells = formCells(form);
  const submissions = units.slice(1).map(({ unitId }): SubmissionFact => ({
    id: unitId,
    formId: form.id,
    unitId,
    from,
    to,
    file: `${unitId}.xlsx`,
    lastYear: new Map(),
    values: new Map(
      cells.map(({ ref }, index) => [
        ref,
        { id: unitId * 1000 + index, row: ref, value: 0, decimal: null, sheet: 'Biểu', cell: `B${index + 6}` },
      ]),
    ),
  }));
  return {
    forms: formDefinitions,
    settings: defaultSettings,
    units,
    successions: [],
    outsideUnits: [],
    lists: [],
    admissions: [],
    submissions,
    targets: [],
    places: { places: [], states: [] },
    cellRecords: () => ({ admissions: [], lists: [], members: [] }),
  };
}

function inventUnit(unitId: number): UnitVersion {
  const isRoot = unitId === 1;
  return {
    id: unitId,
    unitId,
    code: String(unitId),
    name: `Đơn vị ${unitId}`,
    kind: isRoot ? 'superior' : unitId % 2 === 0 ? 'base-committee' : 'base-cell',
    organisationType: isRoot ? null : 'commune',
    cellKind: null,
    parentId: isRoot ? null : 1,
    noCandidatesLeft: false,
    specialRights: [],
    position: unitId,
    from: '1900-01-01',
    to: null,
  };
}

function inventAdmission(index: number, { from, to }: Pick<Period, 'from' | 'to'>): AdmissionFact {
  const pick = <Code>(codes: readonly Code[]): Code | null => codes[index % codes.length] ?? null;
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    id: index + 1,
    personId: index + 1,
    unitId: 2 + (index % UNITS),
    cellId: null,
    cellKind: 'village',
    birth: `${1960 + (index % 39)}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`,
    sex: pick(sexes),
    people: pick(['kinh', 'thai', 'mong']),
    religion: pick(['none', 'none', 'catholic']),
    education: pick(educations),
    qualification: pick(qualifications),
    theory: null,
    scienceTitle: null,
    occupation: pick(occupations),
    flags: index % 3 === 0 ? ['youth-union'] : [],
    listSaysYouthUnion: true,
    meetingDate: null,
    decisionDate: `${from.slice(0, 4)}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`,
    ceremonyDate: null,
    listFrom: from,
    listTo: to,
    officialDate: null,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(benchFiguresTable(benchFigures()));
