import { educationNames } from '../../domain/education-names.ts';
import { occupationNames } from '../../domain/occupation-names.ts';
import { peopleNames } from '../../domain/peoples.ts';
import { qualificationNames } from '../../domain/qualification-names.ts';
import { religions } from '../../domain/religions.ts';
import type { PersonOnDay } from '../../pipeline/open-pipeline.ts';
import type { PipelineRow } from '../../pipeline/pipeline-person.ts';
import { formatCount, formatDay } from '../../text/format.ts';
import { pipelineWords } from '../../text/vi/pipeline.ts';
import { pipelinePaperWords as words } from '../../text/vi/pipeline-papers.ts';
import { textCell } from '../report-cells.ts';
import type { ReportDocument, ReportRow } from '../report-document.ts';
import { listDocument, type ListPage } from './list-page.ts';

const COLUMNS = [
  { key: 'order', width: 6 },
  { key: 'name', width: 24 },
  { key: 'male', width: 16 },
  { key: 'female', width: 16 },
  { key: 'people', width: 12 },
  { key: 'religion', width: 12 },
  { key: 'schooling', width: 16 },
  { key: 'training', width: 16 },
  { key: 'occupation', width: 26 },
  { key: 'cell', width: 22 },
  { key: 'note', width: 22 },
] as const;

/** People for the class: recognised and not yet sent, or with a certificate that has run out. */
export function isForClass({ stage, due }: PersonOnDay): boolean {
  if (stage.perhaps !== null) return false;
  if (stage.surely === 'noticed' || stage.surely === 'recognised') return true;
  return stage.surely === 'trained' && due.items.some(({ kind, state }) => kind === 'certificates' && state === 'over');
}

/** “Danh sách quần chúng ưu tú cử đi học lớp bồi dưỡng nhận thức về Đảng”; a man's birth stands under Nam, a woman's under Nữ. */
export function classPaper(page: ListPage, people: readonly PersonOnDay[], base: string): ReportDocument {
  const chosen = people.filter(isForClass);
  const { heads } = words;
  const head = (text: string, span: { readonly colSpan?: number; readonly rowSpan?: number } = {}) =>
    textCell(text, { bold: true, align: 'center', ...span });
  return listDocument(page, {
    id: 'people-list-class',
    title: words.titles.class,
    under: [words.asOf(formatDay(page.day))],
    table: {
      columns: COLUMNS,
      head: [
        [
          ...[
            head(heads.order, { rowSpan: 2 }),
            head(heads.name, { rowSpan: 2 }),
            head(heads.birthYear, { colSpan: 2 }),
          ],
          ...[
            head(heads.people, { rowSpan: 2 }),
            head(heads.religion, { rowSpan: 2 }),
            head(heads.levels, { colSpan: 2 }),
          ],
          ...[
            head(heads.occupation, { rowSpan: 2 }),
            head(heads.cell, { rowSpan: 2 }),
            head(heads.note, { rowSpan: 2 }),
          ],
        ],
        [head(heads.male), head(heads.female), head(heads.schooling), head(heads.training)],
      ],
      rows: chosen.map(rowOf),
    },
    total: words.totalPeople(formatCount(chosen.length)),
    notes: [],
    remarks: [
      { label: pipelineWords.stages.noticed, text: base },
      { label: words.notesTitle, text: words.personal },
    ],
    fontSize: 11,
  });
}

function rowOf({ person, due }: PersonOnDay, index: number): ReportRow {
  const said = <Key extends 'education' | 'qualification' | 'occupation' | 'cellName'>(
    key: Key,
  ): PipelineRow[Key] | null => person.rows.find((row) => row[key] !== null)?.[key] ?? null;
  const birth = person.birth === null ? '' : formatDay(person.birth);
  const over = due.items.find(({ kind, state }) => kind === 'certificates' && state === 'over');
  const notes = [
    ...(over === undefined ? [] : [words.repeatClass(formatDay(over.dueOn))]),
    ...(person.sex === null && birth !== '' ? [words.sexUnknown(birth)] : []),
  ];
  const shown = (code: string | null, table: { readonly labelOf: (code: string) => string }) =>
    textCell(code === null ? '' : table.labelOf(code));
  return {
    role: 'data',
    cells: [
      textCell(String(index + 1), { align: 'center' }),
      textCell(person.name),
      textCell(person.sex === 'male' ? birth : '', { align: 'center' }),
      textCell(person.sex === 'female' ? birth : '', { align: 'center' }),
      shown(person.people, peopleNames),
      shown(person.religion, religions),
      shown(said('education'), educationNames),
      shown(said('qualification'), qualificationNames),
      shown(said('occupation'), occupationNames),
      textCell(said('cellName') ?? ''),
      textCell(notes.join('; ')),
    ],
  };
}
