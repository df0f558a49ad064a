import { useState } from 'react';
import { Button, Spinner, Tab, TabList } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { PipelineView } from '../../../shared/pipeline/pipeline-views.ts';
import { dueKinds } from '../../../shared/pipeline/due-items.ts';
import { pipelineLists } from '../../../shared/pipeline/pipeline-lists.ts';
import { baseText, unitsBaseText } from '../../../shared/pipeline/pipeline-sentences.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { pipelineWords } from '../../../shared/text/vi/pipeline.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { MainAction } from '../../app/main-action.tsx';
import { firstPipeline, pipelineQuestion } from '../../app/first-questions.ts';
import { usePeriod } from '../../app/period-choice.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { PeopleList } from './people-list.tsx';
import { listOfPath, pathOfList } from './pipeline-choice.ts';
import { PipelineFilters } from './pipeline-filters.tsx';
import { StagesBeingCounted } from './stages-being-counted.tsx';
import { StageSummary } from './stage-summary.tsx';
import './pipeline.css';

/** “Nguồn phát triển”: where people stand on the way into the Party, and what falls due. */
export function PipelineScreen() {
  const state = useCall('app/read-state', {});
  return state.data === undefined ? (
    <Spinner label={ui.frame.loading} />
  ) : (
    <PipelineDesk key={state.data.today} today={state.data.today} />
  );
}

function PipelineDesk({ today }: { readonly today: string }) {
  const { code } = usePeriod();
  const [path, go] = useLocation();
  const [choice, setChoice] = useState(() => firstPipeline(today));
  const list = listOfPath(path);
  const { unitId } = choice;
  const view = useCall('pipeline/read', pipelineQuestion(code, choice));
  const words = ui.pipeline;
  return (
    <div className={list === null ? 'screen pipeline-page' : 'screen'}>
      <MainAction>
        <Button {...(list === null ? { appearance: 'primary' as const } : {})} onClick={() => go('/intake')}>
          {words.import}
        </Button>
      </MainAction>
      <ScreenHead
        title={ui.frame.screens.pipeline}
        {...(view.data === undefined ? {} : { state: baseOf(view.data) })}
      />
      <PipelineFilters choice={choice} isOfGroup={list === null} onChoose={setChoice} />
      {view.isError && <Refusal error={view.error} />}
      {view.isPending && <StagesBeingCounted />}
      {view.data !== undefined &&
        (view.data.base.lists === 0 && unitId === null ? (
          <EmptyState {...words.empty} onAction={() => go('/intake')} />
        ) : (
          <>
            <Tabs view={view.data} />
            {list === null ? (
              <StageSummary view={view.data} onShow={(stage) => go(pathOfList(stage))} />
            ) : (
              <PeopleList key={list} list={list} choice={choice} view={view.data} />
            )}
          </>
        ))}
    </div>
  );
}

function baseOf({ base }: PipelineView): string {
  const units = unitsBaseText(base);
  const lists = baseText(base);
  return base.unitsExpected === 0 ? lists : `${lists}; ${units}`;
}

/** The summary and what falls due, each with how many people; a list of a stage belongs to the summary. */
function Tabs({ view }: { readonly view: PipelineView }) {
  const [path, go] = useLocation();
  const words = ui.pipeline;
  const list = listOfPath(path);
  const due = dueKinds.find((kind) => kind === list);
  return (
    <TabList
      className="pipeline-tabs"
      size="small"
      selectedValue={due ?? 'summary'}
      aria-label={words.lists}
      onTabSelect={(_, { value }) => go(pathOfList(pipelineLists.find((one) => one === value) ?? null))}
    >
      <Tab value="summary">{words.tabs.summary}</Tab>
      {view.due.map(({ kind, states, missing }) => (
        <Tab
          key={kind}
          value={kind}
          {...(missing === 0 ? {} : { title: pipelineWords.missing[kind](formatCount(missing)) })}
        >
          {words.tab(
            pipelineWords.dueKinds[kind],
            formatCount(states.over + states['within-30'] + states['within-60'] + states['within-90']),
            missing > 0,
          )}
        </Tab>
      ))}
    </TabList>
  );
}
