import type { BackendProcess } from './backend-process.ts';
import type { AppEvents } from '../../shared/contract/events.ts';
import { findWorkbooks } from './workbook-paths.ts';

/** Lends the workbooks among these paths, for the window to take in. Other files are passed over. */
export async function offerFiles(
  backend: BackendProcess,
  paths: readonly string[],
): Promise<AppEvents['files/dropped']> {
  const replies = await Promise.all(
    (await findWorkbooks(paths)).map((path) => backend.call('files/lend', { path, use: 'read' })),
  );
  return { files: replies.flatMap((reply) => (reply.ok ? [reply.value] : [])) };
}
