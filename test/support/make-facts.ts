import type { AdmissionFact } from '../../shared/domain/admission.ts';
import { readPeriod, type Period } from '../../shared/domain/period.ts';
import { defaultSettings } from '../../shared/domain/settings.ts';
import type { UnitVersion } from '../../shared/domain/unit.ts';
import { formDefinitions } from '../../shared/forms/registry.ts';
import type { FigureFacts, ListFact, SubmissionFact, TargetFact } from '../../shared/statistics/figure-facts.ts';

export const ROOT = 1;

/** The period of a code, for tests that know it is one. */
export function period(code: string): Period {
  const found = readPeriod(code);
  if (found === null) throw new Error(`no period: ${code}`);
  return found;
}

export function makeUnit(unitId: number, name: string, given: Partial<UnitVersion> = {}): UnitVersion {
  return {
    id: 1000 + unitId,
    unitId,
    code: String(unitId).padStart(2, '0'),
    name,
    kind: unitId === ROOT ? 'superior' : 'base-committee',
    organisationType: unitId === ROOT ? null : 'commune',
    cellKind: null,
    parentId: unitId === ROOT ? null : ROOT,
    noCandidatesLeft: false,
    position: unitId,
    from: '1900-01-01',
    to: null,
    ...given,
  };
}

let lastId = 5000;

/** A woman of 27 admitted on 10/02/2017 by unit 2, unless said. */
export function makeAdmission(given: Partial<AdmissionFact> = {}): AdmissionFact {
  lastId += 1;
  return {
    id: lastId,
    personId: lastId + 100_000,
    unitId: 2,
    cellId: null,
    cellKind: 'village',
    birth: '1990-01-15',
    sex: 'female',
    people: 'kinh',
    religion: 'none',
    education: 'upper-secondary',
    qualification: 'none',
    theory: null,
    scienceTitle: null,
    occupation: 'farmer',
    flags: [],
    listSaysYouthUnion: true,
    meetingDate: null,
    decisionDate: '2017-02-10',
    ceremonyDate: null,
    listFrom: '2017-01-01',
    listTo: '2017-03-31',
    officialDate: null,
    ...given,
  };
}

export function makeList(unitId: number, code: string, file = `danh-sach-${unitId}.xlsx`): ListFact {
  const { from, to } = period(code);
  return { intakeId: unitId * 10, unitId, from, to, file };
}

/** A submitted form; `values` by row, null for an empty cell. Row n of the form stands in cell Bn. */
export function makeSubmission(
  unitId: number,
  code: string,
  values: Readonly<Record<string, number | null>>,
  given: {
    formId?: string;
    means?: Readonly<Record<string, string>>;
    lastYear?: Readonly<Record<string, number>>;
  } = {},
): SubmissionFact {
  lastId += 1;
  const { from, to } = period(code);
  const cells = [
    ...Object.entries(values).map(([row, value]) => ({ row, value, decimal: null })),
    ...Object.entries(given.means ?? {}).map(([row, decimal]) => ({ row, value: null, decimal })),
  ];
  return {
    id: lastId,
    formId: given.formId ?? 'bieu-2-btctw',
    unitId,
    from,
    to,
    file: `bieu-${unitId}.xlsx`,
    lastYear: new Map(
      Object.entries(given.lastYear ?? {}).map(([row, value], index) => [
        row,
        { row, value, decimal: null, id: lastId * 100 + 50 + index, sheet: 'Biểu', cell: `C${index + 6}` },
      ]),
    ),
    values: new Map(
      cells.map((cell, index) => [
        cell.row,
        { ...cell, id: lastId * 100 + index, sheet: 'Biểu', cell: `B${index + 6}` },
      ]),
    ),
  };
}

export function makeTarget(unitId: number, code: string, value: number, given: Partial<TargetFact> = {}): TargetFact {
  lastId += 1;
  const { from, to } = period(code);
  return {
    id: lastId,
    unitId,
    scope: '',
    indicator: 'admitted.total',
    from,
    to,
    kind: 'assigned',
    value,
    valueTo: null,
    decimals: 0,
    setter: '',
    document: null,
    documentDate: null,
    revisesId: null,
    ...given,
  };
}

/** The root and units 2 (Nà Hỳ) and 3 (Nà Khoa), nothing sent. */
export function makeFacts(given: Partial<FigureFacts> = {}): FigureFacts {
  return {
    settings: { ...defaultSettings, organisationName: 'Nậm Pồ', superiorName: 'Tỉnh ủy Điện Biên' },
    units: [makeUnit(ROOT, 'Đảng bộ huyện Nậm Pồ'), makeUnit(2, 'Đảng bộ xã Nà Hỳ'), makeUnit(3, 'Đảng bộ xã Nà Khoa')],
    forms: formDefinitions,
    lists: [],
    admissions: [],
    submissions: [],
    targets: [],
    ...given,
  };
}
