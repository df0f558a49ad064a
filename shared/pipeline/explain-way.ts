import type { StepView } from './pipeline-views.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import type { CellSource } from '../statistics/figure.ts';
import type { KnownPerson } from './count-flows.ts';
import { steps, type Step } from './known-steps.ts';
import type { PipelineRow, PipelineTable } from './pipeline-person.ts';
import { reachedBy } from './stage-on-day.ts';

/** Where a value stands: a row of a table and its field, as the origin of the row names it. */
export type CellRef = { readonly table: PipelineTable; readonly rowId: number; readonly field: string };

type RowField = Exclude<keyof PipelineRow, 'table' | 'id' | 'list' | 'unitId' | 'cellId' | 'flags'>;
/** What tells of a step, the best first. */
const FIELDS: Readonly<Record<Step | 'left', readonly RowField[]>> = {
  noticed: [],
  recognised: ['recognisedDate', 'mentorSince', 'mentorName'],
  class: ['classDates', 'classDecisionDate', 'classDecisionNumber'],
  certificate: ['certificateDate', 'certificateNumber'],
  considered: ['meetingDate'],
  decided: ['decisionDate', 'decisionNumber'],
  admitted: ['ceremonyDate'],
  official: ['officialDate'],
  left: ['statusDate', 'status'],
};

/** Every step of a person with what each list says of it; the list that counts stands first. */
export function explainWay(
  { person, known }: KnownPerson,
  day: IsoDate,
  cellOf: (ref: CellRef) => CellSource | null,
): readonly StepView[] {
  return [...steps, 'left' as const].flatMap((step): readonly StepView[] => {
    const time = known[step];
    const refs = [
      // What only leaves open that somebody was recognised stands in no cell.
      ...(time === null || (step === 'official' && time.basis === 'list') ? [] : [cellRef(time.row, time.field)]),
      ...person.rows.flatMap((row) => {
        const field = FIELDS[step].find((one) => row[one] !== null);
        return field === undefined ? [] : [cellRef(row, field)];
      }),
    ];
    const first = refs.filter(
      (ref, index) => refs.findIndex((other) => other.rowId === ref.rowId && other.table === ref.table) === index,
    );
    if (time === null && first.length === 0) return [];
    const reached = reachedBy(time, day);
    return [
      {
        step,
        text: time?.text ?? '',
        isTaken: reached === 'yes',
        isUnclear: reached === 'unclear',
        sources: first.flatMap((ref) => cellOf(ref) ?? []),
      },
    ];
  });
}

/** The day a member came into the Party stands under another name in lists of members. */
export const cellRef = ({ table, id }: PipelineRow, field: string): CellRef => ({
  table,
  rowId: id,
  field: table === 'member_record' && field === 'ceremonyDate' ? 'admittedDate' : field,
});
