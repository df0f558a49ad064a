import type { UnitVersion } from '../../shared/domain/unit.ts';

type Row = readonly [code: string, name: string, kind: UnitVersion['kind'], parent: string | null];

/** An invented district: communes with cells of villages, schools and the office, two of the same name in two communes. */
const rows: readonly Row[] = [
  ['00', 'Đảng bộ huyện Nậm Pồ', 'superior', null],
  ['01', 'Đảng bộ xã Nà Khoa', 'base-committee', '00'],
  ['02', 'Đảng bộ xã Nà Hỳ', 'base-committee', '00'],
  ['03', 'Chi bộ Trường THPT Nậm Pồ', 'base-cell', '00'],
  ['04', 'Đảng bộ xã Chà Nưa', 'base-committee', '00'],
  ['05', 'Đảng bộ xã Si Pa Phìn', 'base-committee', '00'],
  ['06', 'Đảng bộ cơ quan UBND huyện', 'base-committee', '00'],
  ['01.01', 'Chi bộ bản Huổi Sang', 'cell', '01'],
  ['01.02', 'Chi bộ bản Nậm Nhừ', 'cell', '01'],
  ['01.03', 'Chi bộ Trường Tiểu học Nà Khoa', 'cell', '01'],
  ['01.04', 'Chi bộ cơ quan xã', 'cell', '01'],
  ['02.01', 'Chi bộ bản Nà Hỳ 1', 'cell', '02'],
  ['02.02', 'Chi bộ bản Nà Hỳ 2', 'cell', '02'],
  ['02.03', 'Chi bộ Trường Mầm non Nà Hỳ', 'cell', '02'],
  ['04.01', 'Chi bộ bản Nà Sự', 'cell', '04'],
  ['04.02', 'Chi bộ bản Cấu', 'cell', '04'],
  ['05.01', 'Chi bộ bản Tân Phong', 'cell', '05'],
  ['05.02', 'Chi bộ bản Chiềng Nưa', 'cell', '05'],
];

const idOf = new Map(rows.map(([code], at) => [code, at + 1]));

/** The district as the stages know it. */
export const carelessWorld: readonly UnitVersion[] = rows.map(([code, name, kind, parent], at) => ({
  id: at + 1001,
  unitId: at + 1,
  code,
  name,
  kind,
  organisationType: kind === 'base-committee' ? 'commune' : null,
  cellKind: kind === 'cell' && name.includes(' bản ') ? 'village' : null,
  parentId: parent === null ? null : (idOf.get(parent) ?? null),
  noCandidatesLeft: false,
  specialRights: [],
  position: at + 1,
  from: '1900-01-01',
  to: null,
}));

/** The unit of a code of this district. */
export function unitOf(code: string): UnitVersion {
  const unit = carelessWorld.find((one) => one.code === code);
  if (unit === undefined) throw new Error(`no unit ${code}`);
  return unit;
}

/** Base organisations that send lists, and the cells below each. */
export const communes = ['01', '02', '04', '05'] as const;
export const cellsOf = (commune: string): readonly UnitVersion[] =>
  carelessWorld.filter(({ parentId }) => parentId === unitOf(commune).unitId);
