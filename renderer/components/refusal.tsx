import type { ReactNode } from 'react';
import { describeProblem } from '../../shared/text/vi/describe-problem.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import type { CallRefused } from '../api/client.ts';
import { Notice } from './notice.tsx';

type RefusalProps = { readonly error: CallRefused; readonly onClose?: () => void; readonly children?: ReactNode };

/** A refused call in words, with its reference folded away. */
export function Refusal({ error, onClose, children }: RefusalProps) {
  const { where, what, effect, todo } = describeProblem(error.problem);
  return (
    <Notice
      intent="error"
      title={where === '' ? what : `${where}: ${what}`}
      lines={[effect, todo]}
      {...(error.logRef === '' ? {} : { detail: ui.frame.reference(error.logRef) })}
      {...(onClose === undefined ? {} : { onClose })}
    >
      {children}
    </Notice>
  );
}
