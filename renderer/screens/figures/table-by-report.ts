import { useMemo } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReportingBoardView } from '../../../shared/contract/reporting-views.ts';
import type { FigureTable } from '../../../shared/contract/views.ts';
import type { CallRefused } from '../../api/client.ts';
import { useCall } from '../../api/use-call.ts';
import { boardQuestion, firstSpan } from '../../app/first-questions.ts';
import { fitsReport, type BoardFilter } from '../reporting/board-lines.ts';

type Filtered = {
  /** Undefined until both the figures and the reports are there. */
  readonly table: FigureTable | undefined;
  readonly board: UseQueryResult<ReportingBoardView, CallRefused>;
};

/** The table with the units whose report for the period is as asked, judged as “Theo dõi nộp” does. */
export function useTableByReport(figures: FigureTable | undefined, period: string, filter: BoardFilter): Filtered {
  const board = useCall('reporting/read-board', filter === 'all' ? null : boardQuestion(period, firstSpan));
  const table = useMemo(() => {
    if (figures === undefined || filter === 'all') return figures;
    if (board.data === undefined) return undefined;
    const fitting = new Set(
      board.data.rows.flatMap(({ unit, reports }) => (fitsReport(reports.at(-1) ?? null, filter) ? [unit.id] : [])),
    );
    return { ...figures, rows: figures.rows.filter(({ unit }) => fitting.has(unit.id)) };
  }, [figures, filter, board.data]);
  return { table, board };
}
