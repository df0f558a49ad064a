import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { TargetPlanView } from '../../../shared/contract/target-views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { targetWords } from '../../../shared/text/vi/targets.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { ModalDialog } from '../../components/modal-dialog.tsx';

type RemoveDialogProps = { readonly plan: TargetPlanView; readonly onKeep: () => void; readonly onRemove: () => void };

const NAMED = 8;

/** Asks before targets go, naming them and the revisions that go with them; the safe button has the focus. */
export function RemoveDialog({ plan, onKeep, onRemove }: RemoveDialogProps) {
  const words = ui.targets.remove;
  const count = formatCount(plan.changes.length);
  const revisions = plan.changes.reduce((sum, change) => sum + change.revisions, 0);
  return (
    <ModalDialog open modalType="alert" onOpenChange={(_, { open }) => !open && onKeep()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title(count)}</DialogTitle>
          <DialogContent>
            <ul>
              {plan.changes.slice(0, NAMED).map(({ unit, kind, periodName, before }, index) => (
                <li key={index}>{words.line(unit.name, `${targetWords.columns[kind]} ${periodName}`, before ?? '')}</li>
              ))}
              {plan.changes.length > NAMED && <li>{words.more(formatCount(plan.changes.length - NAMED))}</li>}
            </ul>
            {revisions > 0 && <p>{words.revisions(formatCount(revisions))}</p>}
            <p>{words.undo}</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" autoFocus onClick={onKeep}>
              {words.keep}
            </Button>
            <Button onClick={onRemove}>{words.action(count)}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}
