import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { knownForms } from '../known-forms.ts';
import { localDateTime } from '../local-time.ts';
import { listIntakes } from '../store/intake-store.ts';
import { listBlockingChangeSets, undoChangeSet } from '../store/undo-change-set.ts';
import { listUnitVersions } from '../store/unit-store.ts';

type ChangesCall = 'changes/undo' | 'changes/list-blocking';

export function changesHandlers({ clock }: BackendContext): Pick<BackendHandlers, ChangesCall> {
  return {
    'changes/undo': ({ changeSetId }, db) => undoChangeSet(db, changeSetId, { at: localDateTime(clock()) }),
    'changes/list-blocking'({ changeSetId }, db) {
      const intakes = listIntakes(db, listUnitVersions(db), knownForms(db));
      return listBlockingChangeSets(db, changeSetId).map(({ id, kind, at }) => {
        const intake = intakes.find((one) => one.changeSetId === id);
        return { changeSetId: id, kind, at, file: intake?.file ?? null, unit: intake?.unit ?? null };
      });
    },
  };
}
