import type { Dice } from './dice.ts';

const TOKEN = /<[^<>]*>|[^<>]+/g;
/** Fields of a text table with what divides them. */
const FIELD = /[^;,\t\r\n]*(?:[;,\t]|\r?\n|$)/g;

const ACTS = [
  ...['removed', 'doubled', 'swapped', 'digit', 'letter', 'moved'],
  ...['element removed', 'element doubled', 'element traded'],
] as const;
const ACTS_OF_FIELDS = 6;

/** One to three tokens of a markup, or fields of a text table, removed, doubled, swapped or altered. */
export function alterTokens(text: string, dice: Dice): { readonly text: string; readonly done: string } {
  const isMarkup = /^\s*(?:\ufeff)?\s*</.test(text);
  const tokens: string[] = (text.match(isMarkup ? TOKEN : FIELD) ?? []).filter((token) => token !== '');
  const done: string[] = [];
  for (let count = 1 + dice.below(3); count > 0 && tokens.length > 2; count -= 1) {
    const at = dice.below(tokens.length);
    const act = dice.below(isMarkup ? ACTS.length : ACTS_OF_FIELDS);
    done.push(`${ACTS[act]} #${at}`);
    alter(tokens, { at, other: dice.below(tokens.length), act }, dice);
  }
  return { text: tokens.join(''), done: done.join(', ') };
}

type Act = { readonly at: number; readonly other: number; readonly act: number };

function alter(tokens: string[], { at, other, act }: Act, dice: Dice): void {
  const token = tokens[at] ?? '';
  if (act === 0) tokens.splice(at, 1);
  else if (act === 1) tokens.splice(at, 0, token);
  else if (act === 2) [tokens[at], tokens[other]] = [tokens[other] ?? '', token];
  else if (act === 3) tokens[at] = token.replace(/\d/, String(dice.below(10)));
  else if (act === 4) tokens[at] = alterCharacter(token, dice);
  else if (act === 5) tokens.splice(other, 0, ...tokens.splice(at, 1));
  else {
    // Whole elements keep the part well-formed: cells, rows, texts that are gone or stand twice.
    const element = tokens.slice(at, endOfElement(tokens, at));
    const next = tokens.slice(at + element.length, at + 2 * element.length);
    if (act === 6) tokens.splice(at, element.length);
    else if (act === 7) tokens.splice(at, 0, ...element);
    else tokens.splice(at, 2 * element.length, ...next, ...element);
  }
}

/** Index after the element that begins at a token; after the token itself where none begins. */
function endOfElement(tokens: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    if (token.startsWith('</')) depth -= 1;
    else if (token.startsWith('<') && !token.endsWith('/>') && !token.startsWith('<?')) depth += 1;
    if (depth <= 0) return at + 1;
  }
  return from + 1;
}

function alterCharacter(token: string, dice: Dice): string {
  const at = dice.below(Math.max(1, token.length));
  return token.slice(0, at) + dice.of(['a', '9', '<', '>', '&', '"', ' ', '\u0000', 'Ế', ']]>']) + token.slice(at + 1);
}
