import { candidates } from './candidates.ts';
import { memberBook, members } from './members.ts';
import { newMembers } from './new-members.ts';
import { reorganisationTable } from './reorganisation-table.ts';
import { placesTable } from './places-table.ts';
import { summaryTable } from './summary-table.ts';
import type { TableLayout } from './table-layout.ts';
import { targetsTable } from './targets-table.ts';
import { unitsTable } from './units-table.ts';

/** Every table that is recognised by its columns. */
export const tableLayouts: readonly TableLayout[] = [
  newMembers,
  candidates,
  // Of two layouts of one kind that fit the one named first is taken.
  memberBook,
  members,
  unitsTable,
  reorganisationTable,
  targetsTable,
  placesTable,
  summaryTable,
];
