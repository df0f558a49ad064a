import type { IsoDate } from '../domain/partial-date.ts';
import type { Period } from '../domain/period.ts';
import { reportLists, type RequiredReport } from '../domain/reporting-rules.ts';
import { coverPeriod, listsCover } from '../statistics/cover-period.ts';
import type { ReceivedFile } from './reporting-facts.ts';

/** What speaks for a unit and a period. `by`: `unit` its own files alone, `board` also what the board made itself. */
export type FoundReport = {
  readonly by: 'unit' | 'board';
  /** The first day on which all that is required had come. */
  readonly receivedOn: IsoDate;
  /** Every file that concerns the period, replaced ones too. */
  readonly files: readonly ReceivedFile[];
};

type Search = {
  readonly pieces: RequiredPieces;
  /** Files of the unit itself, and those of the board that speak of it. */
  readonly own: readonly ReceivedFile[];
  readonly board: readonly ReceivedFile[];
};

/**
 * The report of a unit for a period; null when something required is not there. The number of admitted people may come
 * in pieces laid end to end (a list of each quarter for the year); any other form must be for exactly these days.
 */
export function findReport(period: Period, { pieces, own, board }: Search): FoundReport | null {
  const { how, wanted } = pieces;
  const ownDay = dayCovered(period, wanted, how, own);
  const day = ownDay ?? dayCovered(period, wanted, how, [...own, ...board]);
  if (day === null) return null;
  const files = ownDay === null ? [...own, ...board] : own;
  return {
    by: ownDay === null ? 'board' : 'unit',
    receivedOn: day,
    files: files.filter((file) => touches(file, period) && wanted.some((need) => need.takes(file))),
  };
}

export const touches = (span: { readonly from: IsoDate; readonly to: IsoDate }, period: Period): boolean =>
  span.from <= period.to && span.to >= period.from;

type Need = {
  readonly takes: (file: ReceivedFile) => boolean;
  readonly isMet: (files: readonly ReceivedFile[], period: Period) => boolean;
};

/** What a report must bring: one of the pieces, or all of them. */
export type RequiredPieces = { readonly how: RequiredReport['needs']; readonly wanted: readonly Need[] };

/** With `any`, the list and the forms that hold the number of admitted make one: they may complete each other. */
export function requiredPieces({ needs: how, of }: RequiredReport, flowForms: ReadonlySet<string>): RequiredPieces {
  const flow = of.filter((one) => one === 'admissions' || flowForms.has(one));
  const others = of.filter((one) => !flow.includes(one));
  const flows = how === 'any' ? (flow.length === 0 ? [] : [flow]) : flow.map((one) => [one]);
  return { how, wanted: [...flows.map((ids) => flowNeed(new Set(ids))), ...others.map(otherNeed)] };
}

function flowNeed(ids: ReadonlySet<string>): Need {
  const isForm = (file: ReceivedFile) =>
    file.kind === 'summary' || (file.kind === 'form' && ids.has(file.formId ?? ''));
  const isList = (file: ReceivedFile) => file.kind === 'admissions' && ids.has('admissions');
  return {
    takes: (file) => isForm(file) || isList(file),
    isMet: (files, period) =>
      coverPeriod({ period, forms: files.filter(isForm), lists: files.filter(isList), prefer: 'form' }) !== null,
  };
}

function otherNeed(id: string): Need {
  const isList = reportLists.some((list) => list === id);
  const takes = (file: ReceivedFile) => (isList ? file.kind === id : file.kind === 'form' && file.formId === id);
  return {
    takes,
    isMet(files, period) {
      const fitting = files.filter(takes);
      return isList
        ? listsCover(period, fitting)
        : fitting.some(({ from, to }) => from === period.from && to === period.to);
    },
  };
}

/** The first day by which the files met what is wanted; null when they do not. */
function dayCovered(
  period: Period,
  wanted: readonly Need[],
  how: RequiredReport['needs'],
  files: readonly ReceivedFile[],
): IsoDate | null {
  const near = files.filter((file) => touches(file, period));
  const isMet = (some: readonly ReceivedFile[]) =>
    how === 'any' ? wanted.some((need) => need.isMet(some, period)) : wanted.every((need) => need.isMet(some, period));
  if (near.length === 0 || !isMet(near)) return null;
  const days = [...new Set(near.map(dayReceived))].sort();
  return days.find((day) => isMet(near.filter((file) => dayReceived(file) <= day))) ?? null;
}

/** The day a file was first read here; writing it later is the board's own time. */
export const dayReceived = ({ receivedAt, writtenAt }: ReceivedFile): IsoDate =>
  (receivedAt < writtenAt ? receivedAt : writtenAt).slice(0, 10);
