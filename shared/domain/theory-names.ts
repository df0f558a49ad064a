import type { TheoryLevel } from './admission.ts';
import { valueTable } from './value-table.ts';

/** Levels of political theory (lý luận chính trị). The forms count Cao cấp and Cử nhân together. */
export const theoryNames = valueTable<TheoryLevel>([
  { code: 'none', label: 'Không', spellings: ['Chưa', 'Chưa học', 'Chưa qua đào tạo', 'Không có', '0'] },
  {
    code: 'elementary',
    label: 'Sơ cấp',
    spellings: ['SC', 'Sơ cấp LLCT', 'Sơ cấp lý luận chính trị', 'Sơ cấp chính trị', 'SCLLCT'],
  },
  {
    code: 'intermediate',
    label: 'Trung cấp',
    spellings: ['TC', 'Trung cấp LLCT', 'TCLLCT', 'Trung cấp lý luận chính trị', 'Trung cấp chính trị'],
  },
  {
    code: 'advanced',
    label: 'Cao cấp, cử nhân',
    spellings: [
      'Cao cấp',
      'CC',
      'Cử nhân',
      'CN',
      'Cao cấp LLCT',
      'CCLLCT',
      'Cử nhân chính trị',
      'Cao cấp lý luận chính trị',
      'Cao cấp chính trị',
      'Cử nhân LLCT',
    ],
  },
]);
