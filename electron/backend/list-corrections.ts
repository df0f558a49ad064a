import type { CorrectionRecord } from '../../shared/contract/correction-views.ts';
import { correctableRowOf, viewRow } from './correctable-row.ts';
import type { ReadDb } from './store/db.ts';
import { listCorrectedRows } from './store/correctable-row-store.ts';

/** Corrections that count, newest first; of forms only those of the version that counts. */
export function listCorrections(db: ReadDb, unitId: number | undefined): readonly CorrectionRecord[] {
  return listCorrectedRows(db).flatMap(({ table, rowId }) => {
    const work = correctableRowOf(db, table, rowId);
    if (work === null || (unitId !== undefined && work.unitId !== unitId)) return [];
    const { unit, subject, fields } = viewRow(work);
    return fields.flatMap(({ cell, label, original, shown, correction }) =>
      cell.table === table && cell.rowId === rowId && correction !== null && original !== null
        ? [{ cell, unit, subject, label, original, counts: shown, ...correction }]
        : [],
    );
  });
}
