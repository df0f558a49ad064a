/** Elements whose text is struck out. */
export const STRIKES: ReadonlySet<string> = new Set(['s', 'strike', 'del']);

/** Elements whose text nobody sees. */
export const UNSEEN: ReadonlySet<string> = new Set([
  ...['script', 'title', 'xml', 'noscript', 'template', 'style', 'select', 'textarea'],
]);

/** Elements that begin a line of their own. */
export const LINES: ReadonlySet<string> = new Set([
  ...['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'center', 'caption', 'section', 'hr'],
]);
