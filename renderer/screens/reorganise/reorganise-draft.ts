import type { Input } from '../../../shared/contract/calls.ts';
import type { UnitView } from '../../../shared/contract/views.ts';
import type { SuccessionShare } from '../../../shared/domain/unit-succession.ts';
import { organisationTypes, unitKinds } from '../../../shared/domain/unit.ts';
import { readDay } from '../../app/period-choice.ts';

export type Reorganisation = Input<'reorganise/preview'>['reorganisation'];
type Act = Reorganisation['acts'][number];
type NewUnit = Reorganisation['newUnits'][number];
type UnitEnd = Extract<Act, { act: 'merge' }>['into'];

/** What the dialog offers; `receive` and `hand-over` are about organisations of another board. */
export const actChoices = [
  ...(['merge', 'split', 'rename', 'transfer', 'dissolve', 'found'] as const),
  ...(['receive', 'hand-over'] as const),
] as const;
export type ActChoice = (typeof actChoices)[number];

/** Where something goes: a new unit, one of the file, or one of another board. */
export type Place = {
  readonly is: 'new' | 'unit' | 'outside';
  readonly name: string;
  /** Code of `newUnitKindNames`; empty: as the old units were. */
  readonly kind: string;
  readonly unitId: number | null;
  readonly superior: string;
};
export type Part = { readonly place: Place; readonly share: string; readonly isUnknown: boolean };

/** Everything that was chosen and typed, as it stands in the fields. */
export type ReorganiseDraft = {
  readonly act: ActChoice;
  readonly units: readonly number[];
  readonly day: string;
  readonly document: string;
  readonly place: Place;
  /** Parent of new units, or the new parent; null: the organisation itself. */
  readonly parentId: number | null;
  readonly parts: readonly Part[];
  readonly goesOn: boolean;
  /** Index of the part each child goes to. */
  readonly children: ReadonlyMap<number, number>;
  readonly memberCount: string;
};

export const newPlace: Place = { is: 'new', name: '', kind: '', unitId: null, superior: '' };
const newPart: Part = { place: newPlace, share: '', isUnknown: false };

export function startDraft(units: readonly number[], day: string): ReorganiseDraft {
  return {
    act: 'merge',
    units,
    day,
    document: '',
    place: newPlace,
    parentId: null,
    parts: [newPart, newPart],
    goesOn: false,
    children: new Map(),
    memberCount: '',
  };
}

export const addPart = (draft: ReorganiseDraft): ReorganiseDraft => ({ ...draft, parts: [...draft.parts, newPart] });

/** Acts that speak of one unit at a time. */
export const takesOne = (act: ActChoice): boolean =>
  act === 'split' || act === 'rename' || act === 'dissolve' || act === 'hand-over';
export const takesUnits = (act: ActChoice): boolean => act !== 'found' && act !== 'receive';

/**
 * The parent that is meant while none was chosen: that of the units when they share one, else the organisation itself.
 * Null where it must be chosen.
 */
export function defaultParentOf(
  { act, units: picked }: ReorganiseDraft,
  units: readonly Pick<UnitView, 'unitId' | 'parentId'>[],
): number | null {
  if (act === 'transfer' || act === 'dissolve') return null;
  const above = new Set(picked.flatMap((id) => units.find(({ unitId }) => unitId === id)?.parentId ?? []));
  const [common, other] = above;
  return common !== undefined && other === undefined ? common : (units[0]?.unitId ?? null);
}

/** What is still missing, as the name of a field; everything else the backend says. */
export type Missing = 'day' | 'units' | 'name' | 'unit' | 'parent' | 'parts' | 'share' | 'member-count' | 'outside';
export type Asked = { readonly reorganisation: Reorganisation } | { readonly missing: Missing };

/** The fields as the backend takes them, or the first field that is missing. */
export function reorganisationOf(draft: ReorganiseDraft, defaultParent: number | null): Asked {
  const day = readDay(draft.day);
  if (day === null) return { missing: 'day' };
  const [first] = draft.units;
  if (takesUnits(draft.act) && first === undefined) return { missing: 'units' };
  const made = actsOf(draft, draft.parentId ?? defaultParent);
  if ('missing' in made) return made;
  const document = draft.document.normalize('NFC').trim();
  return { reorganisation: { day, document: document === '' ? null : document, ...made } };
}

type Made = Pick<Reorganisation, 'newUnits' | 'acts' | 'children'>;

