import { createHash } from 'node:crypto';

const GROUPS = 3;
const SIGNS = 4;

/** `3F7A-19C2-88D0`: the same documents with the same requests, as JSON and in this order, give the same code. */
export function checkCode(documents: readonly { readonly request: string; readonly document: string }[]): string {
  const hash = createHash('sha256');
  for (const { request, document } of documents) hash.update(JSON.stringify([request, document]));
  const signs = hash.digest('hex').toUpperCase();
  return Array.from({ length: GROUPS }, (_, at) => signs.slice(at * SIGNS, (at + 1) * SIGNS)).join('-');
}
