import { useDeferredValue, useState } from 'react';
import { Button, Input, Link, Select } from '@fluentui/react-components';
import { ArrowLeftRegular, SearchRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { DueCount, PipelineView } from '../../../shared/pipeline/pipeline-views.ts';
import { dueStates } from '../../../shared/pipeline/due-items.ts';
import { lineFilters, type LineFilter, type PipelineListName } from '../../../shared/pipeline/pipeline-lists.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { pipelineWords } from '../../../shared/text/vi/pipeline.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCommand } from '../../app/command-bus.ts';
import { InlineField } from '../../components/inline-field.tsx';
import { PeoplePaperActions } from './people-paper-actions.tsx';
import { dueKindOf } from './people-columns.ts';
import { PeopleTable } from './people-table.tsx';
import { PersonPanel } from './person-panel.tsx';
import type { PipelineChoice } from './pipeline-choice.ts';

type ListProps = {
  readonly list: PipelineListName;
  readonly choice: PipelineChoice;
  readonly view: PipelineView;
};

/** People with something due, or at a stage: filter, search, the table, and where each day comes from. */
export function PeopleList({ list, choice, view }: ListProps) {
  const [, go] = useLocation();
  const [show, setShow] = useState<LineFilter>('open');
  const [search, setSearch] = useState('');
  const [at, setAt] = useState<number | null>(null);
  const [explained, setExplained] = useState<number | null>(null);
  const deferredSearch = useDeferredValue(search);
  const kind = dueKindOf(list);
  const count = view.due.find((one) => one.kind === kind);
  const words = ui.pipeline.list;
  const explain = (personId: number | null) => {
    if (personId !== null) setExplained(personId);
  };
  useCommand('figure/explain', () => explain(at));
  const { day, unitId } = choice;
  return (
    <div className="pipeline-list">
      <div className="pipeline-list-main">
        <div className="pipeline-filters">
          {kind === null && (
            <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => go('/pipeline')}>
              {words.back}
            </Button>
          )}
          {kind === null && <strong>{list === 'unclear' ? pipelineWords.unclear : stageName(list)}</strong>}
          {count !== undefined && (
            <InlineField label={words.show}>
              <Select
                value={show}
                onChange={(_, { value }) => setShow(lineFilters.find((each) => each === value) ?? 'open')}
              >
                {filtersOf(count).map(({ filter, label }) => (
                  <option key={filter} value={filter}>
                    {label}
                  </option>
                ))}
              </Select>
            </InlineField>
          )}
          <InlineField label={words.find}>
            <Input
              className="pipeline-search"
              contentBefore={<SearchRegular />}
              placeholder={words.findHint}
              value={search}
              onChange={(_, { value }) => setSearch(value)}
            />
          </InlineField>
        </div>
        {count !== undefined && count.missing > 0 && (
          <p className="pipeline-missing">
            {pipelineWords.missing[count.kind](formatCount(count.missing))}.{' '}
            {show !== 'missing' && (
              <Link as="button" onClick={() => setShow('missing')}>
                {words.missing}
              </Link>
            )}
          </p>
        )}
        {count !== undefined && count.untold > 0 && (
          <p className="pipeline-missing">{words.untold(formatCount(count.untold))}</p>
        )}
        <PeopleTable
          list={list}
          input={{ list, show, day, ...(unitId === null ? {} : { unitId }), search: deferredSearch }}
          at={at}
          onMove={setAt}
          onExplain={explain}
        >
          {kind !== null && <PeoplePaperActions lists={[kind]} day={day} unitId={view.unit.id} />}
        </PeopleTable>
      </div>
      {explained !== null && (
        <PersonPanel key={explained} personId={explained} day={day} onClose={() => setExplained(null)} />
      )}
    </div>
  );
}

const stageName = (list: PipelineListName) =>
  Object.entries(pipelineWords.stages).find(([stage]) => stage === list)?.[1] ?? '';

/** Each filter with how many people it shows. */
function filtersOf({ states, missing }: DueCount): readonly { readonly filter: LineFilter; readonly label: string }[] {
  const words = ui.pipeline.list;
  const open = states.over + states['within-30'] + states['within-60'] + states['within-90'];
  const all = dueStates.reduce((sum, state) => sum + states[state], missing);
  const of = (filter: LineFilter, what: string, count: number) => ({
    filter,
    label: words.of(what, formatCount(count)),
  });
  return [
    of('open', words.open, open),
    ...dueStates.flatMap((state) =>
      state === 'later' || (state === 'done-late' && states[state] === 0)
        ? []
        : [of(state, pipelineWords.states[state], states[state])],
    ),
    of('missing', pipelineWords.unclear, missing),
    of('all', words.all, all),
  ];
}
