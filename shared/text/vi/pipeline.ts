import type { DueItem, DueKind, DueMissing, DueState } from '../../pipeline/due-items.ts';
import type { EligibilityNote } from '../../pipeline/eligibility-notes.ts';
import type { FlowStep, PipelineGroup } from '../../pipeline/count-flows.ts';
import type { Step } from '../../pipeline/known-steps.ts';
import type { Stage } from '../../pipeline/stage-on-day.ts';
import type { RuleRef } from '../../domain/rules/dated-rule.ts';
import { formatCount, formatDay } from '../format.ts';

const stages: Readonly<Record<Stage, string>> = {
  noticed: 'Quần chúng ưu tú',
  recognised: 'Cảm tình Đảng',
  'in-class': 'Đã cử đi học lớp nhận thức',
  trained: 'Đã học lớp nhận thức',
  considered: 'Chi bộ đã xét',
  decided: 'Có quyết định kết nạp',
  probationary: 'Đảng viên dự bị',
  official: 'Đảng viên chính thức',
  removed: 'Xóa tên, ra khỏi Đảng',
  'moved-away': 'Chuyển đi',
  deceased: 'Từ trần',
};
const steps: Readonly<Record<Step | 'left', string>> = {
  noticed: 'Có trong danh sách quần chúng ưu tú',
  recognised: 'Công nhận cảm tình Đảng, phân công giúp đỡ',
  class: 'Học lớp bồi dưỡng nhận thức về Đảng',
  certificate: 'Cấp giấy chứng nhận',
  considered: 'Chi bộ họp xét',
  decided: 'Quyết định kết nạp',
  admitted: 'Lễ kết nạp',
  official: 'Công nhận chính thức',
  left: 'Rời đảng bộ, ra khỏi Đảng',
};
const flows: Readonly<Record<FlowStep, string>> = {
  recognised: 'Công nhận cảm tình Đảng',
  class: 'Học lớp nhận thức về Đảng',
  certificate: 'Được cấp giấy chứng nhận',
  considered: 'Chi bộ họp xét kết nạp',
  decided: 'Có quyết định kết nạp',
  admitted: 'Lễ kết nạp',
  official: 'Công nhận chính thức',
};
const groups: Readonly<Record<PipelineGroup, string>> = {
  all: 'Tất cả',
  pupils: 'Học sinh',
  students: 'Sinh viên',
  enterprises: 'Người trong doanh nghiệp',
};
const dueKinds: Readonly<Record<DueKind, string>> = {
  certificates: 'Giấy chứng nhận sắp hết hạn',
  probation: 'Dự bị sắp đến hạn',
  recognition: 'Hết dự bị, chưa công nhận',
  decisions: 'Quyết định chậm',
  ceremonies: 'Lễ kết nạp chậm',
};
/** Said of so many people whose day is missing. */
const missing: Readonly<Record<DueKind, (count: string) => string>> = {
  certificates: (count) => `${count} người chưa rõ ngày cấp giấy chứng nhận`,
  probation: (count) => `${count} đảng viên dự bị chưa rõ ngày kết nạp`,
  recognition: (count) => `${count} người có thể đã hết dự bị nhưng chưa rõ ngày kết nạp`,
  decisions: (count) => `${count} người chưa rõ ngày chi bộ họp hoặc ngày quyết định`,
  ceremonies: (count) => `${count} người chưa rõ ngày quyết định hoặc ngày kết nạp`,
};
const missingSteps: Readonly<Record<DueMissing['step'], string>> = {
  certificate: 'ngày cấp giấy chứng nhận',
  admitted: 'ngày kết nạp',
  considered: 'ngày chi bộ họp xét',
  decided: 'ngày quyết định',
};
/** From which day a time runs. */
const starts: Readonly<Record<DueKind, string>> = {
  certificates: 'Cấp giấy chứng nhận',
  probation: 'Lễ kết nạp',
  recognition: 'Hết 12 tháng dự bị',
  decisions: 'Chi bộ họp xét',
  ceremonies: 'Ngày quyết định',
};
const notes: Readonly<Record<EligibilityNote['code'], string>> = {
  'under-age': 'Chưa đủ 18 tuổi',
  'over-age': 'Trên 60 tuổi, cần văn bản đồng ý của cấp ủy trực thuộc Trung ương',
  'age-unclear': 'Chưa rõ đã đủ tuổi (18 đến 60) vì thiếu ngày sinh đầy đủ',
  schooling: 'Chưa tốt nghiệp trung học cơ sở',
  'schooling-special': 'Mới hoàn thành tiểu học: chỉ ở vùng đặc thù (HD 06-HD/TW, 1.2)',
  'readmission-early': 'Kết nạp lại khi chưa đủ 36 tháng',
  'readmission-check': 'Kết nạp lại: cần kiểm tra đủ 36 tháng',
};

