import { admissionFlagNames, sexNames, tickMarks } from './admission-flag-names.ts';
import { educationNames } from './education-names.ts';
import { memberStatusNames } from './member-status-names.ts';
import { occupationNames } from './occupation-names.ts';
import { peopleNames } from './peoples.ts';
import { qualificationNames, scienceTitleNames } from './qualification-names.ts';
import { religions } from './religions.ts';
import { theoryNames } from './theory-names.ts';
import type { ValueTable } from './value-table.ts';

/** Fields of a person whose cells become codes of a closed list, with what the field is called and its list. */
export const codedFields = {
  sex: { label: 'Giới tính', table: sexNames },
  people: { label: 'Dân tộc', table: peopleNames },
  religion: { label: 'Tôn giáo', table: religions },
  education: { label: 'Trình độ giáo dục phổ thông', table: educationNames },
  qualification: { label: 'Trình độ chuyên môn nghiệp vụ', table: qualificationNames },
  theory: { label: 'Trình độ lý luận chính trị', table: theoryNames },
  scienceTitle: { label: 'Chức danh khoa học', table: scienceTitleNames },
  occupation: { label: 'Nghề nghiệp', table: occupationNames },
  youthUnion: { label: 'Đoàn viên', table: tickMarks },
  flags: { label: 'Đối tượng', table: admissionFlagNames },
  status: { label: 'Trạng thái', table: memberStatusNames },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly table: ValueTable<string> }>>;

export type CodedField = keyof typeof codedFields;
