/** The page's style nonce, fresh at each load; the content policy allows style elements that carry it. */
export function readStyleNonce(page: Document): string {
  const nonce = page.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  if (nonce === undefined || nonce === '') throw new Error('the page has no csp-nonce');
  return nonce;
}
