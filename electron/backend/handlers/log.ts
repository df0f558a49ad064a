import { dirname } from 'node:path';
import { stopWith } from '../../../shared/contract/problem.ts';
import { buildLogReport } from '../../../shared/log/log-report.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { readLoggedChanges } from '../log-changes.ts';
import { findLogged } from '../log-index.ts';
import { findChangeSet } from '../store/change-set-store.ts';
import { writeReport } from '../workbook/write/write-report.ts';

type LogCall = 'log/list' | 'log/read-changes' | 'log/write-workbook';

/** Rows of the workbook at most: it is made in memory, and nobody prints more. */
const MOST_ACTS = 20_000;
const MOST_CHANGES = 20_000;
const MOST_OF_ONE = 200;

export function logHandlers(context: BackendContext): Pick<BackendHandlers, LogCall> {
  return {
    'log/list'({ filter, from, count }, db) {
      const { total, entries } = findLogged(db, filter);
      return { total, rows: entries(from, count) };
    },
    'log/read-changes'({ changeSetId, from, count }, db) {
      if (findChangeSet(db, changeSetId) === null) throw stopWith('store.no-such-change-set', { id: changeSetId });
      return readLoggedChanges(db, changeSetId, from, count);
    },
    async 'log/write-workbook'({ filter, target }, db) {
      const { path, name } = context.files.resolve(target, 'write');
      const { total, entries } = findLogged(db, filter);
      let room = MOST_CHANGES;
      const acts = entries(0, MOST_ACTS).map((entry) => {
        const page = readLoggedChanges(db, entry.changeSetId, 0, Math.max(1, Math.min(MOST_OF_ONE, room)));
        const changes = page.rows.slice(0, room);
        room -= changes.length;
        return { entry, changes, leftOut: page.total - changes.length };
      });
      const { history, changes } = buildLogReport(acts, total - acts.length);
      await writeReport(history, path, [changes]);
      return { name, folder: dirname(path) };
    },
  };
}
