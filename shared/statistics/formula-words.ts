import { figuresWords } from '../text/vi/figures.ts';
import type { Indicator } from './indicator.ts';
import { findIndicator } from './indicators.ts';

/** How an indicator is found, in one sentence. */
export function formulaOf(indicator: Indicator): string {
  const { source, label } = indicator;
  const formula = figuresWords.formula;
  switch (source.from) {
    case 'admissions':
      return formula.count(label);
    case 'mean-age':
      return formula.mean;
    case 'forms':
      if (indicator.isOwnOnly) return formula.ownOnly(label);
      return indicator.kind === 'state' ? formula.state(label) : formula.sent(label);
    case 'pipeline':
      return formula.pipeline(label);
    case 'units':
      return formula.units(label);
    case 'ratio':
      return formula.ratio(labelOf(source.of), labelOf(source.over));
    case 'target':
      return source.give === 'target' ? formula.target(label) : formula.achievement;
  }
}

const labelOf = (code: string) => findIndicator(code)?.label ?? code;
