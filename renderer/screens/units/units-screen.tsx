import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button, Tab, TabList } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { periodName } from '../../../shared/domain/period.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import type { UnitAct } from '../../../shared/units/unit-edit.ts';
import { refreshAll } from '../../api/query-client.ts';
import { useAct, useCall } from '../../api/use-call.ts';
import { useCommand } from '../../app/command-bus.ts';
import { MainAction } from '../../app/main-action.tsx';
import { periodOf, usePeriod } from '../../app/period-choice.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { focusTree } from './focus-tree.ts';
import { unitActions, unitTabs } from './unit-tabs.ts';
import { UnitsContext, type EditSubject } from './units-context.ts';
import './units.css';

type Done = { readonly act: UnitAct; readonly changeSetId: number };

/** The units through time: the tree of a day, what each unit was and is, and the acts that change it. */
export function UnitsScreen() {
  const state = useCall('app/read-state', {});
  const { code } = usePeriod();
  const period = useMemo(() => periodOf(code), [code]);
  const today = state.data?.today ?? period.to;
  // A period that is over is looked at as it ended.
  const usual = period.to < today ? period.to : today;
  const [chosen, setChosen] = useState<{ readonly code: string; readonly day: string } | null>(null);
  const day = chosen !== null && chosen.code === code ? chosen.day : usual;
  const [path, go] = useLocation();
  // `/units/places`: other screens link to a tab.
  const tab = unitTabs.find(({ key }) => path === `/units/${key}`)?.key ?? unitTabs[0]?.key ?? '';
  const [unitId, select] = useState<number | null>(null);
  const [subject, setSubject] = useState<EditSubject | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [isUndone, setUndone] = useState(false);
  const queries = useQueryClient();
  const undo = useAct('changes/undo', () => {
    setDone(null);
    setUndone(true);
    refreshAll(queries);
  });
  const save = useAct('units/save-workbook');
  const exportList = () => save.mutate({});
  useCommand('report/save-workbook', exportList);

  const opener = useRef<Element | null>(null);
  const edit = useCallback((next: EditSubject) => {
    opener.current = document.activeElement;
    setSubject(next);
  }, []);
  useEffect(() => {
    if (subject !== null || opener.current === null) return;
    const target = opener.current;
    opener.current = null;
    // Behind the dialog, which gives the focus to nobody when it goes.
    const frame = requestAnimationFrame(() => {
      if (target instanceof HTMLElement && target.isConnected) target.focus();
      else focusTree();
    });
    return () => cancelAnimationFrame(frame);
  }, [subject]);
  const shared = useMemo(() => ({ day, unitId, select, edit }), [day, unitId, edit]);
  const look = (on: string) => setChosen({ code, day: on });
  const { component: Part, isOfPeriod = false } = unitTabs.find(({ key }) => key === tab) ?? {};
  const words = ui.units;

  return (
    <UnitsContext value={shared}>
      <div className="screen units-screen">
        {!isOfPeriod && (
          <MainAction>
            {unitActions.map((Action, index) => (
              <Action key={index} />
            ))}
          </MainAction>
        )}
        <div className="units-head">
          <ScreenHead title={ui.frame.screens.units} />
          {!isOfPeriod && (
            <>
              <DayInput label={words.day} day={day} badDay={words.badDay} hint={words.dayHint} onDay={look} />
              <Button size="small" disabledFocusable={day === today} onClick={() => look(today)}>
                {words.today}
              </Button>
              {period.to < today && (
                <Button size="small" disabledFocusable={day === period.to} onClick={() => look(period.to)}>
                  {words.periodEnd(periodName(period))}
                </Button>
              )}
              <Button
                size="small"
                className="units-export"
                title={ui.frame.withKey(words.exportList, 'Ctrl+E')}
                disabledFocusable={save.isPending}
                onClick={exportList}
              >
                {words.exportList}
              </Button>
            </>
          )}
        </div>
        {done !== null && (
          <Notice intent="success" title={words.done[done.act]} onClose={() => setDone(null)}>
            <Button size="small" onClick={() => undo.mutate({ changeSetId: done.changeSetId })}>
              {words.undo}
            </Button>
          </Notice>
        )}
        {isUndone && <Notice intent="success" title={words.undone} onClose={() => setUndone(false)} />}
        {undo.isError && <Refusal error={undo.error} onClose={undo.reset} />}
        {save.isError && <Refusal error={save.error} onClose={save.reset} />}
        {save.data !== undefined && save.data !== null && (
          <Notice
            intent="success"
            title={words.exported(save.data.name, formatCount(save.data.spans))}
            lines={[save.data.folder]}
            onClose={save.reset}
          />
        )}
        <TabList
          size="small"
          selectedValue={tab}
          aria-label={words.tabs.label}
          onTabSelect={(_, { value }) => go(`/units/${String(value)}`, { replace: true })}
        >
          {unitTabs.map(({ key, title }) => (
            <Tab key={key} value={key} id={`units-tab-${key}`} aria-controls={`units-part-${key}`}>
              {title}
            </Tab>
          ))}
        </TabList>
        <div className="units-part" role="tabpanel" id={`units-part-${tab}`} aria-labelledby={`units-tab-${tab}`}>
          {Part !== undefined && <Part />}
        </div>
        {subject !== null && (
          <EditDialog
            subject={subject}
            onClose={() => setSubject(null)}
            onDone={({ changeSetId, unitId: edited }) => {
              setSubject(null);
              setUndone(false);
              setDone({ act: subject.act, changeSetId });
              select(edited);
              refreshAll(queries);
            }}
          />
        )}
      </div>
    </UnitsContext>
  );
}
