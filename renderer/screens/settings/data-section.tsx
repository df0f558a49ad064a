import { useState } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { FolderOpenRegular, SaveRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import type { AppState, BackupRecord, LentFile } from '../../../shared/contract/views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { refreshAll } from '../../api/query-client.ts';
import { useAct, useCall } from '../../api/use-call.ts';
import { momentText } from '../../components/moment-text.ts';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { sizeText } from '../../components/size-text.ts';

/** The data file, its folder, its copies and the way back to one of them. */
export function DataSection({ state }: { readonly state: AppState }) {
  const queries = useQueryClient();
  const refresh = () => refreshAll(queries);
  const backups = useCall('safety/list-backups', {});
  const [made, setMade] = useState<BackupRecord | null>(null);
  const [toRestore, setToRestore] = useState<LentFile | null>(null);
  const [isRestored, setRestored] = useState(false);
  const backUp = useAct('safety/back-up', (record) => {
    setMade(record);
    refresh();
  });
  const chooseBackup = useAct('dialog/choose-backup', setToRestore);
  const restore = useAct('safety/restore', () => {
    setRestored(true);
    refresh();
  });
  const openFolder = useAct('shell/open-data-folder');
  const closeFile = useAct('data/close', refresh);
  const words = ui.settings.data;
  const acts = [backUp, chooseBackup, restore, openFolder, closeFile];
  const failed = acts.find(({ isError }) => isError);

  return (
    <div className="settings-data">
      {failed?.error != null && <Refusal error={failed.error} onClose={failed.reset} />}
      {made !== null && (
        <Notice
          intent="success"
          title={words.backedUp(made.file.name, sizeText(made.size))}
          onClose={() => setMade(null)}
        />
      )}
      {isRestored && <Notice intent="success" title={ui.settings.restore.done} onClose={() => setRestored(false)} />}
      {state.dataFile !== null && (
        <dl className="settings-facts">
          <dt>{words.file}</dt>
          <dd>{state.dataFile.name}</dd>
          <dt>{words.folder}</dt>
          <dd>{state.dataFile.folder}</dd>
        </dl>
      )}
      <div className="settings-buttons">
        <Button icon={<FolderOpenRegular />} onClick={() => openFolder.mutate({})}>
          {words.openFolder}
        </Button>
        <Button onClick={() => closeFile.mutate({})}>{words.closeFile}</Button>
        <span className="quiet">{words.closeHint}</span>
      </div>
      <h2>{words.backups}</h2>
      <div className="settings-buttons">
        <Button
          appearance="primary"
          icon={<SaveRegular />}
          disabledFocusable={backUp.isPending}
          onClick={() => backUp.mutate({})}
        >
          {words.backUp}
        </Button>
        <Button onClick={() => chooseBackup.mutate({})}>{words.restoreOther}</Button>
      </div>
      {backups.isError && <Refusal error={backups.error} />}
      {backups.isPending && <Spinner label={ui.frame.loading} />}
      {backups.data?.length === 0 && <p className="quiet">{words.none}</p>}
      {backups.data !== undefined && backups.data.length > 0 && (
        <BackupTable backups={backups.data} onRestore={setToRestore} />
      )}
      {toRestore !== null && (
        <RestoreDialog
          file={toRestore}
          onKeep={() => setToRestore(null)}
          onRestore={() => {
            restore.mutate({ file: toRestore.token });
            setToRestore(null);
          }}
        />
      )}
    </div>
  );
}

function BackupTable({
  backups,
  onRestore,
}: {
  readonly backups: readonly BackupRecord[];
  readonly onRestore: (file: LentFile) => void;
}) {
  const words = ui.settings.data;
  const reasons: Readonly<Record<string, string>> = words.reasons;
  return (
    <div className="table-scroll">
      <table className="plain-table" aria-label={words.backups}>
        <thead>
          <tr>
            <th scope="col">{words.at}</th>
            <th scope="col">{words.reason}</th>
            <th scope="col" className="number">
              {words.size}
            </th>
            <th scope="col">{words.name}</th>
            <th scope="col">
              <span className="visually-hidden">{words.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {backups.map(({ file, at, reason, size }) => (
            <tr key={file.token}>
              <td>{momentText(at)}</td>
              <td>{reasons[reason] ?? reason}</td>
              <td className="number">{sizeText(size)}</td>
              <td>{file.name}</td>
              <td>
                <Button size="small" aria-label={words.restoreNamed(momentText(at))} onClick={() => onRestore(file)}>
                  {words.restore}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
