import type { OverviewMarks } from '../../../shared/contract/views.ts';
import type { DueKind } from '../../../shared/pipeline/due-items.ts';
import type { Figure } from '../../../shared/statistics/figure.ts';
import { formatCount, formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { Refusal } from '../../components/refusal.tsx';
import { FigureButton } from './figure-button.tsx';
import { baseText, valueText } from './overview-text.ts';
import { OverviewTile } from './overview-tile.tsx';

/** The small tiles; they have a call of their own, so that the four questions do not wait for them. */
export function MarkTiles({ period }: { readonly period: string }) {
  const marks = useCall('overview/read-marks', { period });
  if (marks.isError) return <Refusal error={marks.error} />;
  if (marks.data === undefined) return <div className="overview-marks" aria-busy="true" />;
  const words = ui.overview.marks;
  const { emptyPlaces, idleCells, idleYears, smallCells, fewMembers, due } = marks.data;
  const tile = (question: string, figure: Figure, link: { to: string; text: string }) => (
    <OverviewTile
      isSmall
      question={question}
      answer={
        <FigureButton
          text={valueText(figure.value)}
          what={question}
          subject={{ indicator: figure.indicator, unitId: figure.unitId, periodCode: period }}
        />
      }
      lines={[baseText(figure)]}
      link={link}
    />
  );
  return (
    <section className="overview-marks" aria-label={words.title}>
      {tile(words.emptyPlaces, emptyPlaces, { to: '/units/places', text: words.openPlaces })}
      {tile(words.idleCells(formatCount(idleYears)), idleCells, { to: '/units/idle-cells', text: words.openIdle })}
      {tile(words.smallCells(formatCount(fewMembers)), smallCells, { to: '/units/few-members', text: words.openSmall })}
      <DueTile due={due} />
    </section>
  );
}

const KINDS: readonly DueKind[] = ['certificates', 'probation', 'recognition'];

/** People whose certificate or probation runs out within 90 days, or has. */
function DueTile({ due }: Pick<OverviewMarks, 'due'>) {
  const words = ui.overview.marks;
  const countsOf = (kind: DueKind) => {
    const states = due.counts.find((one) => one.kind === kind)?.states;
    const soon = (states?.['within-30'] ?? 0) + (states?.['within-60'] ?? 0) + (states?.['within-90'] ?? 0);
    return { soon, over: states?.over ?? 0 };
  };
  const [certificates, probation, recognition] = KINDS.map(countsOf);
  const all = KINDS.map(countsOf).reduce((sum, { soon, over }) => sum + soon + over, 0);
  const link = { to: '/pipeline', text: words.openPipeline };
  if (due.lists === 0)
    return (
      <OverviewTile isSmall question={words.due} answer={ui.overview.noFigure} lines={[words.noLists]} link={link} />
    );
  return (
    <OverviewTile
      isSmall
      question={words.due}
      answer={words.people(formatCount(all))}
      lines={[
        words.certificates(formatCount(certificates?.soon ?? 0), formatCount(certificates?.over ?? 0)),
        words.probation(formatCount(probation?.soon ?? 0)),
        words.recognition(formatCount(recognition?.over ?? 0)),
        words.asOf(formatDay(due.day)),
      ]}
      link={link}
    />
  );
}
