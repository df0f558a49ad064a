import type { Sex } from './admission.ts';

/** Words between family and given name that tell the sex, and which; `Văn` only where it follows the family name. */
const MIDDLE = { female: 'thị', male: 'văn' } as const;

/** The sex a name tells by `Thị` or `Văn`; null for all other names and where both stand in one. A likeness, no proof. */
export function sexOfName(name: string): { readonly sex: Sex; readonly by: string } | null {
  const words = name.normalize('NFC').split(' ');
  const middle = words.slice(1, -1);
  const said = (word: string) => middle.find((one) => one.toLowerCase() === word);
  const [woman, man] = [said(MIDDLE.female), said(MIDDLE.male)];
  if (woman !== undefined) return man === undefined ? { sex: 'female', by: woman } : null;
  return man !== undefined && middle[0] === man ? { sex: 'male', by: man } : null;
}
