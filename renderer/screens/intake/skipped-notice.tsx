import { formatCount } from '../../../shared/text/format.ts';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import type { IntakeSession, SessionState } from './intake-session.ts';

type SkippedProps = { readonly state: SessionState; readonly session: IntakeSession };

/** What of the chosen files, folders and archives was not taken in, each with its reason, folded away. */
export function SkippedNotice({ state: { skipped, entryError }, session }: SkippedProps) {
  if (entryError !== null) return <Refusal error={entryError} onClose={session.dismissSkipped} />;
  if (skipped.length === 0) return null;
  return (
    <Notice intent="note" title={ui.intake.skipped(formatCount(skipped.length))} onClose={session.dismissSkipped}>
      <details className="intake-skipped">
        <summary>{ui.intake.skippedShow}</summary>
        <ul>
          {skipped.map((problem, index) => {
            const { where, what, todo } = describeProblem(problem);
            return (
              <li key={index}>
                {where !== '' && <strong>{where}: </strong>}
                {what} <span className="quiet">{todo}</span>
              </li>
            );
          })}
        </ul>
      </details>
    </Notice>
  );
}
