import { valueTable } from './value-table.ts';

/** The religions of Biểu số 2B-BTCTW in the order of its rows; `none` is “không” and has no row. */
export const religions = valueTable([
  {
    code: 'none',
    label: 'Không',
    // “Lương” is said of people who are not Catholic; “0” and “Không” stand in lists where the instruction wants “không”.
    spellings: ['0', 'Không có', 'Không theo', 'Không theo tôn giáo', 'Không tôn giáo', 'Lương'],
  },
  { code: 'buddhism', label: 'Phật giáo', spellings: ['Đạo Phật', 'Phật', 'Phật Giáo Việt Nam'] },
  {
    code: 'catholicism',
    label: 'Công giáo',
    spellings: ['Thiên chúa giáo', 'Thiên Chúa', 'Đạo Thiên Chúa', 'Đạo Công giáo', 'Kitô', 'Ki-tô giáo', 'Kitô giáo'],
  },
  {
    code: 'hoa-hao',
    label: 'Phật giáo Hòa Hảo',
    spellings: ['Hòa Hảo', 'Đạo Hòa Hảo', 'PGHH', 'PG Hòa Hảo'],
  },
  { code: 'cao-dai', label: 'Cao Đài', spellings: ['Đạo Cao Đài'] },
  { code: 'protestantism', label: 'Tin Lành', spellings: ['Đạo Tin Lành'] },
  { code: 'islam', label: 'Hồi giáo', spellings: ['Đạo Hồi', 'Islam'] },
  { code: 'other', label: 'Đạo khác', spellings: ['Tôn giáo khác', 'Khác'] },
]);
