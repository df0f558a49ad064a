import { figuresWords } from '../text/vi/figures.ts';
import type { Settings } from '../domain/settings.ts';
import { formatCount } from '../text/format.ts';
import { placesWords } from '../text/vi/places.ts';
import type { Indicator, IndicatorSource } from './indicator.ts';
import { findIndicator } from './indicators.ts';

/** How an indicator is found, in one sentence. */
export function formulaOf(indicator: Indicator, settings: Settings): string {
  const { source, label } = indicator;
  const formula = figuresWords.formula;
  switch (source.from) {
    case 'admissions':
      return formula.count(label);
    case 'mean-age':
      return formula.mean;
    case 'members':
      return source.on === 'eve' ? formula.membersBefore(label) : formula.members(label);
    case 'members-mean-age':
      return formula.membersMean;
    case 'forms':
      if (indicator.isOwnOnly) return formula.ownOnly(label);
      return indicator.kind === 'state' ? formula.state(label) : formula.sent(label);
    case 'pipeline':
      return formula.pipeline(label);
    case 'units':
      return formula.units(label);
    case 'reported':
      return placesWords.formula.reported(label);
    case 'places':
    case 'cells':
      return formulaOfCount(label, source, settings);
    case 'difference':
      return placesWords.formula.difference(
        labelOf(source.of),
        source.less.map((code) => `“${labelOf(code)}”`).join(', '),
      );
    case 'per-year':
      return placesWords.formula.perYear(labelOf(source.of));
    case 'ratio':
      return formula.ratio(labelOf(source.of), labelOf(source.over));
    case 'target':
      return source.give === 'target' ? formula.target(label) : formula.achievement;
  }
}

const labelOf = (code: string) => findIndicator(code)?.label ?? code;

function formulaOfCount(
  label: string,
  source: Extract<IndicatorSource, { from: 'places' | 'cells' }>,
  { idleYears, fewMembers, fewLocalMembers }: Settings,
): string {
  const { formula } = placesWords;
  switch (source.which) {
    case 'cleared':
      return formula.cleared;
    case 'became-empty':
      return formula.becameEmpty;
    case 'admitting':
      return formula.admitting;
    case 'idle':
      return formula.idle(formatCount(idleYears));
    case 'no-source':
      return formula.noSource(formatCount(idleYears));
    case 'not-enough-data':
      return formula.notEnough(formatCount(idleYears));
    case 'few-members':
      return formula.few(formatCount(fewMembers));
    case 'few-local':
      return formula.fewLocal(formatCount(fewLocalMembers));
    default:
      return source.from === 'places' ? formula.places(label) : formula.cells(label);
  }
}
