/** The text with what stands between `<!-- name -->` and `<!-- end of name -->` replaced. */
export function withBlock(text: string, name: string, block: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const from = text.indexOf(open);
  const to = text.indexOf(close);
  if (from < 0 || to < from) throw new Error(`no block ${name}`);
  return `${text.slice(0, from + open.length)}\n\n${block}\n\n${text.slice(to)}`;
}
