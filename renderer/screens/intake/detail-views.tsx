import { useMemo, useState, type RefObject } from 'react';
import { useLocation } from 'wouter';
import type { IntakePreview } from '../../../shared/contract/views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { usePeriod } from '../../app/period-choice.ts';
import { CLOSING_PATH } from '../reports/report-choice.ts';
import type { DetailTab } from './detail-tabs.ts';
import { DifferenceView } from './difference/difference-view.tsx';
import { fixCell, giveAnswers, leaveRowOut, takeRow, unfixCell } from './intake-choices.ts';
import { feedbackPlans, isPending, previewOf, type IntakeFile } from './intake-file.ts';
import type { IntakeSession } from './intake-session.ts';
import { MappingPanel } from './mapping/mapping-panel.tsx';
import { useMapping } from './mapping/use-mapping.ts';
import { fileWithProblems } from './next-file.ts';
import type { DeskActs } from './problems/problem-actions.ts';
import { ProblemDesk } from './problems/problem-desk.tsx';
import { QuestionList } from './questions/question-list.tsx';
import { RowPreview } from './row-preview.tsx';
import { bandOf, marksOf } from './sheet/sheet-marks.ts';
import { SheetPane } from './sheet/sheet-pane.tsx';
import type { CellTarget } from './sheet/sheet-view.tsx';

type DetailViewsProps = {
  readonly entry: IntakeFile;
  readonly preview: IntakePreview;
  readonly files: readonly IntakeFile[];
  readonly session: IntakeSession;
  readonly tab: DetailTab;
  readonly title: string;
  readonly onTab: (tab: DetailTab) => void;
  readonly section: RefObject<HTMLElement | null>;
};

/** The chosen view of a file; problems, questions and columns stand beside the picture of the sheet. */
export function DetailViews({ entry, preview, files, session, tab, title, onTab, section }: DetailViewsProps) {
  const { token } = entry.file;
  const { sheets, parts, problems } = preview;
  const [sheetChosen, setSheet] = useState<string | null>(null);
  const [target, setTarget] = useState<CellTarget | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const period = usePeriod();
  const [, go] = useLocation();
  const sheet = sheetChosen ?? firstSheet(preview);
  const mapping = useMapping(sheet ?? '', parts);
  const marks = useMemo(() => marksOf(sheet ?? '', problems, entry.choices), [sheet, problems, entry.choices]);
  const canChoose = entry.stage.is === 'previewed' || isPending(entry);
  // A plan that is being made anew is gone from the backend.
  const planId = previewOf(entry)?.planId ?? null;
  const shownPart = parts.find((part) => part.sheet === sheet);

  const show = (place: CellTarget) => {
    setSheet(place.sheet);
    setEditing(null);
    setTarget(place);
  };
  const acts: DeskActs = {
    choose: (step) => session.choose(token, step),
    edit(place) {
      show(place);
      setEditing(place.cell);
    },
    go: onTab,
    openClosing(code) {
      period.choose(code);
      go(CLOSING_PATH);
    },
    focusChoice: (which) => section.current?.querySelector<HTMLElement>(`[data-choice="${which}"]`)?.focus(),
  };
  const leave = (by: 1 | -1): boolean => {
    const next = fileWithProblems(files, token, by);
    if (next !== null) session.open(next);
    return next !== null;
  };

  const side =
    tab === 'problems' ? (
      <ProblemDesk
        preview={preview}
        acts={canChoose ? acts : null}
        planIds={planId === null ? [] : feedbackPlans(preview)}
        onShow={show}
        onLeave={leave}
      />
    ) : tab === 'questions' ? (
      <QuestionList
        file={token}
        questions={entry.asked}
        answers={entry.choices.answers ?? []}
        parts={parts}
        onAnswer={(answers) => {
          // An arrow key answers at once: whoever is on the way to a further answer stays where they are.
          onTab('questions');
          session.choose(token, giveAnswers(answers));
        }}
        onShow={show}
      />
    ) : (
      <MappingPanel
        file={token}
        mapping={mapping}
        onAnswer={canChoose ? (answers) => session.choose(token, giveAnswers(answers)) : null}
      />
    );

  return (
    <div className="detail-body" role="tabpanel" aria-label={title}>
      {tab === 'rows' &&
        (planId === null ? (
          <p className="quiet desk-none">
            {isPending(entry) ? ui.intake.desk.choices.readingAgain : ui.intake.detail.noRows}
          </p>
        ) : (
          <RowPreview
            key={planId}
            planId={planId}
            preview={preview}
            leftOut={entry.choices.leaveOut ?? []}
            onLeaveOut={canChoose ? (row) => session.choose(token, leaveRowOut(row)) : null}
            onTakeBack={canChoose ? (row) => session.choose(token, takeRow(row)) : null}
          />
        ))}
      {tab === 'difference' && preview.difference !== null && (
        <DifferenceView
          planId={planId}
          summary={preview.difference}
          choices={entry.choices}
          isBusy={isPending(entry)}
          onChoose={canChoose ? (step) => session.choose(token, step) : null}
        />
      )}
      {tab !== 'rows' && tab !== 'difference' && (
        <div className="detail-split">
          {sheet === null ? (
            <p className="quiet desk-none">{ui.intake.sheet.none}</p>
          ) : (
            <SheetPane
              file={token}
              sheet={sheet}
              sheets={sheets.includes(sheet) ? sheets : [sheet, ...sheets]}
              onSheet={(name) => {
                setEditing(null);
                setSheet(name);
              }}
              marks={marks}
              band={tab === 'columns' ? mapping.band : shownPart === undefined ? null : bandOf(shownPart)}
              target={target}
              editing={editing}
              onEditing={setEditing}
              onFix={
                canChoose
                  ? (cell, text) =>
                      session.choose(token, text === null ? unfixCell({ sheet, cell }) : fixCell({ sheet, cell }, text))
                  : null
              }
              {...(tab === 'columns' && canChoose ? { onRow: mapping.pickRow } : {})}
            />
          )}
          <div className="detail-side" data-pane>
            {side}
          </div>
        </div>
      )}
    </div>
  );
}

function firstSheet({ parts, sheet, sheets, problems }: IntakePreview): string | null {
  const named = problems.flatMap(({ place }) => (place.at === 'cell' || place.at === 'sheet' ? [place.sheet] : []));
  return parts[0]?.sheet ?? sheet ?? named[0] ?? sheets[0] ?? null;
}
