import type { ShownProposal } from '../../../shared/contract/views.ts';
import { spotOf } from '../intake/sheet/sheet-address.ts';

/** Label of the row a figure stands in; of two blocks, the one it stands right of. */
export function labelOfCell({ rows }: ShownProposal, cell: string): string {
  const spot = spotOf(cell);
  if (spot === null) return '';
  const beside = rows.filter(({ row, cell: label }) => row === spot.row && (spotOf(label)?.column ?? 0) <= spot.column);
  return beside.at(-1)?.label ?? '';
}
