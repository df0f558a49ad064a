import type { PipelineLine } from '../../pipeline/pipeline-views.ts';
import type { DueKind } from '../../pipeline/due-items.ts';
import { dueRemarks, leftText, limitText, missingText, noteText, ruleText } from '../../pipeline/pipeline-sentences.ts';
import { formatCount, formatDay } from '../../text/format.ts';
import { pipelineWords } from '../../text/vi/pipeline.ts';
import { pipelinePaperWords as words } from '../../text/vi/pipeline-papers.ts';
import { textCell } from '../report-cells.ts';
import type { ReportDocument, ReportRow } from '../report-document.ts';
import { listDocument, type ListPage } from './list-page.ts';

const COLUMNS = [
  { key: 'order', width: 8 },
  { key: 'name', width: 30 },
  { key: 'birth', width: 21 },
  { key: 'cell', width: 34 },
  { key: 'unit', width: 33 },
  { key: 'start', width: 21 },
  { key: 'due', width: 21 },
  { key: 'left', width: 29 },
  { key: 'note', width: 50 },
] as const;

/**
 * What falls due as a page: people with their day, then those whose day is missing, which are never passed over. Below
 * the table each rule that was applied, with its number and date.
 */
export function duePaper(page: ListPage, kind: DueKind, lines: readonly PipelineLine[], base: string): ReportDocument {
  const dated = lines.filter(({ due }) => due !== null);
  const missing = lines.filter(({ due }) => due === null);
  const { heads } = words;
  const head: readonly string[] = [
    ...[heads.order, heads.name, heads.birth, heads.cell, heads.unit, pipelineWords.starts[kind]],
    ...[heads.due, heads.left, heads.note],
  ];
  const group: readonly ReportRow[] =
    missing.length === 0
      ? []
      : [
          {
            role: 'group',
            keepWithNext: true,
            cells: [textCell(words.missing(formatCount(missing.length)), { colSpan: COLUMNS.length })],
          },
        ];
  const common = commonRemarks(dated);
  const rows = [...dated, ...missing].map((line, index) => rowOf(line, index, common));
  return listDocument(page, {
    id: `people-list-${kind}`,
    title: words.titles[kind],
    under: [words.asOf(formatDay(page.day))],
    table: {
      columns: COLUMNS,
      head: [head.map((text) => textCell(text, { bold: true, align: 'center' }))],
      rows: [...rows.slice(0, dated.length), ...group, ...rows.slice(dated.length)],
    },
    // Members are comrades, people on the way are not yet.
    total: (kind === 'probation' || kind === 'recognition' ? words.total : words.totalPeople)(
      formatCount(lines.length),
    ),
    notes: [
      ...rulesOf(kind, dated),
      ...(common.length === 0 ? [] : [words.forEveryone(common.join('; '))]),
      `${base}.`,
    ],
    remarks: [
      { label: words.titles[kind], text: base },
      { label: words.notesTitle, text: words.personal },
    ],
    fontSize: 11,
  });
}

/** What would stand in every row that has a day; it is said once below the table. */
function commonRemarks(dated: readonly PipelineLine[]): readonly string[] {
  const [first = [], ...others] = dated.map(({ due }) => (due === null ? [] : dueRemarks(due)));
  return others.length === 0 ? [] : first.filter((remark) => others.every((remarks) => remarks.includes(remark)));
}

function rowOf(line: PipelineLine, index: number, common: readonly string[]): ReportRow {
  const { name, birth, cellName, unit, due, missing, notes } = line;
  const said = [
    ...(missing === null ? [] : [missingText(missing)]),
    ...(due === null ? [] : dueRemarks(due).filter((remark) => !common.includes(remark))),
    ...notes.map(noteText),
  ];
  return {
    role: 'data',
    cells: [
      textCell(String(index + 1), { align: 'center' }),
      textCell(name),
      textCell(birth === null ? '' : formatDay(birth), { align: 'center' }),
      textCell(cellName ?? ''),
      textCell(unit.name),
      textCell(due === null ? '' : formatDay(due.startsOn), { align: 'center' }),
      textCell(due === null ? '' : formatDay(due.dueOn), { align: 'center' }),
      textCell(due === null ? '' : leftText(due)),
      textCell(said.map(capitalised).join('. ')),
    ],
  };
}

/** Each rule that was applied, once. */
function rulesOf(kind: DueKind, lines: readonly PipelineLine[]): readonly string[] {
  const said = lines.flatMap(({ due }) =>
    due === null ? [] : [words.ruleNote(pipelineWords.starts[kind], limitText(due.limit), ruleText(due.rule))],
  );
  return [...new Set(said)];
}

const capitalised = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
