import type { Problem } from '../contract/problem.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import type { Period } from '../domain/period.ts';
import { formatDay } from '../text/format.ts';
import { figuresWords } from '../text/vi/figures.ts';
import { unitName } from './check-figures.ts';
import type { Figures } from './figures.ts';
import { isCell } from './cells/cell-book.ts';
import { askedOf } from './compile-predicate.ts';
import type { Indicator, MembersSource, Predicate } from './indicator.ts';
import type { MemberList } from './members/member-facts.ts';
import type { UnitMembers } from './members/member-book.ts';
import { dayOfMembers } from './unit-finding.ts';

type UnitOfLists = { readonly unitId: number; readonly found: UnitMembers };

/** What of a member these figures ask, for `noteMembers`. */
export function askedOfMembers(indicators: readonly (Indicator | null)[]): ReadonlySet<string> {
  return new Set(
    indicators.flatMap((indicator): readonly string[] => {
      if (indicator?.source.from === 'members-mean-age') return ['age'];
      return indicator?.source.from === 'members' ? fieldsIn(indicator.source.where) : [];
    }),
  );
}

const fieldsIn = (where: Predicate): readonly string[] =>
  where.op === 'all' ? where.of.flatMap(fieldsIn) : askedOf(where).flatMap((one) => one ?? []);

/**
 * What lists of the membership behind a figure leave open, and lists that were sent and are not counted. `asked`: of
 * which fields their silence matters.
 */
export function noteMembers(
  figures: Figures,
  unitId: number,
  period: Period,
  indicator: Indicator & { readonly source: MembersSource },
  asked: ReadonlySet<string> = askedOfMembers([indicator]),
): readonly Problem[] {
  const { evidence } = figures;
  const day = dayOfMembers(indicator.source, period);
  if (!evidence.members.hasLists(day) && evidence.members.undated().length === 0) return [];
  const { used, silent } = unitsBehind(figures, unitId, period, indicator, day);
  const unit = unitName(figures, unitId, period);
  const note = (
    code: Problem['code'],
    count: number,
    facts: Problem['facts'] = {},
    weight: Problem['weight'] = 'note',
  ): readonly Problem[] =>
    count === 0 ? [] : [{ code, weight, place: { at: 'app' }, facts: { unit, count, day: formatDay(day), ...facts } }];
  const sum = (key: 'unclear' | 'later' | 'elsewhere') =>
    used.reduce((total, { found }) => total + found[key].length, 0);
  const people = used.reduce((total, { found }) => total + found.members.length, 0);
  const notSaid = (field: (typeof fields)[number]) =>
    used.reduce((total, { found }) => total + found.members.filter((one) => one[field] === null).length, 0);
  const early = listsOnce(used).filter(({ receivedOn }) => receivedOn < day);
  const ageByYears = used.reduce((total, one) => total + (evidence.memberTallyOf(one.unitId, day)?.ageByYears ?? 0), 0);
  return [
    ...note('figures.members-unclear', sum('unclear'), {}, 'fix'),
    ...cellsWithoutAnybody(figures, used, period, day),
    ...sentTwice(figures, used, period, day),
    ...inSeveralUnits(figures, used, period, day),
    ...note('figures.members-later', sum('later')),
    ...note('figures.members-elsewhere', sum('elsewhere')),
    ...note('figures.members-list-early', early.length, { lists: nameLists(figures, early, period) }),
    ...note('figures.members-lists-unused', silent.length, { lists: nameLists(figures, silent, period) }),
    ...fields
      .filter((field) => asked.has(field === 'birth' ? 'age' : field))
      .flatMap((field) => note('figures.not-said', notSaid(field), { people, field: wordOf(field) })),
    ...(asked.has('age') ? note('figures.age-by-years', ageByYears) : []),
  ];
}

const fields = [
  ...(['sex', 'people', 'religion', 'education', 'qualification', 'theory', 'work', 'birth'] as const),
  ...(['admittedDate', 'probation', 'duty', 'organisationType'] as const),
] as const;
/** What is worked out of another field is missing where that one is. */
const wordOf = (field: (typeof fields)[number]) => figuresWords.fields[field === 'work' ? 'occupation' : field];

const NAMED = 6;

