import type { IsoDate } from '../../domain/partial-date.ts';
import type { Period } from '../../domain/period.ts';
import type { Figures } from '../figures.ts';
import type { Indicator } from '../indicator.ts';
import type { Contribution } from './contributions.ts';
import type { Organisation } from './organisations-then.ts';
import type { UnitWays } from './follow-units.ts';

/** How figures of units of a view day come from those of the units that reported. */
export type RestatedView = {
  readonly viewDay: IsoDate;
  /** The same figures by the units that reported. */
  readonly base: Figures;
  readonly ways: UnitWays;
  /** What old units bring to a unit; null when nothing is to be put together: the figure is as reported. */
  readonly contributionsTo: (indicator: Indicator, unitId: number, period: Period) => readonly Contribution[] | null;
  /** What belongs to the whole only: of units that closed without a successor, or became the organisation itself. */
  readonly closedIn: (indicator: Indicator, period: Period) => readonly Contribution[];
  /** Organisations of the period's last day that a unit directly under the root holds. */
  readonly organisationsOf: (indicator: Indicator, unitId: number, period: Period) => readonly Organisation[];
  /** Units of a period whose figures now belong, wholly or in part, to other units. */
  readonly changedUnits: (period: Period) => readonly number[];
};
