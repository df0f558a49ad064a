import { useEffect, useRef, useState } from 'react';
import { Button, Spinner, Tab, TabList } from '@fluentui/react-components';
import type { UnitRef } from '../../../shared/contract/views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { Notice } from '../../components/notice.tsx';
import { ProblemList } from '../../components/problem-list.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ChoiceLine } from './choice-line.tsx';
import { DetailHead } from './detail-head.tsx';
import { DetailViews } from './detail-views.tsx';
import { detailTabs, tabsOf, type DetailTab } from './detail-tabs.ts';
import { ImportAgain } from './import-again.tsx';
import { shownPreview, type IntakeFile } from './intake-file.ts';
import type { IntakeSession } from './intake-session.ts';
import { ResultPanel } from './result-panel.tsx';
import './detail.css';

type FileDetailProps = {
  readonly entry: IntakeFile;
  readonly files: readonly IntakeFile[];
  readonly units: readonly UnitRef[];
  readonly session: IntakeSession;
};

/** One file: its problems and questions beside the picture of the sheet, its rows, its columns, what it would change. */
export function FileDetail({ entry, files, units, session }: FileDetailProps) {
  const { stage, file } = entry;
  const section = useRef<HTMLElement>(null);
  const [chosen, setTab] = useState<DetailTab | null>(null);
  const preview = shownPreview(entry);
  const words = ui.intake.detail;
  useDetailKeys(section, session, file.token);
  useEffect(() => section.current?.focus(), []);

  const tabs = preview === null ? [] : tabsOf(preview, entry.asked.length);
  const tab = tabs.find((each) => each.tab === chosen)?.tab ?? firstTab(entry);
  return (
    <section className="intake-detail" ref={section} tabIndex={-1} aria-label={words.title(file.name)}>
      <DetailHead entry={entry} files={files} units={units} session={session} />
      {stage.is === 'previewed' && stage.isChanged && <Notice intent="note" title={ui.intake.changedSincePreview} />}
      {stage.is === 'refused' && (
        <Refusal error={stage.error}>
          <Button onClick={() => session.retry(file.token)}>{ui.intake.files.retry}</Button>
        </Refusal>
      )}
      {stage.is === 'cancelled' && (
        <Notice intent="note" title={ui.intake.states.cancelled}>
          <Button onClick={() => session.retry(file.token)}>{ui.intake.files.retry}</Button>
        </Notice>
      )}
      {stage.is === 'undone' && (
        <Notice intent="success" title={ui.intake.desk.result.undone}>
          <Button onClick={() => session.retry(file.token)}>{ui.intake.files.retry}</Button>
        </Notice>
      )}
      {stage.is === 'written' && (
        <>
          <ResultPanel preview={stage.preview} receipt={stage.receipt} onUndone={session.markUndone} />
          {stage.preview.problems.length > 0 && (
            <div className="detail-list">
              <ProblemList problems={stage.preview.problems} />
            </div>
          )}
        </>
      )}
      {preview === null && (stage.is === 'waiting' || stage.is === 'reading') && (
        <Spinner size="tiny" label={ui.intake.states.reading} />
      )}
      {preview !== null && stage.is !== 'written' && (
        <>
          <ImportAgain preview={preview} token={file.token} session={session} />
          <ChoiceLine entry={entry} session={session} />
          <TabList
            size="small"
            selectedValue={tab}
            aria-label={file.name}
            onTabSelect={(_, { value }) => setTab(detailTabs.find((each) => each === value) ?? null)}
          >
            {tabs.map((each) => (
              <Tab key={each.tab} value={each.tab}>
                {each.title}
              </Tab>
            ))}
          </TabList>
          <DetailViews
            entry={entry}
            preview={preview}
            files={files}
            session={session}
            tab={tab}
            title={tabs.find((each) => each.tab === tab)?.title ?? ''}
            onTab={setTab}
            section={section}
          />
        </>
      )}
    </section>
  );
}

/** Where to look first: what keeps the file from being written, else its rows. */
function firstTab(entry: IntakeFile): DetailTab {
  const preview = shownPreview(entry);
  if (preview === null) return 'problems';
  const serious = preview.problems.filter(({ weight }) => weight !== 'note').length;
  if (preview.questions.length > 0 && serious <= preview.questions.length) return 'questions';
  if (preview.difference !== null && serious <= 1) return 'difference';
  return serious > 0 || preview.counts.rows === 0 ? 'problems' : 'rows';
}

/** Esc goes back to the list, Ctrl+Z takes the last choice back; keys of inputs and of other panes are left alone. */
function useDetailKeys(section: { readonly current: HTMLElement | null }, session: IntakeSession, token: string): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || !(target instanceof HTMLElement)) return;
      if (target !== document.body && section.current?.contains(target) !== true) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        session.open(null);
      }
      const isTyping = target.matches('input:not([type="radio"], [type="checkbox"]), textarea');
      if (event.key.toLowerCase() !== 'z' || !event.ctrlKey || event.shiftKey || event.altKey || isTyping) return;
      event.preventDefault();
      session.takeBack(token);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [section, session, token]);
}
