import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';

type EmptyStateProps = {
  readonly text: string;
  readonly action: string;
  readonly onAction: () => void;
  /** Another button beside it. */
  readonly other?: ReactNode;
};

/** One sentence on what will be here, one button that brings it. */
export function EmptyState({ text, action, onAction, other }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p>{text}</p>
      <Button appearance="primary" onClick={onAction}>
        {action}
      </Button>
      {other}
    </div>
  );
}
