import type { Calls, CallsOf, Input, Output } from '../../shared/contract/calls.ts';
import type { CallSignal } from '../../shared/contract/client.ts';
import type { AppEvents, EventName } from '../../shared/contract/events.ts';
import type { LentFile } from '../../shared/contract/views.ts';
import type { ZipEntry } from './workbook/zip/zip-directory.ts';
import type { ReadDb, WriteDb } from './store/db.ts';
import type { Turns } from './turns.ts';
import type { WorkbookReader } from './workbook/reading/workbook-reader.ts';

/** What a lent file may be used for: `read` is a file that is there, `write` a place to put one. */
export type FileUse = 'read' | 'write';

/** Where the bytes of a lent file lie when it is no file of its own on disk. */
export type FileInside =
  | { readonly in: 'zip'; readonly archive: string; readonly entry: ZipEntry }
  /** A kept original; `dataFile` is the path of the data file it is in. */
  | { readonly in: 'data-file'; readonly dataFile: string; readonly sourceFileId: number; readonly name: string };

/** A file as the backend knows it; `name` is the last part of `path`, which is no real one when it lies `inside`. */
export type KnownFile = { readonly path: string; readonly name: string; readonly inside?: FileInside };

/** Paths behind tokens, so that the window can name a file without locating it. */
export type FileRegistry = {
  /** The file behind a token lent for this very use; else the problem `app.file-token-unknown`. */
  resolve(token: string, use: FileUse): KnownFile;
  /** A token for the path; the same path and use give the same token. */
  lend(path: string, use: FileUse): LentFile;
  /** The same for a workbook within an archive or a data file, for reading. */
  lendInside(inside: FileInside): LentFile;
};

/** Tells the window something without being asked. */
export type Send = <E extends EventName>(event: E, payload: AppEvents[E]) => void;

/** Everything a handler needs from outside; nothing in the backend reads a clock or draws an id by itself. */
export type BackendContext = {
  readonly appVersion: string;
  /** Folder of the data files the app makes by itself (the sample). */
  readonly dataFolder: string;
  /** Folder of the sample workbooks. */
  readonly sampleFolder: string;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly send: Send;
  readonly files: FileRegistry;
  readonly reader: WorkbookReader;
  /** What takes longer than a blink. */
  readonly turns: Turns;
  /** The open data file, asked anew at each access. */
  readonly dataFile: KnownFile | null;
};

type DbFor<N extends CallsOf<'backend'>> = Calls[N]['effect'] extends 'writes'
  ? WriteDb
  : Calls[N]['effect'] extends 'reads'
    ? ReadDb
    : undefined;

/** Answers one call. Throws `ProblemError` for what people can cause; anything else thrown is our fault. */
export type Handler<N extends CallsOf<'backend'>> = (
  input: Input<N>,
  db: DbFor<N>,
  /** Aborted when nobody waits for the answer any more. */
  signal?: CallSignal,
) => Output<N> | Promise<Output<N>>;

/** One handler for each call of the contract that the backend answers. */
export type BackendHandlers = { readonly [N in CallsOf<'backend'>]: Handler<N> };
