import { ui } from '../../../shared/text/vi/ui.ts';

/** The four questions while their answers are worked out. */
export function TilesBeingCounted() {
  return (
    <div className="overview-tiles" aria-busy="true">
      {Object.values(ui.overview.questions).map((question) => (
        <TileBeingCounted key={question} question={question} />
      ))}
    </div>
  );
}

/** A question whose answer is worked out. */
export function TileBeingCounted({ question }: { readonly question: string }) {
  return (
    <div className="overview-tile">
      <h2>{question}</h2>
      <p className="quiet" role="status">
        {ui.frame.loading}
      </p>
    </div>
  );
}
