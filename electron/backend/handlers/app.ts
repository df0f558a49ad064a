import { dirname } from 'node:path';
import { readAppState } from '../app-state.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import type { DataSession } from '../data-session.ts';
import { writeAtomically } from '../workbook/files/write-atomically.ts';

type AppCall = 'app/read-state' | 'files/lend' | 'files/write';

export function appHandlers(context: BackendContext, session: DataSession): Pick<BackendHandlers, AppCall> {
  return {
    'app/read-state': () => readAppState(context, session),
    'files/lend': ({ path, use }) => context.files.lend(path, use),
    async 'files/write'({ target, bytes }) {
      const { path, name } = context.files.resolve(target, 'write');
      await writeAtomically(path, bytes);
      return { name, folder: dirname(path) };
    },
  };
}
