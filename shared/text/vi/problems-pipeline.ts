import type { Sentences } from './sentences.ts';

const NOTHING_KEPT = 'Lịch nghỉ chưa được ghi.';

/** The way into the Party and the calendar it is counted with. */
export const pipelineProblems = {
  'pipeline.unknown-person': {
    what: 'Đến ngày đang xem, không danh sách nào có người này.',
    effect: 'Chưa có gì để hiện.',
    todo: 'Hãy chọn ngày khác hoặc mở lại danh sách.',
  },
  'pipeline.nobody': {
    what: 'Danh sách không có ai.',
    effect: 'Chưa tạo tệp nào.',
    todo: 'Hãy chọn đơn vị hoặc ngày khác, hoặc nhập danh sách của đơn vị.',
  },
  'holidays.other-year': {
    what: 'Ngày {day} không thuộc năm {year}.',
    effect: NOTHING_KEPT,
    todo: 'Hãy sửa ngày, hoặc ghi ngày đó vào lịch của năm ấy.',
  },
  'holidays.day-twice': {
    what: 'Ngày {day} ghi hai lần trong lịch nghỉ năm {year}.',
    effect: NOTHING_KEPT,
    todo: 'Hãy bỏ một dòng.',
  },
  'holidays.works-anyway': {
    what: 'Ngày {day} ghi là ngày làm bù nhưng vốn là ngày làm việc (thứ Hai đến thứ Sáu).',
    effect: NOTHING_KEPT,
    todo: 'Ngày làm bù phải là thứ Bảy hoặc Chủ nhật: hãy sửa ngày hoặc đổi thành ngày nghỉ.',
  },
} as const satisfies Sentences;
