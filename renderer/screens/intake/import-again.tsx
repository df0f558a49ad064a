import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { IntakePreview } from '../../../shared/contract/views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct } from '../../api/use-call.ts';
import { Notice } from '../../components/notice.tsx';
import type { IntakeSession } from './intake-session.ts';
import { UndoRefusal } from './undo-refusal.tsx';

type ImportAgainProps = {
  readonly preview: IntakePreview;
  readonly token: string;
  readonly session: IntakeSession;
};

/** A file that is in the figures already, perhaps only a part of it: the import may be taken back and made anew. */
export function ImportAgain({ preview, token, session }: ImportAgainProps) {
  const [refusedFor, setRefusedFor] = useState(0);
  const undo = useAct('changes/undo', ({ undone }) => {
    session.markUndone(undone);
    session.retry(token);
  });
  const earlier = preview.problems.find(({ code }) => code === 'intake.already-imported');
  const changeSetId = Number(earlier?.facts['changeSet'] ?? 0);
  const words = ui.intake.again;
  if (changeSetId === 0) return null;
  const run = () => {
    setRefusedFor(changeSetId);
    undo.mutate({ changeSetId });
  };
  return (
    <>
      {undo.isError && <UndoRefusal error={undo.error} changeSetId={refusedFor} onClose={undo.reset} />}
      <Notice intent="note" title={words.title} lines={[words.effect]}>
        <Button disabledFocusable={undo.isPending} onClick={run}>
          {words.action}
        </Button>
      </Notice>
    </>
  );
}
