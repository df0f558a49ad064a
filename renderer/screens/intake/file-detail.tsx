import { useState } from 'react';
import { Button, Checkbox, Spinner, Tab, TabList } from '@fluentui/react-components';
import { formatCount } from '../../../shared/text/format.ts';
import type { SheetRow } from '../../../shared/intake/stage-choices.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { Notice } from '../../components/notice.tsx';
import { ProblemList } from '../../components/problem-list.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ColumnTable } from './column-table.tsx';
import {
  isAnsweredByLeavingOut,
  isPending,
  isResubmission,
  previewOf,
  rowOfCell,
  type IntakeFile,
} from './intake-file.ts';
import type { IntakeSession } from './intake-session.ts';
import { PreviewSummary } from './preview-summary.tsx';
import { RowPreview, type CellToShow } from './row-preview.tsx';

const TABS = ['problems', 'rows', 'columns'] as const;
type DetailTab = (typeof TABS)[number];

/** The chosen file: what it would write, what is wrong with it, its rows, how its columns were understood. */
export function FileDetail({ entry, session }: { readonly entry: IntakeFile; readonly session: IntakeSession }) {
  const { stage, file, choices } = entry;
  const { leaveOut } = choices;
  const preview = previewOf(entry);
  const [chosenTab, setTab] = useState<DetailTab | null>(null);
  const [cellToShow, setCellToShow] = useState<CellToShow | null>(null);
  const words = ui.intake.detail;

  if (stage.is === 'refused') return <Refusal error={stage.error} />;
  if (preview === null) return isPending(entry) ? <Spinner size="tiny" label={ui.intake.states.reading} /> : null;
  const { planId, problems, counts } = preview;
  const tab = chosenTab ?? (problems.some(({ weight }) => weight !== 'note') ? 'problems' : 'rows');
  const canChoose = stage.is === 'previewed';
  // A written plan is gone from the backend.
  const rowsPlanId = stage.is === 'written' || counts.rows === 0 ? null : planId;
  const setLeaveOut = (rows: readonly SheetRow[]) => session.choose(file.token, { leaveOut: rows });
  const titles: Readonly<Record<DetailTab, string>> = {
    problems: words.problems(formatCount(problems.length)),
    rows: words.rows(formatCount(counts.rows)),
    columns: words.columns,
  };

  return (
    <section className="intake-detail" aria-label={words.title(file.name)}>
      {stage.is === 'previewed' && stage.isChanged && <Notice intent="note" title={ui.intake.changedSincePreview} />}
      <PreviewSummary preview={preview} />
      {canChoose && (choices.replaceSubmission === true || isResubmission(preview)) && (
        <Checkbox
          label={words.replace}
          checked={choices.replaceSubmission === true}
          onChange={(_, { checked }) => session.choose(file.token, { replaceSubmission: checked === true })}
        />
      )}
      {canChoose && leaveOut.length > 0 && (
        <p className="intake-left-out">
          {words.leftOut(
            leaveOut
              .map(({ row }) => row)
              .toSorted((a, b) => a - b)
              .join(', '),
          )}
          <Button size="small" onClick={() => setLeaveOut([])}>
            {words.takeAllBack}
          </Button>
        </p>
      )}
      <TabList
        size="small"
        selectedValue={tab}
        onTabSelect={(_, { value }) => setTab(TABS.find((each) => each === value) ?? null)}
      >
        {TABS.map((each) => (
          <Tab key={each} value={each}>
            {titles[each]}
          </Tab>
        ))}
      </TabList>
      <div className="intake-detail-body" role="tabpanel" aria-label={titles[tab]}>
        {tab === 'problems' && problems.length === 0 && <p className="quiet">{words.noProblems}</p>}
        {tab === 'problems' && problems.length > 0 && (
          <ProblemList
            problems={problems}
            {...(rowsPlanId === null
              ? {}
              : {
                  onShowCell: ({ sheet, cell }) => {
                    setTab('rows');
                    setCellToShow({ sheet, row: rowOfCell(cell) });
                  },
                })}
            actionOf={(problem) => {
              if (!canChoose || !isAnsweredByLeavingOut(problem) || problem.place.at !== 'cell') return null;
              const { sheet, cell } = problem.place;
              const row = rowOfCell(cell);
              return {
                label: ui.intake.rows.leaveOut,
                name: ui.intake.rows.leaveOutRow(row),
                run: () => setLeaveOut([...leaveOut, { sheet, row }]),
              };
            }}
          />
        )}
        {tab === 'rows' && rowsPlanId === null && (
          <p className="quiet">{stage.is === 'written' ? words.written : words.noRows}</p>
        )}
        {tab === 'rows' && rowsPlanId !== null && (
          <RowPreview
            key={rowsPlanId}
            planId={rowsPlanId}
            preview={preview}
            cellToShow={cellToShow}
            leftOut={leaveOut}
            onLeaveOut={canChoose ? setLeaveOut : null}
          />
        )}
        {tab === 'columns' && <ColumnTable preview={preview} />}
      </div>
    </section>
  );
}
