import type { AdmissionFlag, Sex } from './admission.ts';
import { valueTable } from './value-table.ts';

/** The rows “trong đó” of Biểu số 2-BTCTW as the column “Đối tượng” names them. */
export const admissionFlagNames = valueTable<AdmissionFlag>([
  {
    code: 'youth-union',
    label: 'Đoàn viên Đoàn TNCS Hồ Chí Minh',
    spellings: ['Đoàn viên', 'Đoàn viên TNCS', 'Đoàn viên ưu tú', 'Đoàn viên Đoàn TNCS HCM'],
  },
  {
    code: 'private-business-owner',
    label: 'Chủ doanh nghiệp tư nhân',
    spellings: ['Chủ DNTN', 'Chủ doanh nghiệp', 'Chủ DN tư nhân'],
  },
  {
    code: 'family-planning',
    label: 'Quần chúng vi phạm chính sách KHHGĐ',
    spellings: [
      'Vi phạm chính sách KHHGĐ',
      'Vi phạm KHHGĐ',
      'Vi phạm chính sách dân số',
      'Vi phạm chính sách dân số, KHHGĐ',
      'Vi phạm chính sách dân số - kế hoạch hóa gia đình',
    ],
  },
  {
    code: 'foreign-spouse',
    label: 'Có quan hệ hôn nhân với người nước ngoài',
    spellings: ['Hôn nhân với người nước ngoài', 'Hôn nhân nước ngoài', 'Kết hôn với người nước ngoài'],
  },
  {
    code: 'readmission',
    label: 'Kết nạp lại',
    spellings: ['Kết nạp lần 2', 'Kết nạp lại lần 2', 'Kết nạp lại vào Đảng'],
  },
]);

export const sexNames = valueTable<Sex>([
  { code: 'male', label: 'Nam', spellings: ['M', 'Male'] },
  { code: 'female', label: 'Nữ', spellings: ['F', 'Female'] },
]);

const tickWords = valueTable<'yes' | 'no'>([
  { code: 'yes', label: 'x', spellings: ['1', 'Có', 'Đúng', 'TRUE', 'v', 'Đoàn viên', 'ĐV'] },
  { code: 'no', label: 'Không', spellings: ['0', 'FALSE'] },
]);

/** Signs without letters; they have no key to be found by. */
const TICK = /^[✓✔√☑×]$/u;

/** What stands in a tick column. */
export const tickMarks: typeof tickWords = {
  ...tickWords,
  find: (text) => (TICK.test(text.trim()) ? 'yes' : tickWords.find(text)),
};
