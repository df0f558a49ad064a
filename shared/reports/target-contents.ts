import { contentKey, countedBy, scopeFromText, scopeLabel, targetScopes } from '../domain/target-scopes.ts';
import { ADMITTED } from '../domain/target.ts';
import type { TargetFact } from '../statistics/figure-facts.ts';
import type { Catalogue } from '../statistics/indicators.ts';
import type { TargetContent } from './target-board.ts';

/** Something targets are or can be set for. */
export type ContentView = TargetContent & {
  readonly label: string;
  readonly isShare: boolean;
  /** False: nothing known counts its result (“chưa có cách tính”). */
  readonly isCounted: boolean;
  /** How many targets are set for it. */
  readonly targets: number;
};

/** A content in words: `Đảng viên mới kết nạp: Học sinh`. */
export function viewContent(content: TargetContent, catalogue: Catalogue, targets = 0): ContentView {
  const counter = countedBy(content);
  const indicator = catalogue.find(content.indicator);
  const scope = scopeFromText(content.scope);
  const label = indicator?.label ?? content.indicator;
  return {
    indicator: content.indicator,
    scope,
    label: scope === '' ? label : `${label}: ${scopeLabel(scope)}`,
    isShare: indicator?.unit === '%',
    isCounted: counter !== null && catalogue.find(counter) !== null,
    targets,
  };
}

/** What can be chosen on a board: admissions as a whole, everything targets are set for, then the other known parts. */
export function listContents(targets: readonly TargetFact[], catalogue: Catalogue): readonly ContentView[] {
  const counts = new Map<string, number>();
  for (const target of targets) counts.set(contentKey(target), (counts.get(contentKey(target)) ?? 0) + 1);
  const all: readonly TargetContent[] = [
    { indicator: ADMITTED, scope: '' },
    ...targets,
    ...targetScopes.map(({ code }) => ({ indicator: ADMITTED, scope: code })),
  ];
  const byKey = new Map(all.toReversed().map((content) => [contentKey(content), content]));
  const keys = [...new Set(all.map(contentKey))];
  return keys.map((key) =>
    viewContent(byKey.get(key) ?? { indicator: ADMITTED, scope: '' }, catalogue, counts.get(key)),
  );
}
