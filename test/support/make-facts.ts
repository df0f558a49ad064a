import type { AdmissionFact } from '../../shared/domain/admission.ts';
import { readPeriod, type Period } from '../../shared/domain/period.ts';
import { defaultSettings } from '../../shared/domain/settings.ts';
import type { UnitVersion } from '../../shared/domain/unit.ts';
import { WHOLE_SHARE, type UnitSuccession } from '../../shared/domain/unit-succession.ts';
import { formDefinitions } from '../../shared/forms/registry.ts';
import type {
  MemberFact,
  MemberList,
  MemberRecords,
  MembersOfDay,
} from '../../shared/statistics/members/member-facts.ts';
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
    specialRights: [],
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

/** A man of 47 in unit 2, a full member since 2001, unless said. */
export function makeMember(given: Partial<MemberFact> = {}): MemberFact {
  lastId += 1;
  return {
    id: lastId,
    personId: lastId + 100_000,
    intakeId: 20,
    unitId: 2,
    cellId: null,
    birth: '1970-01-15',
    sex: 'male',
    people: 'kinh',
    religion: 'none',
    education: 'upper-secondary',
    qualification: 'none',
    theory: 'none',
    occupation: 'farmer',
    admittedDate: '2000-02-03',
    officialDate: '2001-02-03',
    status: 'active',
    statusDate: null,
    ...given,
  };
}

/** A list of a unit's membership; its rows name it by `unitId * 10`. */
export function makeMemberList(unitId: number, given: Partial<MemberList> = {}): MemberList {
  const intakeId = given.intakeId ?? unitId * 10;
  return {
    intakeId,
    versions: [intakeId],
    unitId,
    title: 'DANH SÁCH ĐẢNG VIÊN',
    file: `dang-vien-${unitId}.xlsx`,
    receivedOn: '2017-04-03',
    ...given,
  };
}

/** Lists by the day they speak of. */
export function makeMemberRecords(
  days: Readonly<Record<string, MembersOfDay>>,
  undated: readonly MemberList[] = [],
): MemberRecords {
  return { on: (day) => days[day] ?? { lists: [], members: [] }, undated: () => undated };
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
    successions: [],
    outsideUnits: [],
    forms: formDefinitions,
    lists: [],
    admissions: [],
    submissions: [],
    targets: [],
    places: { places: [], states: [] },
    cellRecords: () => ({ admissions: [], lists: [], members: [] }),
    ...given,
  };
}

/** A link from an old unit to a new one; of all of it unless a share is given. */
export function makeSuccession(
  fromUnitId: number,
  toUnitId: number,
  onDay: string,
  share: UnitSuccession['share'] = WHOLE_SHARE,
): UnitSuccession {
  lastId += 1;
  return {
    id: lastId,
    kind: share === WHOLE_SHARE ? 'merge' : 'split',
    fromUnitId,
    toUnitId,
    onDay,
    share,
    document: null,
    memberCount: null,
  };
}
