import type { SpanView, UnitDetail } from '../../../shared/contract/views.ts';
import {
  FIRST_DAY,
  type CellKind,
  type OrganisationType,
  type SpecialRight,
  type UnitKind,
} from '../../../shared/domain/unit.ts';
import { parentKinds } from '../../../shared/domain/unit-parents.ts';
import { formatDay } from '../../../shared/text/format.ts';
import type { UnitEdit } from '../../../shared/units/unit-edit.ts';
import { readDay } from '../../app/period-choice.ts';
import type { EditSubject } from './units-context.ts';

/** The fields of the dialog as they stand, days as typed. */
export type EditDraft = {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly organisationType: OrganisationType | null;
  readonly cellKind: CellKind | null;
  readonly parentId: number | null;
  readonly noCandidatesLeft: boolean;
  readonly specialRights: readonly SpecialRight[];
  readonly from: string;
  readonly to: string;
};

/** What a new unit below a parent most likely is. */
const firstKindBelow: Readonly<Record<UnitKind, UnitKind>> = {
  superior: 'base-committee',
  'base-committee': 'cell',
  'sub-committee': 'cell',
  'base-cell': 'cell',
  cell: 'cell',
  'village-cell': 'cell',
};

/** The fields to begin with. `detail` is the unit itself, for a new one its parent. */
export function startDraft({ act, versionId }: EditSubject, detail: UnitDetail, day: string): EditDraft {
  const shown = detail.spans.find(({ from, to }) => from <= day && (to === null || to >= day)) ?? detail.spans.at(-1);
  const span = act === 'correct' ? (detail.spans.find(({ id }) => id === versionId) ?? shown) : shown;
  if (span === undefined) throw new Error('a unit without spans');
  if (act === 'add') return emptyDraft(span);
  return {
    ...span,
    code: detail.code,
    from: act === 'correct' && span.from !== FIRST_DAY ? formatDay(span.from) : '',
    to: span.to === null || act !== 'correct' ? '' : formatDay(span.to),
  };
}

function emptyDraft({ unitId, kind }: SpanView): EditDraft {
  const takesChildren = Object.values(parentKinds).some((kinds) => kinds.includes(kind));
  return {
    code: '',
    name: '',
    kind: firstKindBelow[kind],
    organisationType: null,
    cellKind: null,
    parentId: takesChildren ? unitId : null,
    noCandidatesLeft: false,
    specialRights: [],
    from: '',
    to: '',
  };
}

/** Fields whose day cannot be read; those that may stay empty are only wrong when something else is in them. */
export function badDays(act: EditSubject['act'], draft: EditDraft): readonly ('from' | 'to')[] {
  const isBad = (text: string, mayBeEmpty: boolean) => (text.trim() === '' ? !mayBeEmpty : readDay(text) === null);
  return [
    ...(act !== 'close' && isBad(draft.from, act !== 'change') ? (['from'] as const) : []),
    ...(act === 'close' || act === 'correct' ? (isBad(draft.to, act === 'correct') ? (['to'] as const) : []) : []),
  ];
}

/** The edit the fields say; their days are known to be readable. */
export function editOf({ act, unitId, versionId }: EditSubject, draft: EditDraft): UnitEdit {
  const { name, kind, organisationType, cellKind, parentId, noCandidatesLeft, specialRights, code } = draft;
  const content = { name, kind, organisationType, cellKind, parentId, noCandidatesLeft, specialRights };
  const [from, to] = [readDay(draft.from), readDay(draft.to)];
  switch (act) {
    case 'add':
      return { act, code, from, content };
    case 'correct':
      return { act, versionId: versionId ?? 0, code, from, to, content };
    case 'change':
      return { act, unitId: unitId ?? 0, from: from ?? '', content };
    case 'close':
      return { act, unitId: unitId ?? 0, lastDay: to ?? '' };
  }
}
