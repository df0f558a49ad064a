import { intakeWords } from '../../text/vi/intake.ts';
import type { PersonColumns } from '../records/admission-draft.ts';

/** A person in one base organisation. */
export type PersonInUnit = { readonly person: PersonColumns; readonly unitId: number };

const FULL_NUMBER = 12;

/**
 * Keys that name a person for sure: twelve digits of the id number, and name with birth date, as it is written, in one
 * base organisation. Somebody without a birth date has only the first.
 */
export function keysOf(person: PersonColumns, unitId: number): readonly string[] {
  const own = person.birth === null ? [] : [`${person.name_key}|${person.birth}|${unitId}`];
  return person.id_number?.length === FULL_NUMBER ? [`#${person.id_number}`, ...own] : own;
}

/** Words for what makes a key name one person. */
export function wordsOfKey(key: string): string {
  const { sameBy } = intakeWords;
  return key.startsWith('#') ? sameBy.number : key.startsWith('card ') ? sameBy.card : sameBy.name;
}

/** Name and birth year: people who share it may be one. */
export const likenessOf = ({ name_key, birth }: Pick<PersonColumns, 'name_key' | 'birth'>) =>
  `${name_key}|${birth?.slice(0, 4) ?? ''}`;

/**
 * People of one name and birth year that may be the same: the same birth date in another organisation, or another
 * date in the same one. Different id numbers are different people. Where one has no birth date at all, people of one
 * name in one organisation may be the same.
 */
export function isAlike(one: PersonInUnit, other: PersonInUnit): boolean {
  const [id, otherId] = [one.person.id_number, other.person.id_number];
  const haveNumbers = id?.length === FULL_NUMBER && otherId?.length === FULL_NUMBER;
  if (haveNumbers && id !== otherId) return false;
  if (one.person.birth === null || other.person.birth === null) return one.unitId === other.unitId;
  return one.person.birth === other.person.birth || one.unitId === other.unitId;
}

/** True when every column of the one says the same in the other. */
export function isSameRow<Row extends object>(one: Row, other: Row): boolean {
  return (Object.keys(one) as (keyof Row)[]).every((column) => one[column] === other[column]); // keys of this very type
}

/** Items by each of their keys. */
export function groupBy<Item>(
  items: readonly Item[],
  keysOfItem: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOfItem(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