/** `QĐ 294-QĐ/TW ngày 26/05/2025, 4.3.1`. */
function rule({ document, clause, basis }: RuleRef): string {
  const said = `${document.number} ngày ${formatDay(document.date)}, điểm ${clause}`;
  return basis === 'seen' ? said : `${said} (chưa đối chiếu nguyên văn)`;
}

const units = { 'working-days': 'ngày làm việc', 'calendar-days': 'ngày' } as const;

/** `60 tháng`; `45 ngày làm việc, gia hạn tối đa 15`. */
function limit(of: DueItem['limit']): string {
  if ('months' in of) return `${of.months} tháng`;
  const days = `${of.days} ${units[of.unit]}`;
  return of.extension === 0 ? days : `${days}, gia hạn tối đa ${of.extension}`;
}

/** How much time is left, or how late it is: `còn 12 ngày`, `quá 5 ngày làm việc`. */
function left({
  state,
  daysLeft,
  daysOver,
  limit: of,
}: Pick<DueItem, 'state' | 'daysLeft' | 'daysOver' | 'limit'>): string {
  const unit = 'months' in of ? 'ngày' : units[of.unit];
  if (state === 'over') return `quá ${formatCount(daysOver)} ${unit}`;
  if (state === 'done-late') return `muộn ${formatCount(daysOver)} ${unit}`;
  return daysLeft === 0 ? 'hôm nay là ngày cuối' : `còn ${formatCount(daysLeft)} ngày`;
}

/** What a reader must know about one due day, beside the day itself. */
function remarks(item: Omit<DueItem, 'start'>): readonly string[] {
  return [
    ...(item.unconfirmedYears.length === 0 ? [] : [`lịch nghỉ năm ${item.unconfirmedYears.join(', ')} chưa xác nhận`]),
    ...(item.kind === 'ceremonies' ? ['tính từ ngày ký quyết định vì danh sách không có ngày nhận'] : []),
    ...(item.lastOn === null || item.state !== 'over' ? [] : [`nếu được gia hạn: đến ${formatDay(item.lastOn)}`]),
    ...(item.announcedOn === null ? [] : [`danh sách ghi trước ngày chính thức ${formatDay(item.announcedOn)}`]),
    ...(item.isUntold ? ['chưa có danh sách nào sau ngày hết dự bị ghi việc công nhận'] : []),
    ...(item.doneOn === null ? [] : [`đã thực hiện ngày ${formatDay(item.doneOn)}`]),
  ];
}

/** Words for the way into the Party, the same in window, paper and command line. */
export const pipelineWords = {
  stages,
  steps,
  flows,
  groups,
  dueKinds,
  missing,
  starts,
  states: {
    over: 'Quá hạn',
    'within-30': 'Trong 30 ngày',
    'within-60': '31 đến 60 ngày',
    'within-90': '61 đến 90 ngày',
    later: 'Trên 90 ngày',
    'done-late': 'Đã làm, muộn',
  } satisfies Record<DueState, string>,
  unclear: 'Chưa rõ ngày',
  rule,
  limit,
  left,
  remarks,
  note: ({ code, rule: of }: EligibilityNote) => `${notes[code]} (${rule(of)})`,
  noteShort: ({ code }: EligibilityNote) => notes[code],
  missingDay: ({ step, partly }: Pick<DueMissing, 'step' | 'partly'>) =>
    partly === '' ? `chưa có ${missingSteps[step]}` : `${missingSteps[step]} chỉ ghi ${formatDay(partly)}`,
  perhaps: (surely: string | null, perhaps: string) =>
    surely === null ? `chưa rõ, có thể: ${perhaps}` : `${surely}; có thể: ${perhaps}`,
  base: (lists: number, newest: string | null) =>
    newest === null
      ? 'Chưa nhập danh sách nào'
      : `Tính trên ${formatCount(lists)} danh sách, mới nhất ngày ${formatDay(newest)}`,
  unitsBase: (reported: number, expected: number) =>
    `${formatCount(reported)}/${formatCount(expected)} đơn vị đã gửi danh sách quần chúng ưu tú`,
} as const;
