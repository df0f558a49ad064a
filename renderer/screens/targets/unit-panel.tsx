import { Link, Spinner } from '@fluentui/react-components';
import type { TargetHistory, TargetRevision } from '../../../shared/contract/target-views.ts';
import { missingText, percentText, stateText } from '../../../shared/reports/target-cells.ts';
import type { TargetProgress } from '../../../shared/statistics/target-progress.ts';
import { figureText, formatCount, formatDay, formatDecimal, formatPercent } from '../../../shared/text/format.ts';
import { targetValueText } from '../../../shared/text/target-text.ts';
import { targetWords } from '../../../shared/text/vi/targets.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { usePeriod } from '../../app/period-choice.ts';
import { Refusal } from '../../components/refusal.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { useExplanation } from '../../explanation/explanation-state.ts';
import { StateMark } from './state-mark.tsx';

const words = ui.targets.panel;

/** Every target of one unit with its documents and revisions, and where each came from. */
export function UnitPanel({ unitId, onClose }: { readonly unitId: number; readonly onClose: () => void }) {
  const { code } = usePeriod();
  const targets = useCall('targets/read-unit', { period: code, unitId });
  return (
    <SidePanel title={words.title} closeLabel={words.close} className="target-panel" onClose={onClose}>
      {targets.isPending && <Spinner label={ui.frame.loading} />}
      {targets.isError && <Refusal error={targets.error} />}
      {targets.data !== undefined && (
        <div className="explanation-body">
          <p className="explanation-label">{targets.data.unit.name}</p>
          {targets.data.targets.length === 0 && <p className="quiet">{words.none}</p>}
          {targets.data.targets.map((target) => (
            <History key={target.inForce} target={target} unitId={unitId} />
          ))}
        </div>
      )}
    </SidePanel>
  );
}

function History({ target, unitId }: { readonly target: TargetHistory; readonly unitId: number }) {
  const { show } = useExplanation();
  const { content, kind, period, revisions, inForce, progress, counter, average } = target;
  return (
    <section className="target-history">
      <h3>{content.label}</h3>
      <p>{words.kind(targetWords.columns[kind], period.name)}</p>
      {progress === null ? (
        <p className="quiet">{words.otherDays}</p>
      ) : (
        <>
          <p>
            <StateMark state={progress.state} text={stateWords(progress)} />
          </p>
          {progress.noResult === null && (
            <p>
              {[
                words.result(figureText(progress.result)),
                progress.achieved !== null && words.achieved(percentText(progress.achieved)),
                words.missing(missingText(progress)),
              ]
                .filter(Boolean)
                .join(', ')}
            </p>
          )}
          {progress.base.expected > 1 && progress.base.reported < progress.base.expected && (
            <p>{targetWords.base(formatCount(progress.base.reported), formatCount(progress.base.expected))}</p>
          )}
          <p className="quiet">{timeText(progress.time)}</p>
          {average !== null && (
            <p className="quiet">{words.average(formatDecimal(average.perYear), formatDecimal(average.years))}</p>
          )}
        </>
      )}
      <ol className="target-revisions">
        {revisions.toReversed().map((revision) => (
          <Revision
            key={revision.id}
            revision={revision}
            isInForce={revision.id === inForce}
            isShare={content.isShare}
          />
        ))}
      </ol>
      {counter !== null && (
        <Link as="button" onClick={() => show({ ...counter, unitId })}>
          {words.explain}
        </Link>
      )}
    </section>
  );
}

function stateWords(progress: TargetProgress): string {
  const { noResult } = progress;
  return noResult === null
    ? stateText(progress)
    : words.noResult(targetWords.states[progress.state], targetWords.noResult[noResult]);
}

const timeText = ({ gone, days }: { readonly gone: number; readonly days: number }) =>
  words.time(formatCount(gone), formatCount(days), formatPercent(gone, days));

type RevisionProps = { readonly revision: TargetRevision; readonly isInForce: boolean; readonly isShare: boolean };

function Revision({ revision, isInForce, isShare }: RevisionProps) {
  const { setter, document, documentDate, since, source, written, recordedAt } = revision;
  const day = documentDate === null ? '' : formatDay(documentDate);
  const paper =
    document !== null ? words.document(document, day) : day === '' ? words.noDocument : words.documentDay(day);
  return (
    <li>
      <strong>{targetValueText(revision, isShare)}</strong>{' '}
      <span>{since === '' ? words.always : words.since(formatDay(since))}</span>
      {isInForce && <span className="target-in-force"> · {words.inForce}</span>}
      <br />
      {[setter === '' ? '' : words.setter(setter), paper].filter((text) => text !== '').join('; ')}
      <br />
      <span className="quiet">
        {[
          source === null ? words.typed : words.source(source.file, source.sheet, source.cell),
          written === '' ? '' : words.written(written),
          recordedAt === '' ? '' : words.recorded(formatDay(recordedAt.slice(0, 10))),
        ]
          .filter((text) => text !== '')
          .join(', ')}
      </span>
    </li>
  );
}
