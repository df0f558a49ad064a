import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useClient } from '../../api/client.ts';
import { useAct } from '../../api/use-call.ts';
import { useCommand } from '../../app/command-bus.ts';
import type { IntakeSession } from './intake-session.ts';

/** Files come in from any screen: dropped anywhere on the window, or chosen by Ctrl+O, one by one or a whole folder. */
export function useIntakeEntry(session: IntakeSession): void {
  const client = useClient();
  const [, go] = useLocation();
  const choose = useAct('dialog/choose-workbooks', (files) => {
    if (files.length === 0) return;
    void session.takeIn(files);
    go('/intake');
  });

  useCommand('intake/choose-files', () => choose.mutate({}));
  useCommand('intake/choose-folder', () => choose.mutate({ folder: true }));
  useEffect(
    () =>
      client.on('files/dropped', ({ files }) => {
        void session.takeIn(files);
        go('/intake');
      }),
    [client, session, go],
  );
}
