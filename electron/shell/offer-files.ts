import type { BackendProcess } from './backend-process.ts';
import type { AppEvents } from '../../shared/contract/events.ts';

/** Lends what was dropped, for the window to take in: `intake/expand` finds the workbooks in folders and archives. */
export async function offerFiles(
  backend: BackendProcess,
  paths: readonly string[],
): Promise<AppEvents['files/dropped']> {
  const replies = await Promise.all(paths.map((path) => backend.call('files/lend', { path, use: 'read' })));
  return { files: replies.flatMap((reply) => (reply.ok ? [reply.value] : [])) };
}
