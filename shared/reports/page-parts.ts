import type { Problem } from '../contract/problem.ts';
import { committeeName, placeWording } from '../domain/profiles.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import type { Settings } from '../domain/settings.ts';
import type { FigureBase } from '../statistics/figure.ts';
import { formatCount } from '../text/format.ts';
import { describeProblem } from '../text/vi/describe-problem.ts';
import { reportingWords } from '../text/vi/reporting.ts';
import { reportWords } from '../text/vi/reports.ts';
import type { PageSetup, ReportBlock, ReportDocument } from './report-document.ts';

/** HD 36-HD/VPTW: 20 mm above and below, 30 mm left, 15 mm right. */
const MARGINS = { top: 20, right: 15, bottom: 20, left: 30 } as const;

export function pageSetup(orientation: PageSetup['orientation'], fontSize: number): PageSetup {
  return { paper: 'A4', orientation, margins: MARGINS, fontSize };
}

/** The same document with a first line that nobody can take for real figures. */
export function markAsSample(document: ReportDocument): ReportDocument {
  const mark: ReportBlock = { kind: 'title', lines: [{ text: reportWords.sampleMark, bold: true, italic: true }] };
  return { ...document, blocks: [mark, ...document.blocks] };
}

/** Heading of a Party document (HD 36-HD/VPTW): issuing body and number | name of the Party, place and date. */
export function documentHeading(settings: Settings, day: IsoDate): ReportBlock {
  const wording = placeWording(settings.profile, settings.organisationName, day);
  const committee = committeeName(settings.profile, settings.organisationName, day).toUpperCase();
  const [above, body] =
    wording.body === '' ? [settings.superiorName.toUpperCase(), committee] : [committee, wording.body];
  return {
    kind: 'heading',
    zones: [
      {
        width: 45,
        lines: [
          { text: above, size: 14 },
          { text: body.toUpperCase(), bold: true, size: 14 },
          { text: reportWords.asterisk, size: 14 },
          { text: reportWords.numberLine(wording.documentSymbol), size: 14 },
        ],
      },
      {
        width: 55,
        lines: [
          { text: reportWords.party, bold: true, underline: true, size: 15 },
          { text: '' },
          { text: reportWords.dateLine(wording.place), italic: true, size: 14 },
        ],
      },
    ],
  };
}

/** The same without a number: over papers that are no documents of their own. */
export function unnumberedHeading(settings: Settings, day: IsoDate): ReportBlock {
  const block = documentHeading(settings, day);
  if (block.kind !== 'heading') return block;
  const [left, ...others] = block.zones;
  return left === undefined ? block : { ...block, zones: [{ ...left, lines: left.lines.slice(0, 2) }, ...others] };
}

/** Closing of a Party document: who receives it | who signs. An advisory board's head signs directly. */
export function documentClosing(settings: Settings, day: IsoDate): ReportBlock {
  const words = reportWords.closing;
  const superior = settings.superiorName === '' ? words.superiorUnknown : words.superior(settings.superiorName);
  const committee = committeeName(settings.profile, settings.organisationName, day);
  const line = (text: string) => ({ text, size: 12 });
  return {
    kind: 'closing',
    space: 25,
    zones: [
      {
        align: 'left',
        lines: [
          { text: words.recipients, underline: true, size: 12 },
          line(superior),
          line(words.committee(committee)),
          line(words.units),
          line(words.file),
          line(''),
        ],
      },
      {
        align: 'center',
        lines: [
          {
            text: placeWording(settings.profile, settings.organisationName, day).head.toUpperCase(),
            bold: true,
            size: 14,
          },
          { text: settings.headName, bold: true, size: 14 },
        ],
      },
    ],
  };
}

/** Who made the paper and the head of the board, as below a form. */
export function signersClosing(settings: Settings, day: IsoDate): ReportBlock {
  const { head } = placeWording(settings.profile, settings.organisationName, day);
  const words = reportingWords.reminder.signers;
  const zone = (title: string, name: string) => ({
    align: 'center' as const,
    lines: [
      { text: title, bold: true as const },
      { text: words.hint, italic: true as const, size: 11 },
      { text: name, bold: true as const },
    ],
  });
  return {
    kind: 'closing',
    space: 22,
    zones: [zone(words.preparer, settings.preparerName), zone(head.toUpperCase(), settings.headName)],
  };
}

const NAMED_UNITS = 12;

/** “Số liệu tính trên 46/52 đơn vị; chưa có báo cáo của: …”; null when nobody is missing. */
export function baseLine(what: string, base: FigureBase, nameOf: (unitId: number) => string): string | null {
  if (base.reported === base.expected) return null;
  if (base.reported === 0) return reportWords.base.nobody(what);
  const names = base.missingUnitIds.map(nameOf);
  const rest = names.length - NAMED_UNITS;
  const named = rest > 1 ? reportWords.base.more(names.slice(0, NAMED_UNITS).join(', '), rest) : names.join(', ');
  return reportWords.base.missing(what, `${base.reported}/${base.expected}`, named);
}

/** “Có n ô đã được sửa …”; nothing where nothing was corrected. */
export function correctedNote(cells: number): readonly string[] {
  return cells === 0 ? [] : [reportWords.notes.corrected(formatCount(cells))];
}

/** `Tệp “…”, ô B7: biểu ghi 8, danh sách có 7. Đang dùng số của biểu.` */
export function problemLine(problem: Problem): string {
  const { where, what, effect } = describeProblem(problem);
  return [where === '' ? what : `${where}: ${what}`, effect].filter((text) => text !== '').join(' ');
}

/** The board's spelling of “ủy” in every text of a document part. */
export function inSpelling<Part>(part: Part, spelling: Settings['spelling']): Part {
  if (spelling === 'ủy') return part;
  const respell = (text: string) => text.replaceAll('ủy', 'uỷ').replaceAll('Ủy', 'Uỷ').replaceAll('ỦY', 'UỶ');
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return respell(value);
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(part) as Part; // the same keys and kinds of values, only texts respelled
}
