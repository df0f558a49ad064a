import { Button } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { ui } from '../../../shared/text/vi/ui.ts';
import { pathOfChoice } from '../reports/report-choice.ts';

type FeedbackButtonProps = {
  /** Plans of the files, of one unit; none: the button is not there. */
  readonly planIds: readonly string[];
  readonly size?: 'small' | 'medium';
};

/** “In phiếu phản hồi cho đơn vị”: opens the paper with what the unit is told. */
export function FeedbackButton({ planIds, size = 'medium' }: FeedbackButtonProps) {
  const [, go] = useLocation();
  if (planIds.length === 0) return null;
  return (
    <Button
      size={size}
      icon={<PrintRegular />}
      onClick={() => go(pathOfChoice({ kind: 'feedback', planIds: [...planIds] }))}
    >
      {ui.intake.feedback}
    </Button>
  );
}
