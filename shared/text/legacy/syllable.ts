/** Everything that can follow the first consonants of a Vietnamese syllable, without tone. */
const RIMES = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu',
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu',
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot',
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'u ua uân uât uây uâng uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt uynh uyt uyu',
    'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu',
    'y yêm yên yêng yêt yêu',
  ].flatMap((line) => line.split(' ')),
);
const FIRST_CONSONANTS = /^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?(.*)$/u;
const GRAVE = '\u0300';
const ACUTE = '\u0301';
const TILDE = '\u0303';
const HOOK = '\u0309';
const DOT = '\u0323';
const TONES: ReadonlySet<string> = new Set([GRAVE, ACUTE, TILDE, HOOK, DOT]);

/**
 * True for one well-formed Vietnamese syllable in Unicode: first consonants, rime, at most one tone, and only acute or
 * dot below before `c ch p t`. It tells well-read from misread text; names of places and peoples need not pass.
 */
export function isSyllable(word: string): boolean {
  let tone = '';
  let plain = '';
  for (const sign of word.toLowerCase().normalize('NFD')) {
    if (!TONES.has(sign)) plain += sign;
    else if (tone === '') tone = sign;
    else return false;
  }
  const [, first = '', rest = ''] = FIRST_CONSONANTS.exec(plain.normalize('NFC')) ?? [];
  const rime = RIMES.has(rest) ? rest : first === 'gi' ? `i${rest}` : first === 'qu' ? `u${rest}` : rest;
  if (!RIMES.has(rime)) return false;
  return !/(?:c|ch|p|t)$/.test(rime) || tone === ACUTE || tone === DOT;
}
