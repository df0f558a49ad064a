import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { localDateTime } from '../local-time.ts';
import { undoChangeSet } from '../store/undo-change-set.ts';

export function changesHandlers({ clock }: BackendContext): Pick<BackendHandlers, 'changes/undo'> {
  return {
    'changes/undo': ({ changeSetId }, db) => undoChangeSet(db, changeSetId, { at: localDateTime(clock()) }),
  };
}
