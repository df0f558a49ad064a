import { partialDateToText, isPartialDate, type IsoDate } from '../../domain/partial-date.ts';
import { periodFromDays, readPeriod, type Period } from '../../domain/period.ts';

const QUARTERS: Readonly<Record<string, number>> = {
  ...{ i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 },
  ...{ mot: 1, dau: 1, hai: 2, ba: 3, bon: 4, tu: 4, cuoi: 4 },
};
const MONTH_WORDS = 'muoi mot|muoi hai|muoi|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin';
const MONTH_COUNTS: Readonly<Record<string, number>> = {
  ...{ mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10 },
  ...{ 'muoi mot': 11, 'muoi hai': 12 },
};
const monthCount = (words: string): number => MONTH_COUNTS[words] ?? Number(words);

type Pattern = {
  readonly words: RegExp;
  readonly read: (match: RegExpExecArray) => Period | null | readonly (Period | null)[];
};

const QUARTER = '(iv|iii|ii|i|[1-4])(?![a-z0-9])';
const QUARTER_END = String.raw`\s*[,/.-]?\s*(?:cua\s*)?(?:nam\s*)?(\d{4})`;
/** So many months: `3`, `03`, `ba`. */
const MONTHS = `(0?[1-9]|1[0-2]|${MONTH_WORDS})`;
const DAY = String.raw`(\d{1,2})\s*(?:[/.-]|thang)\s*(\d{1,2})\s*(?:[/.-]|nam)\s*(\d{4})`;

/** In the order in which they are looked for; what one has read is not read again by the next. */
const patterns: readonly Pattern[] = [
  {
    words: new RegExp(String.raw`tu\s+(?:ngay\s*)?${DAY}\s*(?:den|-)\s*(?:het\s*)?(?:ngay\s*)?${DAY}`, 'g'),
    read: ([, d1, m1, y1, d2, m2, y2]) => between(wholeDay(y1, m1, d1), wholeDay(y2, m2, d2)),
  },
  // The day a paper was written says nothing about the period it reports on.
  { words: new RegExp(String.raw`ngay[\s.…_]*${DAY}`, 'g'), read: () => null },
  { words: /ngay[\s.…_\d]*thang[\s.…_\d]*nam[\s.…_]*\d{4}/g, read: () => null },
  {
    words: /giai doan\s*(?:tu\s*)?(?:nam\s*)?(\d{4})\s*(?:-|–|den|\s)\s*(?:nam\s*)?(\d{4})/g,
    read: ([, from, to]) => between(wholeDay(from, '1', '1'), wholeDay(to, '12', '31')),
  },
  // A term begins and ends with congresses, whose days a pair of years does not tell.
  { words: /nhiem ky\s*(?:tu\s*)?\d{4}\s*(?:-|–|den)\s*\d{4}/g, read: () => null },
  // `quý I và quý II năm 2017`, `quý I, II, III/2017`: their year stands once, behind the last.
  {
    words: new RegExp(
      String.raw`qu[yi]\s*${QUARTER}((?:\s*(?:,|\+|&|-|–|va|den)\s*(?:het\s*)?(?:qu[yi]\s*)?(?:iv|iii|ii|i|[1-4])(?![a-z0-9]))+)${QUARTER_END}`,
      'g',
    ),
    read: ([, first = '', others = '', year = '']) => quartersOf(first, others, year),
  },
  // Two spans with one year behind both are two periods, of which nobody said whose the figures are.
  {
    words: new RegExp(
      String.raw`qu[yi]\s*${QUARTER}\s*(?:,|\+|&|-|–|va)\s*(0?[69]|sau|chin)\s*thang\s*(?:dau\s*)?(?:cua\s*)?nam\s*(\d{4})`,
      'g',
    ),
    read: ([, quarter = '', months = '', year]) => [
      readPeriod(`${year}-Q${QUARTERS[quarter]}`),
      firstMonths(year, monthCount(months)),
    ],
  },
  {
    words: new RegExp(String.raw`qu[yi]\s*${QUARTER}\s*(?:\+|&|va)\s*(?:ca\s*)?nam\s*(\d{4})`, 'g'),
    read: ([, quarter = '', year = '']) => [readPeriod(`${year}-Q${QUARTERS[quarter]}`), readPeriod(year)],
  },
  {
    words: new RegExp(String.raw`thang\s*(\d{1,2})\s*(?:,|\+|&|va)\s*qu[yi]\s*${QUARTER}${QUARTER_END}`, 'g'),
    read: ([, month, quarter = '', year]) => [
      wholeMonth(Number(year), Number(month)),
      readPeriod(`${year}-Q${QUARTERS[quarter]}`),
    ],
  },
  {
    words: new RegExp(String.raw`qu[yi]\s*${QUARTER}${QUARTER_END}`, 'g'),
    read: ([, quarter = '', year]) => readPeriod(`${year}-Q${QUARTERS[quarter]}`),
  },
  {
    words: /qu[yi]\s*(mot|hai|ba|bon|tu|dau|cuoi)\s*(?:cua\s*)?nam\s*(\d{4})/g,
    read: ([, quarter = '', year]) => readPeriod(`${year}-Q${QUARTERS[quarter]}`),
  },
  {
    words: new RegExp(String.raw`(?<![a-z0-9])${MONTHS}\s*thang\s*(?:dau\s*)?(?:cua\s*)?nam\s*(\d{4})`, 'g'),
    read: ([, months = '', year]) => firstMonths(year, monthCount(months)),
  },
  {
    words: new RegExp(String.raw`(?<![a-z0-9])${MONTHS}\s*thang\s*cuoi\s*(?:cua\s*)?nam\s*(\d{4})`, 'g'),
    read: ([, months = '', year]) => lastMonths(year, monthCount(months)),
  },
  { words: /nua\s*dau\s*(?:cua\s*)?nam\s*(\d{4})/g, read: ([, year]) => firstMonths(year, 6) },
  { words: /nua\s*(?:sau|cuoi)\s*(?:cua\s*)?nam\s*(\d{4})/g, read: ([, year]) => lastMonths(year, 6) },
  // Part of a month is no period anybody reports on.
  {
    words: /(?:tuan|ngay)\s*(?:thu\s*)?[a-z0-9]+\s*(?:cua\s*)?thang\s*\d{1,2}\s*(?:[/.-]|nam)\s*\d{4}/g,
    read: () => null,
  },
  {
    words: /thang\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*(?:den|-|–)\s*(?:het\s*)?(?:thang\s*)?(\d{1,2})\s*[/.-]\s*(\d{4})/g,
    read: ([, first, firstYear, last, lastYear]) =>
      between(
        wholeMonth(Number(firstYear), Number(first))?.from ?? null,
        wholeMonth(Number(lastYear), Number(last))?.to ?? null,
      ),
  },
  {
    words:
      /thang\s*(\d{1,2})((?:\s*(?:,|\+|&|-|–|va|den)\s*(?:het\s*)?(?:thang\s*)?\d{1,2}(?!\d))+)\s*(?:[/.-]|nam)\s*(\d{4})/g,
    read: ([, first = '', others = '', year = '']) => monthsOf(first, others, Number(year)),
  },
  {
    words: /thang\s*(\d{1,2})\s*(?:[/.-]|nam)\s*(\d{4})/g,
    read: ([, month, year]) => wholeMonth(Number(year), Number(month)),
  },
  // Of a part of the year that nobody can tell the year is not the period.
  { words: /(?:qu[yi]|thang)(?: [a-z0-9.,+&/-]+){1,3} nam\s*\d{4}/g, read: () => null },
  { words: /(?<!thang )dau nam\s*\d{4}/g, read: () => null },
  { words: /nam\s*\d{4}\s*(?:-|–)\s*\d{4}/g, read: () => null },
  { words: /nam\s*(\d{4})(?!\d)/g, read: ([, year = '']) => readPeriod(year) },
];

