import { useState } from 'react';
import { Button, ProgressBar, Select } from '@fluentui/react-components';
import type { UnitRef } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCommand } from '../../app/command-bus.ts';
import { InlineField } from '../../components/inline-field.tsx';
import { fileGroup, fileGroups, type FileGroup } from './file-status.ts';
import { FileTable } from './file-table.tsx';
import { isPending, readShare, type IntakeFile } from './intake-file.ts';
import type { IntakeSession } from './intake-session.ts';
import { fileWithProblems } from './next-file.ts';
import { useTimeLeft } from './use-time-left.ts';

type FileListProps = {
  readonly files: readonly IntakeFile[];
  readonly units: readonly UnitRef[];
  /** The file that was looked into last. */
  readonly last: string | null;
  readonly session: IntakeSession;
};

/** All files of the session: filter by state, how far the reading is, the table. */
export function FileList({ files, units, last, session }: FileListProps) {
  const [group, setGroup] = useState<FileGroup | null>(null);
  const words = ui.intake.files;
  const pending = files.filter(isPending).length;
  const timeLeft = useTimeLeft(files.length - pending, pending);
  const countOf = (each: FileGroup) => files.filter((entry) => fileGroup(entry) === each).length;
  const shown = group === null ? files : files.filter((entry) => fileGroup(entry) === group);
  const openNext = (by: 1 | -1) => {
    const next = fileWithProblems(files, last, by) ?? fileWithProblems(files, null, by);
    if (next !== null) session.open(next);
  };
  useCommand('problem/next', () => openNext(1));
  useCommand('problem/previous', () => openNext(-1));

  return (
    <section className="intake-list" aria-label={words.title}>
      <div className="intake-filter">
        <InlineField label={words.filter}>
          <Select
            size="small"
            value={group ?? ''}
            onChange={(_, { value }) => setGroup(fileGroups.find((each) => each === value) ?? null)}
          >
            <option value="">{words.groupCount(words.groups.all, formatCount(files.length))}</option>
            {fileGroups
              .filter((each) => each === group || countOf(each) > 0)
              .map((each) => (
                <option key={each} value={each}>
                  {words.groupCount(words.groups[each], formatCount(countOf(each)))}
                </option>
              ))}
          </Select>
        </InlineField>
        {pending > 0 && (
          <>
            <span className="intake-reading">
              <span>
                {words.progress(formatCount(files.length - pending), formatCount(files.length))}
                {timeLeft !== null && `, ${timeLeft}`}
              </span>
              <ProgressBar aria-label={words.progressAll} value={readShare(files)} />
            </span>
            <Button size="small" onClick={session.cancelAll}>
              {words.cancelAll}
            </Button>
          </>
        )}
      </div>
      <FileTable files={shown} units={units} start={last} session={session} />
    </section>
  );
}
