import type { OutsideUnit, SuccessionKind, SuccessionShare } from '../unit-succession.ts';
import type { UnitEnd } from './act.ts';
import type { UnitSpans } from './unit-spans.ts';

/** A succession to be written. */
export type Link = {
  /** The ends as the act names them. */
  readonly ends: { readonly from: UnitEnd; readonly to: UnitEnd };
  readonly kind: SuccessionKind;
  readonly fromUnitId: number;
  readonly toUnitId: number;
  readonly onDay: string;
  readonly share: SuccessionShare;
  readonly document: string | null;
  readonly memberCount: number | null;
};

/** What acts are laid over: `spans` is changed, everything else is looked up or drawn. */
export type Ground = {
  readonly spans: UnitSpans;
  /** Outside units met so far, known ones first; new ones are added. */
  readonly outside: Map<string, OutsideUnit & { readonly isNew: boolean }>;
  /** Units of which the data file says already what they became on the day. */
  readonly linkedOn: (day: string) => ReadonlySet<number>;
  readonly drawId: () => number;
};

/** Where a child of an ended unit went; `to` null: it ended with it. */
export type MovedChild = { readonly unitId: number; readonly from: number; readonly to: number | null };

export type Outcome = {
  readonly links: readonly Link[];
  /** Ids of new units by key. */
  readonly newIds: ReadonlyMap<string, number>;
  readonly ended: readonly number[];
  readonly moved: readonly MovedChild[];
  readonly idOf: (end: UnitEnd) => number;
};
