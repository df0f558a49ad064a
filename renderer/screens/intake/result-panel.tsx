import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { IntakePreview, IntakeReceipt } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct } from '../../api/use-call.ts';
import { usePeriod } from '../../app/period-choice.ts';
import { Notice } from '../../components/notice.tsx';
import { feedbackPlans } from './intake-file.ts';
import { FeedbackButton } from './feedback-button.tsx';
import { UndoRefusal } from './undo-refusal.tsx';

type ResultPanelProps = {
  readonly preview: IntakePreview;
  readonly receipt: IntakeReceipt;
  readonly onUndone: (changeSetId: number) => void;
};

/** What became of a written file, with the way back and the way to its figures. */
export function ResultPanel({ preview, receipt, onUndone }: ResultPanelProps) {
  const period = usePeriod();
  const [, go] = useLocation();
  const undo = useAct('changes/undo', ({ undone }) => onUndone(undone));
  const words = ui.intake.desk.result;
  const { written } = receipt;
  const counted = ui.intake.counts;
  const lines = [
    [written.rows, counted.rows],
    [written.add, counted.add],
    [written.change, counted.change],
    [written.same, counted.same],
    [written.leftOut, counted.leftOut],
  ] as const;
  const show = () => {
    if (preview.period !== null) period.choose(preview.period.code);
    go('/figures');
  };
  return (
    <div className="result" role="region" aria-label={words.title}>
      {undo.isError && <UndoRefusal error={undo.error} changeSetId={receipt.changeSetId} onClose={undo.reset} />}
      <Notice
        intent="success"
        title={words.at(preview.file)}
        lines={[
          [preview.unit?.name, preview.period?.name].filter((part) => part !== undefined).join(' · '),
          lines
            .filter(([count]) => count > 0)
            .map(([count, words]) => words(formatCount(count)))
            .join(' · '),
        ]}
      >
        <Button appearance="primary" onClick={show}>
          {words.show}
        </Button>
        <Button disabledFocusable={undo.isPending} onClick={() => undo.mutate({ changeSetId: receipt.changeSetId })}>
          {ui.intake.undo.action}
        </Button>
        <FeedbackButton planIds={feedbackPlans(preview)} />
      </Notice>
    </div>
  );
}
