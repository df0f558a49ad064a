import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular, ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { UnitRef } from '../../../shared/contract/views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { shownPreview, type IntakeFile } from './intake-file.ts';
import type { IntakeSession } from './intake-session.ts';
import { neighbour } from './next-file.ts';
import { PreviewSummary } from './preview-summary.tsx';
import { StatusCell } from './status-cell.tsx';
import { PeriodChoice, UnitChoice } from './unit-and-period.tsx';

type DetailHeadProps = {
  readonly entry: IntakeFile;
  readonly files: readonly IntakeFile[];
  readonly units: readonly UnitRef[];
  readonly session: IntakeSession;
};

/** Which file this is, whose and for which days, how far it is; the ways back and to its neighbours. */
export function DetailHead({ entry, files, units, session }: DetailHeadProps) {
  const words = ui.intake.detail;
  const { token, name } = entry.file;
  const preview = shownPreview(entry);
  const steps = [
    { by: -1, label: words.previousFile, icon: <ChevronLeftRegular /> },
    { by: 1, label: words.nextFile, icon: <ChevronRightRegular /> },
  ] as const;
  return (
    <div className="detail-head">
      <div className="detail-line">
        <Button
          size="small"
          icon={<ArrowLeftRegular />}
          title={ui.frame.withKey(words.back, 'Esc')}
          onClick={() => session.open(null)}
        >
          {words.back}
        </Button>
        <h2 className="detail-name" title={name}>
          {name}
        </h2>
        <StatusCell entry={entry} />
        <span className="detail-steps">
          {steps.map(({ by, label, icon }) => {
            const to = neighbour(files, token, by);
            return (
              <Button
                key={by}
                size="small"
                appearance="subtle"
                icon={icon}
                aria-label={label}
                title={label}
                disabledFocusable={to === null}
                onClick={() => to !== null && session.open(to)}
              />
            );
          })}
        </span>
      </div>
      {preview !== null && (
        <div className="detail-line">
          <UnitChoice entry={entry} units={units} session={session} />
          <PeriodChoice entry={entry} session={session} />
          <PreviewSummary preview={preview} />
        </div>
      )}
    </div>
  );
}
