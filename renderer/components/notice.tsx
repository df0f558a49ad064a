import type { ReactNode } from 'react';
import { CheckmarkCircleRegular, DismissCircleRegular, DismissRegular, InfoRegular } from '@fluentui/react-icons';
import { Button } from '@fluentui/react-components';
import { ui } from '../../shared/text/vi/ui.ts';
import './notice.css';

type NoticeProps = {
  readonly intent: 'error' | 'success' | 'note';
  /** What happened. */
  readonly title: string;
  /** Effect on the data, then what to do. */
  readonly lines?: readonly string[];
  /** Folded under “Chi tiết”. */
  readonly detail?: string;
  readonly onClose?: () => void;
  /** Buttons. */
  readonly children?: ReactNode;
};

const ICONS = { error: DismissCircleRegular, success: CheckmarkCircleRegular, note: InfoRegular } as const;

/** A message in place, by the pattern what · effect · what to do. Errors are announced at once. */
export function Notice({ intent, title, lines = [], detail, onClose, children }: NoticeProps) {
  const Icon = ICONS[intent];
  const shown = lines.filter((line) => line !== '');
  return (
    <div className={`notice notice-${intent}`} role={intent === 'error' ? 'alert' : 'status'}>
      <Icon className="notice-icon" aria-label={ui.problems[intent]} />
      <div className="notice-body">
        <p className="notice-title">{title}</p>
        {shown.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {detail !== undefined && (
          <details>
            <summary>{ui.frame.detail}</summary>
            {detail}
          </details>
        )}
        {children !== undefined && <div className="notice-actions">{children}</div>}
      </div>
      {onClose !== undefined && (
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={ui.frame.close}
          onClick={onClose}
        />
      )}
    </div>
  );
}
