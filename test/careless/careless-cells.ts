import { foldText, normaliseText } from '../../shared/text/fold.ts';
import type { MadeCell } from '../support/make-grid.ts';
import type { Dice } from '../torture/dice.ts';

/** A cell as somebody typed it, and what it says: columns of the data file with their values. */
export type Typed = { readonly cell: MadeCell; readonly says: Readonly<Record<string, string | null>> };

const two = (value: number) => String(value).padStart(2, '0');

/** A day as clerks type it; `says` keeps the precision that was written. */
export function typeDay(iso: string, column: string, dice: Dice, allowsPart = false): Typed {
  const [year = '', month = '', day = ''] = iso.split('-');
  const [d, m] = [Number(day), Number(month)];
  const whole = (cell: MadeCell): Typed => ({ cell, says: { [column]: iso } });
  const part = (cell: MadeCell, value: string): Typed => ({ cell, says: { [column]: value } });
  const kinds: readonly (() => Typed)[] = [
    () => whole({ day: iso }),
    () => whole({ day: iso }),
    () => whole({ day: iso }),
    () => whole(`${day}/${month}/${year}`),
    () => whole(`${d}/${m}/${year}`),
    () => whole(`${day}-${month}-${year}`),
    () => whole(`${day}.${month}.${year}`),
    () => whole(`${d}/${m}/${year.slice(2)}`),
    () => whole(`${day} / ${month} / ${year}`),
    () => whole(`ngày ${d} tháng ${m} năm ${year}`),
    () => whole(` ${day}/${month}/${year}\u00a0`),
    ...(dice.below(12) === 0 ? [() => whole(Date.parse(iso) / 86_400_000 + 25_569)] : []),
    () => whole(`${d}-${m}-${year.slice(2)}`),
    ...(allowsPart
      ? [
          () => part(`${m}/${year}`, `${year}-${month}`),
          () => part(`${two(m)}-${year}`, `${year}-${month}`),
          () => part(`tháng ${m}/${year}`, `${year}-${month}`),
          () => part(Number(year), year),
          () => part(year, year),
        ]
      : []),
  ];
  return dice.of(kinds)();
}

/** One of the spellings of a code, in some case, with blanks as they happen to be typed. */
export function typeWord(text: string, dice: Dice): string {
  const kinds: readonly ((one: string) => string)[] = [
    (one) => one,
    (one) => one,
    (one) => one,
    (one) => one.toLowerCase(),
    (one) => one.toUpperCase(),
    (one) => ` ${one}`,
    (one) => `${one}  `,
    (one) => one.replaceAll(' ', '\u00a0'),
    (one) => one.normalize('NFD'),
    (one) => one.replaceAll(' ', '  '),
  ];
  return dice.of(kinds)(text);
}

/** A name as it is typed: the data file keeps it as written but for blanks and the form of its letters. */
export function typeName(name: string, dice: Dice): Typed {
  const kinds: readonly ((one: string) => string)[] = [
    (one) => one,
    (one) => one,
    (one) => one.toUpperCase(),
    (one) => `${one} `,
    (one) => one.replace(' ', '  '),
    (one) => one.replace(' ', '\u00a0'),
    (one) => one.normalize('NFD'),
    (one) => one.replace(/ (\S+)$/u, '\n$1'),
  ];
  const cell = dice.of(kinds)(name);
  return { cell, says: { full_name: normaliseText(cell) } };
}

/** A head as clerks type it. Nothing of this changes what it heads. */
export function typeHead(head: string, dice: Dice): string {
  const kinds: readonly ((one: string) => string)[] = [
    (one) => one,
    (one) => one,
    (one) => one,
    (one) => one.toUpperCase(),
    (one) => one.toLowerCase(),
    (one) => one.replaceAll(' ', '  '),
    (one) => one.replace(' ', '\n'),
    (one) => one.replaceAll(' ', '\n'),
    (one) => `${one}:`,
    (one) => `${one} (*)`,
    (one) => `${one}*`,
    (one) => ` ${one} `,
    (one) => one.normalize('NFD'),
    (one) => one.replaceAll(' ', '\u00a0'),
    (one) => `${one} (nếu có)`,
    (one) => `${one}\n(ghi rõ)`,
    (one) => withoutMarks(one),
  ];
  return dice.of(kinds)(head);
}

/** Typed on a machine without a Vietnamese keyboard. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}

/** The key by which an answer about a spelling finds what was meant. */
export const meantKey = (field: string, written: string): string => `${field} ${foldText(written) || written}`;
