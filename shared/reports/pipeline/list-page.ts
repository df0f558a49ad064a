import type { IsoDate } from '../../domain/partial-date.ts';
import type { Settings } from '../../domain/settings.ts';
import type { UnitRef } from '../../domain/unit.ts';
import { formatDay } from '../../text/format.ts';
import { pipelinePaperWords as words } from '../../text/vi/pipeline-papers.ts';
import { reportWords } from '../../text/vi/reports.ts';
import { documentHeading, inSpelling, pageSetup } from '../page-parts.ts';
import type { ReportBlock, ReportDocument, ReportTable } from '../report-document.ts';

/** Whose list it is and when; `superior` null: the whole organisation, which has its own heading. */
export type ListPage = {
  readonly settings: Settings;
  readonly day: IsoDate;
  readonly unit: UnitRef;
  readonly superior: string | null;
};

type Parts = {
  readonly id: string;
  readonly title: string;
  /** Lines below the title. */
  readonly under: readonly string[];
  readonly table: ReportTable;
  /** Stands below the table: how many people, what the reader must know. */
  readonly total: string;
  readonly notes: readonly string[];
  readonly remarks: ReportDocument['remarks'];
  readonly fontSize: number;
};

/** A list of people as a landscape page: whose it is, title, table, number of people, notes, signatures. */
export function listDocument(page: ListPage, parts: Parts): ReportDocument {
  const { settings, day, unit } = page;
  const document: ReportDocument = {
    id: parts.id,
    title: words.documentTitle(parts.title, unit.name, formatDay(day).replaceAll('/', '-')),
    page: { ...pageSetup('landscape', parts.fontSize), paper: parts.table.columns.length > 16 ? 'A3' : 'A4' },
    blocks: [
      heading(page),
      {
        kind: 'title',
        lines: [
          { text: parts.title.toUpperCase(), bold: true, size: 14 },
          ...parts.under.map((text) => ({ text, size: 12 })),
        ],
      },
      { kind: 'table', table: parts.table },
      { kind: 'notes', title: parts.total, lines: parts.notes },
      closing(settings),
    ],
    remarks: parts.remarks,
  };
  return inSpelling(document, settings.spelling);
}

function heading({ settings, day, unit, superior }: ListPage): ReportBlock {
  const whole = documentHeading(settings, day);
  if (whole.kind !== 'heading') return whole;
  const [own, right] = whole.zones;
  // A list goes with a letter and has no number of its own.
  if (superior === null)
    return own === undefined
      ? whole
      : { ...whole, zones: [{ ...own, lines: own.lines.slice(0, 3) }, ...whole.zones.slice(1)] };
  const left = {
    width: 45,
    lines: [
      { text: superior.toUpperCase(), size: 14 },
      { text: unit.name.toUpperCase(), bold: true as const, size: 14 },
      { text: reportWords.asterisk, size: 14 },
    ],
  };
  return {
    kind: 'heading',
    zones: right === undefined ? [left] : [left, { ...right, lines: right.lines.slice(0, 2) }],
  };
}

function closing({ preparerName }: Settings): ReportBlock {
  const zone = (title: string, name: string) => ({
    align: 'center' as const,
    lines: [
      { text: title, bold: true as const },
      { text: words.signHint, italic: true as const },
      { text: name, bold: true as const },
    ],
  });
  return { kind: 'closing', space: 22, zones: [zone(words.preparer, preparerName), zone(words.committee, '')] };
}