/** File names also use codes: `2017-Q1`, `2023_9T`, `Q1.2017`. */
const fileNamePatterns: readonly Pattern[] = [
  ...patterns,
  {
    words: /(?<!\d)(\d{4})[\s_.-]*q(?:uy)?\s*([1-4])(?!\d)/g,
    read: ([, year, quarter]) => readPeriod(`${year}-Q${quarter}`),
  },
  {
    words: /(?<![a-z])q([1-4])[\s_.-]*(?:nam)?[\s_.-]*(\d{4})(?!\d)/g,
    read: ([, quarter, year]) => readPeriod(`${year}-Q${quarter}`),
  },
  {
    words: /(?<!\d)(\d{4})[\s_.-]*([69])\s*[mt](?![a-z])/g,
    read: ([, year, months]) => readPeriod(`${year}-${months}M`),
  },
  {
    words: /(?<![a-z])(?:thang|t)[\s.]*(\d{1,2})[\s.]+(?:nam\s*)?(\d{4})(?!\d)/g,
    read: ([, month, year]) => wholeMonth(Number(year), Number(month)),
  },
  {
    words: new RegExp(String.raw`(?<![a-z0-9])${MONTHS}\s*(?:thang|t)\s*cuoi\s*(?:nam\s*)?(\d{4})(?!\d)`, 'g'),
    read: ([, months = '', year]) => lastMonths(year, monthCount(months)),
  },
  {
    words: new RegExp(String.raw`(?<![a-z0-9])${MONTHS}\s*(?:thang|t)[\s.]*(?:dau\s*)?(?:nam\s*)?(\d{4})(?!\d)`, 'g'),
    read: ([, months = '', year]) => firstMonths(year, monthCount(months)),
  },
  // A part of the year that nobody can tell.
  {
    words:
      /(?<![a-z])(?:qu[yi]|q|thang|tuan|t\d).*(?:19|20)\d{2}(?!\d)|(?:19|20)\d{2}(?!\d).*(?:qu[yi]|thang|tuan)(?![a-z])/g,
    read: () => null,
  },
  { words: /(?<!\d)((?:19|20)\d{2})(?!\d)/g, read: ([, year = '']) => readPeriod(year) },
];

