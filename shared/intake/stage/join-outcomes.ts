import type { Problem } from '../../contract/problem.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { collectChanges } from '../plan/change-rows.ts';
import type { Change, Plan, PlanBase } from '../plan/plan.ts';
import type { FindRemembered, ToRemember } from '../recognise/remembered.ts';
import { atCell, fix } from '../grid/sheet-place.ts';
import type { KindOutcome, StagedRow } from './stage-outcome.ts';

/** People whom two tables of one workbook write: the later row is asked about, for each alone would make them anew. */
export function sharedPeople(file: string, outcomes: readonly KindOutcome[]): readonly Problem[] {
  if (outcomes.length < 2) return [];
  const before = new Map<string, { readonly sheet: string; readonly row: number }>();
  return outcomes.flatMap(({ claims: claimsOf }) => {
    const claims = claimsOf?.() ?? [];
    const problems = claims.flatMap(({ sheet, row, name, keys }) => {
      const other = keys.flatMap((key) => before.get(key) ?? [])[0];
      if (other === undefined) return [];
      return [fix('intake.person-in-two-parts', atCell({ file, sheet }, row, 1), { name, ...other })];
    });
    for (const { sheet, row, keys } of claims)
      for (const key of keys) if (!before.has(key)) before.set(key, { sheet, row });
    return problems;
  });
}

type PlanFacts = { readonly remembered: FindRemembered; readonly planBase: () => PlanBase };

/**
 * One plan for all tables, with the answers that are to be remembered. Null when the data file would not change;
 * `clash` when two tables would change one row.
 */
export function planAll(
  outcomes: readonly KindOutcome[],
  answers: readonly ToRemember[],
  { remembered, planBase }: PlanFacts,
): Plan | 'clash' | null {
  const makers = outcomes.flatMap(({ makePlan }) => makePlan ?? []);
  if (makers.length === 0) return null;
  const base = planBase();
  const plans: Plan[] = [];
  for (const make of makers) plans.push(make({ ...base, nextId: plans.at(-1)?.nextId ?? base.nextId }));
  const [first] = plans;
  const changes = plans.length === 1 && first !== undefined ? first.changes : plans.flatMap((plan) => plan.changes);
  if (plans.length > 1 && new Set(changes.map(({ table, id }) => `${table} ${id}`)).size < changes.length)
    return 'clash';
  const intakeId = changes.find(({ table, before }) => table === 'intake' && before === null)?.id ?? null;
  const kept = keepAnswers(answers, { remembered, intakeId, nextId: plans.at(-1)?.nextId ?? base.nextId });
  return {
    kind: first !== undefined && plans.every(({ kind }) => kind === first.kind) ? first.kind : 'intake',
    madeAtRevision: base.revision,
    nextId: kept.nextId,
    changes: kept.changes.length === 0 ? changes : [...changes, ...kept.changes],
  };
}

/** An answer that is there already is not written again; another one to the same question takes its place. */
function keepAnswers(
  answers: readonly ToRemember[],
  { remembered, intakeId, nextId }: { remembered: FindRemembered; intakeId: number | null; nextId: number },
): { readonly changes: readonly Change[]; readonly nextId: number } {
  const list = collectChanges(nextId);
  const last = new Map(answers.map((one) => [`${one.subject} ${one.unitId} ${one.key}`, one]));
  for (const { subject, unitId, key, answer } of last.values()) {
    const known = remembered(subject, key).find((one) => one.unitId === unitId);
    if (known === undefined)
      list.insert('remembered_answer', { subject, unit_id: unitId, answer_key: key, answer, intake_id: intakeId });
    else list.update('remembered_answer', known.id, { answer: known.answer }, { answer });
  }
  return list;
}

type ShownTable = { readonly unit: string | null; readonly rows: readonly StagedRow[] };

/**
 * Heads and rows of the preview; tables of different kinds share no heads, so each row is told in one text. Forms of
 * several units in one workbook have the unit before each row: their rows are called the same.
 */
export function shownTogether(
  outcomes: readonly KindOutcome[],
  tables: readonly ShownTable[],
): { readonly headers: readonly string[]; readonly rows: readonly StagedRow[] } {
  const [first] = outcomes;
  const headers = first?.headers ?? [];
  const rows = tables.flatMap((table) => table.rows);
  if (outcomes.every((outcome) => outcome.rows.length === 0 || outcome.headers.join('\n') === headers.join('\n'))) {
    const isOfUnits = new Set(tables.map(({ unit }) => unit)).size > 1;
    return isOfUnits ? { headers: [intakeWords.unitOfRow, ...headers], rows: withUnit(tables) } : { headers, rows };
  }
  return {
    headers: [intakeWords.headers.mixed],
    rows: rows.map((row) => ({
      ...row,
      cells: () => [
        row
          .cells()
          .filter((text) => text !== '')
          .join(' · '),
      ],
    })),
  };
}

const withUnit = (tables: readonly ShownTable[]): readonly StagedRow[] =>
  tables.flatMap(({ unit, rows }) => rows.map((row) => ({ ...row, cells: () => [unit ?? '', ...row.cells()] })));

/** Totals of the same name are added up. */
export function joinTotals(outcomes: readonly KindOutcome[]): KindOutcome['totals'] {
  const sums = new Map<string, number>();
  for (const { label, value } of outcomes.flatMap(({ totals }) => totals))
    sums.set(label, (sums.get(label) ?? 0) + value);
  return [...sums].map(([label, value]) => ({ label, value }));
}
