import * as v from 'valibot';
import { partialDateFromText } from '../domain/partial-date.ts';
import { profileCodes } from '../domain/settings.ts';

/** Values that occur in the inputs of many calls. */
export const token = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
export const periodCode = v.pipe(v.string(), v.minLength(4), v.maxLength(32));
export const id = v.pipe(v.number(), v.integer(), v.minValue(1));
export const code = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
export const day = v.pipe(
  v.string(),
  v.check((text) => text.length === 10 && partialDateFromText(text) !== null, 'YYYY-MM-DD'),
);
export const shortText = v.pipe(v.string(), v.maxLength(300));

/** Every setting, as the screen saves them. */
export const settings = v.strictObject({
  profile: v.picklist(profileCodes),
  organisationName: shortText,
  superiorName: shortText,
  countingDate: v.picklist(['decision', 'ceremony']),
  ageDay: v.picklist(['meeting-or-decision', 'decision', 'period-end']),
  evidence: v.picklist(['form', 'list']),
  foreignOriginIsMinority: v.boolean(),
  spelling: v.picklist(['ủy', 'uỷ']),
  nearPercent: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  headName: shortText,
  preparerName: shortText,
});
