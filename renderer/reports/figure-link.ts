import { createContext } from 'react';
import type { ReportCell } from '../../shared/reports/report-document.ts';

export type ReportFigure = NonNullable<ReportCell['figure']>;

/** What a click on a figure does; null on paper, where figures are plain text. */
export const FigureLinkContext = createContext<((figure: ReportFigure) => void) | null>(null);
