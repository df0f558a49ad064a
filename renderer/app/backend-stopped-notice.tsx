import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { ui } from '../../shared/text/vi/ui.ts';
import { useAct } from '../api/use-call.ts';
import { Notice } from '../components/notice.tsx';
import { Refusal } from '../components/refusal.tsx';

type StoppedProps = { readonly logRef: string; readonly onRestarted: () => void };

/** Takes the whole window: without the backend nothing on screen can be trusted to be current. */
export function BackendStoppedNotice({ logRef, onRestarted }: StoppedProps) {
  const queries = useQueryClient();
  const restart = useAct('shell/restart-backend', () => {
    queries.clear();
    onRestarted();
  });
  const words = ui.frame.backendStopped;
  return (
    <main className="app-full">
      {restart.isError ? (
        <Refusal error={restart.error} />
      ) : (
        <Notice
          intent="error"
          title={words.title}
          lines={[words.effect, words.todo]}
          detail={ui.frame.reference(logRef)}
        >
          <Button appearance="primary" disabledFocusable={restart.isPending} onClick={() => restart.mutate({})}>
            {words.restart}
          </Button>
        </Notice>
      )}
    </main>
  );
}
