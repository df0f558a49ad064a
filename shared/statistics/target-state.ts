/**
 * `reached`: Đạt; `on-course`: Đúng tiến độ; `near`: Gần đạt; `late`: Chậm; `no-figure`: Chưa có số.
 */
export const targetStates = ['reached', 'on-course', 'near', 'late', 'no-figure'] as const;
export type TargetState = (typeof targetStates)[number];

/**
 * Where a result stands against its target. A result that grows with time is held against the share of the time that
 * is gone: at or above it the target is on course, at `nearPercent` of it or more it is near, below that it is late.
 * A share or a state on a day does not grow from nothing: near at `nearPercent` of the target itself, else late.
 * Compared with whole numbers, so that a quarter of the target after a quarter of the days is on course.
 */
export function stateOfTarget(
  { part, whole }: { readonly part: number; readonly whole: number },
  due: {
    readonly time: { readonly gone: number; readonly days: number };
    readonly growsWithTime: boolean;
    readonly nearPercent: number;
  },
): Exclude<TargetState, 'no-figure'> {
  if (part >= whole) return 'reached';
  const { gone, days } = due.growsWithTime ? due.time : { gone: 1, days: 1 };
  const done = BigInt(part) * BigInt(days);
  const asked = BigInt(whole) * BigInt(gone);
  if (due.growsWithTime && done >= asked) return 'on-course';
  return done * 100n >= asked * BigInt(due.nearPercent) ? 'near' : 'late';
}
