/**
 * TCVN3 (“ABC”, fonts `.VnTime`, `.VnArial` …): one sign of Latin-1 for each letter, as TCVN 5712:1993 gives them. It has
 * the capitals of plain letters only (`Ă Â Đ Ê Ô Ơ Ư`): a capital with a tone is the small letter in a font of capitals.
 */
const LETTERS: readonly (readonly [written: string, meant: string])[] = [
  ['µ¸¶·¹', 'àáảãạ'],
  ['¨»¾¼½Æ', 'ăằắẳẵặ'],
  ['©ÇÊÈÉË', 'âầấẩẫậ'],
  ['®', 'đ'],
  ['ÌÐÎÏÑ', 'èéẻẽẹ'],
  ['ªÒÕÓÔÖ', 'êềếểễệ'],
  ['×ÝØÜÞ', 'ìíỉĩị'],
  ['ßãáâä', 'òóỏõọ'],
  ['«åèæçé', 'ôồốổỗộ'],
  ['¬êíëìî', 'ơờớởỡợ'],
  ['ïóñòô', 'ùúủũụ'],
  ['\u00adõøö÷ù', 'ưừứửữự'],
  ['úýûüþ', 'ỳýỷỹỵ'],
  ['¡¢§£¤¥¦', 'ĂÂĐÊÔƠƯ'],
];

const meantBySign: ReadonlyMap<string, string> = new Map(
  LETTERS.flatMap(([written, meant]) => [...written].map((sign, index) => [sign, [...meant][index] ?? sign] as const)),
);

/** What a text in the signs of TCVN3 says, in Unicode (NFC). Signs that TCVN3 does not use stay as they are. */
export function tcvn3ToUnicode(text: string): string {
  let meant = '';
  for (const sign of text) meant += meantBySign.get(sign) ?? sign;
  return meant;
}

/** Small letters whose capital TCVN3 does not have. */
export const withoutCapital: ReadonlySet<string> = new Set(
  LETTERS.flatMap(([, meant]) => [...meant].filter((letter) => !'ăâđêôơưĂÂĐÊÔƠƯ'.includes(letter))),
);
