import { useState } from 'react';
import { Checkbox, Tab, TabList } from '@fluentui/react-components';
import type { IntakePreview } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { ProblemList } from '../../components/problem-list.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { Notice } from '../../components/notice.tsx';
import { previewOf, type IntakeFile } from './intake-file.ts';
import type { IntakeSession } from './intake-session.ts';
import { RowPreview, type CellToShow } from './row-preview.tsx';

type DetailTab = 'problems' | 'rows' | 'columns';

/** The chosen file: what it would write, what is wrong with it, its rows, how its columns were understood. */
export function FileDetail({ entry, session }: { readonly entry: IntakeFile; readonly session: IntakeSession }) {
  const { stage, file, choices } = entry;
  const preview = previewOf(entry);
  const [chosenTab, setTab] = useState<DetailTab | null>(null);
  const [cellToShow, setCellToShow] = useState<CellToShow | null>(null);
  const words = ui.intake.detail;

  if (stage.is === 'refused') return <Refusal error={stage.error} />;
  if (preview === null) return null;
  const tab = chosenTab ?? (preview.problems.some(({ weight }) => weight !== 'note') ? 'problems' : 'rows');
  const canChoose = stage.is === 'previewed';
  const canReplace = canChoose && (choices.replaceSubmission === true || isResubmission(preview));

  return (
    <section className="intake-detail" aria-label={words.title(file.name)}>
      {stage.is === 'previewed' && stage.isChanged && <Notice intent="note" title={ui.intake.changedSincePreview} />}
      <PreviewSummary preview={preview} />
      {canReplace && (
        <Checkbox
          label={words.replace}
          checked={choices.replaceSubmission === true}
          onChange={(_, { checked }) => session.choose(file.token, { replaceSubmission: checked === true })}
        />
      )}
      <TabList
        size="small"
        selectedValue={tab}
        onTabSelect={(_, { value }) => setTab(value === 'rows' || value === 'columns' ? value : 'problems')}
      >
        <Tab value="problems">{words.problems(formatCount(preview.problems.length))}</Tab>
        <Tab value="rows">{words.rows(formatCount(preview.counts.rows))}</Tab>
        <Tab value="columns">{words.columns}</Tab>
      </TabList>
      <div className="intake-detail-body" role="tabpanel">
        {tab === 'problems' &&
          (preview.problems.length === 0 ? (
            <p className="quiet">{words.noProblems}</p>
          ) : (
            <ProblemList
              problems={preview.problems}
              {...(preview.planId === null
                ? {}
                : {
                    onShowCell: ({ sheet, cell }) => {
                      setTab('rows');
                      setCellToShow({ sheet, row: rowOf(cell) });
                    },
                  })}
            />
          ))}
        {tab === 'rows' &&
          (preview.planId === null ? (
            <p className="quiet">{words.noRows}</p>
          ) : (
            <RowPreview
              key={preview.planId}
              planId={preview.planId}
              preview={preview}
              cellToShow={cellToShow}
              leftOut={choices.leaveOut}
              onLeaveOut={canChoose ? (leaveOut) => session.choose(file.token, { leaveOut }) : null}
            />
          ))}
        {tab === 'columns' && <Columns preview={preview} />}
      </div>
    </section>
  );
}

/** The form and what it would change, in one line. */
function PreviewSummary({ preview }: { readonly preview: IntakePreview }) {
  const { counts, form, totals, unit, period, sheet } = preview;
  const words = ui.intake.counts;
  const shown: readonly (readonly [number, string])[] = [
    [counts.add, words.add(formatCount(counts.add))],
    [counts.change, words.change(formatCount(counts.change))],
    [counts.same, words.same(formatCount(counts.same))],
    [counts.question, words.question(formatCount(counts.question))],
    [counts.leftOut, words.leftOut(formatCount(counts.leftOut))],
  ];
  const origin = [
    form?.title,
    sheet === null ? undefined : ui.intake.detail.sheet(sheet),
    unit === null ? undefined : `${unit.name} (${ui.intake.foundBy[unit.foundBy]})`,
    period === null ? undefined : `${period.name} (${ui.intake.foundBy[period.foundBy]})`,
  ];
  return (
    <div className="intake-summary">
      <p className="quiet">{origin.filter((part) => part !== undefined).join(' · ')}</p>
      <ul className="intake-counts">
        <li>
          <strong>{words.rows(formatCount(counts.rows))}</strong>
        </li>
        {shown
          .filter(([count]) => count > 0)
          .map(([, text]) => (
            <li key={text}>{text}</li>
          ))}
        {totals.map(({ label, value }) => (
          <li key={label} className="quiet">
            {label}: {formatCount(value)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Columns({ preview }: { readonly preview: IntakePreview }) {
  const words = ui.intake.columns;
  return (
    <div className="table-scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.header}</th>
            <th scope="col">{words.field}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map(({ column, header, field }) => (
            <tr key={column}>
              <td>{column}</td>
              <td>{header}</td>
              <td>{field ?? <em>{words.unread}</em>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const rowOf = (cell: string) => Number(/\d+/.exec(cell)?.[0] ?? 0);

/** The unit sent this form for this period before: its rows are compared, and writing waits for the decision. */
const isResubmission = ({ kind, planId, counts }: IntakePreview) => kind === 'form' && planId === null && counts.change + counts.same > 0;
