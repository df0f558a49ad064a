import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { ui } from '../../shared/text/vi/ui.ts';
import '../explanation/explanation.css';

type SidePanelProps = {
  readonly title: string;
  readonly closeLabel: string;
  readonly className?: string;
  /** What the panel is about: it takes the focus whenever this changes. */
  readonly subject?: unknown;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A panel beside the content. It takes the focus when it opens, Escape closes it, and the focus goes back to where it was. */
export function SidePanel({ title, closeLabel, className = '', subject, onClose, children }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null);
  // Before the panel takes the focus.
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  useEffect(() => panel.current?.focus(), [subject]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onClose]);
  return (
    <aside ref={panel} className={`explanation ${className}`.trim()} data-pane tabIndex={-1} aria-label={title}>
      <header className="explanation-head">
        <h2>{title}</h2>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={closeLabel}
          title={ui.frame.withKey(closeLabel, 'Esc')}
          onClick={onClose}
        />
      </header>
      {children}
    </aside>
  );
}
