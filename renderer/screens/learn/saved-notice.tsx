import { Button } from '@fluentui/react-components';
import type { SavedForm } from '../../../shared/contract/views.ts';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct } from '../../api/use-call.ts';
import { Notice } from '../../components/notice.tsx';
import { UndoRefusal } from '../intake/undo-refusal.tsx';

type SavedNoticeProps = {
  readonly saved: SavedForm;
  readonly title: string;
  /** It was taken back, or the person has read it. */
  readonly onGone: () => void;
};

/** A form that is known from now on, with the way back. */
export function SavedNotice({ saved, title, onGone }: SavedNoticeProps) {
  const { changeSetId, problems } = saved;
  const undo = useAct('changes/undo', onGone);
  return (
    <>
      {undo.isError && <UndoRefusal error={undo.error} changeSetId={changeSetId} onClose={undo.reset} />}
      <Notice
        intent="success"
        title={title}
        lines={problems.map((problem) => describeProblem(problem).what)}
        onClose={onGone}
      >
        <Button disabledFocusable={undo.isPending} onClick={() => !undo.isPending && undo.mutate({ changeSetId })}>
          {ui.learn.undo}
        </Button>
      </Notice>
    </>
  );
}
