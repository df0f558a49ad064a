import { memo } from 'react';
import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { UnitRef } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { isPending, shownPreview, type IntakeFile } from './intake-file.ts';
import type { IntakeSession } from './intake-session.ts';
import { StatusCell } from './status-cell.tsx';
import { PeriodChoice, UnitChoice } from './unit-and-period.tsx';

type FileRowProps = {
  readonly entry: IntakeFile;
  readonly position: number;
  /** The one row whose controls the Tab key reaches. */
  readonly isStop: boolean;
  readonly units: readonly UnitRef[];
  readonly session: IntakeSession;
  readonly onFocus: (token: string) => void;
};

/** A file in the list; its name leads into it. Drawn again only when the file itself changes: others are read meanwhile. */
export const FileRow = memo(function FileRow({ entry, position, isStop, units, session, onFocus }: FileRowProps) {
  const { file, stage } = entry;
  const preview = shownPreview(entry);
  const kind = preview?.kind == null ? '' : ui.intake.kinds[preview.kind];
  const words = ui.intake.files;
  const hasRetry = stage.is === 'refused' || stage.is === 'cancelled' || stage.is === 'undone';
  const tabIndex = isStop ? 0 : -1;
  return (
    <tr aria-rowindex={position} onFocus={() => onFocus(file.token)}>
      <th scope="row">
        <button
          type="button"
          className="intake-file-name"
          title={file.name}
          tabIndex={tabIndex}
          {...(isStop ? { 'data-file-stop': '', 'data-pane-start': '' } : {})}
          onClick={() => session.open(file.token)}
        >
          {file.name}
        </button>
      </th>
      <td title={kind}>{kind}</td>
      <td>
        <UnitChoice entry={entry} units={units} session={session} tabIndex={tabIndex} />
      </td>
      <td>
        <PeriodChoice entry={entry} session={session} tabIndex={tabIndex} />
      </td>
      <td className="number">{preview === null ? '' : formatCount(preview.counts.rows)}</td>
      <td>
        <StatusCell entry={entry} />
      </td>
      <td className="intake-file-actions">
        {isPending(entry) && (
          <Button
            size="small"
            tabIndex={tabIndex}
            aria-label={words.cancelNamed(file.name)}
            onClick={() => session.cancel(file.token)}
          >
            {words.cancel}
          </Button>
        )}
        {hasRetry && (
          <Button size="small" tabIndex={tabIndex} onClick={() => session.retry(file.token)}>
            {words.retry}
          </Button>
        )}
        {!isPending(entry) && stage.is !== 'committing' && (
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            tabIndex={tabIndex}
            aria-label={words.removeNamed(file.name)}
            title={words.remove}
            onClick={() => session.remove(file.token)}
          />
        )}
      </td>
    </tr>
  );
});
