import { stat } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import type { Input, Output } from '../../shared/contract/calls.ts';
import { stopWith, type Problem } from '../../shared/contract/problem.ts';
import { findForm } from '../../shared/forms/registry.ts';
import { cellAddress } from '../../shared/intake/grid/grid.ts';
import type { SheetPlace } from '../../shared/intake/grid/sheet-place.ts';
import type { FilledForm } from '../../shared/reports/filled-form.ts';
import { fillForm } from '../../shared/reports/fill-form.ts';
import type { PlacedFigure } from '../../shared/reports/fill-blank/place-figures.ts';
import { formulaProblems } from '../../shared/reports/fill-blank/formula-problems.ts';
import { planFill } from '../../shared/reports/fill-blank/plan-fill.ts';
import type { BackendContext } from './backend-context.ts';
import { figuresInView, periodOf, unitOf } from './figures-of-period.ts';
import { localDay } from './local-time.ts';
import { knownForms } from './known-forms.ts';
import { readLentWorkbook } from './read-lent-workbook.ts';
import type { ReadDb } from './store/db.ts';
import { readMeta } from './store/meta-store.ts';
import type { KeptFormula } from './workbook/fill-blank/compare-formulas.ts';
import { fillWorkbook } from './workbook/fill-blank/fill-workbook.ts';
import { writeAtomically } from './workbook/files/write-atomically.ts';

/**
 * Fills the superior's own blank workbook and puts it at the target: value cells only, everything else as it was. With
 * a problem against it nothing is written. The blank itself is never written over (`fill.target-is-blank`).
 */
export async function fillBlank(
  context: BackendContext,
  { formId, period: code, unitId: wantedUnit, blank, target, view }: Input<'forms/fill-blank'>,
  db: ReadDb,
): Promise<Output<'forms/fill-blank'>> {
  const period = periodOf(code);
  const forms = knownForms(db);
  if (formId !== undefined && findForm(formId, forms) === null) throw stopWith('report.unknown-form', { form: formId });
  const figures = figuresInView(db, period, view, localDay(context.clock()));
  const unitId = unitOf(figures, wantedUnit);
  const source = context.files.resolve(blank, 'read');
  const { path, name } = context.files.resolve(target, 'write');
  const atTarget = { at: 'file', file: name } as const;
  if (extname(name).toLowerCase() !== '.xlsx') throw stopWith('fill.target-not-xlsx', {}, atTarget);
  if (await isSameFile(source.path, path)) throw stopWith('fill.target-is-blank', {}, atTarget);

  const read = await readLentWorkbook(context, db, source);
  const plan = planFill(read.grid, {
    forms,
    formId,
    period,
    fill: (form) => fillForm(form, figures, unitId, period),
  });
  if (plan.figures === null) return { written: null, forms: [], cells: 0, problems: plan.problems };
  const sheets = bySheet(plan.figures);
  const { bytes, formulas } = await fillWorkbook({ bytes: Buffer.from(read.bytes), grid: read.grid }, sheets);
  await writeAtomically(path, bytes);

  const isSample = readMeta(db).isSample;
  const sample: readonly Problem[] = isSample
    ? [{ code: 'fill.sample', weight: 'note', place: atTarget, facts: {} }]
    : [];
  return {
    written: { name, folder: dirname(path) },
    forms: plan.forms.map(({ formId: id, number, title }) => ({
      id,
      number,
      title,
      series: findForm(id, forms)?.series ?? '',
    })),
    cells: plan.figures.filter(({ value }) => value !== null).length,
    problems: [
      ...sample,
      ...byUnitsOfToday(plan.forms, atTarget),
      ...plan.problems,
      ...[...sheets].flatMap(([sheet, placed]) =>
        keptFormulas({ file: read.grid.file, sheet }, placed, formulas.get(sheet) ?? []),
      ),
      ...plan.forms.flatMap(({ problems }) => problems),
    ],
  };
}

/** The blank has no room for it, so whoever signs must be told here. */
function byUnitsOfToday(forms: readonly FilledForm[], place: Problem['place']): readonly Problem[] {
  const notes = [...new Set(forms.flatMap(({ viewNotes }) => viewNotes))];
  return notes.map((text) => ({ code: 'fill.by-units-of-today', weight: 'note', place, facts: { text } }));
}

function keptFormulas(
  place: SheetPlace,
  placed: readonly PlacedFigure[],
  formulas: readonly KeptFormula[],
): readonly Problem[] {
  const labels = new Map(placed.map(({ row, column, label }) => [cellAddress(row, column), label]));
  return formulaProblems(
    place,
    formulas.map((formula) => ({ ...formula, label: labels.get(formula.cell) ?? '' })),
  );
}

function bySheet(figures: readonly PlacedFigure[]): ReadonlyMap<string, readonly PlacedFigure[]> {
  const sheets = new Map<string, PlacedFigure[]>();
  for (const figure of figures) {
    const known = sheets.get(figure.sheet);
    if (known === undefined) sheets.set(figure.sheet, [figure]);
    else known.push(figure);
  }
  return sheets;
}

/** The same file under another name or spelling of its path too. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  if (one === other) return true;
  const [first, second] = await Promise.all([one, other].map((path) => stat(path, { bigint: true }).catch(() => null)));
  return first != null && second != null && first.ino === second.ino && first.dev === second.dev;
}
