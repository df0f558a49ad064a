import type { IsoDate } from '../partial-date.ts';
import type { SuccessionShare } from '../unit-succession.ts';
import type { CellKind, OrganisationType, UnitKind } from '../unit.ts';

/**
 * One side of an act: a unit of the file, one that begins with this reorganisation (by the key of its `NewUnit`), or one
 * that another board holds.
 */
export type UnitEnd =
  | { readonly is: 'unit'; readonly unitId: number }
  | { readonly is: 'new'; readonly key: string }
  | OutsideEnd;
export type OutsideEnd = { readonly is: 'outside'; readonly name: string; readonly superior: string | null };

/** A unit that begins on the day. `kind` null: as the units it holds were. */
export type NewUnit = {
  readonly key: string;
  readonly name: string;
  /** Null: one is made. */
  readonly code: string | null;
  readonly kind: UnitKind | null;
  readonly organisationType: OrganisationType | null;
  readonly cellKind: CellKind | null;
  /** Unit of the file or another new one. */
  readonly parent: UnitEnd;
};

/** Where a part goes. `share` null: nobody said, which is refused; “không rõ tỷ lệ” is `unknown`. */
export type SplitPart = { readonly to: UnitEnd; readonly share: SuccessionShare | null };

/**
 * What happens to units, all on the day of the reorganisation.
 *
 * `merge` (gộp): each unit whole into another. `split` (tách): parts into others; `goesOn`: the unit stays with the rest.
 * `rename` (đổi tên, also giữ nguyên): one unit goes on under a new span; null keeps what it had. `transfer` (chuyển cấp trên):
 * under another parent. `dissolve` (giải thể): ends without a successor. `receive`, `hand-over` (tiếp nhận, bàn giao
 * nguyên trạng): a whole organisation comes from another board, or goes to one with everything below it. A new unit that no act
 * speaks of is founded (thành lập).
 */
export type Act =
  | { readonly act: 'merge'; readonly from: readonly UnitEnd[]; readonly into: UnitEnd }
  | { readonly act: 'split'; readonly unitId: number; readonly parts: readonly SplitPart[]; readonly goesOn: boolean }
  /** A part of a unit of another board. */
  | {
      readonly act: 'take-part';
      readonly from: OutsideEnd;
      readonly into: UnitEnd;
      readonly share: SuccessionShare | null;
    }
  | {
      readonly act: 'rename';
      readonly unitId: number;
      readonly name: string | null;
      readonly kind: UnitKind | null;
      readonly organisationType: OrganisationType | null;
    }
  | { readonly act: 'transfer'; readonly unitId: number; readonly parent: UnitEnd }
  | { readonly act: 'dissolve'; readonly unitId: number }
  | {
      readonly act: 'receive';
      readonly from: OutsideEnd;
      readonly into: UnitEnd;
      readonly memberCount: number | null;
    }
  | {
      readonly act: 'hand-over';
      readonly unitId: number;
      readonly to: OutsideEnd;
      readonly memberCount: number | null;
    };
export type ActName = Act['act'];

/** Everything that happens on one day by one document. */
export type Reorganisation = {
  /** First day of the new state. */
  readonly day: IsoDate;
  /** The resolution with its number, as written; null when none was given. */
  readonly document: string | null;
  readonly newUnits: readonly NewUnit[];
  readonly acts: readonly Act[];
  /** Where children of ended units go, when that is not the one successor. */
  readonly children: readonly { readonly unitId: number; readonly to: UnitEnd }[];
};

export const endKey = (end: UnitEnd): string =>
  end.is === 'unit'
    ? `unit ${end.unitId}`
    : end.is === 'new'
      ? `new ${end.key}`
      : `outside ${end.superior ?? ''} ${end.name}`;

/** The units of the file that the act changes by itself; each may be changed once on a day. */
export function unitsChangedBy(act: Act): readonly number[] {
  switch (act.act) {
    case 'merge':
      return act.from.flatMap((end) => (end.is === 'unit' ? [end.unitId] : []));
    case 'split':
    case 'rename':
    case 'transfer':
    case 'dissolve':
    case 'hand-over':
      return [act.unitId];
    case 'receive':
    case 'take-part':
      return [];
  }
}

/** Units of the file that end with the act. */
export function unitsEndedBy(act: Act): readonly number[] {
  if (act.act === 'split') return act.goesOn ? [] : [act.unitId];
  return act.act === 'rename' || act.act === 'transfer' ? [] : unitsChangedBy(act);
}

/** The ends an act leads into, which must stand on the day. */
export function successorsOf(act: Act): readonly UnitEnd[] {
  switch (act.act) {
    case 'merge':
    case 'take-part':
    case 'receive':
      return [act.into];
    case 'split':
      return act.parts.map(({ to }) => to);
    case 'transfer':
      return [act.parent];
    case 'hand-over':
      return [act.to];
    case 'rename':
    case 'dissolve':
      return [];
  }
}
