import { useEffect, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { WaitingFile } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { ask, CallRefused, useClient } from '../../api/client.ts';
import { useAct } from '../../api/use-call.ts';
import { momentText } from '../../components/moment-text.ts';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import type { IntakeSession } from './intake-session.ts';

/** At the start: files that were read and not written when the app ended last. Go on with them, or let them be. */
export function WaitingNotice({ session }: { readonly session: IntakeSession }) {
  const client = useClient();
  const [, go] = useLocation();
  const [waiting, setWaiting] = useState<readonly WaitingFile[]>([]);
  const [refused, setRefused] = useState<CallRefused | null>(null);
  const forget = useAct('intake/forget', () => setWaiting([]));
  const words = ui.intake.waiting;

  // Asked once: later on the files of this very session would be among the answers.
  useEffect(() => {
    let isCurrent = true;
    ask(client, 'intake/list-waiting', {}).then(
      (files) => isCurrent && setWaiting(files),
      (error: unknown) => {
        if (!(error instanceof CallRefused)) throw error;
        setRefused(error);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [client]);

  if (refused !== null) return <Refusal error={refused} onClose={() => setRefused(null)} />;
  if (waiting.length === 0) return null;
  const resume = () => {
    session.resume(waiting);
    setWaiting([]);
    go('/intake');
  };
  return (
    <>
      {forget.isError && <Refusal error={forget.error} onClose={forget.reset} />}
      <Notice intent="note" title={words.title(formatCount(waiting.length))} lines={[words.effect]}>
        <Button appearance="primary" onClick={resume}>
          {words.resume}
        </Button>
        <Button
          disabledFocusable={forget.isPending}
          onClick={() => forget.mutate({ files: waiting.map(({ file }) => file.token) })}
        >
          {words.forget}
        </Button>
        <details className="intake-skipped">
          <summary>{words.names}</summary>
          <ul>
            {waiting.map(({ file, addedAt }) => (
              <li key={file.token}>
                {file.name} <span className="quiet">({momentText(addedAt)})</span>
              </li>
            ))}
          </ul>
        </details>
      </Notice>
    </>
  );
}
