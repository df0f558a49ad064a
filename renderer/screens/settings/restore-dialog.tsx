import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { LentFile } from '../../../shared/contract/views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { ModalDialog } from '../../components/modal-dialog.tsx';

type RestoreDialogProps = { readonly file: LentFile; readonly onKeep: () => void; readonly onRestore: () => void };

/** Asks before another file takes the place of the present one; the safe button has the focus. */
export function RestoreDialog({ file, onKeep, onRestore }: RestoreDialogProps) {
  const words = ui.settings.restore;
  return (
    <ModalDialog open modalType="alert" onOpenChange={(_, { open }) => !open && onKeep()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title(file.name)}</DialogTitle>
          <DialogContent>{words.effect}</DialogContent>
          <DialogActions>
            <Button appearance="primary" className="restore-button" autoFocus onClick={onKeep}>
              {words.keep}
            </Button>
            <Button className="restore-button" onClick={onRestore}>
              {words.action}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}
