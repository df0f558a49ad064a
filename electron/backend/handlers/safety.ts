import type { BackupRecord } from '../../../shared/contract/views.ts';
import { readAppState } from '../app-state.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import type { DataSession } from '../data-session.ts';
import { checkDataFile } from '../safety/check-data-file.ts';

type SafetyCall = 'safety/back-up' | 'safety/list-backups' | 'safety/restore' | 'safety/check';

export function safetyHandlers(context: BackendContext, session: DataSession): Pick<BackendHandlers, SafetyCall> {
  const list = (): BackupRecord[] =>
    session
      .listBackups()
      .map(({ path, at, reason, size }) => ({ file: context.files.lend(path, 'read'), at, reason, size }));
  return {
    'safety/back-up'() {
      const { path } = session.backUp('manual');
      const { token } = context.files.lend(path, 'read');
      const record = list().find(({ file }) => file.token === token);
      if (record === undefined) throw new Error('the back-up just made is not listed');
      return record;
    },
    'safety/list-backups': list,
    'safety/restore'({ file }) {
      session.restore(context.files.resolve(file, 'read').path);
      return readAppState(context, session);
    },
    'safety/check': (_input, db) => checkDataFile(db),
  };
}
