import { periodFromDays, periodInSentence } from '../domain/period.ts';
import type { ReportBlock, ReportDocument } from '../reports/report-document.ts';
import { formatDay } from '../text/format.ts';
import { closingWords } from '../text/vi/closing.ts';
import type { Closing } from './closing.ts';

/** The document of a closed period with the version and check code at its foot. */
export function markAsSigned(document: ReportDocument, closing: Closing): ReportDocument {
  const line = signedLine(closing);
  const mark: ReportBlock = { kind: 'notes', title: line, lines: [] };
  const at = document.blocks.findIndex(({ kind }) => kind === 'closing');
  const blocks = document.blocks.toSpliced(at === -1 ? document.blocks.length : at, 0, mark);
  const remarks = [...document.remarks, { label: closingWords.remark, text: line }];
  return { ...document, blocks, remarks };
}

/** `Bản điều chỉnh số 1, chốt quý I/2017 ngày 05/04/2017; mã kiểm tra 3F7A-19C2-88D0.` */
function signedLine({ from, to, number, closedAt, checkCode, reopenedAt }: Closing): string {
  const line = closingWords.signed(
    closingWords.version(number),
    periodInSentence(periodFromDays(from, to)),
    formatDay(closedAt.slice(0, 10)),
    checkCode,
  );
  return reopenedAt === null ? line : `${line} ${closingWords.replaced(formatDay(reopenedAt.slice(0, 10)))}`;
}
