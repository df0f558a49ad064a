import { Button } from '@fluentui/react-components';
import { LockClosedRegular, LockOpenRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { periodName } from '../../../shared/domain/period.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { periodOf } from '../../app/period-choice.ts';
import { CLOSING_PATH } from './report-choice.ts';
import { useStandingClosing } from '../../app/use-standing-closing.ts';

/** Whether the period is closed, and the way to “Chốt kỳ”. */
export function ClosingCard({ period }: { readonly period: string }) {
  const [, go] = useLocation();
  const standing = useStandingClosing(period);
  const words = ui.closing;
  const name = periodName(periodOf(period));
  const isClosed = standing !== null && standing !== undefined;
  const Icon = isClosed ? LockClosedRegular : LockOpenRegular;
  return (
    <section className="report-card" aria-label={words.title}>
      <Icon className="report-card-icon" aria-hidden />
      <div>
        <h3>{words.title}</h3>
        <p className="quiet">{words.description}</p>
        {standing !== undefined && (
          <p>
            {standing === null ? words.isOpen(name) : words.isClosed(name, formatDay(standing.closedAt.slice(0, 10)))}
          </p>
        )}
        <Button onClick={() => go(CLOSING_PATH)}>{isClosed ? words.toSigned : words.begin}</Button>
      </div>
    </section>
  );
}
