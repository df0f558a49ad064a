import { useEffect, useRef } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
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
import { ExplanationParts } from './explanation-parts.tsx';
import type { ExplanationSubject } from './explanation-state.ts';
import './explanation.css';

type PanelProps = { readonly subject: ExplanationSubject; readonly onClose: () => void };

/** “Nguồn gốc số liệu”: value, formula, base, parts down to workbook cells. Same panel on every screen. */
export function ExplanationPanel({ subject, onClose }: PanelProps) {
  const { indicator, periodCode, unitId } = subject;
  const { asked } = useFigureView();
  const explanation = useCall('figures/explain', { indicator, period: periodCode, unitId, ...asked });
  const panel = useRef<HTMLElement>(null);
  const words = ui.figures.panel;

  useEffect(() => panel.current?.focus(), [subject]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onClose]);

  return (
    <aside ref={panel} className="explanation" data-pane tabIndex={-1} aria-label={words.title}>
      <header className="explanation-head">
        <h2>{words.title}</h2>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={words.close}
          title={words.close}
          onClick={onClose}
        />
      </header>
      {explanation.isPending && <Spinner label={ui.frame.loading} />}
      {explanation.isError && <Refusal error={explanation.error} />}
      {explanation.data !== undefined && <ExplanationBody explanation={explanation.data} />}
    </aside>
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
