import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { fileStatus } from './file-status.ts';
import { isPending, isReadyToWrite, readShare, type IntakeFile } from './intake-file.ts';

/** Tells a screen reader of the reading: at every ten percent over all files, and at the end. */
export function IntakeAnnouncer({ files }: { readonly files: readonly IntakeFile[] }) {
  const isReading = files.some(isPending);
  const tenth = Math.floor(readShare(files) * 10) * 10;
  let text = '';
  if (isReading) text = tenth === 0 ? '' : ui.intake.live.progress(tenth);
  else {
    const ready = files.filter(isReadyToWrite).length;
    const blocked = files.filter((file) => fileStatus(file).tone === 'bad').length;
    text = ready + blocked === 0 ? '' : ui.intake.live.end(formatCount(ready), formatCount(blocked));
  }
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {text}
    </p>
  );
}
