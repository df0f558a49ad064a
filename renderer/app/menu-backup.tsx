import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { BackupRecord } from '../../shared/contract/views.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { refreshAll } from '../api/query-client.ts';
import { useAct } from '../api/use-call.ts';
import { Notice } from '../components/notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { sizeText } from '../components/size-text.ts';
import { useCommand } from './command-bus.ts';

/** “Sao lưu ngay” of the menu, from any screen; its outcome stands above the content until it is closed. */
export function MenuBackup() {
  const queries = useQueryClient();
  const [made, setMade] = useState<BackupRecord | null>(null);
  const backUp = useAct('safety/back-up', (record) => {
    setMade(record);
    refreshAll(queries);
  });
  useCommand('safety/back-up', () => {
    setMade(null);
    backUp.mutate({});
  });
  if (backUp.isError) return <Refusal error={backUp.error} onClose={backUp.reset} />;
  if (made === null) return null;
  return (
    <Notice
      intent="success"
      title={ui.settings.data.backedUp(made.file.name, sizeText(made.size))}
      onClose={() => setMade(null)}
    />
  );
}
