import type { IntakeColumn, IntakeQuestion } from '../../../../shared/contract/views.ts';
import type { QuestionDetail } from '../../../../shared/intake/questions/intake-question.ts';
import { formatCount } from '../../../../shared/text/format.ts';
import { matchKey } from '../../../../shared/text/fold.ts';
import { ui } from '../../../../shared/text/vi/ui.ts';
import { columnNumber } from '../sheet/sheet-address.ts';
import type { PictureRow } from '../sheet/use-sheet-rows.ts';

export type PersonLine = { readonly label: string; readonly texts: readonly string[]; readonly differs: boolean };
export type PersonTable = { readonly heads: readonly string[]; readonly lines: readonly PersonLine[] };

/**
 * The person of a row beside the ones it may be. Each side comes from the details of the question and its options;
 * where there are none, from the rows of the sheet themselves and from the facts of the sentence.
 */
export function comparePersons(
  { problem, details, options }: IntakeQuestion,
  row: number,
  otherRow: number,
  columns: readonly IntakeColumn[],
  rowOf: (row: number) => PictureRow | null | undefined,
): PersonTable {
  const words = ui.intake.desk.questions;
  const here = details ?? detailsOfRow(rowOf(row), columns);
  const sides = options.flatMap(({ details: side }) => (side === undefined || side.length === 0 ? [] : [side]));
  const known = sides.map((side, index) => ({
    head: sides.length === 1 ? words.known : words.knownNumber(formatCount(index + 1)),
    side,
  }));
  const others =
    known.length > 0
      ? known
      : otherRow > 0
        ? [{ head: words.inRow(otherRow), side: detailsOfRow(rowOf(otherRow), columns) }]
        : [{ head: words.known, side: detailsOfFacts(problem.facts, columns) }];
  const labels = [...new Set([...here, ...others.flatMap(({ side }) => side)].map(({ label }) => label))];
  const lines = labels.map((label) => {
    const texts = [here, ...others.map(({ side }) => side)].map(
      (side) => side.find((each) => each.label === label)?.text ?? '',
    );
    const stated = texts.filter((text) => text !== '').map(matchKey);
    return { label, texts, differs: new Set(stated).size > 1 };
  });
  return {
    heads: [words.inRow(row), ...others.map(({ head }) => head)],
    lines: lines.filter(({ texts }) => texts.some((text) => text !== '')),
  };
}

function detailsOfRow(row: PictureRow | null | undefined, columns: readonly IntakeColumn[]): readonly QuestionDetail[] {
  if (row == null) return [];
  return columns.flatMap(({ column, field, label }) => {
    const text = row.cells.find((cell) => cell.column === columnNumber(column))?.text ?? '';
    return field === null || field === 'order' || text === '' ? [] : [{ label: label ?? field, text }];
  });
}

/** Facts of the sentence under the labels the table uses for them. */
function detailsOfFacts(
  facts: Readonly<Record<string, string | number>>,
  columns: readonly IntakeColumn[],
): readonly QuestionDetail[] {
  const words = ui.intake.desk.questions;
  const labelOf = (fields: readonly string[], otherwise: string) =>
    columns.find(({ field }) => field !== null && fields.includes(field))?.label ?? otherwise;
  const said: readonly (readonly [string, string])[] = [
    ['name', labelOf(['fullName'], words.name)],
    ['birth', labelOf(['birth', 'birthMale', 'birthFemale'], words.birth)],
    ['unit', labelOf(['committee'], words.unit)],
    ['day', labelOf(['decisionDate', 'ceremonyDate'], words.day)],
  ];
  return said.flatMap(([fact, label]) => {
    const text = facts[fact];
    return text === undefined ? [] : [{ label, text: String(text) }];
  });
}
