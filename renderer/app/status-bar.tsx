import { useIsFetching } from '@tanstack/react-query';
import type { AppState } from '../../shared/contract/views.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { momentText } from '../components/moment-text.ts';

/** The line at the bottom: which file, when it was last backed up, and that nothing leaves this machine. */
export function StatusBar({ state }: { readonly state: AppState }) {
  const { dataFile, lastBackupAt, today, version } = state;
  const words = ui.frame.status;
  // What is on screen is still the answer from before.
  const isRecounting = useIsFetching({ type: 'active', predicate: ({ state: { data } }) => data !== undefined }) > 0;
  return (
    <footer className="status-bar" data-pane tabIndex={-1} aria-label={ui.frame.regions.status}>
      {dataFile !== null && <span title={dataFile.folder}>{words.data(dataFile.name)}</span>}
      <span>{lastBackupAt === null ? words.noBackup : words.backup(momentText(lastBackupAt, today))}</span>
      <span>{words.offline}</span>
      {isRecounting && <span>{ui.frame.counting.again}</span>}
      <span className="status-version">
        {ui.frame.product} {version}
      </span>
    </footer>
  );
}
