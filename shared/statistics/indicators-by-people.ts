import { peoples } from '../domain/peoples.ts';
import { religions } from '../domain/religions.ts';
import type { Indicator, Predicate } from './indicator.ts';

type Group = { readonly code: string; readonly label: string; readonly where: Predicate };

const groups: readonly Group[] = [
  ...peoples.map(({ code, name }) => ({
    code: `people.${code}`,
    label: `dân tộc: ${name}`,
    where: { op: 'is', field: 'people', oneOf: [code] } as const,
  })),
  ...religions.entries
    .filter(({ code }) => code !== 'none')
    .map(({ code, label }) => ({
      code: `religion.${code}`,
      label: `tôn giáo: ${label}`,
      where: { op: 'is', field: 'religion', oneOf: [code] } as const,
    })),
  { code: 'religion.any', label: 'theo tôn giáo', where: { op: 'isNot', field: 'religion', oneOf: ['none'] } },
];

const FEMALE: Predicate = { op: 'is', field: 'sex', oneOf: ['female'] };

/** New members by people and religion, all and women: the rows of Biểu số 2B. Their rows are those that name them. */
export const admittedByPeople: readonly Indicator[] = groups.flatMap(({ code, label, where }): readonly Indicator[] => {
  const make = (name: string, said: string, condition: Predicate): Indicator => ({
    code: `admitted.${name}`,
    label: `Đảng viên mới kết nạp, ${said}`,
    unit: 'người',
    kind: 'flow',
    source: { from: 'admissions', where: condition, rows: [] },
  });
  const women = make(`${code}.female`, `${label}, nữ`, { op: 'all', of: [FEMALE, where] });
  // People of any religion are `admitted.religious`.
  return code === 'religion.any' ? [women] : [make(code, label, where), women];
});

/** All members by people and religion: the rows of Biểu số 4 in both series. */
export const membersByPeople: readonly Indicator[] = groups.flatMap(({ code, label, where }): readonly Indicator[] => {
  const make = (name: string, said: string, condition: Predicate): Indicator => ({
    code: `members.${name}`,
    label: `Đảng viên, ${said}`,
    unit: 'người',
    kind: 'state',
    source: { from: 'members', where: condition, rows: [] },
  });
  const women = make(`${code}.female`, `${label}, nữ`, { op: 'all', of: [FEMALE, where] });
  return code === 'religion.any' ? [women] : [make(code, label, where), women];
});
