import { use, useMemo, useState } from 'react';
import { Button, Spinner, Tab, TabList } from '@fluentui/react-components';
import { DocumentTableRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { CommandBusContext } from '../../app/command-bus.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { BlankTemplatesButton } from './blank-templates.tsx';
import { CommitAction } from './commit-action.tsx';
import { FileDetail } from './file-detail.tsx';
import { FileList } from './file-list.tsx';
import { commitSummary } from './file-status.ts';
import { IntakeAnnouncer } from './intake-announcer.tsx';
import { IntakeHistory } from './intake-history.tsx';
import { useIntakeSession } from './intake-session-context.ts';
import { reportingUnits } from './reporting-units.ts';
import { SkippedNotice } from './skipped-notice.tsx';
import './intake.css';

/** “Nhập báo cáo”: choose or drop, look, decide, write; and the imports made so far. */
export function IntakeScreen() {
  const { session, state } = useIntakeSession();
  const bus = use(CommandBusContext);
  const units = useCall('units/list', {});
  const [path] = useLocation();
  const [tab, setTab] = useState<'files' | 'history'>(path === '/intake/history' ? 'history' : 'files');
  const [written, setWritten] = useState<number | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const { files, opened } = state;
  const words = ui.intake;
  const entry = files.find(({ file }) => file.token === opened);
  const choose = () => bus.run('intake/choose-files');
  const chooseFolder = () => bus.run('intake/choose-folder');
  const unitRefs = useMemo(() => reportingUnits(units.data ?? []), [units.data]);
  const [count, setCount] = useState(files.length);
  if (opened !== null && opened !== last) setLast(opened);
  // The word about the last writing is over once other files are at work.
  if (written !== null && files.some(({ stage: { is } }) => is === 'waiting')) setWritten(null);
  if (files.length !== count) {
    setCount(files.length);
    if (files.length > count) setTab('files');
  }

  const done = written !== null && (
    <Notice intent="success" title={words.done(formatCount(written))} onClose={() => setWritten(null)}>
      <Button onClick={() => setTab('history')}>{words.tabs.history}</Button>
    </Notice>
  );
  const always = (
    <>
      <CommitAction
        state={state}
        session={session}
        saysSummary={entry !== undefined || tab === 'history'}
        onWritten={setWritten}
      />
      <IntakeAnnouncer files={files} />
    </>
  );
  if (tab === 'files' && entry !== undefined) {
    return (
      <div className="screen intake">
        {always}
        <h1 className="visually-hidden">{ui.frame.screens.intake}</h1>
        {done}
        <FileDetail key={entry.file.token} entry={entry} files={files} units={unitRefs} session={session} />
      </div>
    );
  }
  return (
    <div className="screen intake">
      {always}
      <div className="intake-bar">
        <ScreenHead title={ui.frame.screens.intake} {...(files.length === 0 ? {} : { state: commitSummary(files) })} />
        <TabList
          size="small"
          selectedValue={tab}
          aria-label={ui.frame.screens.intake}
          onTabSelect={(_, { value }) => setTab(value === 'history' ? 'history' : 'files')}
        >
          <Tab value="files">{words.tabs.files}</Tab>
          <Tab value="history">{words.tabs.history}</Tab>
        </TabList>
        {tab === 'files' && files.length > 0 && (
          <div className="intake-bar-buttons">
            <BlankTemplatesButton size="small" />
            <Button size="small" icon={<FolderOpenRegular />} onClick={chooseFolder}>
              {words.chooseFolder}
            </Button>
            <Button
              size="small"
              icon={<DocumentTableRegular />}
              title={ui.frame.withKey(words.choose, 'Ctrl+O')}
              onClick={choose}
            >
              {words.choose}
            </Button>
          </div>
        )}
      </div>
      {done}
      <SkippedNotice state={state} session={session} />
      {state.isExpanding && <Spinner size="tiny" label={words.expanding} />}
      {tab === 'history' ? (
        <IntakeHistory session={session} onChoose={choose} />
      ) : files.length === 0 ? (
        <div className="intake-drop">
          <EmptyState
            text={words.empty}
            action={words.choose}
            onAction={choose}
            other={
              <>
                <Button onClick={chooseFolder}>{words.chooseFolder}</Button>
                <BlankTemplatesButton />
              </>
            }
          />
        </div>
      ) : (
        <FileList files={files} units={unitRefs} last={last} session={session} />
      )}
    </div>
  );
}
