const MEGABYTE = 1024 * 1024;

/**
 * How much of a workbook is read at most. A real list of 500.000 people is 53 MB packed and 405 MB unpacked,
 * at a ratio of 8; a zip bomb declares a ratio above 1.000.
 */
export type ReadLimits = {
  /** Bytes of the file on disk. */
  readonly fileBytes: number;
  /** Bytes of all parts, unpacked. */
  readonly totalBytes: number;
  /** Bytes of one sheet or of the shared strings, unpacked. */
  readonly partBytes: number;
  /** Bytes of any other part that is read (styles, workbook, relations), unpacked. */
  readonly smallPartBytes: number;
  /** Unpacked over packed size, looked at only above `ratioFromBytes` unpacked. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  readonly parts: number;
  /** Rows with content, all sheets together. */
  readonly rows: number;
  /** Cells with content, all sheets together. */
  readonly cells: number;
  /** Excel's own limit for one cell. */
  readonly cellCharacters: number;
};

export const defaultReadLimits: ReadLimits = {
  fileBytes: 100 * MEGABYTE,
  totalBytes: 1024 * MEGABYTE,
  partBytes: 512 * MEGABYTE,
  smallPartBytes: 32 * MEGABYTE,
  ratio: 200,
  ratioFromBytes: 50 * MEGABYTE,
  parts: 2000,
  rows: 600_000,
  cells: 12_000_000,
  cellCharacters: 32_767,
};

/** How reading is kept apart from the rest: what one file may cost before it is given up. */
export type ReadIsolation = {
  /** Megabytes of the reading process's heap; what is unpacked outside it is counted by `ReadLimits`. */
  readonly heapMegabytes: number;
  readonly secondsPerFile: number;
  /** Files read side by side; small computers have no room for two. */
  readonly filesAtOnce: number;
  /** How long a process without work is kept; its memory is wanted elsewhere. */
  readonly idleSeconds: number;
};

export const defaultReadIsolation: ReadIsolation = {
  heapMegabytes: 512,
  secondsPerFile: 20,
  filesAtOnce: 1,
  idleSeconds: 30,
};
