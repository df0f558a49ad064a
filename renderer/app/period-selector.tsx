import { useId, useRef, useState } from 'react';
import { Button, Popover, PopoverSurface, Select } from '@fluentui/react-components';
import { periodName } from '../../shared/domain/period.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { FreePeriodForm } from './free-period-form.tsx';
import { codeOf, periodOf, spanOf, spans, usePeriod, type Span } from './period-choice.ts';

const YEARS_AROUND = 12;

/** The global period: a span and a year, or two days for a term. */
export function PeriodSelector() {
  const { code, choose } = usePeriod();
  const [isFreeOpen, setFreeOpen] = useState(false);
  const label = useId();
  const group = useRef<HTMLDivElement>(null);
  const period = periodOf(code);
  const span = spanOf(code);
  const year = Number(period.to.slice(0, 4));
  const years = Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, index) => year - YEARS_AROUND + index).filter(
    isUsedYear,
  );

  // Nothing triggers the surface that it could give the focus back to.
  const close = () => {
    setFreeOpen(false);
    group.current?.querySelector('select')?.focus();
  };
  const chooseSpan = (chosen: Span) => {
    if (chosen === 'days') setFreeOpen(true);
    else choose(codeOf(year, chosen));
  };

  return (
    <div className="period-selector" role="group" aria-labelledby={label} ref={group}>
      <span id={label}>{ui.frame.period.label}:</span>
      <Select
        aria-label={ui.frame.period.span}
        value={span}
        onChange={(_, data) => chooseSpan(spans.find((known) => known === data.value) ?? 'Q1')}
      >
        {spans.map((each) => (
          <option key={each} value={each}>
            {each === 'days' && span === 'days' ? periodName(period) : ui.frame.period.spans[each]}
          </option>
        ))}
      </Select>
      {span !== 'days' && (
        <Select
          aria-label={ui.frame.period.year}
          value={String(year)}
          onChange={(_, data) => choose(codeOf(Number(data.value), span))}
        >
          {years.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </Select>
      )}
      {span === 'days' && (
        <Button appearance="subtle" onClick={() => setFreeOpen(true)}>
          {ui.frame.period.editDays}
        </Button>
      )}
      <Popover
        open={isFreeOpen}
        onOpenChange={(_, data) => (data.open ? setFreeOpen(true) : close())}
        trapFocus
        positioning={{ position: 'below', align: 'start', target: group.current }}
      >
        <PopoverSurface aria-label={ui.frame.period.daysTitle}>
          <FreePeriodForm
            start={period}
            onUse={(chosen) => {
              choose(chosen);
              close();
            }}
          />
        </PopoverSurface>
      </Popover>
    </div>
  );
}

const isUsedYear = (year: number) => year >= 1990 && year <= 2100;
