import { firstTables } from './0010-first-tables.ts';
import { moreLists } from './0020-more-lists.ts';
import { runsOfNewRows } from './0030-runs-of-new-rows.ts';
import { learnedForms } from './0040-learned-forms.ts';
import { checkExplanations } from './0050-check-explanations.ts';
import { specialRights } from './0060-special-rights.ts';
import { unitSuccessions } from './0070-unit-successions.ts';
import { places } from './0080-places.ts';
import { holidays } from './0090-holidays.ts';
import { reporting } from './0100-reporting.ts';
import { targetDecimals } from './0110-target-decimals.ts';
import { whoWrote } from './0120-who-wrote.ts';
import { placesByHand } from './0150-places-by-hand.ts';
import { closings } from './0160-closings.ts';
import type { Migration } from './migration.ts';

/** Every step of the schema, oldest first. */
export const migrations: readonly Migration[] = [
  firstTables,
  moreLists,
  runsOfNewRows,
  learnedForms,
  checkExplanations,
  specialRights,
  unitSuccessions,
  places,
  holidays,
  reporting,
  targetDecimals,
  whoWrote,
  placesByHand,
  closings,
];
