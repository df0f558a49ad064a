import { use, useState } from 'react';
import { Button, Tab, TabList } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { CommandBusContext } from '../../app/command-bus.ts';
import { MainAction } from '../../app/main-action.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { BlankTemplatesButton } from './blank-templates.tsx';
import { FileDetail } from './file-detail.tsx';
import { commitReason } from './file-status.ts';
import { FileTable } from './file-table.tsx';
import { IntakeAnnouncer } from './intake-announcer.tsx';
import { isPending, isReadyToWrite } from './intake-file.ts';
import { IntakeHistory } from './intake-history.tsx';
import { useIntakeSession } from './intake-session-context.ts';
import { reportingUnits } from './reporting-units.ts';
import './intake.css';

/** “Nhập báo cáo”: choose or drop, look, decide, write; and the imports made so far. */
export function IntakeScreen() {
  const { session, state } = useIntakeSession();
  const bus = use(CommandBusContext);
  const units = useCall('units/list', {});
  const [tab, setTab] = useState<'files' | 'history'>('files');
  const [chosen, setChosen] = useState<string | null>(null);
  const [written, setWritten] = useState<number | null>(null);
  const { files } = state;
  const words = ui.intake;
  const ready = files.filter(isReadyToWrite);
  const reason = commitReason(files, ready.length);
  const selected = files.find(({ file }) => file.token === chosen) ?? files[0];
  const choose = () => bus.run('intake/choose-files');

  const commit = () => {
    setWritten(null);
    const before = session.read().files.filter(({ stage }) => stage.is === 'written').length;
    void session.commitAll().then(() => {
      const after = session.read().files.filter(({ stage }) => stage.is === 'written').length;
      if (after > before) setWritten(after - before);
    });
  };

  return (
    <div className="screen intake">
      <MainAction>
        {reason !== null && (
          <span className="command-bar-reason" id="commit-reason">
            {reason}
          </span>
        )}
        <Button
          appearance="primary"
          disabledFocusable={reason !== null || state.isCommitting}
          {...(reason === null ? {} : { 'aria-describedby': 'commit-reason' })}
          onClick={commit}
        >
          {ready.length > 1 ? words.commit.many(formatCount(ready.length)) : words.commit.action}
        </Button>
      </MainAction>
      <div className="intake-bar">
        <ScreenHead
          title={ui.frame.screens.intake}
          {...(files.length === 0
            ? {}
            : { state: stateLine(files.length, ready.length, files.filter(isPending).length) })}
        />
        <TabList
          size="small"
          selectedValue={tab}
          onTabSelect={(_, { value }) => setTab(value === 'history' ? 'history' : 'files')}
        >
          <Tab value="files">{words.tabs.files}</Tab>
          <Tab value="history">{words.tabs.history}</Tab>
        </TabList>
        {tab === 'files' && files.length > 0 && (
          <Button icon={<FolderOpenRegular />} title={ui.frame.withKey(words.choose, 'Ctrl+O')} onClick={choose}>
            {words.choose}
          </Button>
        )}
      </div>
      {written !== null && (
        <Notice intent="success" title={words.done(formatCount(written))} onClose={() => setWritten(null)}>
          <Button onClick={() => setTab('history')}>{words.tabs.history}</Button>
        </Notice>
      )}
      <IntakeAnnouncer files={files} />
      {tab === 'history' ? (
        <IntakeHistory onChoose={choose} />
      ) : files.length === 0 ? (
        <div className="intake-drop">
          <EmptyState text={words.empty} action={words.choose} onAction={choose} other={<BlankTemplatesButton />} />
        </div>
      ) : (
        <>
          <FileTable
            files={files}
            units={reportingUnits(units.data ?? [])}
            selected={selected?.file.token ?? null}
            onSelect={setChosen}
            session={session}
          />
          {selected === undefined ? (
            <p className="quiet">{words.detail.pick}</p>
          ) : (
            <FileDetail key={selected.file.token} entry={selected} session={session} />
          )}
        </>
      )}
    </div>
  );
}

function stateLine(all: number, ready: number, pending: number): string {
  return ui.intake.commit.summary(formatCount(ready), formatCount(all - ready - pending));
}
