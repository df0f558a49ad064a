import { dayAfter } from '../../../shared/domain/period.ts';
import { periodOf, usePeriod } from '../../app/period-choice.ts';
import { ReorganiseButton } from '../reorganise/reorganise-button.tsx';
import { useUnits } from './units-context.ts';

/** Merges, splits and the like, beginning with the chosen unit and the day of the tree, or what follows its period. */
export function ReorganiseAction() {
  const { day, unitId } = useUnits();
  const { code } = usePeriod();
  // The tree of the last day of a period is what ends; the new state begins the day after.
  const firstDay = day === periodOf(code).to ? dayAfter(day) : day;
  return <ReorganiseButton unitIds={unitId === null ? [] : [unitId]} day={firstDay} />;
}
