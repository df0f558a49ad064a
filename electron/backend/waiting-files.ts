import type { StageInput } from '../../shared/contract/stage-input.ts';
import type { WaitingFile } from '../../shared/contract/views.ts';
import type { FileRegistry } from './backend-context.ts';
import type { ReadDb, WriteDb } from './store/db.ts';
import { keepSourceFile, removeUnusedSourceFiles, type SourceFile } from './store/source-file-store.ts';
import {
  keepWaitingFile,
  listWaitingFiles,
  removeWaitingFile,
  tellWaitingFile,
  type WaitingConcern,
} from './store/waiting-file-store.ts';

type Choices = Omit<StageInput, 'file'>;
type Original = Omit<SourceFile, 'id'> & { readonly content: Uint8Array };

/** Files between reading and writing: their originals and choices are in the data file, so that nothing is lost. */
export type WaitingFiles = {
  /** Keeps the original once and puts the file on the list; gives the id of the original. */
  keep(db: WriteDb, token: string, original: Original, choices: Choices): number;
  /** What the file was found to be about, and how much of it is to be mended. */
  tell(db: WriteDb, token: string, concerns: readonly WaitingConcern[], problems: number): void;
  /** The file was written, or has nothing to write: off the list, the original stays. */
  done(db: WriteDb, token: string): void;
  /** The person is done with the files: off the list, originals that were never written go. */
  forget(db: WriteDb, tokens: readonly string[]): void;
  /** The list with every file lent again from its original. */
  list(db: ReadDb, dataFile: string): readonly WaitingFile[];
};

export function keepWaitingFiles(files: FileRegistry): WaitingFiles {
  const idsByDb = new WeakMap<ReadDb, Map<string, number>>();
  const idsOf = (db: ReadDb): Map<string, number> => {
    const known = idsByDb.get(db) ?? new Map<string, number>();
    idsByDb.set(db, known);
    return known;
  };
  const take = (db: WriteDb, token: string): number | null => {
    const id = idsOf(db).get(token);
    idsOf(db).delete(token);
    return id === undefined ? null : removeWaitingFile(db, id);
  };
  return {
    keep(db, token, original, choices) {
      const keepBoth = db.transaction(() => {
        const sourceFileId = keepSourceFile(db, original);
        const { name, receivedAt: addedAt } = original;
        const id = keepWaitingFile(db, { sourceFileId, name, addedAt, choices: JSON.stringify(choices) });
        return { sourceFileId, id };
      });
      const { sourceFileId, id } = keepBoth.immediate();
      idsOf(db).set(token, id);
      return sourceFileId;
    },
    tell(db, token, concerns, problems) {
      const id = idsOf(db).get(token);
      if (id !== undefined) tellWaitingFile(db, id, concerns, problems);
    },
    done: (db, token) => void take(db, token),
    forget(db, tokens) {
      const forgetAll = db.transaction(() => {
        const originals = tokens.flatMap((token) => take(db, token) ?? []);
        removeUnusedSourceFiles(db, originals);
      });
      forgetAll.immediate();
    },
    list: (db, dataFile) =>
      listWaitingFiles(db).map(({ id, sourceFileId, name, addedAt, choices }) => {
        const { token } = files.lendInside({ in: 'data-file', dataFile, sourceFileId, name });
        idsOf(db).set(token, id);
        // Written by `keep` from choices that the contract had checked.
        return { file: { token, name }, addedAt, choices: JSON.parse(choices) as Choices };
      }),
  };
}
