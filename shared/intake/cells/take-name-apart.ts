import { foldText, normaliseText } from '../../text/fold.ts';

/** A text from a column of names: a name alone, a name with something beside it, or the names of two people. */
export type NameParts =
  | { readonly is: 'name'; readonly name: string; readonly title: string | null }
  | { readonly is: 'name-and-remark'; readonly name: string; readonly remark: string }
  | { readonly is: 'two-names'; readonly names: readonly string[] }
  | { readonly is: 'no-name' };

/** `Đ/c`, `Đồng chí`: said of anybody in such a list, and no part of any name. */
const TITLE = /^(?:[ĐđDd]\s?[/.]\s?[Cc]\b|[Đđ][Cc](?=[\s.:])|[Đđ]ồng\s+chí)\s*[.:]?\s*/u;
const FURTHER_TITLES = /(?<=[\s,;&+])(?:[Đđ]\s?[/.]\s?[Cc]\b|[Đđ]ồng\s+chí\b)\s*[.:]?/gu;
/** `Ông` and `Bà` are said of people, but `Ông` and `Đồng` are family names too. */
const MAY_BE_TITLE = /^(?:đồng chí\s+|(?:ông|bà|anh|chị|cô|em|ths|ts|bs|ks|gs|pgs)\.?\s+|th\.s\.?\s*)(?=\p{L})/iu;
const BRACKETS = /\([^()]*\)?|\[[^[\]]*\]?|\{[^{}]*\}?/gu;
/** Signs that point to a note somewhere: no name has one. */
const MARKS = /[*#†‡§¹²³✓✔√!?^~_=<>|"“”]+/gu;
const AND = /\s+(?:và|với|cùng)\s+/u;
/** A dash between words or names; one inside a word (`Ê-ban`) belongs to it. */
const BETWEEN = /\s*[,;:/\\&+•]\s*|\s+[-–—]\s*|\s*[-–—]\s+|[–—]|(?<=\s\S+)-(?=\S+\s)/u;
const LINES = /\s*[\r\n]+\s*/u;
/** With these small words a remark begins behind a name, also without any sign. */
const REMARK_WORDS =
  /^(?:con|cháu|vợ|chồng|tức|bí danh|sinh năm|quê|đã|đang|chưa|không|bị|xin|chuyển|rút|hoãn|nghỉ|chết|mất|xóa|công tác|chi bộ|giáo viên|cán bộ|đảng viên|đoàn viên|dự bị|kết nạp|(?:phó )?bí thư|trưởng bản|trưởng thôn)(?= |$)/u;
/** Of these one alone at the end is enough; others may be a given name without its capital. */
const REMARK_ALONE = /^(?:chuyển|rút|hoãn|nghỉ|chết|mất|xóa|dự bị|bí thư|đảng viên|đoàn viên|giáo viên|cán bộ)$/u;
/** More words than this are no single name broken over two lines. */
const LONGEST = 5;

/** Capitals at the head of each word and no sign between them, as nearly all names are written. */
const PLAIN_NAME = /^\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*)*$/u;

/** Takes a name and what stands beside it apart; nothing is decided but titles, which are no part of a name for sure. */
export function takeNameApart(written: string): NameParts {
  if (PLAIN_NAME.test(written) && !TITLE.test(written) && !MAY_BE_TITLE.test(written))
    return { is: 'name', name: normaliseText(written), title: null };
  const title = TITLE.exec(written.trim())?.[0] ?? null;
  const text = title === null ? written.trim() : written.trim().slice(title.length);
  const { names, remark } = splitNames(text);
  const [name = '', second] = names;
  if (second !== undefined) return { is: 'two-names', names };
  const whole = normaliseText(text.replace(/[.,;:]+$/u, ''));
  if (!/\p{L}/u.test(name)) return { is: 'no-name' };
  if (remark === '' && foldText(name) === foldText(whole))
    return { is: 'name', name: title === null ? normaliseText(written) : whole, title: title?.trim() ?? null };
  return { is: 'name-and-remark', name, remark };
}

function splitNames(text: string): { readonly names: readonly string[]; readonly remark: string } {
  const remarks: string[] = [];
  const take = (remark: string) => {
    remarks.push(normaliseText(remark));
    return ' ';
  };
  const bare = joinBrokenName(text.replace(BRACKETS, take).replace(MARKS, take).replace(FURTHER_TITLES, ' ').trim());
  const pieces = bare.split(LINES).flatMap((line) => line.split(AND).flatMap((part) => part.split(BETWEEN)));
  const [first = '', ...others] = pieces.map((piece) => normaliseText(piece)).filter((piece) => piece !== '');
  const behind = remarkBehind(first);
  const before = MAY_BE_TITLE.exec(first)?.[0] ?? '';
  const name = first.slice(before.length, first.length - behind.length).trim();
  const otherNames = behind === '' ? others.filter(looksLikeName) : [];
  const remark = [before.trim(), behind, ...others, ...remarks].filter((part) => part !== '').join(' ');
  return otherNames.length > 0 && looksLikeName(name)
    ? { names: [name, ...otherNames], remark }
    : { names: [name], remark };
}

/** A name too long for its column goes on in a second line with the one word that is missing. */
function joinBrokenName(text: string): string {
  const lines = text.split(LINES);
  const words = lines.map((line) => line.split(/\s+/u));
  const isOneName =
    lines.length === 2 &&
    words.flat().length <= LONGEST &&
    words.some(({ length }) => length === 1) &&
    !isWholeName(words[1] ?? []) &&
    words.flat().every((word) => /^\p{L}[\p{L}'’.-]*$/u.test(word)) &&
    remarkBehind(words.flat().join(' ')) === '';
  return isOneName ? lines.join(' ') : text;
}

/** `Quàng Thị Bình` below `Páo` is somebody else, or so it seems. */
const isWholeName = (words: readonly string[]) =>
  words.length > 2 && /^(?:thị|văn)$/iu.test(words[1]?.normalize('NFC') ?? '');

/** `con ông Ín` of `Lò Văn A con ông Ín`, to the end. */
function remarkBehind(text: string): string {
  const words = text.split(' ');
  if (!/^\p{Lu}/u.test(words[0] ?? '')) return '';
  const rests = words.map((_, index) => words.slice(index).join(' ').normalize('NFC').replaceAll('xoá', 'xóa'));
  const start = rests.findIndex(
    (rest, index) => index > 0 && REMARK_WORDS.test(rest) && (rest.includes(' ') || REMARK_ALONE.test(rest)),
  );
  return start < 0 ? '' : words.slice(start).join(' ');
}

/** Two or more words, each with a capital: enough to be somebody of its own. */
function looksLikeName(text: string): boolean {
  const words = text.split(' ');
  return words.length > 1 && words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word));
}
