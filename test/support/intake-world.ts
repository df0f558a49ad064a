import type { OrganisationType, CellKind, UnitKind, UnitVersion } from '../../shared/domain/unit.ts';
import { formDefinitions } from '../../shared/forms/registry.ts';
import type { StageFacts } from '../../shared/intake/stage/stage-facts.ts';
import { indicators } from '../../shared/statistics/indicators.ts';

type Given = { readonly kind: UnitKind; readonly parentId: number | null } & Partial<{
  readonly organisationType: OrganisationType;
  readonly cellKind: CellKind;
}>;

const unit = (
  unitId: number,
  code: string,
  name: string,
  { kind, parentId, organisationType, cellKind }: Given,
): UnitVersion => ({
  id: unitId + 1000,
  unitId,
  code,
  name,
  kind,
  organisationType: organisationType ?? null,
  cellKind: cellKind ?? null,
  parentId,
  noCandidatesLeft: false,
  specialRights: [],
  position: unitId,
  from: '1900-01-01',
  to: null,
});

/** A small invented district for tests of the stages: two communes, a school and one village cell. */
export const world: readonly UnitVersion[] = [
  unit(1, '00', 'Đảng bộ huyện Nậm Pồ', { kind: 'superior', parentId: null }),
  unit(2, '01', 'Đảng bộ xã Nà Khoa', { kind: 'base-committee', parentId: 1, organisationType: 'commune' }),
  unit(3, '02', 'Đảng bộ xã Nà Hỳ', { kind: 'base-committee', parentId: 1, organisationType: 'commune' }),
  unit(4, '03', 'Chi bộ Trường THPT Nậm Pồ', {
    kind: 'base-cell',
    parentId: 1,
    organisationType: 'school',
    cellKind: 'school',
  }),
  unit(5, '01.01', 'Chi bộ bản Huổi Sang', { kind: 'cell', parentId: 2, cellKind: 'village' }),
];

/** A data file with the units of `world` and nothing else. */
export const emptyFacts: StageFacts = {
  forms: formDefinitions,
  indicators,
  units: world,
  isOfCommune: false,
  openPeople: () => ({ members: 0, candidates: 0 }),
  outsideUnits: () => [],
  unitSuccessions: () => [],
  settingsOn: () => ({ countingDate: 'decision' }),
  earlierIntakes: () => [],
  findByKeys: () => [],
  findOfList: () => [],
  findBeside: () => [],
  hasList: () => false,
  supplementsOf: () => [],
  withSeveralAdmissions: () => new Set(),
  findSubmission: () => null,
  alikeSubmissions: () => [],
  targetsInForce: () => [],
  knownPlaces: () => [],
  originsOf: (unitId) => new Set([unitId]),
  remembered: () => [],
  today: '2017-06-30',
  rememberedValues: () => new Map(),
  findPeople: () => [],
  recordsOfList: () => [],
  hasPeopleList: () => false,
  peopleListsOf: () => [],
  planBase: () => ({ revision: 7, nextId: 100, sourceFileId: 1, at: '2026-03-02T08:00:00' }),
};
