import { viewPeriod, periodFromDays } from '../../domain/period.ts';
import { shownPeopleColumn, type PeopleColumn } from '../../intake/difference/people-list-cells.ts';
import { candidates, type CandidateField } from '../../intake/layouts/candidates.ts';
import type { PeopleContent } from '../../intake/records/people-list.ts';
import type { PersonColumns } from '../../intake/records/admission-draft.ts';
import { formatCount, formatDay } from '../../text/format.ts';
import { pipelineWords } from '../../text/vi/pipeline.ts';
import { pipelinePaperWords as words } from '../../text/vi/pipeline-papers.ts';
import { periodInTitle } from '../period-words.ts';
import { textCell } from '../report-cells.ts';
import type { ReportDocument, ReportRow } from '../report-document.ts';
import { listDocument, type ListPage } from './list-page.ts';

/** A list of candidates as it counts, to be written as it came. */
export type KeptList = {
  /** As `listTitle` keeps it, the cell behind a dash; null where it had none. */
  readonly title: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly rows: readonly KeptCandidate[];
};
export type KeptCandidate = { readonly person: PersonColumns; readonly content: PeopleContent };

type Column = {
  readonly field: CandidateField;
  readonly column: PeopleColumn;
  readonly width: number;
  readonly isFixed?: true;
};

/** Columns in the order of the sheet that follows people from being noticed to being admitted. */
const COLUMNS: readonly Column[] = [
  { field: 'fullName', column: 'full_name', width: 30, isFixed: true },
  { field: 'sex', column: 'sex', width: 12, isFixed: true },
  { field: 'birth', column: 'birth', width: 24, isFixed: true },
  { field: 'idNumber', column: 'id_number', width: 24 },
  { field: 'people', column: 'people', width: 15, isFixed: true },
  { field: 'religion', column: 'religion', width: 15 },
  { field: 'originPlace', column: 'origin_place', width: 22 },
  { field: 'residence', column: 'residence', width: 25 },
  { field: 'education', column: 'education', width: 18 },
  { field: 'qualification', column: 'qualification', width: 18 },
  { field: 'theory', column: 'theory', width: 16 },
  { field: 'occupation', column: 'occupation', width: 28 },
  { field: 'groupName', column: 'group_name', width: 16 },
  { field: 'committee', column: 'unit_id', width: 26 },
  { field: 'cellName', column: 'cell_name', width: 26, isFixed: true },
  { field: 'recognisedDate', column: 'recognised_date', width: 24, isFixed: true },
  { field: 'mentorName', column: 'mentor_name', width: 28, isFixed: true },
  { field: 'mentorSince', column: 'mentor_since', width: 24 },
  { field: 'classDecisionNumber', column: 'class_decision_number', width: 18 },
  { field: 'classDecisionDate', column: 'class_decision_date', width: 24 },
  { field: 'classDates', column: 'class_dates', width: 22 },
  { field: 'certificateDate', column: 'certificate_date', width: 24 },
  { field: 'certificateNumber', column: 'certificate_number', width: 19 },
  { field: 'meetingDate', column: 'meeting_date', width: 24 },
  { field: 'decisionDate', column: 'decision_date', width: 24 },
  { field: 'decisionNumber', column: 'decision_number', width: 20 },
  { field: 'ceremonyDate', column: 'ceremony_date', width: 24 },
  { field: 'flags', column: 'flags', width: 22 },
  { field: 'note', column: 'note', width: 14, isFixed: true },
];

/**
 * “Danh sách quần chúng ưu tú”, with the heads the intake knows. One list of one unit keeps its title and period, so that
 * taken in again it is the same list and nothing new; several lists stand under a title of their own.
 */
export function candidatePaper(
  page: ListPage,
  lists: readonly KeptList[],
  { unitName, base }: { readonly unitName: (id: number) => string; readonly base: string },
): ReportDocument {
  const [only] = lists.length === 1 ? lists : [];
  const rows = lists.flatMap((list) => list.rows);
  const isWhole = page.superior === null;
  const shown = (column: PeopleColumn, row: KeptCandidate) => shownPeopleColumn(column, row, unitName);
  const columns = COLUMNS.filter(({ column, isFixed }) => {
    if (column === 'unit_id') return isWhole;
    return isFixed === true || rows.some((row) => shown(column, row) !== '');
  });
  const [title = words.titles.candidates, cell] = titleParts(only?.title ?? null);
  const period =
    only === undefined || only.from === null || only.to === null ? null : periodFromDays(only.from, only.to);
  return listDocument(page, {
    id: 'people-list-candidates',
    title,
    under: [...(cell === undefined ? [] : [cell]), ...(period === null ? [] : [words.inPeriod(periodInTitle(period))])],
    table: {
      columns: [{ key: 'order', width: 8 }, ...columns.map(({ field, width }) => ({ key: field, width }))],
      head: [
        [words.heads.order, ...columns.map(({ field }) => headOf(field))].map((text) =>
          textCell(text, { bold: true, align: 'center' }),
        ),
      ],
      rows: rows.map((row, index): ReportRow => ({
        role: 'data',
        cells: [
          textCell(String(index + 1), { align: 'center' }),
          ...columns.map(({ column }) => textCell(shown(column, row))),
        ],
      })),
    },
    total: words.totalPeople(formatCount(rows.length)),
    notes: [],
    remarks: [
      { label: pipelineWords.stages.noticed, text: base },
      ...(period === null
        ? []
        : [{ label: viewPeriod(period).name, text: `${formatDay(period.from)} – ${formatDay(period.to)}` }]),
      { label: words.notesTitle, text: words.personal },
    ],
    // Up to thirty columns.
    fontSize: 9,
  });
}

/** A kept title is in capitals, with the line of the cell behind a dash. */
function titleParts(title: string | null): readonly string[] {
  return title === null ? [] : title.split(/ – (?=CHI BỘ)/u);
}

/** The first head of the layout that needs no group above it. */
function headOf(wanted: CandidateField): string {
  const head = candidates.fields.find(({ id }) => id === wanted)?.headers.find((header) => !header.includes(' > '));
  if (head === undefined) throw new Error(`no head for ${wanted}`);
  return head;
}
