import type { Problem } from '../../contract/problem.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { toUnicode, type LegacyEncoding } from '../../text/legacy/judge-encoding.ts';
import { makeNameJudge, restoreCapitals } from '../../text/legacy/restore-capitals.ts';
import { findLegacyCells } from './find-legacy-cells.ts';
import { cellAddress, type GridCell, type SheetGrid, type WorkbookGrid } from '../grid/grid.ts';
import type { AnswerOption, IntakeQuestion } from '../questions/intake-question.ts';
import { fix, note } from '../grid/sheet-place.ts';
import type { StageAnswer } from '../questions/stage-choices.ts';

/** What the person said about old codes in a file; `none`: every text stays as it is. */
export type LegacyDecision = LegacyEncoding | 'both' | 'none';

/** What was answered last about old codes; null when nothing was. */
export function legacyDecision(answers: readonly StageAnswer[]): LegacyDecision | null {
  const answer = answers.findLast((each) => each.about === 'legacy');
  return answer === undefined ? null : (answer.encoding ?? 'none');
}

export type LegacyConversion = {
  readonly workbook: WorkbookGrid;
  /** Cells brought into Unicode. */
  readonly converted: number;
  /** `intake.legacy-font` (fix) as long as nothing was said, with three texts before and after; notes afterwards. */
  readonly problems: readonly Problem[];
  /** One for each `intake.legacy-font`; `both` is offered where both codes stand in the file. */
  readonly questions: readonly IntakeQuestion[];
};

const SAMPLES = 3;

type Found = {
  readonly encoding: LegacyEncoding;
  readonly sheet: string;
  readonly cell: string;
  readonly written: string;
  count: number;
  readonly samples: Map<string, string>;
};

/**
 * Brings texts in TCVN3 and VNI into Unicode, once the person has seen before and after and said so (`decision`). Without
 * a decision the workbook comes back as it was, with the question. A converted cell keeps its text in `written`.
 */
export function convertLegacyText(workbook: WorkbookGrid, decision: LegacyDecision | null): LegacyConversion {
  if (decision === 'none') return { workbook, converted: 0, problems: [], questions: [] };
  const found = new Map<LegacyEncoding, Found>();
  const unsure: Problem[] = [];
  const isWanted = (encoding: LegacyEncoding) => decision === 'both' || decision === encoding;
  const sheets = workbook.sheets.map((sheet) =>
    sheet.state === 'visible' ? convertSheet(sheet, workbook.file, { found, unsure, isWanted }) : sheet,
  );
  const all = [...found.values()];
  if (all.length === 0 && unsure.length === 0) return { workbook, converted: 0, problems: [], questions: [] };
  const taken = all.filter(({ encoding }) => isWanted(encoding));
  const converted = taken.reduce((sum, { count }) => sum + count, 0);
  const problems = all.map((one) => told(one, workbook.file, isWanted(one.encoding)));
  return {
    workbook: converted === 0 ? workbook : { ...workbook, sheets },
    converted,
    problems: [...problems, ...(decision === null && all.length > 0 ? [] : unsure)],
    questions: all.flatMap((one, index): readonly IntakeQuestion[] => {
      const problem = problems[index];
      return problem === undefined || isWanted(one.encoding) ? [] : [ask(problem, all)];
    }),
  };
}

/** Each way to convert shows texts as they are and as they would be. */
function ask(problem: Problem, all: readonly Found[]): IntakeQuestion {
  const words = intakeWords.legacy;
  const encodings = all.map(({ encoding }) => encoding);
  const wanted = encodings.length > 1 ? (['both', ...encodings] as const) : encodings;
  const samplesOf = (wantedCode: LegacyEncoding | 'both') =>
    all
      .filter(({ encoding }) => wantedCode === 'both' || wantedCode === encoding)
      .flatMap(({ samples }) => [...samples].map(([label, text]) => ({ label, text })));
  return {
    problem,
    options: [
      ...wanted.map((encoding): AnswerOption => ({
        label: words[encoding],
        answer: { about: 'legacy', encoding },
        details: samplesOf(encoding),
      })),
      { label: words.leave, answer: { about: 'legacy', encoding: null } },
    ],
    proposed: 0,
  };
}

