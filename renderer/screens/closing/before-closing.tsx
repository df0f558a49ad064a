import { Button, Spinner } from '@fluentui/react-components';
import { CheckmarkCircleRegular, WarningRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { ClosingState } from '../../../shared/contract/closing-views.ts';
import { formatCount, formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import type { OpenPoints } from './use-open-points.ts';

const NAMED = 8;

type BeforeClosingProps = { readonly state: ClosingState; readonly points: OpenPoints };

/** The check list: whether the period is over, who has not reported, what is not explained. */
export function BeforeClosing({ state: { period, isOver }, points }: BeforeClosingProps) {
  const [, go] = useLocation();
  const words = ui.closing.before;
  const { missing, checks } = points;
  const more = missing.length - NAMED;
  return (
    <section aria-label={words.heading}>
      <h2>{words.heading}</h2>
      <ul className="closing-points">
        <Point isGood={isOver}>{isOver ? words.over : words.notOver(formatDay(period.to))}</Point>
        {!points.isRead && <Spinner size="tiny" label={ui.frame.loading} />}
        {points.isRead && (
          <>
            <Point isGood={missing.length === 0}>
              {missing.length === 0 ? (
                words.allReported
              ) : (
                <>
                  {words.missing(formatCount(missing.length))}{' '}
                  {missing
                    .slice(0, NAMED)
                    .map(({ name }) => name)
                    .join(', ')}
                  {more > 0 && ` ${words.moreUnits(formatCount(more))}`}.{' '}
                  <Button size="small" onClick={() => go('/reporting')}>
                    {words.toReporting}
                  </Button>
                </>
              )}
            </Point>
            <Point isGood={checks === 0}>
              {checks === 0 ? (
                words.noChecks
              ) : (
                <>
                  {words.checks(formatCount(checks))}.{' '}
                  <Button size="small" onClick={() => go('/')}>
                    {words.toOverview}
                  </Button>
                </>
              )}
            </Point>
          </>
        )}
      </ul>
    </section>
  );
}

function Point({ isGood, children }: { readonly isGood: boolean; readonly children: ReactNode }) {
  const Icon = isGood ? CheckmarkCircleRegular : WarningRegular;
  return (
    <li className={isGood ? 'closing-good' : 'closing-short'}>
      <Icon aria-hidden />
      <span>{children}</span>
    </li>
  );
}
