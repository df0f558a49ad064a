import { commitPlan } from '../../electron/backend/store/commit-plan.ts';
import { readMeta } from '../../electron/backend/store/meta-store.ts';
import { openStore } from '../../electron/backend/store/open-store.ts';
import { sealPlan } from '../../electron/backend/store/seal-plan.ts';
import type { IntakeDesk } from './intake-desk.ts';

type Value = {
  readonly table: 'person' | 'admission' | 'candidate' | 'member_record' | 'reported_value';
  readonly rowId: number;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** The board corrects a value: one change set of kind `correction`. Gives its id. */
export async function correctByHand(desk: IntakeDesk, { table, rowId, ...value }: Value): Promise<number> {
  await desk.call('data/close', {});
  const at = '2026-03-02T09:30:00';
  const store = openStore(desk.dataFile, () => {
    throw new Error('nothing to migrate');
  });
  try {
    const { revision, nextId } = readMeta(store.db);
    const row = { table_name: table, row_id: rowId, ...value, reason: 'Điện thoại với đơn vị', at };
    const changes = [{ table: 'correction', id: nextId, before: null, after: row }] as const;
    const plan = { kind: 'correction', madeAtRevision: revision, nextId: nextId + 1, changes } as const;
    return commitPlan(store.db, sealPlan(plan), at).changeSetId;
  } finally {
    store.close();
    const { token } = await desk.lend(desk.dataFile);
    await desk.call('data/open', { file: token });
  }
}
