import * as v from 'valibot';
import { partialDateFromText } from '../domain/partial-date.ts';
import { profileCodes, readMegabytes, readSeconds } from '../domain/settings.ts';
import { figureViews } from '../statistics/figure-view.ts';
import { byShape } from '../domain/reporting-rules.ts';

/** Values that occur in the inputs of many calls. */
export const token = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
export const periodCode = v.pipe(v.string(), v.minLength(4), v.maxLength(32));
export const id = v.pipe(v.number(), v.integer(), v.minValue(1));
export const code = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
export const day = v.pipe(
  v.string(),
  v.check((text) => text.length === 10 && partialDateFromText(text) !== null, 'YYYY-MM-DD'),
);
/** By which units figures are shown; by those that reported when nothing is said. */
export const figureView = v.optional(v.picklist(figureViews));
export const shortText = v.pipe(v.string(), v.maxLength(300));
/** A block of cells from the clipboard, row by row. */
export const pastedLines = v.pipe(
  v.array(v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(100))),
  v.maxLength(5000),
);

const reportDays = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(366)));
const requiredReport = v.strictObject({
  needs: v.picklist(['any', 'all']),
  of: v.pipe(v.array(code), v.minLength(1), v.maxLength(40), v.readonly()),
});

/** When reports are due and what counts as one. */
export const reportingRules = v.strictObject({
  days: v.strictObject(byShape(() => reportDays)),
  required: v.strictObject(byShape(() => requiredReport)),
});
const threshold = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99));

/** Every setting, as the screen saves them. */
export const settings = v.strictObject({
  profile: v.picklist(profileCodes),
  organisationName: shortText,
  superiorName: shortText,
  countingDate: v.picklist(['decision', 'ceremony']),
  ageDay: v.picklist(['meeting-or-decision', 'decision', 'period-end']),
  evidence: v.picklist(['form', 'list']),
  foreignOriginIsMinority: v.boolean(),
  readSeconds: v.picklist(readSeconds),
  readMegabytes: v.picklist(readMegabytes),
  fewMembers: threshold,
  idleYears: threshold,
  fewLocalMembers: threshold,
  spelling: v.picklist(['ủy', 'uỷ']),
  nearPercent: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  headName: shortText,
  preparerName: shortText,
  reporting: reportingRules,
});
