import type { FakeAnswers } from '../../../renderer/api/fake-client.ts';
import { explanation } from './sample-figures.ts';

/** A cell of a form, of those that can be corrected. */
export const cell = { table: 'reported_value', rowId: 77, field: 'value' } as const;

/** Every figure rests on that one cell. */
export const oneCell: FakeAnswers = {
  'figures/explain': ({ indicator, unitId, period }) => {
    const found = explanation(indicator, unitId ?? 1, period);
    const sources = found.root.sources.slice(0, 1).map((source) => ({ ...source, row: cell }));
    return { ...found, root: { ...found.root, sources, parts: [] } };
  },
};
