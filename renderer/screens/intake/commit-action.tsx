import { Button } from '@fluentui/react-components';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { MainAction } from '../../app/main-action.tsx';
import { commitReason, commitSummary } from './file-status.ts';
import { isReadyToWrite } from './intake-file.ts';
import type { IntakeSession, SessionState } from './intake-session.ts';

type CommitActionProps = {
  readonly state: SessionState;
  readonly session: IntakeSession;
  /** The summary is not said anywhere else on screen. */
  readonly saysSummary: boolean;
  /** Told how many files were written; null before it starts. */
  readonly onWritten: (count: number | null) => void;
};

/** The main button: writes every file that can be written, and says beforehand what that comes to. */
export function CommitAction({ state, session, saysSummary, onWritten }: CommitActionProps) {
  const { files, isCommitting } = state;
  const words = ui.intake.commit;
  const ready = files.filter(isReadyToWrite).length;
  const reason = commitReason(files, ready);
  const countWritten = () => session.read().files.filter(({ stage }) => stage.is === 'written').length;
  const commit = () => {
    if (reason !== null || isCommitting) return;
    onWritten(null);
    const before = countWritten();
    void session.commitAll().then(() => {
      const count = countWritten() - before;
      if (count > 0) onWritten(count);
    });
  };
  const told = reason ?? (saysSummary ? commitSummary(files) : '');
  return (
    <MainAction>
      <span className="command-bar-reason" id="commit-reason" title={told}>
        {told}
      </span>
      <Button
        appearance="primary"
        disabledFocusable={reason !== null || isCommitting}
        aria-describedby="commit-reason"
        onClick={commit}
      >
        {ready > 1 ? words.many(formatCount(ready)) : words.action}
      </Button>
    </MainAction>
  );
}
