import {
  ArrowTrendingRegular,
  CheckmarkCircleRegular,
  ClockRegular,
  HourglassHalfRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import type { TargetState } from '../../../shared/statistics/target-state.ts';

const ICONS = {
  reached: CheckmarkCircleRegular,
  'on-course': ArrowTrendingRegular,
  near: HourglassHalfRegular,
  late: ClockRegular,
  'no-figure': QuestionCircleRegular,
} as const;

/** Where a target stands: icon, word and colour; the word says it all. */
export function StateMark({ state, text }: { readonly state: TargetState; readonly text: string }) {
  const Icon = ICONS[state];
  return (
    <span className={`target-state target-state-${state}`}>
      <Icon aria-hidden /> {text}
    </span>
  );
}
