import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { Overview, UnitRef } from '../../../shared/contract/views.ts';
import { formatCount, formatDay, formatPercent } from '../../../shared/text/format.ts';
import { targetValueText } from '../../../shared/text/target-text.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { FigureButton } from './figure-button.tsx';
import { baseText, orderUnits, shareText, valueText } from './overview-text.ts';
import { OverviewTile } from './overview-tile.tsx';

type TileProps = { readonly overview: Overview };
const NAMES = 3;

/** “Còn thiếu báo cáo của ai?” */
export function MissingTile({ overview: { reporting } }: TileProps) {
  const words = ui.overview.missing;
  const { count, missing, dueOn } = reporting;
  return (
    <OverviewTile
      question={ui.overview.questions.missing}
      answer={words.sent(formatCount(count.reported), formatCount(count.expected))}
      lines={[
        missing.length === 0 ? words.none : words.some(formatCount(missing.length), firstNames(missing)),
        count.waiting === 0 ? null : words.waiting(formatCount(count.waiting)),
        count.judged === 0 ? words.notJudged : words.onTime(formatCount(count.onTime), formatCount(count.judged)),
        dueOn === null ? null : words.due(formatDay(dueOn)),
      ]}
      link={{ to: '/reporting', text: words.open }}
    />
  );
}

/** “Còn lỗi gì?” */
export function ProblemTile({
  overview: { checks, reporting, base },
  isOpen,
  onToggle,
}: TileProps & { readonly isOpen: boolean; readonly onToggle: () => void }) {
  const words = ui.overview.problems;
  const { faulty } = reporting.count;
  const nothingToCheck = base.reported === 0 && checks.open.length === 0;
  return (
    <OverviewTile
      question={ui.overview.questions.problems}
      answer={
        nothingToCheck
          ? words.nothingSent
          : checks.open.length > 0
            ? words.some(formatCount(checks.open.length))
            : faulty > 0
              ? words.faulty(formatCount(faulty))
              : words.none
      }
      lines={[
        checks.open.length === 0 && faulty > 0
          ? null
          : faulty === 0
            ? words.noneFaulty
            : words.faulty(formatCount(faulty)),
        checks.explained === 0 ? null : words.explained(formatCount(checks.explained)),
        checks.notes.length === 0 ? null : words.notes(formatCount(checks.notes.length)),
      ]}
      link={{ to: '/reporting', text: ui.overview.missing.open }}
    >
      {checks.open.length + checks.notes.length > 0 && (
        <Button size="small" aria-expanded={isOpen} onClick={onToggle}>
          {isOpen ? words.hide : words.show}
        </Button>
      )}
    </OverviewTile>
  );
}

/** “Toàn đảng bộ đạt bao nhiêu?” */
export function ResultTile({ overview }: TileProps) {
  const words = ui.overview.result;
  const { whole, time, admitted, admittedLastYear, lastYear, members, period } = overview;
  const { unitId } = admitted;
  const share = shareText(whole);
  const yearSubject = { indicator: 'admitted.total', unitId, periodCode: whole.periodCode };
  const done = valueText(whole.result);
  const result = (text: string) => (
    <FigureButton text={text} what={ui.overview.questions.result} subject={yearSubject} />
  );
  return (
    <OverviewTile
      question={ui.overview.questions.result}
      answer={result(share ?? done)}
      lines={[
        whole.target === null
          ? words.noTarget
          : share === null
            ? null
            : words.ofTarget(done, targetValueText(whole.target, false)),
        share === null && whole.result.is !== 'missing' ? words.done(done) : null,
        words.time(formatPercent(time.gone, time.days, 1)),
        <Explained key="now" overview={overview} text={words.inPeriod(withBase(admitted))} periodCode={period.code} />,
        <Explained
          key="then"
          overview={overview}
          text={words.lastYear(lastYear.name, withBase(admittedLastYear))}
          periodCode={lastYear.code}
        />,
        changeText(overview),
        words.members(withBase(members)),
      ]}
      link={{ to: '/targets', text: words.open }}
    />
  );
}

function Explained({ overview, text, periodCode }: TileProps & { readonly text: string; readonly periodCode: string }) {
  const { unitId } = overview.admitted;
  return <FigureButton text={text} what={text} subject={{ indicator: 'admitted.total', unitId, periodCode }} />;
}

function withBase(figure: Overview['admitted']): string {
  const base = baseText(figure);
  return base === '' ? valueText(figure.value) : `${valueText(figure.value)} (${base})`;
}

/** More or less than last year, only where both are of all units. */
function changeText({ admitted, admittedLastYear }: Overview): ReactNode {
  const words = ui.overview.result;
  const [now, before] = [admitted.value, admittedLastYear.value];
  if (now.is !== 'number' || before.is !== 'number') return null;
  if (baseText(admitted) !== '' || baseText(admittedLastYear) !== '') return words.notCompared;
  const change = now.value - before.value;
  return change === 0 ? words.same : change > 0 ? words.more(formatCount(change)) : words.less(formatCount(-change));
}

/** “Đơn vị nào chậm?” */
export function SlowTile({ overview: { units, time, nearPercent } }: TileProps) {
  const words = ui.overview.slow;
  const withTarget = units.filter(({ progress }) => progress.target !== null);
  const late = withTarget.filter(({ progress }) => progress.state === 'late');
  const silent = withTarget.filter(({ progress }) => progress.state === 'no-figure');
  const known = withTarget.length - silent.length;
  return (
    <OverviewTile
      question={ui.overview.questions.slow}
      answer={
        withTarget.length === 0
          ? words.noTargets
          : known === 0
            ? ui.overview.noFigure
            : late.length === 0
              ? words.none
              : words.some(formatCount(late.length), formatCount(known))
      }
      lines={[
        late.length === 0 ? null : words.names(firstNames(orderUnits(late, 'slowest').map(({ unit }) => unit))),
        withTarget.length === 0 ? null : words.rule(String(nearPercent), formatPercent(time.gone, time.days, 1)),
        silent.length === 0 ? null : words.noFigure(formatCount(silent.length)),
      ]}
      link={{ to: '/targets', text: words.open }}
    />
  );
}

function firstNames(units: readonly UnitRef[]): string {
  const names = units
    .slice(0, NAMES)
    .map(({ name }) => name)
    .join(', ');
  return units.length > NAMES ? ui.overview.missing.more(names, formatCount(units.length - NAMES)) : names;
}
