import type { Sentences } from './sentences.ts';

/** Periods that were signed. */
export const closingProblems = {
  'closing.period-closed': {
    what: '{period} đã chốt ngày {day}. Lần ghi này làm {count} số đã ký khác đi, ví dụ “{figure}” của {unit}: {was} thành {is}.',
    effect: 'Chưa ghi gì vào số liệu.',
    todo: 'Muốn thay đổi, hãy mở lại kỳ ở Báo cáo, mục Chốt kỳ, rồi chốt lại thành bản điều chỉnh.',
  },
  'closing.already-closed': {
    what: '{period} đã chốt ngày {day}.',
    todo: 'Muốn chốt lại, hãy mở lại kỳ trước.',
  },
  'closing.not-closed': {
    what: '{period} chưa chốt nên không có gì để mở lại.',
    todo: 'Hãy xem lại kỳ đang chọn ở đầu cửa sổ.',
  },
  'closing.reason-needed': {
    what: 'Chưa ghi lý do mở lại kỳ.',
    todo: 'Hãy ghi lý do; lý do được giữ cùng bản đã chốt.',
  },
  'closing.no-documents': {
    what: 'Chưa chọn báo cáo, biểu nào để chốt.',
    todo: 'Hãy chọn ít nhất một báo cáo hoặc biểu.',
  },
  'closing.no-such-document': {
    what: 'Không có bản đã chốt này trong tệp dữ liệu.',
    todo: 'Hãy mở lại mục Chốt kỳ để xem các bản đang có.',
  },
  'closing.not-undone': {
    what: 'Không hoàn tác được một lần chốt kỳ hay mở lại kỳ.',
    todo: 'Hãy mở lại kỳ (hoặc chốt lại) ở Báo cáo, mục Chốt kỳ: việc này có lý do và được giữ thành bản.',
  },
} as const satisfies Sentences;
