import type { PlaceRow } from '../../../shared/contract/places-views.ts';
import { FIRST_DAY } from '../../../shared/domain/unit.ts';
import { cellTies, placeKinds, type CellTie, type PlaceKind } from '../../../shared/domain/place.ts';
import type { PlaceEdit } from '../../../shared/places/place-edit.ts';
import { formatDay, parseCount } from '../../../shared/text/format.ts';
import { readDay } from '../../app/period-choice.ts';

/** What a dialog about places does; `place` null adds one. */
export type PlaceSubject =
  | { readonly act: 'add'; readonly place: null }
  | { readonly act: 'report' | 'change'; readonly place: PlaceRow };

/** The fields as typed; an empty text is nothing said. */
export type PlaceDraft = {
  readonly kind: PlaceKind;
  readonly name: string;
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly day: string;
  readonly unitId: number | null;
  readonly members: '' | 'some' | 'none';
  readonly count: string;
  readonly tie: CellTie | '';
  readonly cellId: number | null;
  readonly note: string;
};

/** Fields that cannot be read as they stand. */
export type BadField = 'day' | 'from' | 'to' | 'count' | 'unit';

/** The fields as a dialog begins. `day`: the last day of the period on screen, `YYYY-MM-DD`. */
export function startPlaceDraft({ place }: PlaceSubject, day: string): PlaceDraft {
  const shownDay = (stored: string | null | undefined) =>
    stored === null || stored === undefined || stored === FIRST_DAY ? '' : formatDay(stored);
  return {
    kind: place?.own.kind ?? placeKinds[0],
    name: place?.own.name ?? '',
    code: place?.code ?? '',
    from: shownDay(place?.own.from),
    to: shownDay(place?.own.to),
    day: formatDay(day),
    unitId: place?.unit?.id ?? null,
    members: '',
    count: '',
    tie: '',
    cellId: null,
    note: '',
  };
}

const isDay = (text: string) => text.trim() === '' || readDay(text) !== null;

/** The fields of an act that must be put right before it can be sent. */
export function badFields({ act }: PlaceSubject, draft: PlaceDraft): readonly BadField[] {
  const reports = act !== 'change';
  return [
    ...(reports && readDay(draft.day) === null ? (['day'] as const) : []),
    ...(reports && draft.unitId === null ? (['unit'] as const) : []),
    ...(reports && draft.count.trim() !== '' && parseCount(draft.count) === null ? (['count'] as const) : []),
    ...(act !== 'report' && !isDay(draft.from) ? (['from'] as const) : []),
    ...(act === 'change' && !isDay(draft.to) ? (['to'] as const) : []),
  ];
}

/** The act as it is sent; the fields must be good. */
export function placeEditOf(subject: PlaceSubject, draft: PlaceDraft): PlaceEdit {
  const { kind, name, code } = draft;
  const from = readDay(draft.from);
  if (subject.act === 'change') {
    return { act: 'change', placeId: subject.place.id, code, kind, name, from, to: readDay(draft.to) };
  }
  const report = {
    day: readDay(draft.day) ?? '',
    unitId: draft.unitId ?? 0,
    hasMembers: draft.members === '' ? null : draft.members === 'some',
    memberCount: draft.members === 'none' || draft.count.trim() === '' ? null : parseCount(draft.count),
    cellTie: cellTies.find((tie) => tie === draft.tie) ?? null,
    cellId: draft.tie === 'own' || draft.tie === 'shared' ? draft.cellId : null,
    note: draft.note,
  };
  return subject.act === 'add'
    ? { act: 'add', code, kind, name, from, report }
    : { act: 'report', placeId: subject.place.id, report };
}
