/** The signs that VNI puts after a vowel: tones, hats with tones, the breve with tones. */
const MARKS = 'ùøûõïêéèúüëâáàåãä';
/** What each vowel becomes before these marks, in their order; `_` where there is no such letter. */
const VOWELS: Readonly<Record<string, string>> = {
  a: 'áàảãạăắằẳẵặâấầẩẫậ',
  e: 'éèẻẽẹ______êếềểễệ',
  o: 'óòỏõọ______ôốồổỗộ',
  u: 'úùủũụ',
  y: 'ýỳỷỹ',
  ô: 'ớờởỡợ',
  ö: 'ứừửữự',
};
/** Letters that are one sign. `í` and `ì` are themselves. */
const SINGLE: Readonly<Record<string, string>> = { ô: 'ơ', ö: 'ư', ñ: 'đ', î: 'ỵ', æ: 'ỉ', ó: 'ĩ', ò: 'ị' };

const pairs = new Map<string, string>();
for (const [vowel, letters] of Object.entries(VOWELS)) {
  [...letters].forEach((letter, index) => {
    const mark = MARKS[index];
    if (letter === '_' || mark === undefined) return;
    const capital = vowel.toUpperCase();
    pairs.set(vowel + mark, letter);
    pairs.set(vowel + mark.toUpperCase(), letter);
    // A capital is followed by the mark in either case, as the keyboard programs differ.
    pairs.set(capital + mark, letter.toUpperCase());
    pairs.set(capital + mark.toUpperCase(), letter.toUpperCase());
  });
}
const singles = new Map(
  Object.entries(SINGLE).flatMap(([sign, letter]) => [
    [sign, letter] as const,
    [sign.toUpperCase(), letter.toUpperCase()] as const,
  ]),
);

/**
 * What a text in the signs of VNI (fonts `VNI-Times`, `VNI-Helve` …) says, in Unicode (NFC). A vowel takes the mark after
 * it first (`öù` is ứ, not ư and ù); signs that VNI does not use stay as they are.
 */
export function vniToUnicode(text: string): string {
  let meant = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    const pair = pairs.get(sign + (text[at + 1] ?? ''));
    if (pair === undefined) meant += singles.get(sign) ?? sign;
    else {
      meant += pair;
      at += 1;
    }
  }
  return meant;
}
