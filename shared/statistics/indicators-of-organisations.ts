import type { Indicator } from './indicator.ts';

/** Base organisations, as the last rows of Biểu 2 count them. */
export const organisations: readonly Indicator[] = (
  [
    ['total', 'Tổ chức cơ sở đảng', ['base-committee', 'base-cell'], 'all'],
    ['committees', 'Đảng bộ cơ sở', ['base-committee'], 'all'],
    ['committees.admitting', 'Đảng bộ cơ sở có kết nạp đảng viên', ['base-committee'], 'admitting'],
    ['committees.no-candidates', 'Đảng bộ cơ sở không còn quần chúng', ['base-committee'], 'no-candidates'],
    ['cells', 'Chi bộ cơ sở', ['base-cell'], 'all'],
    ['cells.admitting', 'Chi bộ cơ sở có kết nạp đảng viên', ['base-cell'], 'admitting'],
    ['cells.no-candidates', 'Chi bộ cơ sở không còn quần chúng', ['base-cell'], 'no-candidates'],
  ] as const
).map(([name, label, kinds, which]) => ({
  code: `organisations.${name}`,
  label,
  unit: 'tổ chức',
  kind: which === 'admitting' ? 'flow' : 'state',
  source: { from: 'units', kinds, which },
}));

/** Base organisations of enterprises, of whatever owner. */
export const enterprises: readonly Indicator[] = [
  {
    code: 'organisations.enterprise',
    label: 'Tổ chức cơ sở đảng trong doanh nghiệp',
    unit: 'tổ chức',
    kind: 'state',
    source: {
      from: 'units',
      kinds: ['base-committee', 'base-cell'],
      which: 'all',
      types: ['state-enterprise', 'private-enterprise'],
    },
  },
];
