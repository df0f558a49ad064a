import { pageSetup } from '../reports/page-parts.ts';
import type { ReportCell, ReportDocument, ReportRow, ReportTable } from '../reports/report-document.ts';
import { formatCount, formatDay } from '../text/format.ts';
import { intakeWords } from '../text/vi/intake.ts';
import { logWords } from '../text/vi/log.ts';
import type { LogChange } from './describe-change.ts';
import type { LogEntry } from './log-entry.ts';

/** An act with its changes; `leftOut`: how many of them there is no room for. */
export type LoggedAct = {
  readonly entry: LogEntry;
  readonly changes: readonly LogChange[];
  readonly leftOut: number;
};

const words = logWords.workbook;

/** The history as a workbook to keep, filter or print: a sheet of acts, and one of their changes. */
export function buildLogReport(
  acts: readonly LoggedAct[],
  actsLeftOut: number,
): { readonly history: ReportDocument; readonly changes: ReportDocument } {
  const leftOut = acts.reduce((sum, act) => sum + act.leftOut, actsLeftOut);
  const actTable = table([6, 15, 10, 12, 26, 18, 26, 10, 8, 16], words.heads, acts.map(actRow));
  const changeTable = table([6, 8, 14, 28, 18, 22, 22, 24], words.changeHeads, acts.flatMap(changeRows));
  return {
    history: {
      ...sheetOf('log', words.title, actTable),
      remarks: leftOut === 0 ? [] : [{ label: words.changes, text: words.leftOut(formatCount(leftOut)) }],
    },
    changes: sheetOf('log-changes', words.changes, changeTable),
  };
}

const sheetOf = (id: string, title: string, table: ReportTable): ReportDocument => ({
  ...{ id, title, remarks: [] },
  page: pageSetup('landscape', 10),
  blocks: [
    { kind: 'title', lines: [{ text: title, bold: true, size: 14 }] },
    { kind: 'table', table },
  ],
});

function table(widths: readonly number[], heads: readonly string[], rows: readonly ReportRow[]): ReportTable {
  return {
    columns: widths.map((width, index) => ({ key: String(index), width })),
    head: [heads.map((head): ReportCell => ({ value: { is: 'text', text: head }, bold: true, align: 'center' }))],
    rows,
  };
}

function actRow({ entry }: LoggedAct): ReportRow {
  const { changeSetId, kind, at, by, file, intake, form, period, changes, undoes, undoneBy } = entry;
  const note =
    undoneBy !== null
      ? logWords.undone(formatCount(undoneBy))
      : undoes !== null
        ? logWords.undoes(formatCount(undoes))
        : '';
  return dataRow([
    ...[formatCount(changeSetId), momentWords(at), by ?? '', logWords.kinds[kind], file ?? ''],
    ...[form ?? (intake === null ? '' : intakeWords.kinds[intake]), unitsWords(entry), period?.name ?? ''],
    ...[formatCount(changes), note],
  ]);
}

function changeRows({ entry, changes }: LoggedAct): readonly ReportRow[] {
  return changes.flatMap(({ act, table: name, subject, fields, reason }) =>
    (fields.length === 0 ? [{ label: '', before: '', after: '' }] : fields).map(({ label, before, after }) =>
      dataRow([
        ...[formatCount(entry.changeSetId), logWords.acts[act], name, subject, label, before, after],
        reason ?? '',
      ]),
    ),
  );
}

/** `08:10 05/04/2017` */
export function momentWords(moment: string): string {
  return `${moment.slice(11, 16)} ${formatDay(moment.slice(0, 10))}`;
}

/** The units of an act by name, as many as are known, and how many more there are. */
export function unitsWords({ units, unitCount }: LogEntry): string {
  const names = units.map(({ name }) => name).join(', ');
  const rest = unitCount - units.length;
  return rest === 0 ? names : logWords.more(names, formatCount(rest));
}

function dataRow(texts: readonly string[]): ReportRow {
  return { role: 'data', cells: texts.map((text) => ({ value: { is: 'text', text: harmless(text) } })) };
}

/** Text that a spreadsheet would take for a formula when the cell is edited gets an apostrophe in front. */
function harmless(text: string): string {
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}
