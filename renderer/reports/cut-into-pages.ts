import type { ReportDocument } from '../../shared/reports/report-document.ts';
import { measureSheet } from './measure-sheet.ts';
import { printedArea } from './page-rules.ts';
import { paginate, type Page } from './paginate.ts';

const PIXELS_PER_MM = 96 / 25.4;
/** Pixels left free on each page: on paper a text may come out a fraction higher than on the screen. */
const RESERVE = 1;

/** Pages of a document drawn unbroken as a `ReportSheet` in the width of the paper: the same on screen and on paper. */
export function cutIntoPages(sheet: Element, report: ReportDocument): readonly Page[] {
  return paginate(measureSheet(sheet, report), printedArea(report.page).height * PIXELS_PER_MM - RESERVE);
}
