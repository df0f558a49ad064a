/** Where each value came from: field → cell, text as written, how it was read. */
export type Origin = Record<string, readonly [cell: string, written: string, how: string]>;
