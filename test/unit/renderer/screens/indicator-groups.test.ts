import { describe, expect, test } from 'vitest';
import { indicatorGroups, indicatorsOf } from '../../../../renderer/screens/figures/indicator-groups.ts';
import { indicators } from '../../../../shared/statistics/indicators.ts';

describe('groups of indicators', () => {
  test('every indicator of the catalogue can be reached outside “all”', () => {
    const shown = new Set(
      indicatorGroups
        .filter((group) => group !== 'all')
        .flatMap((group) => indicatorsOf(group, indicators).map(({ code }) => code)),
    );
    expect(indicators.map(({ code }) => code).filter((code) => !shown.has(code))).toEqual([]);
  });

  test('no group is empty and none names an indicator twice', () => {
    for (const group of indicatorGroups) {
      const codes = indicatorsOf(group, indicators).map(({ code }) => code);
      expect(codes.length).toBeGreaterThan(0);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  test('parts of the new members stand beside their total', () => {
    for (const group of ['structure', 'occupation', 'age', 'education'] as const) {
      expect(indicatorsOf(group, indicators)[0]?.code).toBe('admitted.total');
    }
  });
});
