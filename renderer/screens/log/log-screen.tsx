import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { ArrowExportRegular } from '@fluentui/react-icons';
import type { LogEntry } from '../../../shared/contract/log-views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct, useCall } from '../../api/use-call.ts';
import { MainAction } from '../../app/main-action.tsx';
import { useCommand } from '../../app/command-bus.ts';
import { Notice } from '../../components/notice.tsx';
import { ProblemList } from '../../components/problem-list.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { filterOf, noChoice } from './log-filter.ts';
import { LogDetail } from './log-detail.tsx';
import { LogFilters } from './log-filters.tsx';
import { LogTable } from './log-table.tsx';
import './log.css';

/** “Nhật ký”: every act that wrote something, opened to its single changes; check of the file; the whole as workbook. */
export function LogScreen() {
  const words = ui.log;
  const [choice, setChoice] = useState(noChoice);
  const [total, setTotal] = useState(0);
  const [chosen, setChosen] = useState<LogEntry | null>(null);
  const deferred = useDeferredValue(choice);
  const filter = useMemo(() => filterOf(deferred), [deferred]);
  // The state of an act changes when it is taken back.
  const fresh = useCall(
    'log/list',
    chosen === null ? null : { filter: { search: String(chosen.changeSetId) }, from: 0, count: 500 },
  );
  const entry = fresh.data?.rows.find(({ changeSetId }) => changeSetId === chosen?.changeSetId) ?? chosen;
  const save = useAct('log/save-workbook');
  const saveAll = useCallback(() => save.mutate({ filter }), [save, filter]);
  useCommand('report/save-workbook', saveAll);

  const goTo = (changeSetId: number) => {
    setChoice({ ...noChoice, search: String(changeSetId) });
    setChosen(chosen === null ? null : { ...chosen, changeSetId });
  };
  return (
    <div className="screen log">
      <CheckFile />
      <ScreenHead title={ui.frame.screens.log} state={words.state(formatCount(total))} />
      <div className="log-bar">
        <LogFilters choice={choice} onChoose={setChoice} />
        <Button
          icon={<ArrowExportRegular />}
          title={ui.frame.withKey(words.export, 'Ctrl+E')}
          disabledFocusable={save.isPending}
          onClick={saveAll}
        >
          {words.export}
        </Button>
      </div>
      {save.isError && <Refusal error={save.error} onClose={save.reset} />}
      {save.data !== undefined && save.data !== null && (
        <Notice intent="success" title={words.exported(save.data.name)} onClose={save.reset} />
      )}
      <LogTable filter={filter} total={total} onTotal={setTotal} chosen={entry} onChoose={setChosen} />
      {entry === null ? (
        <p className="quiet log-pick">{words.pick}</p>
      ) : (
        <LogDetail key={entry.changeSetId} entry={entry} onGoTo={goTo} />
      )}
    </div>
  );
}

/** The whole file read through, pages, links and history; what it found stands above the list. */
function CheckFile() {
  const words = ui.log;
  const check = useAct('safety/check');
  const { data } = check;
  return (
    <>
      <MainAction>
        <Button appearance="primary" disabledFocusable={check.isPending} onClick={() => check.mutate({})}>
          {words.check}
        </Button>
      </MainAction>
      {check.isError && <Refusal error={check.error} onClose={check.reset} />}
      {data !== undefined && (
        <>
          <Notice
            intent={data.integrity === 'ok' ? 'success' : 'error'}
            title={data.integrity === 'ok' ? words.checked(formatCount(data.counts['change_set'] ?? 0)) : words.damaged}
            lines={data.integrity === 'ok' ? [] : [words.damagedTodo]}
            onClose={check.reset}
          />
          {data.problems.length > 0 && <ProblemList problems={data.problems} />}
        </>
      )}
    </>
  );
}