/** Every different period a text of a sheet names: `quý I năm 2017`, `9 tháng đầu năm 2023`, `từ ngày … đến ngày …`. */
export function findPeriods(text: string): readonly Period[] {
  return search(simplify(text), patterns);
}

/** The same for a file's name, where underscores and dashes stand for spaces. */
export function findPeriodsInFileName(file: string): readonly Period[] {
  return search(simplify(file.replace(/\.[^.]*$/, '')).replace(/[_-]+/g, ' '), fileNamePatterns);
}

const STATE_DAY = new RegExp(
  String.raw`(?:tinh|co|co mat|chot|thoi diem|so lieu)\s*(?:den|tai)?\s*(?:het\s*)?(?:thoi diem\s*)?(?:ngay\s*)?${DAY}`,
  'g',
);

/** Every different day of which a text says that what it lists stood on it: `tính đến ngày 31/12/2024`. */
export function findStateDays(text: string): readonly IsoDate[] {
  const days = [...simplify(text).matchAll(STATE_DAY)].flatMap(
    ([, day, month, year]) => wholeDay(year, month, day) ?? [],
  );
  return [...new Set(days)];
}

/** The number of a quarter named without its year: `Quý II`, `Q2`; null when the name has none or several. */
export function quarterInName(name: string): number | null {
  const named = [...simplify(name).matchAll(/(?<![a-z])(?:qu[yi]|q)[\s_.-]*(iv|iii|ii|i|[1-4])(?![a-z0-9])/g)];
  const numbers = new Set(named.map(([, word = '']) => QUARTERS[word] ?? 0));
  return numbers.size === 1 ? ([...numbers][0] ?? null) : null;
}

function search(text: string, among: readonly Pattern[]): readonly Period[] {
  const found = new Map<string, Period>();
  let rest = text;
  for (const { words, read } of among) {
    rest = rest.replace(words, (...groups: unknown[]) => {
      // `replace` hands the match and its groups as strings first; exec's array is the same without the rest.
      const match = groups.filter(
        (group) => typeof group === 'string' || group === undefined,
      ) as unknown as RegExpExecArray;
      for (const period of [read(match)].flat()) if (period !== null) found.set(period.code, period);
      return ' | ';
    });
  }
  return [...found.values()];
}

/** Quarters that follow each other are one span; others are told one by one. */
function quartersOf(first: string, others: string, year: string): readonly (Period | null)[] {
  const numbers = [first, ...(others.match(/iv|iii|ii|i|[1-4]/g) ?? [])].map((word) => QUARTERS[word] ?? 0);
  const quarters = numbers.map((number) => readPeriod(`${year}-Q${number}`));
  const isSpan =
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1) ||
    (numbers.length === 2 && /den|-|–/.test(others));
  return isSpan ? [between(quarters[0]?.from ?? null, quarters.at(-1)?.to ?? null)] : quarters;
}

/** Without marks and capitals, but with the signs that dates are made of. */
function simplify(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[\s\u00a0]+/gu, ' ');
}

function wholeDay(year = '', month = '', day = ''): IsoDate | null {
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return isPartialDate(date) ? partialDateToText(date) : null;
}

function between(from: IsoDate | null, to: IsoDate | null): Period | null {
  return from === null || to === null || from > to ? null : periodFromDays(from, to);
}

/** The first so many months of a year; null where no year has so many. */
function firstMonths(year = '', months = 0): Period | null {
  return between(wholeDay(year, '1', '1'), wholeMonth(Number(year), months)?.to ?? null);
}

/** The last so many months of a year. */
function lastMonths(year = '', months = 0): Period | null {
  return between(wholeDay(year, String(13 - months), '1'), wholeDay(year, '12', '31'));
}

/** Months that follow each other are one span; others are told one by one. */
function monthsOf(first: string, others: string, year: number): readonly (Period | null)[] {
  const numbers = [first, ...(others.match(/\d{1,2}/g) ?? [])].map(Number);
  const months = numbers.map((month) => wholeMonth(year, month));
  const isSpan =
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1) ||
    (numbers.length === 2 && /den|-|–/.test(others));
  return isSpan ? [between(months[0]?.from ?? null, months.at(-1)?.to ?? null)] : months;
}

function wholeMonth(year: number, month: number): Period | null {
  const first = wholeDay(String(year), String(month), '1');
  if (first === null) return null;
  const days = [31, 30, 29, 28].find((day) => isPartialDate({ year, month, day })) ?? 28;
  return between(first, wholeDay(String(year), String(month), String(days)));
}
