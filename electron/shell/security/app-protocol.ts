import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, resolve } from 'node:path';
import { protocol } from 'electron';
import { APP_ORIGIN, APP_SCHEME } from './app-address.ts';
import { contentPolicy, freshNonce, NONCE_PLACE } from './content-policy.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Must run before the app is ready. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the files of one folder as `app://bundle/…`, and nothing outside it. */
export function serveAppProtocol(folder: string): void {
  protocol.handle(APP_SCHEME, (request) => answer(folder, request.url));
}

async function answer(folder: string, url: string): Promise<Response> {
  const nonce = freshNonce();
  const headers = { 'content-security-policy': contentPolicy(nonce), 'x-content-type-options': 'nosniff' };
  const file = locate(folder, url);
  const type = file === null ? undefined : contentTypes[extname(file)];
  if (file === null || type === undefined) return new Response('not found', { status: 404, headers });
  try {
    const bytes = await readFile(file);
    const isPage = extname(file) === '.html';
    const body = isPage ? bytes.toString('utf8').replaceAll(NONCE_PLACE, nonce) : new Uint8Array(bytes);
    return new Response(body, { headers: { ...headers, 'content-type': type, 'cache-control': 'no-store' } });
  } catch {
    return new Response('not found', { status: 404, headers });
  }
}

/** The file meant by the address, or null when it lies outside the folder. */
function locate(folder: string, url: string): string | null {
  if (!url.startsWith(`${APP_ORIGIN}/`)) return null;
  try {
    const path = decodeURIComponent(new URL(url).pathname);
    const file = resolve(join(folder, path));
    const fromFolder = relative(folder, file);
    return fromFolder === '' || fromFolder.startsWith('..') || isAbsolute(fromFolder) ? null : file;
  } catch {
    return null; // not a well-formed address
  }
}
