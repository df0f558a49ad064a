/** Printed lists of places: all of them, or those of one state. */
export const placeLists = ['all', 'without-members', 'without-cell', 'shared-cell'] as const;
export type PlaceListKind = (typeof placeLists)[number];

/** Printed lists of cells. */
export const cellLists = ['few-members', 'idle'] as const;
export type CellListKind = (typeof cellLists)[number];
