import type {
  PageSetup,
  ReportBlock,
  ReportDocument,
  ReportTable,
} from '../../../../shared/reports/report-document.ts';
import { POINTS_PER_MILLIMETRE } from './sheet-layout.ts';

const SHEETS = { A4: [210, 297], A3: [297, 420] } as const;
/** Left free so that rounding of column widths never makes the print a touch too wide and therefore smaller. */
const SLACK = 1;
const SAME = 0.002;
/** How far a heading or signature zone may give way to begin at a table's column, as a share of the width. */
const YIELDS = 0.06;

/**
 * The sheet's columns: the borders of all tables of a document laid over each other, so that each table keeps its own
 * proportions. With one table the columns are simply the table's, unless a column is so wide that the zones of heading
 * and closing would be far out of place: then it is parted, and the table's cells in it are merged.
 */
export type ColumnGrid = {
  /** Millimetres. */
  readonly widths: readonly number[];
  /** First and last sheet column of a stretch of the printed width, given as shares from 0 to 1. */
  columnsOf(from: number, to: number): { readonly first: number; readonly last: number };
  /** Width of sheet columns `first` to `last`, in points. */
  widthOf(first: number, last: number): number;
};

export function makeColumnGrid(document: ReportDocument): ColumnGrid {
  const whole = printedWidth(document.page) - SLACK;
  const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  const tableOnly = tables.length === 0 ? [0, 1] : mergedBorders(tables.map(tableBorders));
  const isFar = (border: number) => tableOnly.every((other) => Math.abs(other - border) > YIELDS);
  const borders = mergedBorders([tableOnly, document.blocks.flatMap(zoneBorders).filter(isFar)]);
  const widths = borders.slice(1).map((border, index) => (border - (borders[index] ?? 0)) * whole);
  const nearest = (share: number) =>
    borders.reduce(
      (best, border, index) => (Math.abs(border - share) < Math.abs((borders[best] ?? 0) - share) ? index : best),
      0,
    );
  return {
    widths,
    columnsOf(from, to) {
      const first = Math.min(nearest(from), widths.length - 1) + 1;
      return { first, last: Math.max(first, nearest(to)) };
    },
    widthOf: (first, last) =>
      widths.slice(first - 1, last).reduce((sum, width) => sum + width, 0) * POINTS_PER_MILLIMETRE,
  };
}

/** The borders of a table's columns as shares of its width, 0 and 1 included. */
export function tableBorders(table: ReportTable): readonly number[] {
  return cumulatedShares(table.columns.map(({ width }) => width));
}

function zoneBorders(block: ReportBlock): readonly number[] {
  if (block.kind !== 'heading' && block.kind !== 'closing') return [];
  const shares = block.kind === 'heading' ? block.zones.map(({ width }) => width) : block.zones.map(() => 1);
  return cumulatedShares(shares);
}

/** Where each of these shares begins, and 1 at the end. */
function cumulatedShares(shares: readonly number[]): readonly number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let reached = 0;
  return [0, ...shares.map((share) => (reached += share) / whole)];
}

function mergedBorders(all: readonly (readonly number[])[]): readonly number[] {
  const merged: number[] = [];
  for (const border of all.flat().toSorted((a, b) => a - b)) {
    if (border - (merged.at(-1) ?? -1) > SAME) merged.push(border);
  }
  return merged;
}

function printedWidth({ paper, orientation, margins }: PageSetup): number {
  const [short, long] = SHEETS[paper];
  return (orientation === 'portrait' ? short : long) - margins.left - margins.right;
}
