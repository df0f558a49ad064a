import * as v from 'valibot';
import { targetKindCodes } from '../domain/target.ts';
import { targetColumns } from '../reports/target-board.ts';
import { call } from './define-call.ts';
import { code, day, id, pastedLines, periodCode, shortText, token } from './input-values.ts';
import type { TargetBoardView, TargetPlanView, TargetReceipt, UnitTargets } from './target-views.ts';

/** What the targets are about; without a scope it is the whole. */
const content = { indicator: code, scope: shortText };
const ids = (most: number) => v.pipe(v.array(id), v.minLength(1), v.maxLength(most));
/** A column of the grid: the year by kind, or the term; its days. */
const column = v.strictObject({ column: v.picklist(targetColumns), from: day, to: day });
const paper = {
  setter: v.optional(shortText),
  document: v.optional(v.nullable(shortText)),
  documentDate: v.optional(v.nullable(day)),
};

const edit = v.variant('by', [
  /** Cells of the grid, as typed. */
  v.strictObject({
    by: v.literal('cells'),
    ...content,
    cells: v.pipe(
      v.array(v.strictObject({ unitId: id, column, text: shortText })),
      v.minLength(1),
      v.maxLength(20_000),
    ),
  }),
  /** A block from the clipboard; `unitIds` and `columns` of the grid as it is shown, `at` the chosen column from 0. */
  v.strictObject({
    by: v.literal('paste'),
    ...content,
    ...paper,
    period: periodCode,
    lines: pastedLines,
    unitIds: v.pipe(v.array(id), v.maxLength(5001)),
    columns: v.pipe(v.array(v.strictObject({ title: shortText, given: v.nullable(column) })), v.maxLength(30)),
    at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(29)),
  }),
  /** The same target for one or several units. */
  v.strictObject({
    by: v.literal('form'),
    ...content,
    unitIds: v.pipe(v.array(id), v.maxLength(5001)),
    kind: v.picklist(targetKindCodes),
    from: v.nullable(day),
    to: v.nullable(day),
    text: shortText,
    setter: shortText,
    document: v.nullable(shortText),
    documentDate: v.nullable(day),
  }),
  /** Targets that go, with all their revisions. */
  v.strictObject({ by: v.literal('remove'), targetIds: ids(20_000) }),
]);
export type TargetEditInput = v.InferOutput<typeof edit>;

/** Every request about targets; part of `calls`. */
export const targetCalls = {
  /** Targets and results of every unit for one content. `term`: code of the days of the term to show. */
  'targets/read-progress': call<TargetBoardView>()(
    'backend',
    'reads',
    'window',
    v.strictObject({
      period: periodCode,
      ...content,
      span: v.picklist(['year', 'term']),
      term: v.optional(periodCode),
    }),
  ),
  /** Every target of one unit, with documents and revisions. */
  'targets/read-unit': call<UnitTargets>()(
    'backend',
    'reads',
    'window',
    v.strictObject({ period: periodCode, unitId: id }),
  ),
  /** What an edit would write; nothing is written. */
  'targets/preview': call<TargetPlanView>()('backend', 'reads', 'window', v.strictObject({ edit })),
  'targets/commit': call<TargetReceipt>()(
    'backend',
    'writes',
    'window',
    v.strictObject({ planId: token, planHash: code }),
  ),
} as const;
