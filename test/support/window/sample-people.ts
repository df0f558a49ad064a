const FAMILIES = ['Lò', 'Vàng', 'Nguyễn', 'Giàng', 'Tòng', 'Hà', 'Sùng', 'Quàng', 'Cà', 'Bùi', 'Thào', 'Lường'];
const MIDDLES = ['Thị', 'A', 'Văn', 'Thị', 'Văn', 'Thị Ngọc', 'A', 'Văn', 'Thị', 'Đức', 'Thị', 'Minh'];
const GIVEN = ['Mỉ', 'Sùng', 'Đức', 'Dua', 'Xuân', 'Ánh', 'Páo', 'Hặc', 'Phượng', 'Thịnh', 'Chư', 'Quyết', 'Nhung'];
const PEOPLES = ['Thái', 'Mông', 'Kinh', 'Mông', 'Thái', 'Mường'];
const CELLS = ['bản Huổi Mây 1', 'bản Huổi Mây 2', 'Trường Tiểu học', 'bản Pá Cha', 'Công an xã', 'Trạm Y tế'];
const WORK = ['Trồng trọt', 'Công an viên', 'Giáo viên', 'Nông dân', 'Y sĩ', 'Bí thư Đoàn xã'];

export type SamplePerson = {
  readonly name: string;
  readonly isWoman: boolean;
  readonly birth: string;
  readonly people: string;
  readonly religion: string;
  readonly education: string;
  readonly qualification: string;
  readonly occupation: string;
  readonly cellName: string;
  readonly decision: string;
};

const pick = (list: readonly string[], index: number) => list[index % list.length] ?? '';
const two = (value: number) => String(value).padStart(2, '0');

/** An invented person; the same index is always the same person. */
export function samplePerson(index: number): SamplePerson {
  const middle = pick(MIDDLES, index);
  return {
    name: `${pick(FAMILIES, index)} ${middle} ${pick(GIVEN, index + Math.floor(index / 12))}`,
    isWoman: middle.startsWith('Thị'),
    birth:
      index % 6 === 1
        ? String(1985 + (index % 12))
        : index % 6 === 3
          ? `${two((index % 12) + 1)}/${1985 + (index % 14)}`
          : `${two((index % 27) + 1)}/${two((index % 12) + 1)}/${1985 + (index % 14)}`,
    people: pick(PEOPLES, index),
    religion: index % 6 === 5 ? 'Công giáo' : 'Không',
    education: index % 6 === 3 ? '9/12' : '12/12',
    qualification: index % 3 === 2 ? 'Đại học' : 'Không',
    occupation: pick(WORK, index),
    cellName: `Chi bộ ${pick(CELLS, index)}`,
    decision: `${two(((index * 5) % 27) + 1)}/0${(index % 3) + 1}/2017`,
  };
}
