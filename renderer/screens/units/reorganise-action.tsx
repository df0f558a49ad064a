import { ReorganiseButton } from '../reorganise/reorganise-button.tsx';
import { useUnits } from './units-context.ts';

/** Merges, splits and the like, beginning with the chosen unit and the day of the tree. */
export function ReorganiseAction() {
  const { day, unitId } = useUnits();
  return <ReorganiseButton unitIds={unitId === null ? [] : [unitId]} day={day} />;
}
