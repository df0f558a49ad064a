import type { IntakeKind } from '../intake-kinds.ts';
import { listTitle } from '../recognise/list-title.ts';
import type { RecognisedTable } from '../recognise/recognition.ts';
import type { KindOutcome, RowOutcome, StagedRow } from './stage-outcome.ts';

/** Tables that are staged as one: the sheets of one list, or a table by itself. */
export type TableGroup = readonly [RecognisedTable, ...RecognisedTable[]];

/** Lists of these kinds may stand on several sheets, one for each month or cell: they are one list. */
const JOINED: ReadonlySet<IntakeKind> = new Set(['admissions', 'candidates', 'members']);

/** True for kinds of which several sheets are one list. */
export const isJoined = (kind: IntakeKind): boolean => JOINED.has(kind);

/** Tables of one kind, unit and period belong together. */
export function groupTables(tables: readonly RecognisedTable[]): readonly TableGroup[] {
  const groups = new Map<string, [RecognisedTable, ...RecognisedTable[]]>();
  for (const table of tables) {
    const { kind, layout, form, unit, period, sheet, header } = table.recognition;
    // Lists of candidates and members are told apart by their titles, see `PeopleSpan`.
    const title = kind === 'candidates' || kind === 'members' ? listTitle(sheet, header.firstRow) : '';
    const key = JSON.stringify([kind, form === null ? '' : layout, unit?.id, period?.from, period?.to, title]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [table]);
    else group.push(table);
  }
  return [...groups.values()];
}

/** The rows of a group, each with the sheet it stands on. */
export function rowsOfGroup([{ recognition }]: TableGroup, outcome: KindOutcome | null): readonly StagedRow[] {
  const { name } = recognition.sheet;
  return (outcome?.rows ?? []).map((row) => (hasSheet(row) ? row : { ...row, sheet: name }));
}

const hasSheet = (row: RowOutcome): row is StagedRow => row.sheet !== undefined;
