import type { Period } from '../../domain/period.ts';
import { foldText } from '../../text/fold.ts';
import { saysGone } from '../cells/says-gone.ts';
import type { Candidate } from './choose-layout.ts';
import { findPeriods } from './find-period.ts';
import { plannedTitle } from './planned-title.ts';

/** Figures that are not numbers of people as they stand: `Đơn vị tính: nghìn người`, `ĐVT: %`. */
const OTHER_MEASURE =
  /(?<!\p{L})(?:đơn vị(?: tính)?|đvt)\s*[:(]?\s*(?:%|tỷ lệ|tỉ lệ|phần trăm|chục|trăm|nghìn|ngàn|triệu)(?!\p{L})|^\W*(?:nghìn|ngàn|trăm|chục) (?:người|đồng chí|đảng viên)\W*$/iu;
/** Figures of other days than the title says: of all the year so far, or of days before. */
const CUMULATED = / (?:luy ke|cong don|tinh tu dau nam|tu dau nam den) /;
const OF_BEFORE = /^ (?:so lieu |ket qua )?(?:cung ky|ky truoc|quy truoc|thang truoc|nam truoc) /;
/** Said of what the table holds beside its own figures, in columns of their own. */
const BESIDE = / (?:va|so voi|kem|cung voi) (?:luy ke|cong don|cung ky) /;

/** Lines above a list that speak of its people. */
const OF_PEOPLE = / (?:danh sach|dang vien|quan chung|ket nap|cam tinh|dv|ds) /;

/**
 * The line above a table, or the name of its sheet, that says its rows are not what they look like: planned, counted in
 * thousands, of the year so far, of people who have gone, what only changes a target. Null when none does. `period`: the one the table was found to be of.
 */
export function doubtfulTitle(table: Candidate, period: Period | null): string | null {
  return plannedTitle(table) ?? otherFigures(table, period) ?? goneTitle(table) ?? changedTargets(table);
}

/** Targets that may be what is added to or taken from those in force: `ĐIỀU CHỈNH TĂNG CHỈ TIÊU`, `GIAO BỔ SUNG`. */
const BY_HOW_MUCH = / (?:tang(?! cuong)|giam|bo sung|them) /;

function changedTargets({ kind, titles, sheetTitles = [], sheet }: Candidate): string | null {
  if (kind !== 'targets') return null;
  const lines = [...titles, ...sheetTitles].map(({ text }) => text);
  return [...lines, sheet.name].find((text) => BY_HOW_MUCH.test(` ${foldText(text)} `)) ?? null;
}

function otherFigures({ kind, titles, sheetTitles = [], sheet }: Candidate, period: Period | null): string | null {
  if (kind !== 'summary' && kind !== 'form') return null;
  const lines = [...titles, ...sheetTitles].map(({ text }) => text);
  return (
    lines.find((text) => OTHER_MEASURE.test(text)) ??
    [...lines, sheet.name].find((text) => ofOtherDays(text, period)) ??
    null
  );
}

/** What counts from the first of January is the year so far anyhow. */
function ofOtherDays(text: string, period: Period | null): boolean {
  const key = ` ${foldText(text)} `;
  if (BESIDE.test(key)) return false;
  if (OF_BEFORE.test(key)) return true;
  if (!CUMULATED.test(key)) return false;
  const named = findPeriods(text)[0] ?? period;
  return named === null || !named.from.endsWith('-01-01');
}

function goneTitle({ kind, titles, sheetTitles = [], sheet }: Candidate): string | null {
  if (kind !== 'admissions' && kind !== 'candidates' && kind !== 'members') return null;
  const lines = [...titles, ...sheetTitles].flatMap(({ text }) =>
    OF_PEOPLE.test(` ${foldText(text)} `) ? [text] : [],
  );
  return [...lines, sheet.name].find((text) => saysGone(text, kind === 'candidates' ? 'members' : kind)) ?? null;
}
