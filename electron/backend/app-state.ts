import { dirname } from 'node:path';
import type { AppState } from '../../shared/contract/views.ts';
import { periodFromDays } from '../../shared/domain/period.ts';
import type { BackendContext } from './backend-context.ts';
import type { DataSession } from './data-session.ts';
import { localDay } from './local-time.ts';
import { findLatestPeriod } from './store/latest-period.ts';
import { readSettings } from './store/settings-store.ts';

/** What the window shows before anything is asked: version, day, the open file and what it holds last. */
export function readAppState({ appVersion, clock }: BackendContext, session: DataSession): AppState {
  const today = localDay(clock());
  const { open } = session;
  if (open === null) {
    return { version: appVersion, today, dataFile: null, settings: null, lastBackupAt: null, latestPeriod: null };
  }
  const latest = findLatestPeriod(open.db);
  return {
    version: appVersion,
    today,
    dataFile: { name: open.file.name, folder: dirname(open.path), isSample: open.isSample },
    settings: readSettings(open.db, today),
    lastBackupAt: session.listBackups()[0]?.at ?? null,
    latestPeriod: latest === null ? null : periodFromDays(latest.from, latest.to).code,
  };
}
