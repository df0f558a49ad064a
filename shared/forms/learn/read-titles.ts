import { foldText, normaliseText } from '../../text/fold.ts';
import { FORM_NUMBER, titleLines } from '../../intake/recognise/choose-layout.ts';
import { findPeriods } from '../../intake/recognise/find-period.ts';
import type { BlankTable } from './blank-table.ts';

/** What the lines above the heads say the form is; empty where they do not say it. */
export type Titles = { readonly number: string; readonly title: string };

const OPENINGS = /^(?:thong ke|bao cao|tong hop|bang tong hop|bieu tong hop)$/;
/** Whose form it is, its place and date, its measure and remarks to whoever fills it in. */
const OTHER_LINES =
  /^(?:tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|dang bo|ban |bch|dang cong san|so dien thoai|don vi bao cao|thoi gian bao cao|dvt|don vi tinh|don vi|kem theo|noi nhan)/;

/** Printed number and title of a form, from the lines above its heads. */
export function readTitles({ sheet, firstHeadRow }: BlankTable): Titles {
  const lines = titleLines(sheet, firstHeadRow).map(({ text }) => text);
  const number = lines.flatMap((text) => FORM_NUMBER.exec(text)?.[0] ?? [])[0] ?? '';
  const title = lines.filter((text) => {
    const folded = foldText(text);
    return !FORM_NUMBER.test(text) && !OTHER_LINES.test(folded) && !isPeriod(text, folded);
  });
  return { number: normaliseText(number), title: title.join(' ') };
}

function isPeriod(text: string, folded: string): boolean {
  return (
    findPeriods(text).length > 0 ||
    /^[\s.…_]*(?:quy|nam|ky|6 thang|9 thang|tu ngay|thang)\b/.test(folded) ||
    /(?:nam|ky) (?:20)?$/.test(folded)
  );
}

/** `THỐNG KÊ ĐẢNG VIÊN …` as the line that opens a title and its subject. */
export function splitTitle(title: string): readonly [string, string] {
  const words = title.split(' ');
  for (const count of [4, 3, 2]) {
    if (words.length > count && OPENINGS.test(foldText(words.slice(0, count).join(' '))))
      return [words.slice(0, count).join(' '), words.slice(count).join(' ')];
  }
  return ['', title];
}
