import { candidates } from './candidates.ts';
import { members } from './members.ts';
import { newMembers } from './new-members.ts';
import type { TableLayout } from './table-layout.ts';
import { targetsTable } from './targets-table.ts';
import { unitsTable } from './units-table.ts';

/** Every table that is recognised by its columns. */
export const tableLayouts: readonly TableLayout[] = [newMembers, candidates, members, unitsTable, targetsTable];
