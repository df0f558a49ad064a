import { randomBytes } from 'node:crypto';

/** Stands in our pages where the nonce of this very load is put. */
export const NONCE_PLACE = '__CSP_NONCE__';

/** A nonce for one load of one page. */
export function freshNonce(): string {
  return randomBytes(16).toString('base64');
}

/** Nothing from anywhere but our own files; inline styles only with the nonce, inline scripts never. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
