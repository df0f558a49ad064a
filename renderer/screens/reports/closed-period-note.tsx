import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { periodName } from '../../../shared/domain/period.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { periodOf } from '../../app/period-choice.ts';
import { Notice } from '../../components/notice.tsx';
import { CLOSING_PATH, type ReportChoice } from './report-choice.ts';
import { useStandingClosing } from '../../app/use-standing-closing.ts';

type ClosedPeriodNoteProps = { readonly choice: ReportChoice; readonly period: string };

/** Above a document that is counted now although its period was signed. */
export function ClosedPeriodNote({ choice, period }: ClosedPeriodNoteProps) {
  const [, go] = useLocation();
  const standing = useStandingClosing(period);
  const words = ui.closing;
  const isCounted = choice.kind === 'quarterly' || choice.kind === 'form';
  if (standing === null || standing === undefined || !isCounted) return null;
  return (
    <Notice
      intent="note"
      title={words.onPaper(periodName(periodOf(period)), formatDay(standing.closedAt.slice(0, 10)))}
    >
      <Button size="small" onClick={() => go(CLOSING_PATH)}>
        {words.toSigned}
      </Button>
    </Notice>
  );
}
