import { standingClosing, type Closing } from '../../shared/closing/closing.ts';
import { useCall } from '../api/use-call.ts';
import { periodOf } from './period-choice.ts';

/** The version a period was closed with; null while it is open, undefined until that is known. */
export function useStandingClosing(period: string): Closing | null | undefined {
  const { data } = useCall('closings/list', {});
  return data === undefined ? undefined : standingClosing(data, periodOf(period));
}
