import type { UnitRef } from '../../../shared/domain/unit.ts';
import { useCall } from '../../api/use-call.ts';

/** What speaks against closing a period: units without figures, checks nobody explained. */
export type OpenPoints = {
  readonly isRead: boolean;
  readonly missing: readonly UnitRef[];
  readonly checks: number;
};

/** By the units that reported, whatever the screens show figures by. */
export function useOpenPoints(period: string): OpenPoints {
  const { data } = useCall('overview/read', { period });
  return {
    isRead: data !== undefined,
    missing: data?.reporting.missing ?? [],
    checks: data?.checks.open.length ?? 0,
  };
}
