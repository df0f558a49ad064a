import { useLayoutEffect, useState, type ComponentProps } from 'react';
import { Dialog } from '@fluentui/react-components';

/** Frames a dialog may take to go. */
const PATIENCE = 60;

/** A dialog that gives the focus back to what had it before it opened, however it is closed. */
export function ModalDialog(props: ComponentProps<typeof Dialog> & { readonly open: boolean }) {
  const { open } = props;
  const [known, setKnown] = useState<{ readonly isOpen: boolean; readonly opener: Element | null }>({
    isOpen: false,
    opener: null,
  });
  // While it is drawn: fields of the dialog take the focus before any effect runs.
  if (known.isOpen !== open) setKnown({ isOpen: open, opener: open ? document.activeElement : null });
  const { opener } = known;
  useLayoutEffect(() => (open ? () => giveBack(opener, PATIENCE) : undefined), [open, opener]);
  return <Dialog {...props} />;
}

/** Once nothing has the focus any more; where something took it meanwhile, it stays there. */
function giveBack(opener: Element | null, patience: number): void {
  requestAnimationFrame(() => {
    const now = document.activeElement;
    if (now === null || now === document.body) {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
      return;
    }
    if (now.closest('[role="dialog"], [role="alertdialog"]') !== null && patience > 0) giveBack(opener, patience - 1);
  });
}
