import { partOf, sumOf } from '../form-identities.ts';
import type { FormDefinition, FormIdentity } from '../form-definition.ts';
import { average, count, heading, withParents } from '../form-rows.ts';
import { series2012 } from '../series-2012.ts';

const rows = withParents([
  count('I', 0, 'I - Đảng viên mới kết nạp:', 'admitted.total', 'bold'),
  count('I.1', 1, 'Trong đó: + Kết nạp lại', 'admitted.readmitted'),
  count('I.2', 1, '+ Phụ nữ', 'admitted.female'),
  count('I.3', 1, '+ Dân tộc thiểu số', 'admitted.minority'),
  count('I.4', 1, '+ Tôn giáo', 'admitted.religious'),
  count('I.5', 1, '+ Là Đoàn viên TNCSHCM', 'admitted.youth-union'),
  count('I.6', 1, '+ Cán bộ, công chức nhà nước'),
  count('I.7', 1, '+ Viên chức hoạt động sự nghiệp'),
  count('I.8', 1, '+ Viên chức kinh doanh'),
  count('I.9', 1, '+ CN, LĐ trong các thành phần kinh tế'),
  count('I.10', 1, '+ Nông dân'),
  count('I.11', 1, '+ Sĩ quan, chiến sĩ quân đội, công an', 'admitted.occupation.armed-forces'),
  count('I.12', 1, '+ Sinh viên, học sinh', 'admitted.student-or-pupil'),
  heading('II', 0, 'II - Phân tích đảng viên mới kết nạp:'),
  heading('II.1', 1, '1. Tuổi đời:'),
  count('II.1.1', 2, '+ 18 đến 30 tuổi', 'admitted.age.18-30'),
  count('II.1.2', 2, '+ 31 đến 40 tuổi', 'admitted.decade.31-40'),
  count('II.1.3', 2, '+ 41 đến 50 tuổi', 'admitted.decade.41-50'),
  count('II.1.4', 2, '+ 51 tuổi trở lên', 'admitted.decade.over-50'),
  average('II.1.5', 2, '+ Tuổi bình quân', 'admitted.age.mean'),
  heading('II.2', 1, '2. Trình độ học vấn phổ thông:'),
  count('II.2.1', 2, '+ Biết đọc, biết viết chữ Quốc ngữ', 'admitted.education.literate'),
  count('II.2.2', 2, '+ Tiểu học', 'admitted.education.primary'),
  count('II.2.3', 2, '+ Trung học cơ sở', 'admitted.education.lower-secondary'),
  count('II.2.4', 2, '+ Trung học phổ thông', 'admitted.education.upper-secondary'),
  heading('II.3', 1, '3. Trình độ chuyên môn nghiệp vụ:'),
  count('II.3.1', 2, '+ CN kỹ thuật, nhân viên nghiệp vụ'),
  count('II.3.2', 2, '+ Trung học chuyên nghiệp', 'admitted.qualification.intermediate'),
  count('II.3.3', 2, '+ Cao đẳng', 'admitted.qualification.college'),
  count('II.3.4', 2, '+ Đại học', 'admitted.qualification.university'),
  count('II.3.5', 2, '+ Thạc sĩ', 'admitted.qualification.master'),
  count('II.3.6', 2, '+ Tiến sĩ'),
  count('II.3.7', 2, '+ Tiến sĩ khoa học'),
  count('III', 0, 'III - Số đơn vị cơ sở có đến cuối kỳ báo cáo:', null, 'bold'),
  count('III.1', 1, 'Chia ra: 1. Số đơn vị cơ sở chưa có TCCSĐ'),
  count('III.2', 1, '2. Số đơn vị cơ sở đã có TCCSĐ'),
  count('III.2a', 2, 'Trong đó: + Có kết nạp đảng viên'),
  count('III.2b', 2, '+ Không còn quần chúng'),
]);

const identities: readonly FormIdentity[] = [
  sumOf('by-age', 'I', ['II.1.1', 'II.1.2', 'II.1.3', 'II.1.4']),
  sumOf('by-general-education', 'I', ['II.2.1', 'II.2.2', 'II.2.3', 'II.2.4']),
  partOf('by-qualification', ['II.3.1', 'II.3.2', 'II.3.3', 'II.3.4', 'II.3.5', 'II.3.6', 'II.3.7'], 'I'),
  partOf('part-I.1', ['I.1'], 'I'),
  partOf('part-I.2', ['I.2'], 'I'),
  partOf('part-I.3', ['I.3'], 'I'),
  partOf('part-I.4', ['I.4'], 'I'),
  partOf('part-I.5', ['I.5'], 'I'),
  partOf('part-I.6', ['I.6'], 'I'),
  partOf('part-I.7', ['I.7'], 'I'),
  partOf('part-I.8', ['I.8'], 'I'),
  partOf('part-I.9', ['I.9'], 'I'),
  partOf('part-I.10', ['I.10'], 'I'),
  partOf('part-I.11', ['I.11'], 'I'),
  partOf('part-I.12', ['I.12'], 'I'),
  partOf('by-occupation', ['I.6', 'I.7', 'I.8', 'I.9', 'I.10', 'I.11', 'I.12'], 'I'),
  sumOf('base-units', 'III', ['III.1', 'III.2']),
  partOf('admitting-units', ['III.2a'], 'III.2'),
  partOf('units-without-candidates', ['III.2b'], 'III.2'),
];

/** Biểu số 2-TCTW: members admitted in the period. Rows that lists do not tell apart as this series did (occupations of
 * officials and staff, sơ cấp, two grades of doctors, units without an organisation) are only taken from figures. */
export const bieu2of2012: FormDefinition = {
  ...series2012('2', 'ĐẢNG VIÊN MỚI KẾT NẠP'),
  id: 'bieu-2-tctw',
  title: 'BÁO CÁO ĐẢNG VIÊN MỚI KẾT NẠP',
  periodKind: 'flow',
  rows,
  identities,
};
