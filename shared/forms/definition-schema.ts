import * as v from 'valibot';
import { partialDateFromText } from '../domain/partial-date.ts';
import type { FormColumn, FormDefinition, FormIdentity, FormRow, ValueKey } from './form-definition.ts';

const MOST_ROWS = 2000;
const MOST_COLUMNS = 100;
const MOST_IDENTITIES = 20_000;

const text = v.pipe(v.string(), v.maxLength(2000));
const code = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u));
const lines = v.pipe(v.array(text), v.maxLength(20));
const day = v.pipe(
  v.string(),
  v.check((value) => value.length === 10 && partialDateFromText(value) !== null),
);

const otherKeys: ReadonlySet<string> = new Set(['label', 'ordinal', 'last-year', 'percent', 'share', 'unfilled']);
const isValue = (key: unknown): key is ValueKey =>
  typeof key === 'string' && (key === 'this-period' || /^c[1-9]\d{0,2}$/.test(key));
const columnKey = v.custom<FormColumn['key']>((key) => isValue(key) || (typeof key === 'string' && otherKeys.has(key)));

const column: v.GenericSchema<unknown, FormColumn> = v.strictObject({
  key: columnKey,
  label: text,
  group: v.nullable(text),
  subgroup: v.exactOptional(text),
  number: text,
});

const further = v.custom<NonNullable<FormRow['further']>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([key, indicator]) => isValue(key) && typeof indicator === 'string'),
);

const row: v.GenericSchema<unknown, FormRow> = v.strictObject({
  code,
  label: text,
  level: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)),
  parent: v.nullable(code),
  kind: v.picklist(['count', 'average', 'heading']),
  bold: v.boolean(),
  indicator: v.nullable(text),
  addsUp: v.picklist(['sum', 'recompute']),
  maybeNegative: v.exactOptional(v.literal(true)),
  ordinal: v.exactOptional(text),
  crossed: v.exactOptional(v.pipe(v.array(columnKey), v.readonly())),
  further: v.exactOptional(further),
});

const side = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(120))), v.minLength(1), v.maxLength(500));
const identity: v.GenericSchema<unknown, FormIdentity> = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  left: side,
  relation: v.picklist(['=', '<=']),
  right: side,
  weight: v.picklist(['fix', 'note']),
  basis: text,
});

/** What a form definition is made of, for one that comes from outside; whether it makes sense `checkDefinition` says. */
export const definitionSchema: v.GenericSchema<unknown, FormDefinition> = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/)),
  number: v.pipe(text, v.minLength(1)),
  title: v.pipe(text, v.minLength(1)),
  series: v.pipe(text, v.minLength(1)),
  effective: v.strictObject({ from: day, to: v.nullable(day) }),
  periodKind: v.picklist(['flow', 'state', 'movement']),
  header: v.strictObject({ left: lines, centre: lines, right: lines }),
  footer: v.strictObject({ left: lines, right: lines }),
  columns: v.pipe(v.array(column), v.minLength(2), v.maxLength(MOST_COLUMNS)),
  rows: v.pipe(v.array(row), v.minLength(1), v.maxLength(MOST_ROWS)),
  identities: v.pipe(v.array(identity), v.maxLength(MOST_IDENTITIES)),
  rightBlockFrom: v.exactOptional(code),
  rightBlockNumbers: v.exactOptional(v.array(text)),
  columnsFoundBy: v.exactOptional(v.picklist(['numbers', 'heads'])),
  figuresOnly: v.exactOptional(v.literal(true)),
});
