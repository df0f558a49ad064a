import type { PipelineView } from '../../../shared/pipeline/pipeline-views.ts';
import type { PipelineListName } from '../../../shared/pipeline/pipeline-lists.ts';
import { formatCount, formatDay, formatPercent } from '../../../shared/text/format.ts';
import { pipelineWords } from '../../../shared/text/vi/pipeline.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { PeoplePaperActions } from './people-paper-actions.tsx';

type SummaryProps = { readonly view: PipelineView; readonly onShow: (list: PipelineListName) => void };

/** Stages on the day as a table with bars, what happened in the period, and how class and admission go together. */
export function StageSummary({ view, onShow }: SummaryProps) {
  const words = ui.pipeline;
  const { day, stages, unclear, flows, period, unit, group } = view;
  const most = Math.max(1, unclear, ...stages.map(({ count }) => count ?? 0));
  return (
    <div className="pipeline-summary">
      <section aria-labelledby="pipeline-stages">
        <h2 id="pipeline-stages">{words.stages.title(formatDay(day))}</h2>
        <div className="table-scroll">
          <table className="plain-table" aria-labelledby="pipeline-stages">
            <thead>
              <tr>
                <th scope="col">{words.stages.stage}</th>
                <th scope="col" className="number">
                  {words.stages.count}
                </th>
                <th scope="col" className="pipeline-bar-cell">
                  {words.stages.bar}
                </th>
              </tr>
            </thead>
            <tbody>
              {stages.map(({ stage, count }) => (
                <StageLine
                  key={stage}
                  name={pipelineWords.stages[stage]}
                  count={count}
                  most={most}
                  {...(count === null || count === 0 || group !== 'all' ? {} : { onShow: () => onShow(stage) })}
                />
              ))}
              <StageLine
                name={pipelineWords.unclear}
                hint={words.stages.unclearHint}
                count={unclear}
                most={most}
                {...(unclear === 0 || group !== 'all' ? {} : { onShow: () => onShow('unclear') })}
              />
            </tbody>
          </table>
        </div>
      </section>
      <section aria-labelledby="pipeline-flows">
        <h2 id="pipeline-flows">{words.flows.title(period.name)}</h2>
        <div className="table-scroll">
          <table className="plain-table" aria-labelledby="pipeline-flows">
            <thead>
              <tr>
                <th scope="col">{words.flows.step}</th>
                <th scope="col" className="number">
                  {words.flows.surely}
                </th>
                <th scope="col" className="number" title={words.flows.perhapsHint}>
                  {words.flows.perhaps}
                </th>
              </tr>
            </thead>
            <tbody>
              {flows.map(({ step, surely, perhaps }) => (
                <tr key={step}>
                  <td>{pipelineWords.flows[step]}</td>
                  <td className="number">{surely === null ? <NotTold /> : formatCount(surely)}</td>
                  <td className="number">{perhaps === 0 ? '' : formatCount(perhaps)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <Ratio view={view} />
        <PeoplePaperActions lists={['candidates', 'class']} day={day} unitId={unit.id} />
      </section>
    </div>
  );
}

type LineProps = {
  readonly name: string;
  readonly hint?: string;
  readonly count: number | null;
  readonly most: number;
  readonly onShow?: () => void;
};

/** No list tells of it: neither zero nor empty. */
function NotTold() {
  return (
    <span className="not-told" title={ui.pipeline.stages.notToldHint}>
      {ui.pipeline.stages.notTold}
    </span>
  );
}

function StageLine({ name, hint, count, most, onShow }: LineProps) {
  const text = count === null ? '' : formatCount(count);
  return (
    <tr>
      <td {...(hint === undefined ? {} : { title: hint })}>{name}</td>
      <td className="number">
        {count === null ? (
          <NotTold />
        ) : onShow === undefined ? (
          text
        ) : (
          <button
            type="button"
            className="figure-link"
            aria-label={ui.pipeline.stages.show(name, text)}
            title={ui.pipeline.stages.show(name, text)}
            onClick={onShow}
          >
            {text}
          </button>
        )}
      </td>
      <td className="pipeline-bar-cell">
        <svg className="pipeline-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
          <rect className="pipeline-bar-track" x="0" y="2" width="100" height="8" />
          <rect className="pipeline-bar-done" x="0" y="2" width={((count ?? 0) / most) * 100} height="8" />
        </svg>
      </td>
    </tr>
  );
}

function Ratio({ view: { flows, cohort } }: { readonly view: PipelineView }) {
  const words = ui.pipeline.ratio;
  const of = (wanted: string) => flows.find(({ step }) => step === wanted)?.surely ?? null;
  const [attended, admitted] = [of('class'), of('admitted')];
  return (
    <div className="pipeline-ratio">
      <h2>{words.title}</h2>
      {attended === null || admitted === null ? (
        <p>{words.notTold}</p>
      ) : (
        <p>
          <strong>{words.flows(formatCount(attended), formatCount(admitted))}</strong>{' '}
          {attended === 0 ? words.flowsNone : words.flowsShare(formatPercent(admitted, attended))}
        </p>
      )}
      {cohort.attended > 0 && (
        <p>
          {words.cohort(
            formatCount(cohort.attended),
            formatCount(cohort.admitted),
            formatPercent(cohort.admitted, cohort.attended),
          )}
        </p>
      )}
    </div>
  );
}
