import type { Sentences } from './sentences.ts';

/** A block of cells pasted from Excel, the same in every grid. */
export const pasteProblems = {
  'paste.nothing': {
    what: 'Không có ô nào để dán.',
    todo: 'Hãy chọn và sao chép các ô trong Excel rồi dán lại.',
  },
  'paste.more-rows-than-units': {
    what: 'Phần dán có {rows} dòng, từ ô đang chọn trở xuống chỉ có {units} đơn vị.',
    effect: '{left} dòng cuối không có chỗ ghi.',
    todo: 'Hãy chọn ô đầu cao hơn, hoặc dán kèm cột tên đơn vị để ứng dụng tự tìm dòng.',
  },
  'paste.more-columns-than-grid': {
    what: 'Phần dán rộng {columns} cột, từ ô đang chọn sang phải chỉ có {room} cột.',
    effect: 'Các cột thừa không được nhận.',
    todo: 'Hãy chọn ô đầu ở cột khác.',
  },
  'paste.column-unknown': {
    what: 'Không rõ cột “{column}” của phần dán là cột nào.',
    effect: 'Các ô của cột này được bỏ qua.',
    todo: 'Muốn nhận cột này, hãy đổi tiêu đề thành tên cột trên màn hình rồi dán lại.',
  },
} as const satisfies Sentences;
