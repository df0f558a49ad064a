import type { Dispatch } from '../../../shared/contract/client.ts';
import { readAppState } from '../app-state.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import type { DataSession } from '../data-session.ts';
import { openSample } from '../sample-data.ts';

type DataCall = 'data/create' | 'data/open' | 'data/open-sample' | 'data/close';

/** `dispatch` is used inside a call that already runs alone, so it must not wait for its turn. */
export function dataHandlers(
  context: BackendContext,
  session: DataSession,
  dispatch: Dispatch,
): Pick<BackendHandlers, DataCall> {
  return {
    'data/create'({ target, profile, organisationName, superiorName = '' }) {
      const { path } = context.files.resolve(target, 'write');
      session.create(path, { profile, organisationName, superiorName }, false);
      return readAppState(context, session);
    },
    'data/open'({ file }) {
      session.openFile(context.files.resolve(file, 'read').path);
      return readAppState(context, session);
    },
    async 'data/open-sample'() {
      await openSample(context, session, dispatch);
      return readAppState(context, session);
    },
    'data/close'() {
      session.close();
      return readAppState(context, session);
    },
  };
}
