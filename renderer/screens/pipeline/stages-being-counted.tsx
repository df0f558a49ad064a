import { stages } from '../../../shared/pipeline/stage-on-day.ts';
import { pipelineWords } from '../../../shared/text/vi/pipeline.ts';
import { ui } from '../../../shared/text/vi/ui.ts';

/** Stands in the place of the summary until people are counted: the stages, and that each is being counted. */
export function StagesBeingCounted() {
  const words = ui.pipeline.stages;
  return (
    <div className="being-counted" aria-busy="true">
      <p className="quiet" role="status">
        {ui.frame.loading}
      </p>
      <div className="table-scroll being-counted-units">
        <table className="plain-table" aria-label={words.stage}>
          <thead>
            <tr>
              <th scope="col">{words.stage}</th>
              <th scope="col">{words.count}</th>
            </tr>
          </thead>
          <tbody>
            {stages.map((stage) => (
              <tr key={stage}>
                <td>{pipelineWords.stages[stage]}</td>
                <td className="quiet">{ui.frame.counting.cell}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
