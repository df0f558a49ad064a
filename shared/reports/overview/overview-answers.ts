import { ADMITTED } from '../../domain/target.ts';
import type { UnitRef } from '../../domain/unit.ts';
import type { Figure } from '../../statistics/figure.ts';
import { formatCount, formatDay, formatPercent } from '../../text/format.ts';
import { targetValueText } from '../../text/target-text.ts';
import { overviewUi } from '../../text/vi/ui-overview.ts';
import type { ReportCell } from '../report-document.ts';
import type { Overview } from './overview.ts';
import { baseText, orderUnits, shareText, valueText } from './overview-text.ts';

/** A sentence of an answer; `figure`: where its number comes from. */
export type AnswerLine = { readonly text: string; readonly figure?: NonNullable<ReportCell['figure']> };

/** A question of “Tổng quan” with its answer and what the answer is based on; screen and paper say the same. */
export type Answer = {
  readonly question: string;
  readonly answer: AnswerLine;
  readonly lines: readonly AnswerLine[];
};

/** Leaves out what there is nothing to say of. */
export const saidLines = (lines: readonly (string | AnswerLine | null)[]): readonly AnswerLine[] =>
  lines.flatMap((line) => (line === null || line === '' ? [] : [typeof line === 'string' ? { text: line } : line]));

/** “Còn thiếu báo cáo của ai?” `named`: how many units are named before the others are counted. */
export function missingAnswer({ reporting }: Overview, named: number): Answer {
  const words = overviewUi.missing;
  const { count, missing, dueOn } = reporting;
  return {
    question: overviewUi.questions.missing,
    answer: { text: words.sent(formatCount(count.reported), formatCount(count.expected)) },
    lines: saidLines([
      missing.length === 0 ? words.none : words.some(formatCount(missing.length), firstNames(missing, named)),
      count.waiting === 0 ? null : words.waiting(formatCount(count.waiting)),
      count.judged === 0 ? words.notJudged : words.onTime(formatCount(count.onTime), formatCount(count.judged)),
      dueOn === null ? null : words.due(formatDay(dueOn)),
    ]),
  };
}

/** “Còn lỗi gì?” */
export function problemsAnswer({ checks, reporting, base }: Overview): Answer {
  const words = overviewUi.problems;
  const { faulty } = reporting.count;
  const isFaultyFirst = checks.open.length === 0 && faulty > 0;
  const nothingToCheck = base.reported === 0 && checks.open.length === 0;
  const answer = nothingToCheck
    ? words.nothingSent
    : checks.open.length > 0
      ? words.some(formatCount(checks.open.length))
      : faulty > 0
        ? words.faulty(formatCount(faulty))
        : words.none;
  return {
    question: overviewUi.questions.problems,
    answer: { text: answer },
    lines: saidLines([
      isFaultyFirst ? null : faulty === 0 ? words.noneFaulty : words.faulty(formatCount(faulty)),
      checks.explained === 0 ? null : words.explained(formatCount(checks.explained)),
      checks.notes.length === 0 ? null : words.notes(formatCount(checks.notes.length)),
    ]),
  };
}

/** “Toàn đảng bộ đạt bao nhiêu?” */
export function resultAnswer(overview: Overview): Answer {
  const words = overviewUi.result;
  const { whole, time, admitted, admittedLastYear, lastYear, members, period } = overview;
  const { unitId } = admitted;
  const share = shareText(whole);
  const done = valueText(whole.result);
  const admittedIn = (text: string, periodCode: string): AnswerLine => ({
    text,
    figure: { indicator: ADMITTED, unitId, periodCode },
  });
  return {
    question: overviewUi.questions.result,
    answer: admittedIn(share ?? done, whole.periodCode),
    lines: saidLines([
      whole.target === null
        ? words.noTarget
        : share === null
          ? null
          : words.ofTarget(done, targetValueText(whole.target, false)),
      share === null && whole.result.is !== 'missing' ? words.done(done) : null,
      words.time(formatPercent(time.gone, time.days, 1)),
      admittedIn(words.inPeriod(withBase(admitted)), period.code),
      admittedIn(words.lastYear(lastYear.name, withBase(admittedLastYear)), lastYear.code),
      changeText(overview),
      {
        text: words.members(withBase(members)),
        figure: { indicator: members.indicator, unitId, periodCode: period.code },
      },
    ]),
  };
}

function withBase(figure: Figure): string {
  const base = baseText(figure);
  return base === '' ? valueText(figure.value) : `${valueText(figure.value)} (${base})`;
}

/** More or less than last year, only where both are of all units. */
function changeText({ admitted, admittedLastYear }: Overview): string | null {
  const words = overviewUi.result;
  const [now, before] = [admitted.value, admittedLastYear.value];
  if (now.is !== 'number' || before.is !== 'number') return null;
  if (baseText(admitted) !== '' || baseText(admittedLastYear) !== '') return words.notCompared;
  const change = now.value - before.value;
  return change === 0 ? words.same : change > 0 ? words.more(formatCount(change)) : words.less(formatCount(-change));
}

/** “Đơn vị nào chậm?” */
export function slowAnswer({ units, time, nearPercent }: Overview, named: number): Answer {
  const words = overviewUi.slow;
  const withTarget = units.filter(({ progress }) => progress.target !== null);
  const late = withTarget.filter(({ progress }) => progress.state === 'late');
  const silent = withTarget.filter(({ progress }) => progress.state === 'no-figure');
  const known = withTarget.length - silent.length;
  const answer =
    withTarget.length === 0
      ? words.noTargets
      : known === 0
        ? overviewUi.noFigure
        : late.length === 0
          ? words.none
          : words.some(formatCount(late.length), formatCount(known));
  const slowest = orderUnits(late, 'slowest').map(({ unit }) => unit);
  return {
    question: overviewUi.questions.slow,
    answer: { text: answer },
    lines: saidLines([
      late.length === 0 ? null : words.names(firstNames(slowest, named)),
      withTarget.length === 0 ? null : words.rule(String(nearPercent), formatPercent(time.gone, time.days, 1)),
      silent.length === 0 ? null : words.noFigure(formatCount(silent.length)),
    ]),
  };
}

function firstNames(units: readonly UnitRef[], named: number): string {
  const names = units
    .slice(0, named)
    .map(({ name }) => name)
    .join(', ');
  return units.length > named ? overviewUi.missing.more(names, formatCount(units.length - named)) : names;
}
