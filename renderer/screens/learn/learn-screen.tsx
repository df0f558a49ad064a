import { useMemo, useState } from 'react';
import { Button, Spinner, Tab, TabList } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { Indicator, LearnedForm, SavedForm } from '../../../shared/contract/views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct, useCall } from '../../api/use-call.ts';
import { ProblemList } from '../../components/problem-list.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { SheetPane } from '../intake/sheet/sheet-pane.tsx';
import type { CellTarget } from '../intake/sheet/sheet-view.tsx';
import { ColumnTable } from './column-table.tsx';
import { FormFacts } from './form-facts.tsx';
import { IdentityList } from './identity-list.tsx';
import { pick, withColumn, withRow, withSheet, type Picked } from './learn-choices.ts';
import { learnBand, learnMarks } from './learn-marks.ts';
import { RowTable } from './row-table.tsx';
import { SavedNotice } from './saved-notice.tsx';
import { useLearning, type Learning } from './use-learning.ts';
import './learn.css';

/** “Học biểu mẫu mới”: the blank as it looks, and beside it what it is understood to be. */
export function LearnScreen({ blank, name }: { readonly blank: string; readonly name: string }) {
  const learning = useLearning(blank);
  const indicators = useCall('indicators/list', {});
  const [, go] = useLocation();
  const [saved, setSaved] = useState<SavedForm | null>(null);
  const { learned, error } = learning;
  const words = ui.learn;
  return (
    <div className="screen learn">
      <div className="learn-head">
        <ScreenHead
          title={words.title}
          {...(learned === null ? {} : { state: words.state(name, learned.proposal.sheet) })}
        />
        <Button icon={<ArrowLeftRegular />} onClick={() => go('/reports')}>
          {words.back}
        </Button>
      </div>
      {error !== null && <Refusal error={error} />}
      {saved !== null && (
        <SavedNotice saved={saved} title={words.saved(saved.form.number)} onGone={() => setSaved(null)} />
      )}
      {learned === null && error === null && <Spinner label={words.loading} />}
      {learned !== null && saved === null && (
        <Desk
          blank={blank}
          learned={learned}
          learning={learning}
          indicators={indicators.data ?? []}
          onSaved={setSaved}
        />
      )}
    </div>
  );
}

type DeskProps = {
  readonly blank: string;
  readonly learned: LearnedForm;
  readonly learning: Learning;
  readonly indicators: readonly Indicator[];
  readonly onSaved: (saved: SavedForm) => void;
};

const tabs = ['form', 'columns', 'rows', 'identities'] as const;
type TabName = (typeof tabs)[number];

function Desk({ blank, learned, learning, indicators, onSaved }: DeskProps) {
  const { answers, say, isBusy } = learning;
  const { proposal, form, problems } = learned;
  const words = ui.learn;
  const [tab, setTab] = useState<TabName>('form');
  const [target, setTarget] = useState<CellTarget | null>(null);
  const [picked, setPicked] = useState<Picked | null>(null);
  const state = useCall('app/read-state', {});
  const save = useAct('forms/save-learned', onSaved);
  const marks = useMemo(() => learnMarks(proposal, indicators, picked), [proposal, indicators, picked]);
  const band = useMemo(() => learnBand(proposal), [proposal]);
  const { sheet } = proposal;

  const lookAt = (cell: string | null) => setTarget(cell === null ? null : { sheet, cell });
  const press = (cell: string) => {
    if (picked !== null) {
      if (proposal.figureCells.includes(cell)) setPicked(pick(picked, cell));
      return;
    }
    const row = proposal.rows.find((one) => one.cell === cell);
    if (row === undefined) return;
    setTab('rows');
    lookAt(cell);
  };
  const canSave = form !== null && !isBusy && !save.isPending;
  return (
    <div className="learn-desk">
      <SheetPane
        file={blank}
        sheet={sheet}
        sheets={[sheet, ...proposal.otherSheets]}
        onSheet={(other) => {
          setPicked(null);
          setTarget(null);
          say(withSheet(answers, other));
        }}
        marks={marks}
        band={band}
        target={target}
        editing={null}
        onEditing={() => undefined}
        onFix={null}
        onCell={press}
      />
      <section className="learn-side" aria-label={words.proposal} data-pane>
        <TabList
          size="small"
          selectedValue={tab}
          aria-label={words.proposal}
          onTabSelect={(_, { value }) => setTab(tabs.find((one) => one === value) ?? 'form')}
        >
          {tabs.map((one) => (
            <Tab key={one} value={one}>
              {words.sections[one]}
            </Tab>
          ))}
        </TabList>
        <div className="learn-part">
          {tab === 'form' && (
            <FormFacts
              learned={learned}
              answers={answers}
              say={say}
              year={Number((state.data?.today ?? '2026').slice(0, 4))}
            />
          )}
          {tab === 'columns' && (
            <ColumnTable
              columns={proposal.columns}
              onMeans={(column, means) => say(withColumn(answers, column, means))}
            />
          )}
          {tab === 'rows' && (
            <RowTable
              rows={proposal.rows}
              indicators={indicators}
              at={target?.cell ?? null}
              onAt={lookAt}
              onSay={(cell, said) => say(withRow(answers, cell, said))}
            />
          )}
          {tab === 'identities' && (
            <IdentityList proposal={proposal} answers={answers} say={say} picked={picked} onPicked={setPicked} />
          )}
          {problems.length > 0 && (
            <>
              <h3>{form === null ? words.missing : words.told}</h3>
              <ProblemList problems={problems} />
            </>
          )}
        </div>
        <div className="learn-foot">
          {save.error !== null && <Refusal error={save.error} onClose={save.reset} />}
          <Button
            appearance="primary"
            disabledFocusable={!canSave}
            onClick={() => {
              if (canSave) save.mutate({ blank, answers });
            }}
          >
            {words.save}
          </Button>
        </div>
      </section>
    </div>
  );
}
