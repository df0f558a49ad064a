import { formatCount } from '../../shared/text/format.ts';
import { cliText } from '../../shared/text/vi/cli.ts';
import type { FileResult } from './take-in-file.ts';

/** The line of one file: `05-….xlsx: đã ghi – danh sách kết nạp, Đảng bộ xã Nà Hỳ, 2017-Q1, 8 dòng, lần ghi số 7`. */
export function lineOf(result: FileResult): string {
  const { states, kinds, rows, changeSet, line, part } = cliText.intake;
  const what = [
    result.kind === null ? null : (result.formNumber ?? kinds[result.kind]),
    result.unit,
    result.period,
    result.counts === null ? null : rows(formatCount(result.counts.rows)),
    result.isPart && result.counts !== null
      ? part(formatCount(result.counts.leftOut), formatCount(result.leftOutCells))
      : null,
    result.changeSetId === null ? null : changeSet(result.changeSetId),
  ].filter((part) => part !== null);
  return line(result.file, states[result.state], what.join(', '));
}
