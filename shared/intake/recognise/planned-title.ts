import { foldText } from '../../text/fold.ts';
import type { Candidate } from './choose-layout.ts';

/** Words over figures that are meant to be reached, not counted. */
const PLANNED = / (?:du kien|du bao|ke hoach|chi tieu|phan dau|uoc|uoc tinh|dang ky) /;
/** A title with one of these holds results against them. */
const RESULTS = / (?:ket qua|thuc hien|tien do|tinh hinh|so voi|danh gia|bao cao) /;
/** The paper a table goes with, and bodies that are called so. */
const PAPERS =
  /^\s*\(|kèm theo|ban hành|số\s+\d+|kế hoạch\s*[-–]\s*tài chính|sở kế hoạch|phòng (?:tài chính|kế hoạch)/iu;

/** Layouts whose figures are results. */
const OF_RESULTS: ReadonlySet<string> = new Set(['admissions', 'summary', 'form']);

/**
 * The line above a table of results, or the name of its sheet, that says it is a plan: `DỰ KIẾN KẾT NẠP QUÝ I`; null when
 * none does. Targets taken for results would be a figure nobody sees is wrong.
 */
export function plannedTitle({ kind, titles, sheetTitles = [], sheet }: Candidate): string | null {
  if (!OF_RESULTS.has(kind)) return null;
  const lines = [...titles, ...sheetTitles].map(({ text }) => text);
  return [...lines, sheet.name].find(isPlanned) ?? null;
}

function isPlanned(text: string): boolean {
  const key = ` ${foldText(text)} `;
  return PLANNED.test(key) && !RESULTS.test(key) && !PAPERS.test(text);
}
