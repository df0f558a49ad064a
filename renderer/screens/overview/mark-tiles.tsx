import { marks, markAnswer, type Mark } from '../../../shared/reports/overview/mark-answers.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { Refusal } from '../../components/refusal.tsx';
import { TileBeingCounted } from './tiles-being-counted.tsx';
import { AnswerTile } from './answer-tile.tsx';

const words = ui.overview.marks;
const LINKS: Readonly<Record<Mark, { readonly to: string; readonly text: string }>> = {
  emptyPlaces: { to: '/units/places', text: words.openPlaces },
  idleCells: { to: '/units/idle-cells', text: words.openIdle },
  smallCells: { to: '/units/few-members', text: words.openSmall },
  due: { to: '/pipeline', text: words.openPipeline },
};

/** The small tiles; they have a call of their own, so that the four questions do not wait for them. */
export function MarkTiles({ period }: { readonly period: string }) {
  const all = useCall('overview/read-marks', { period });
  if (all.isError) return <Refusal error={all.error} />;
  if (all.data === undefined)
    return (
      <div className="overview-marks" aria-busy="true">
        <TileBeingCounted question={words.title} />
      </div>
    );
  const { data } = all;
  return (
    <section className="overview-marks" aria-label={words.title}>
      {marks.map((mark) => (
        <AnswerTile key={mark} isSmall answer={markAnswer(mark, data)} link={LINKS[mark]} />
      ))}
    </section>
  );
}
