import { stopWith } from '../../../shared/contract/problem.ts';
import type { Input } from '../../../shared/contract/calls.ts';
import { finish, type Steps } from '../../../shared/domain/steps.ts';
import { explainChecks, type ExplainedCheck } from '../../../shared/reports/check-explanations.ts';
import type { FilledForm } from '../../../shared/reports/filled-form.ts';
import { fillForm } from '../../../shared/reports/fill-form.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { explainCheck } from '../explain-check.ts';
import { countFormAhead } from '../count-ahead.ts';
import { figuresInViewInSteps, periodOf, unitOf } from '../figures-of-period.ts';
import { fillBlank } from '../fill-blank.ts';
import { formOf, knownForms } from '../known-forms.ts';
import { localDateTime, localDay } from '../local-time.ts';
import { listCheckExplanations } from '../store/check-explanation-store.ts';
import type { ReadDb } from '../store/db.ts';

type FormsCall = 'forms/list' | 'forms/fill' | 'forms/list-checks' | 'forms/explain-check' | 'forms/fill-blank';

export function formsHandlers(context: BackendContext): Pick<BackendHandlers, FormsCall> {
  return {
    'forms/list': (_input, db) =>
      knownForms(db).map(({ id, number, title, series }) => ({ id, number, title, series })),
    'forms/fill': (input, db, signal) => context.turns.take(db, () => filledForm(context, input, db), signal),
    'forms/list-checks': (input, db, signal) => context.turns.take(db, () => checksOf(context, input, db), signal),
    'forms/explain-check'({ key, text, ...input }, db) {
      const check = finish(checksOf(context, input, db)).find((one) => one.key === key);
      if (check === undefined) throw stopWith('report.check-gone');
      explainCheck(db, { key, sentence: check.sentence, text, at: localDateTime(context.clock()) });
      return finish(checksOf(context, input, db));
    },
    'forms/fill-blank': (input, db) => fillBlank(context, input, db),
  };
}

function* filledForm(
  { clock }: BackendContext,
  { formId, period: code, unitId, view }: Input<'forms/fill'>,
  db: ReadDb,
): Steps<FilledForm> {
  const period = periodOf(code);
  const form = formOf(formId, db);
  const figures = yield* figuresInViewInSteps(db, period, view, localDay(clock()));
  const unit = unitOf(figures, unitId);
  yield* countFormAhead(form, figures, unit, period);
  return fillForm(form, figures, unit, period);
}

function* checksOf(context: BackendContext, input: Input<'forms/fill'>, db: ReadDb): Steps<readonly ExplainedCheck[]> {
  const { problems } = yield* filledForm(context, input, db);
  return explainChecks(problems, listCheckExplanations(db));
}