/** Units whose lists are in the figure, and lists of the others that cannot be: without a day, or of an unknown part. */
function unitsBehind(
  { evidence, root, wholeFrom, finding }: Figures,
  unitId: number,
  period: Period,
  indicator: Indicator,
  day: IsoDate,
): { readonly used: readonly UnitOfLists[]; readonly silent: readonly MemberList[] } {
  const whole = unitId === root.unitId ? wholeFrom(indicator, period) : null;
  const asked =
    whole?.by === 'units'
      ? whole.units.map(({ unit, finding: found }) => ({ unitId: unit.unitId, found }))
      : [{ unitId, found: whole?.finding ?? finding(indicator, unitId, period) }];
  // Of parts the list may tell what the form does not.
  const used = asked.flatMap(({ unitId: id }) => {
    const found = evidence.members.of(id, day);
    return found === null ? [] : [{ unitId: id, found }];
  });
  const missing = new Set(asked.flatMap(({ unitId: id, found }) => (found.value.is === 'missing' ? [id] : [])));
  const tree = evidence.treeOn(day);
  const isOfMissing = (list: MemberList) =>
    [list.unitId, ...tree.ancestorsOf(list.unitId)].some((id) => missing.has(id));
  const latest = new Map(evidence.members.undated().map((list) => [list.unitId, list]));
  return {
    used,
    silent: [...evidence.members.partsOnly(day), ...latest.values()].filter(isOfMissing),
  };
}

const listsOnce = (used: readonly UnitOfLists[]) => [...new Set(used.flatMap(({ found }) => found.lists))];

function nameLists(figures: Figures, lists: readonly MemberList[], period: Period): string {
  return firstOf(lists.map(({ file, unitId }) => `“${file}” (${unitName(figures, unitId, period)})`));
}

/** Cells nobody on a list belongs to that names the cells of others: a list of a part may call itself one of all. */
function cellsWithoutAnybody(
  figures: Figures,
  used: readonly UnitOfLists[],
  period: Period,
  day: IsoDate,
): readonly Problem[] {
  const tree = figures.evidence.treeOn(day);
  return used.flatMap(({ unitId, found }) => {
    const named = new Set(found.members.flatMap(({ cellId }) => cellId ?? []));
    if (named.size === 0) return [];
    const empty = [...tree.subtreeOf(unitId)].filter((id) => {
      const unit = tree.find(id);
      return id !== unitId && unit !== null && isCell(unit) && !named.has(id);
    });
    if (empty.length === 0) return [];
    const problem: Problem = {
      code: 'figures.members-cells-empty',
      weight: 'fix',
      place: { at: 'app' },
      facts: {
        unit: unitName(figures, unitId, period),
        day: formatDay(day),
        count: empty.length,
        cells: firstOf(empty.map((id) => tree.find(id)?.name ?? '')),
      },
    };
    return [problem];
  });
}

/** The first of many names, and how many more there are. */
function firstOf(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return (rest > 1 ? [...names.slice(0, NAMED), figuresWords.more(rest)] : names).join('; ');
}

/** Two lists of one unit and day that both hold all its members, with different numbers of people. */
function sentTwice(figures: Figures, used: readonly UnitOfLists[], period: Period, day: IsoDate): readonly Problem[] {
  return used.flatMap(({ unitId, found }) => {
    const rows = found.members.length + found.unclear.length + found.later.length;
    return found.passedOver
      .filter(({ people }) => people !== rows)
      .map(({ list, people }): Problem => ({
        code: 'figures.members-two-lists',
        weight: 'fix',
        place: { at: 'app' },
        facts: {
          unit: unitName(figures, unitId, period),
          day: formatDay(day),
          used: found.lists.map(({ file }) => `“${file}”`).join(', '),
          count: rows,
          other: `“${list.file}”`,
          people,
        },
      }));
  });
}

/** People whom the lists of two units both hold: the sum counts them twice. */
function inSeveralUnits(
  figures: Figures,
  used: readonly UnitOfLists[],
  period: Period,
  day: IsoDate,
): readonly Problem[] {
  if (used.length < 2) return [];
  const first = new Map<number, number>();
  const units = new Set<number>();
  let count = 0;
  for (const { unitId, found } of used) {
    for (const { personId } of found.members) {
      const other = first.get(personId);
      if (other === undefined) first.set(personId, unitId);
      else {
        count += 1;
        units.add(other).add(unitId);
      }
    }
  }
  if (count === 0) return [];
  return [
    {
      code: 'figures.members-in-two-units',
      weight: 'fix',
      place: { at: 'app' },
      facts: {
        count,
        day: formatDay(day),
        units: firstOf([...units].map((id) => unitName(figures, id, period))),
      },
    },
  ];
}
