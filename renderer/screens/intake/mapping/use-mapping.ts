import { useMemo, useState } from 'react';
import type { IntakePart } from '../../../../shared/contract/views.ts';
import type { TableBand } from '../sheet/sheet-marks.ts';
import { useCall } from '../../../api/use-call.ts';
import { findLayout, layoutChoices, type LayoutChoice } from './layout-choices.ts';
import { draftOfPart, draftOfSheet, rowTargets, withRow, type MappingDraft, type RowTarget } from './mapping-draft.ts';

export type Mapping = {
  /** Everything a table can be read as. */
  readonly choices: readonly LayoutChoice[];
  /** The tables found on the sheet. */
  readonly parts: readonly IntakePart[];
  /** The one that is looked at; null: none was recognised there. */
  readonly part: IntakePart | null;
  choosePart(index: number): void;
  readonly start: MappingDraft;
  readonly draft: MappingDraft;
  put(draft: MappingDraft): void;
  readonly target: RowTarget;
  setTarget(target: RowTarget): void;
  /** A row number was pressed: it becomes the row that is asked for, and the next one is. */
  pickRow(row: number): void;
  /** The tints of the picture as the draft has them. */
  readonly band: TableBand;
};

/** The mapping of one table of a sheet, kept until the file is read again or another table is looked at. */
export function useMapping(sheet: string, all: readonly IntakePart[]): Mapping {
  const { data: learned } = useCall('forms/list-learned', {});
  const choices = useMemo(() => layoutChoices(learned ?? []), [learned]);
  const parts = all.filter((part) => part.sheet === sheet);
  const [index, choosePart] = useState(0);
  const [target, setTarget] = useState<RowTarget>('headerRow');
  const [kept, setKept] = useState<{ readonly base: string; readonly draft: MappingDraft } | null>(null);
  const part = parts[Math.min(index, parts.length - 1)] ?? null;
  const start = part === null ? draftOfSheet(sheet) : draftOfPart(part);
  const base = JSON.stringify([sheet, part]);
  const draft = kept?.base === base ? kept.draft : start;
  const put = (next: MappingDraft) => setKept({ base, draft: next });
  return {
    choices,
    parts,
    part,
    choosePart,
    start,
    draft,
    put,
    target,
    setTarget,
    pickRow(row) {
      put(withRow(draft, target, row));
      setTarget(rowTargets[Math.min(rowTargets.indexOf(target) + 1, rowTargets.length - 1)] ?? target);
    },
    band: bandOfDraft(draft, choices),
  };
}

function bandOfDraft(
  { layout, headerRow, lastHeaderRow, firstDataRow, fields }: MappingDraft,
  choices: readonly LayoutChoice[],
): TableBand {
  const labels = new Map(findLayout(layout, choices)?.fields.map(({ id, label }) => [id, label]));
  return {
    headerRow,
    lastHeaderRow,
    firstDataRow,
    fields: new Map([...fields].map(([column, field]) => [column, labels.get(field) ?? field])),
  };
}
