import type { IsoDate } from '../../shared/domain/partial-date.ts';
import type { ReportingRules } from '../../shared/domain/reporting-rules.ts';
import { collectChanges } from '../../shared/intake/plan/change-rows.ts';
import { commitPlan } from './store/commit-plan.ts';
import type { WriteDb } from './store/db.ts';
import { readMeta } from './store/meta-store.ts';
import { sealPlan } from './store/seal-plan.ts';
import { listSettings, readSettings } from './store/settings-store.ts';

/**
 * Rules of reporting from a day on, in every row of settings that begins on or after it; what else stands there stays.
 * Null when they are in force already. One change set.
 */
export function saveReportingRules(
  db: WriteDb,
  { rules, from }: { readonly rules: ReportingRules; readonly from: IsoDate },
  at: string,
): number | null {
  const { revision, nextId } = readMeta(db);
  const list = collectChanges(nextId);
  const rows = listSettings(db);
  const valueOn = (day: IsoDate) => JSON.stringify({ ...readSettings(db, day), reporting: rules });
  for (const { id, validFrom, value } of rows.filter((row) => row.validFrom >= from)) {
    // A row from before there were such rules says the same as one with the default.
    if (JSON.stringify(readSettings(db, validFrom)) !== valueOn(validFrom))
      list.update('setting', id, { value }, { value: valueOn(validFrom) });
  }
  const isInForce = JSON.stringify(readSettings(db, from)) === valueOn(from);
  if (!isInForce && !rows.some(({ validFrom }) => validFrom === from))
    list.insert('setting', { valid_from: from, value: valueOn(from) });
  if (list.changes.length === 0) return null;
  const plan = { kind: 'settings', madeAtRevision: revision, nextId: list.nextId, changes: list.changes } as const;
  return commitPlan(db, sealPlan(plan), at).changeSetId;
}
