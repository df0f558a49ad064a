import type { PipelineLine } from '../../../shared/pipeline/pipeline-views.ts';
import { dueKinds, type DueKind } from '../../../shared/pipeline/due-items.ts';
import type { PipelineListName } from '../../../shared/pipeline/pipeline-lists.ts';
import { dueRemarks, leftText, missingText, noteText, ruleText } from '../../../shared/pipeline/pipeline-sentences.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { pipelineWords } from '../../../shared/text/vi/pipeline.ts';
import { ui } from '../../../shared/text/vi/ui.ts';

/** One column of a list of people, in words. */
export type PeopleColumn = {
  readonly key: string;
  readonly head: string;
  readonly text: (line: PipelineLine) => string;
  /** Stays in one line, cut off with the whole text as a hint. */
  readonly isLong?: true;
};

const heads = ui.pipeline.list.columns;
const day = (text: string | null) => (text === null ? '' : formatDay(text));

const who: readonly PeopleColumn[] = [
  { key: 'name', head: heads.name, text: ({ name }) => name },
  { key: 'birth', head: heads.birth, text: ({ birth }) => day(birth) },
  { key: 'cell', head: heads.cell, text: ({ cellName }) => cellName ?? '', isLong: true },
  { key: 'unit', head: heads.unit, text: ({ unit }) => unit.name, isLong: true },
];

/** The due list a list is, or null for one of a stage. */
export function dueKindOf(list: PipelineListName): DueKind | null {
  return dueKinds.find((kind) => kind === list) ?? null;
}

/** Who, when and by which rule; for a list of a stage who, where they stand and since when. */
export function columnsOf(list: PipelineListName): readonly PeopleColumn[] {
  const kind = dueKindOf(list);
  if (kind === null)
    return [
      ...who,
      { key: 'stage', head: heads.stage, text: stageText },
      { key: 'since', head: heads.since, text: ({ since }) => (since === '' ? '' : formatDay(since)) },
      { key: 'notes', head: heads.notes, text: ({ notes }) => notes.map(noteText).join('; '), isLong: true },
    ];
  return [
    ...who,
    { key: 'starts', head: pipelineWords.starts[kind], text: ({ due }) => day(due?.startsOn ?? null) },
    { key: 'due', head: heads.due, text: ({ due }) => day(due?.dueOn ?? null) },
    { key: 'left', head: heads.left, text: leftCell },
    {
      key: 'rule',
      head: heads.rule,
      text: ({ due }) => (due === null ? '' : ruleText(due.rule)),
    },
    { key: 'notes', head: heads.notes, text: notesText, isLong: true },
  ];
}

function stageText({ stage, perhaps }: PipelineLine): string {
  const surely = stage === null ? null : pipelineWords.stages[stage];
  return perhaps === null
    ? (surely ?? '')
    : surely === null
      ? pipelineWords.perhaps(pipelineWords.stages[perhaps])
      : pipelineWords.surelyPerhaps(surely, pipelineWords.stages[perhaps]);
}

const leftCell = ({ due, missing }: PipelineLine) =>
  due !== null ? leftText(due) : missing !== null ? missingText(missing) : '';

const notesText = ({ due, notes }: PipelineLine) =>
  [...(due === null ? [] : dueRemarks(due)), ...notes.map(noteText)].join('; ');
