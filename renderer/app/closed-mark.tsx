import { LockClosedRegular } from '@fluentui/react-icons';
import { formatDay } from '../../shared/text/format.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { usePeriod } from './period-choice.ts';
import { useStandingClosing } from './use-standing-closing.ts';

/** Beside the chosen period, on every screen: it was signed. */
export function ClosedMark() {
  const { code } = usePeriod();
  const standing = useStandingClosing(code);
  if (standing === null || standing === undefined) return null;
  return (
    <span className="closed-mark" title={ui.closing.markHint(formatDay(standing.closedAt.slice(0, 10)))}>
      <LockClosedRegular aria-hidden /> {ui.closing.mark}
    </span>
  );
}
