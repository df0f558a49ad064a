import type { IsoDate } from '../domain/partial-date.ts';

/** A period as it was signed, with its documents. Number 1 is the first version, later ones are amended ones. */
export type Closing = {
  readonly id: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly number: number;
  /** Local date and time. */
  readonly closedAt: string;
  /** Name of the account; null when it is not known. */
  readonly closedBy: string | null;
  readonly note: string;
  /** `3F7A-19C2-88D0`, of its documents. */
  readonly checkCode: string;
  /** When the period was opened again and why; null while this version stands. */
  readonly reopenedAt: string | null;
  readonly reopenReason: string | null;
};

/** The version that stands for exactly these days; null while they are open. */
export function standingClosing<C extends Closing>(
  closings: readonly C[],
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): C | null {
  return closings.find((one) => one.from === from && one.to === to && one.reopenedAt === null) ?? null;
}
