import { Spinner } from '@fluentui/react-components';
import type { PersonWay, StepView } from '../../../shared/pipeline/pipeline-views.ts';
import { dueRemarks, leftText, limitText, noteText, ruleText } from '../../../shared/pipeline/pipeline-sentences.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { pipelineWords } from '../../../shared/text/vi/pipeline.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { Refusal } from '../../components/refusal.tsx';
import { SidePanel } from '../../components/side-panel.tsx';

type PanelProps = { readonly personId: number; readonly day: string; readonly onClose: () => void };

/** Where each day of a person's way comes from: workbook, sheet and cell, of every list that says it. */
export function PersonPanel({ personId, day, onClose }: PanelProps) {
  const way = useCall('pipeline/explain', { personId, day });
  const words = ui.pipeline.person;
  return (
    <SidePanel title={words.title} closeLabel={words.close} className="pipeline-panel" onClose={onClose}>
      {way.isPending && <Spinner label={ui.frame.loading} />}
      {way.isError && <Refusal error={way.error} />}
      {way.data !== undefined && <PanelBody way={way.data} />}
    </SidePanel>
  );
}

function PanelBody({ way: { line, steps, due } }: { readonly way: PersonWay }) {
  const words = ui.pipeline.person;
  return (
    <div className="pipeline-panel-body">
      <p className="pipeline-person">{line.name}</p>
      <p className="quiet">
        {[line.birth === null ? '' : formatDay(line.birth), line.cellName ?? '', line.unit.name]
          .filter((text) => text !== '')
          .join(', ')}
      </p>
      {due.length > 0 && (
        <section>
          <h3>{words.due}</h3>
          {due.map((item) => (
            <div key={item.kind} className="pipeline-step">
              <strong>{pipelineWords.dueKinds[item.kind]}</strong>
              <span>{words.startsOn(pipelineWords.starts[item.kind], formatDay(item.startsOn))}</span>
              <span>{words.dueOn(formatDay(item.dueOn), leftText(item))}</span>
              <span className="quiet">{words.limit(limitText(item.limit), ruleText(item.rule))}</span>
              {dueRemarks(item).map((text) => (
                <span key={text}>{text}</span>
              ))}
            </div>
          ))}
        </section>
      )}
      {line.notes.length > 0 && (
        <section>
          <h3>{words.notes}</h3>
          <ul>
            {line.notes.map((note) => (
              <li key={note.code}>{noteText(note)}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{words.steps}</h3>
        {steps.map((step) => (
          <Step key={step.step} step={step} />
        ))}
      </section>
    </div>
  );
}

function Step({ step }: { readonly step: StepView }) {
  const words = ui.pipeline.person;
  const when = step.text === '' ? words.undated : formatDay(step.text);
  const state = step.isTaken ? '' : step.isUnclear ? words.unclear : words.notTaken;
  return (
    <div className="pipeline-step">
      <strong>{pipelineWords.steps[step.step]}</strong>
      <span>{[when, state].filter((text) => text !== '').join(', ')}</span>
      {step.sources.map((source, index) => (
        <span key={`${source.sha256} ${source.sheet} ${source.cell}`} className="pipeline-source">
          {step.sources.length > 1 && <em>{index === 0 ? words.counts : words.others}: </em>}
          {words.written(source.written)}
          {source.correction !== undefined &&
            `, ${ui.figures.panel.corrected(source.correction.to, source.correction.reason, formatDay(source.correction.at.slice(0, 10)))}`}
          <span className="quiet"> ({words.place(source.file, source.sheet, source.cell)})</span>
        </span>
      ))}
    </div>
  );
}
