import type { Ref } from 'react';
import { ui } from '../../shared/text/vi/ui.ts';
import { ClosedMark } from './closed-mark.tsx';
import { FigureViewSelector } from './figure-view-selector.tsx';
import { PeriodSelector } from './period-selector.tsx';

type CommandBarProps = { readonly isSample: boolean; readonly mainActionRef: Ref<HTMLDivElement> };

/** Period and view on the left, the screen's main action on the right. */
export function CommandBar({ isSample, mainActionRef }: CommandBarProps) {
  return (
    <header className="command-bar" data-pane aria-label={ui.frame.regions.commands}>
      <PeriodSelector />
      <ClosedMark />
      <FigureViewSelector />
      {isSample && (
        <strong className="sample-mark" title={ui.frame.sampleHint}>
          {ui.frame.sampleMark}
        </strong>
      )}
      <div className="command-bar-main" ref={mainActionRef} />
    </header>
  );
}
