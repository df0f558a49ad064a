import { ui } from '../../shared/text/vi/ui.ts';
import { Notice } from '../components/notice.tsx';

/** Takes the whole window: without the backend nothing on screen can be trusted to be current. */
export function BackendStoppedNotice({ logRef }: { readonly logRef: string }) {
  const { title, effect, todo } = ui.frame.backendStopped;
  return (
    <main className="app-full">
      <Notice intent="error" title={title} lines={[effect, todo]} detail={ui.frame.reference(logRef)} />
    </main>
  );
}
