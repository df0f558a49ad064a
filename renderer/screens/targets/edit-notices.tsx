import { useEffect, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { UseMutationResult } from '@tanstack/react-query';
import type { WrittenFile } from '../../../shared/contract/views.ts';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import type { CallRefused } from '../../api/client.ts';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import type { TargetEdits } from './use-target-edits.ts';

type NoticesProps = {
  readonly edits: TargetEdits;
  readonly save: Pick<UseMutationResult<WrittenFile | null, CallRefused, never>, 'data' | 'error' | 'reset'>;
  readonly onUndo: () => void;
};

/** What came of the last act: written and how to take it back, or refused and why. */
export function EditNotices({ edits, save, onUndo }: NoticesProps) {
  const words = ui.targets;
  const [file, setFile] = useState<WrittenFile | null>(null);
  useEffect(() => setFile(save.data ?? null), [save.data]);
  return (
    <>
      {edits.error !== null && <Refusal error={edits.error} onClose={edits.clear} />}
      {edits.problems.map((problem, index) => {
        const { what, effect, todo } = describeProblem(problem);
        return (
          <Notice
            key={index}
            intent="error"
            title={what}
            lines={[effect || words.notWritten, todo]}
            onClose={edits.clear}
          />
        );
      })}
      {edits.done !== null && (
        <Notice intent="success" title={edits.done} onClose={edits.clear}>
          {edits.canUndo && (
            <Button size="small" title={ui.frame.withKey(words.undo, 'Ctrl+Z')} onClick={onUndo}>
              {words.undo}
            </Button>
          )}
        </Notice>
      )}
      {save.error != null && <Refusal error={save.error} onClose={save.reset} />}
      {file !== null && (
        <Notice intent="success" title={words.saved(file.name, file.folder)} onClose={() => setFile(null)} />
      )}
    </>
  );
}
