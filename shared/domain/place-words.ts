import type { CellTie, PlaceKind } from './place.ts';
import { valueTable } from './value-table.ts';

/** Loại địa bàn; the label is also the word its name begins with. */
export const placeKindNames = valueTable<PlaceKind>([
  { code: 'thon', label: 'Thôn' },
  { code: 'ban', label: 'Bản' },
  { code: 'buon', label: 'Buôn', spellings: ['Bon', 'Plei', 'Làng'] },
  { code: 'ap', label: 'Ấp' },
  { code: 'khom', label: 'Khóm' },
  { code: 'tieu-khu', label: 'Tiểu khu', spellings: ['TK'] },
  { code: 'to-dan-pho', label: 'Tổ dân phố', spellings: ['TDP', 'Tổ'] },
  { code: 'khu-pho', label: 'Khu phố', spellings: ['KP', 'Khu'] },
]);

/** What a list says of the chi bộ of a place. */
export const cellTieNames = valueTable<CellTie>([
  { code: 'own', label: 'Riêng', spellings: ['Chi bộ riêng', 'Có chi bộ riêng', 'Chi bộ độc lập'] },
  {
    code: 'shared',
    label: 'Ghép',
    spellings: ['Chi bộ ghép', 'Ghép chi bộ', 'Sinh hoạt ghép', 'Chi bộ sinh hoạt ghép', 'Chung', 'Chi bộ chung'],
  },
  {
    code: 'none',
    label: 'Chưa có',
    spellings: ['Chưa có chi bộ', 'Không có chi bộ', 'Không', 'Không có', 'Trắng chi bộ', 'Chưa'],
  },
]);
