import type { Indicator } from '../../../shared/contract/views.ts';

/** Which indicators belong together on screen, by the beginning of their codes; the first that fits wins. */
const groups = [
  {
    key: 'main',
    has: (code: string) =>
      code.startsWith('target.') ||
      ['admitted.total', 'admitted.village', 'members.total', 'official.total'].includes(code),
  },
  { key: 'occupation', has: (code: string) => code.startsWith('admitted.occupation.') },
  { key: 'age', has: (code: string) => code.startsWith('admitted.age.') },
  { key: 'education', has: (code: string) => /^admitted\.(education|qualification|title)\./.test(code) },
  { key: 'structure', has: (code: string) => code.startsWith('admitted.') },
  { key: 'members', has: (code: string) => code.startsWith('members.') },
  { key: 'pipeline', has: (code: string) => code.startsWith('pipeline.') },
  { key: 'places', has: (code: string) => code.startsWith('places.') },
  { key: 'cells', has: (code: string) => code.startsWith('cells.') },
  { key: 'work', has: (code: string) => /^(meetings|class|village-posts)\./.test(code) },
  { key: 'organisations', has: (code: string) => code.startsWith('organisations.') },
] as const;

export type IndicatorGroup = (typeof groups)[number]['key'] | 'all';
export const indicatorGroups: readonly IndicatorGroup[] = [
  'main',
  'structure',
  'occupation',
  'age',
  'education',
  'members',
  'organisations',
  'pipeline',
  'cells',
  'places',
  'work',
  'all',
];

/** The indicators of a group. Every group about the new members begins with their total, the base of all its parts. */
export function indicatorsOf(group: IndicatorGroup, all: readonly Indicator[]): readonly Indicator[] {
  if (group === 'all') return all;
  const own = all.filter(({ code }) => groups.find(({ has }) => has(code))?.key === group);
  const base = all.find(({ code }) => code === 'admitted.total');
  const isPart = group === 'structure' || group === 'occupation' || group === 'age' || group === 'education';
  return base !== undefined && isPart ? [base, ...own] : own;
}
