import type { IsoDate } from '../domain/partial-date.ts';
import { steps, type KnownSteps, type Step, type StepTime } from './known-steps.ts';

/** Where somebody stands; the ends of the way last. */
export const stages = [
  'noticed', // quần chúng ưu tú
  'recognised', // cảm tình Đảng
  'in-class', // đã cử đi học lớp nhận thức
  'trained', // đã học lớp nhận thức
  'considered', // chi bộ đã xét
  'decided', // có quyết định kết nạp
  'probationary', // đảng viên dự bị
  'official', // đảng viên chính thức
  'removed', // xóa tên, khai trừ, ra khỏi Đảng
  'moved-away', // chuyển đi
  'deceased', // từ trần
] as const;
export type Stage = (typeof stages)[number];

const stageOf: Readonly<Record<Step, Stage>> = {
  noticed: 'noticed',
  recognised: 'recognised',
  class: 'in-class',
  certificate: 'trained',
  considered: 'considered',
  decided: 'decided',
  admitted: 'probationary',
  official: 'official',
};

/**
 * The stage on a day. `surely`: the furthest step that was taken for certain, null when none was. `perhaps`: a later
 * one that may have been taken by then, because only its month, its year or its list is known; null when all is clear.
 */
export type StageOnDay = { readonly surely: Stage | null; readonly perhaps: Stage | null };

export type Reached = 'yes' | 'no' | 'unclear';

/** Whether a step was taken by the day. */
export function reachedBy(time: StepTime | null, day: IsoDate): Reached {
  if (time === null || time.from > day) return 'no';
  return time.to <= day ? 'yes' : 'unclear';
}

/** Where the person stood at the end of a day. A later step takes in every earlier one, also one no list tells of. */
export function stageOnDay(known: KnownSteps, day: IsoDate): StageOnDay {
  const left = reachedBy(known.left, day);
  if (left === 'yes' && known.left !== null) return { surely: known.left.as, perhaps: null };
  let surely: Stage | null = null;
  let perhaps: Stage | null = null;
  for (const step of steps.toReversed()) {
    const reached = reachedBy(known[step], day);
    if (reached === 'unclear') perhaps ??= stageOf[step];
    if (reached === 'yes') {
      surely = stageOf[step];
      break;
    }
  }
  if (left === 'unclear' && known.left !== null) perhaps = known.left.as;
  return { surely, perhaps };
}

/** True when the day leaves no doubt about the stage. */
export function isClear({ perhaps }: StageOnDay): boolean {
  return perhaps === null;
}
