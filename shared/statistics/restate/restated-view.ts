import type { IsoDate } from '../../domain/partial-date.ts';
import type { Period } from '../../domain/period.ts';
import type { Figures } from '../figures.ts';
import type { Indicator } from '../indicator.ts';
import type { Contribution } from './contributions.ts';
import type { Organisation } from './organisations-then.ts';
import type { CountingIndicator } from '../own-sources.ts';
import type { CountThen, ThingThen } from './counts-then.ts';
import type { PipelineCount } from '../../pipeline/pipeline-counts.ts';
import type { PeopleThen } from './people-then.ts';
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
  /** What the places or cells of old units bring to a unit; null when the figure is as reported. */
  readonly countsTo: (indicator: CountingIndicator, unitId: number, period: Period) => readonly CountThen[] | null;
  /** The people behind a figure of the way into the Party; null when it is as reported. */
  readonly peopleIn: (count: PipelineCount, unitId: number, period: Period) => ReturnType<PeopleThen['behind']> | null;
  /** The unit directly under the root that holds a place or cell of the period now; null where that is not known. */
  readonly holderOf: (thing: ThingThen, period: Period) => number | null;
  /** Units of a period whose figures now belong, wholly or in part, to other units. */
  readonly changedUnits: (period: Period) => readonly number[];
};
