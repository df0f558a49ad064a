import { ProgressBar } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleHalfFillRegular, DismissCircleRegular } from '@fluentui/react-icons';
import { ui } from '../../../shared/text/vi/ui.ts';
import { fileStatus } from './file-status.ts';
import type { IntakeFile } from './intake-file.ts';

const ICONS = {
  good: CheckmarkCircleRegular,
  part: CircleHalfFillRegular,
  bad: DismissCircleRegular,
  busy: null,
  quiet: null,
};

/** The state of a file: icon and words, and how far its reading is. */
export function StatusCell({ entry }: { readonly entry: IntakeFile }) {
  const { tone, text } = fileStatus(entry);
  const { stage, file } = entry;
  const Icon = ICONS[tone];
  return (
    <span className={`intake-status intake-status-${tone}`}>
      {Icon !== null && <Icon aria-hidden />}
      <span className="intake-status-text" title={text}>
        {text}
      </span>
      {stage.is === 'reading' && (
        <ProgressBar
          className="intake-progress"
          aria-label={ui.intake.files.progressOf(file.name)}
          {...(stage.total === null ? {} : { value: stage.total === 0 ? 1 : Math.min(1, stage.done / stage.total) })}
        />
      )}
    </span>
  );
}
