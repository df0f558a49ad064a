import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { MergeRegular } from '@fluentui/react-icons';
import { ui } from '../../../shared/text/vi/ui.ts';
import { ReorganiseDialog } from './reorganise-dialog.tsx';

type ReorganiseButtonProps = {
  /** Units chosen on the screen, to begin with. */
  readonly unitIds: readonly number[];
  /** Day the screen shows, `YYYY-MM-DD`: the first day of the new state, until another one is typed. */
  readonly day: string;
};

/** “Sáp nhập / chia tách…”: merges, splits, renames, moves, dissolves and founds units on a day. */
export function ReorganiseButton({ unitIds, day }: ReorganiseButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="reorganise-place">
      <Button icon={<MergeRegular />} onClick={() => setIsOpen(true)}>
        {ui.reorganise.open}
      </Button>
      {isOpen && <ReorganiseDialog unitIds={unitIds} day={day} onClose={() => setIsOpen(false)} />}
    </div>
  );
}