function actsOf(draft: ReorganiseDraft, parentId: number | null): Made | { readonly missing: Missing } {
  const { act, units } = draft;
  const parent: UnitEnd = { is: 'unit', unitId: parentId ?? 0 };
  const unitId = units[0] ?? 0;
  const one = (...acts: readonly Act[]): Made => ({ newUnits: [], acts: [...acts], children: [] });
  const name = draft.place.name.normalize('NFC').trim();
  const memberCount = readCount(draft.memberCount);
  if (memberCount === 'wrong') return { missing: 'member-count' };
  switch (act) {
    case 'merge': {
      const end = endOf(draft.place, 'new-1', parent);
      if ('missing' in end) return end;
      const from = units.map((id): UnitEnd => ({ is: 'unit', unitId: id }));
      return { newUnits: end.newUnits, acts: [{ act: 'merge', from, into: end.end }], children: [] };
    }
    case 'split':
      return splitOf(draft, unitId, parent);
    case 'rename':
      if (name === '') return { missing: 'name' };
      return one({ act: 'rename', unitId, name, ...kindsOf(draft.place.kind) });
    case 'transfer':
      if (parentId === null) return { missing: 'parent' };
      return one(...units.map((id): Act => ({ act: 'transfer', unitId: id, parent })));
    case 'dissolve': {
      const children = [...draft.children.keys()].map((child) => ({ unitId: child, to: parent }));
      if (children.length > 0 && parentId === null) return { missing: 'parent' };
      return { newUnits: [], acts: [{ act: 'dissolve', unitId }], children };
    }
    case 'found': {
      const end = endOf({ ...draft.place, is: 'new' }, 'new-1', parent);
      return 'missing' in end ? end : { newUnits: end.newUnits, acts: [], children: [] };
    }
    case 'receive': {
      const from = outsideOf(draft.place);
      if (from === null) return { missing: 'outside' };
      const end = endOf({ ...draft.place, is: 'new' }, 'new-1', parent);
      if ('missing' in end) return end;
      return { newUnits: end.newUnits, acts: [{ act: 'receive', from, into: end.end, memberCount }], children: [] };
    }
    case 'hand-over': {
      const to = outsideOf(draft.place);
      return to === null ? { missing: 'outside' } : one({ act: 'hand-over', unitId, to, memberCount });
    }
  }
}

function splitOf(draft: ReorganiseDraft, unitId: number, parent: UnitEnd): Made | { readonly missing: Missing } {
  const newUnits: Reorganisation['newUnits'] = [];
  const ends: UnitEnd[] = [];
  const parts: { to: UnitEnd; share: SuccessionShare | null }[] = [];
  for (const [at, { place, share, isUnknown }] of draft.parts.entries()) {
    const end = endOf(place, `new-${at + 1}`, parent);
    if ('missing' in end) return end;
    const read = isUnknown ? 'unknown' : readShare(share);
    if (read === 'wrong') return { missing: 'share' };
    newUnits.push(...end.newUnits);
    ends.push(end.end);
    parts.push({ to: end.end, share: read });
  }
  if (parts.length === 0) return { missing: 'parts' };
  const children = [...draft.children].flatMap(([child, at]) => {
    const to = ends[at];
    return to === undefined ? [] : [{ unitId: child, to }];
  });
  return { newUnits, acts: [{ act: 'split', unitId, parts, goesOn: draft.goesOn }], children };
}

type End = { readonly end: UnitEnd; readonly newUnits: Reorganisation['newUnits'] };

function endOf(place: Place, key: string, parent: UnitEnd): End | { readonly missing: Missing } {
  if (place.is === 'unit')
    return place.unitId === null ? { missing: 'unit' } : { end: { is: 'unit', unitId: place.unitId }, newUnits: [] };
  if (place.is === 'outside') {
    const end = outsideOf(place);
    return end === null ? { missing: 'outside' } : { end, newUnits: [] };
  }
  const name = place.name.normalize('NFC').trim();
  if (name === '') return { missing: 'name' };
  const unit: NewUnit = { key, name, code: null, cellKind: null, ...kindsOf(place.kind), parent };
  return { end: { is: 'new', key }, newUnits: [unit] };
}

function outsideOf({ name, superior }: Place): Extract<UnitEnd, { is: 'outside' }> | null {
  const outside = name.normalize('NFC').trim();
  const above = superior.normalize('NFC').trim();
  return outside === '' ? null : { is: 'outside', name: outside, superior: above === '' ? null : above };
}

function kindsOf(code: string): Pick<NewUnit, 'kind' | 'organisationType'> {
  return {
    kind: unitKinds.find((kind) => kind === code) ?? null,
    organisationType: organisationTypes.find((type) => `type ${type}` === code) ?? null,
  };
}

const PERCENT = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/u;
const FRACTION = /^(\d+)\s*\/\s*(\d+)$/u;

/** `40`, `40 %`, `40,5%` (of a hundred), `2/5`; null: nothing typed. */
export function readShare(text: string): Exclude<SuccessionShare, 'unknown'> | 'wrong' | null {
  const typed = text.trim();
  if (typed === '') return null;
  const fraction = FRACTION.exec(typed);
  if (fraction !== null) return positive(Number(fraction[1]), Number(fraction[2]));
  const percent = PERCENT.exec(typed);
  if (percent === null) return 'wrong';
  const decimals = percent[2] ?? '';
  return positive(Number(`${percent[1]}${decimals}`), 100 * 10 ** decimals.length);
}

const positive = (part: number, whole: number) => (part > 0 && whole > 0 ? { part, whole } : 'wrong');

function readCount(text: string): number | null | 'wrong' {
  const typed = text.trim().replaceAll('.', '');
  if (typed === '') return null;
  return /^\d{1,6}$/u.test(typed) ? Number(typed) : 'wrong';
}