function told(found: Found, file: string, isConverted: boolean): Problem {
  const { encoding, sheet, cell, written, count } = found;
  const samples = [...found.samples].map(([before, after]) => `“${before}” → “${after}”`).join('; ');
  const place = { at: 'cell', file, sheet, cell } as const;
  return isConverted
    ? note('intake.legacy-converted', place, { encoding, count, samples })
    : fix('intake.legacy-font', place, { encoding, count, written, samples });
}

type Work = {
  readonly found: Map<LegacyEncoding, Found>;
  readonly unsure: Problem[];
  readonly isWanted: (encoding: LegacyEncoding) => boolean;
};

function convertSheet(sheet: SheetGrid, file: string, { found, unsure, isWanted }: Work): SheetGrid {
  const findingOf = findLegacyCells(sheet);
  if (findingOf === null) return sheet;
  // Most sheets that look as if they might be old are not: the columns of names are looked for when one is.
  let nameColumns: ReadonlySet<number> | null = null;
  const inNames = (column: number) => (nameColumns ??= findNameColumns(sheet, findingOf)).has(column);
  const rows = sheet.rows.map((line) => {
    let changed = false;
    if (!line.cells.some((cell) => findingOf(cell) !== null)) return line;
    const cells = line.cells.map((cell) => {
      const finding = findingOf(cell);
      if (finding === null || cell.kind !== 'text') return cell;
      const at = cellAddress(line.row, cell.column);
      const { encoding, isUnsure } = finding;
      const text = meantText(cell, encoding, { sheet, inNames });
      if (isUnsure) {
        const facts = { written: cell.text, read: text, encoding };
        unsure.push(fix('intake.legacy-unsure', { at: 'cell', file, sheet: sheet.name, cell: at }, facts));
        return cell;
      }
      count(found, encoding, { sheet: sheet.name, cell: at, written: cell.text, text });
      if (!isWanted(encoding)) return cell;
      changed = true;
      return { ...cell, text, written: cell.text };
    });
    return changed ? { ...line, cells } : line;
  });
  return { ...sheet, rows };
}

type TextCell = Extract<GridCell, { readonly kind: 'text' }>;

function meantText(
  cell: TextCell,
  encoding: LegacyEncoding,
  { sheet, inNames }: { readonly sheet: SheetGrid; readonly inNames: (column: number) => boolean },
): string {
  const text = toUnicode(cell.text, encoding).normalize('NFC');
  if (encoding === 'VNI') return text;
  return restoreCapitals(text, { font: cell.font ?? sheet.font ?? '', inNames: inNames(cell.column) });
}

/** Columns of names, where TCVN3 has lost the capitals that a tone stands on. */
function findNameColumns(
  sheet: SheetGrid,
  findingOf: NonNullable<ReturnType<typeof findLegacyCells>>,
): ReadonlySet<number> {
  const judges = new Map<number, ReturnType<typeof makeNameJudge>>();
  for (const { cells } of sheet.rows) {
    for (const cell of cells) {
      if (cell.kind !== 'text') continue;
      let judge = judges.get(cell.column);
      if (judge === undefined) judges.set(cell.column, (judge = makeNameJudge()));
      judge.add(findingOf(cell)?.encoding === 'TCVN3' ? toUnicode(cell.text, 'TCVN3') : cell.text);
    }
  }
  return new Set([...judges].flatMap(([column, judge]) => (judge.holdsNames() ? [column] : [])));
}

function count(
  found: Map<LegacyEncoding, Found>,
  encoding: LegacyEncoding,
  { sheet, cell, written, text }: { sheet: string; cell: string; written: string; text: string },
): void {
  const known = found.get(encoding) ?? { encoding, sheet, cell, written, count: 0, samples: new Map<string, string>() };
  found.set(encoding, known);
  known.count += 1;
  if (known.samples.size < SAMPLES && written.length <= 60) known.samples.set(written, text);
}
