import { collectChanges } from './change-rows.ts';
import type { Change, Plan } from './plan.ts';

/** A row of a sheet that is not taken; `written` tells which one. */
export type LeftOutRow = { readonly sheet: string; readonly row: number; readonly written: string };

/**
 * The plan with what it leaves out: whole rows, and cells of forms that are not taken. So that later on it can be told
 * who is still to send something, and what.
 */
export function keepLeftOut(plan: Plan, rows: readonly LeftOutRow[]): Plan {
  const list = collectChanges(plan.nextId);
  const intakes = plan.changes.filter(({ table, before }) => table === 'intake' && before === null);
  const [first] = intakes;
  if (first === undefined) return plan;
  const intakeOf = (sheet: string) =>
    (intakes.find(({ after }) => String(after?.['sheet']).split(', ').includes(sheet)) ?? first).id;
  const intakeOfSubmission = new Map(
    plan.changes.flatMap(({ table, id, after }) =>
      table === 'submission' && after !== null ? [[id, Number(after['intake_id'])] as const] : [],
    ),
  );
  for (const { sheet, row, written } of rows)
    list.insert('left_out', { intake_id: intakeOf(sheet), sheet, sheet_row: row, cell: null, written });
  for (const { after } of plan.changes.filter(isNotTaken)) {
    const [sheet, cell] = [String(after?.['sheet']), String(after?.['cell'])];
    list.insert('left_out', {
      intake_id: intakeOfSubmission.get(Number(after?.['submission_id'])) ?? first.id,
      sheet,
      sheet_row: Number(/\d+$/.exec(cell)?.[0] ?? 0),
      cell,
      written: String(after?.['written']),
    });
  }
  return list.changes.length === 0
    ? plan
    : { ...plan, changes: [...plan.changes, ...list.changes], nextId: list.nextId };
}

const isNotTaken = ({ table, before, after }: Change) =>
  table === 'reported_value' && before === null && after?.['how'] === 'not-taken';
