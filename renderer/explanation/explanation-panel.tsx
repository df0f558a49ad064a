import { Spinner } from '@fluentui/react-components';
import { periodName } from '../../shared/domain/period.ts';
import type { Explanation } from '../../shared/contract/views.ts';
import { formatCount } from '../../shared/text/format.ts';
import { describeProblem } from '../../shared/text/vi/describe-problem.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { useCall } from '../api/use-call.ts';
import { useFigureView } from '../app/figure-view-choice.ts';
import { periodOf } from '../app/period-choice.ts';
import { figureOnScreen } from '../components/figure-on-screen.ts';
import { Refusal } from '../components/refusal.tsx';
import { SidePanel } from '../components/side-panel.tsx';
import { ExplanationParts } from './explanation-parts.tsx';
import type { ExplanationSubject } from './explanation-state.ts';
import './explanation.css';

type PanelProps = { readonly subject: ExplanationSubject; readonly onClose: () => void };

/** “Nguồn gốc số liệu”: value, formula, base, parts down to workbook cells. Same panel on every screen. */
export function ExplanationPanel({ subject, onClose }: PanelProps) {
  const { indicator, periodCode, unitId } = subject;
  const { asked } = useFigureView();
  const explanation = useCall('figures/explain', { indicator, period: periodCode, unitId, ...asked });
  const words = ui.figures.panel;
  return (
    <SidePanel title={words.title} closeLabel={words.close} subject={subject} onClose={onClose}>
      {explanation.isPending && <Spinner label={ui.frame.loading} />}
      {explanation.isError && <Refusal error={explanation.error} />}
      {explanation.data !== undefined && <ExplanationBody explanation={explanation.data} />}
    </SidePanel>
  );
}

function ExplanationBody({ explanation }: { readonly explanation: Explanation }) {
  const words = ui.figures.panel;
  const { base, root, notes } = explanation;
  return (
    <div className="explanation-body">
      <p className="explanation-label">{explanation.label}</p>
      <p className="quiet">{words.unitPeriod(root.label, periodName(periodOf(explanation.periodCode)))}</p>
      <p className="explanation-value">{figureOnScreen(root.value).text}</p>
      <dl className="explanation-facts">
        <dt>{words.formula}</dt>
        <dd>{explanation.formula}</dd>
        {base.expected > 0 && (
          <>
            <dt>{words.base}</dt>
            <dd>{ui.figures.base(formatCount(base.reported), formatCount(base.expected))}</dd>
          </>
        )}
      </dl>
      {notes.length > 0 && (
        <section>
          <h3>{words.notes}</h3>
          <ul className="explanation-notes">
            {notes.map((note, index) => (
              <li key={index}>{describeProblem(note).what}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{words.parts}</h3>
        <ExplanationParts parts={[root]} isOpen />
      </section>
    </div>
  );
}
