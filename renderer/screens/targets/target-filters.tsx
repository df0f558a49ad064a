import { Input, Select } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { TargetBoardView } from '../../../shared/contract/target-views.ts';
import { targetStates, type TargetState } from '../../../shared/statistics/target-state.ts';
import { formatCount, formatDay } from '../../../shared/text/format.ts';
import { targetWords } from '../../../shared/text/vi/targets.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { InlineField } from '../../components/inline-field.tsx';

/** What the board shows; `term` null: the first there is. */
export type TargetView = {
  readonly indicator: string;
  readonly scope: string;
  readonly span: 'year' | 'term';
  readonly term: string | null;
};

type FiltersProps = {
  readonly board: TargetBoardView | undefined;
  readonly view: TargetView;
  readonly onView: (view: TargetView) => void;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly state: TargetState | null;
  readonly onState: (state: TargetState | null) => void;
};

/** Content, year or term, state and name. */
export function TargetFilters({ board, view, onView, search, onSearch, state, onState }: FiltersProps) {
  const words = ui.targets;
  const contents = board?.contents ?? [];
  const chosen = contents.findIndex(({ indicator, scope }) => indicator === view.indicator && scope === view.scope);
  return (
    <div className="figure-filters">
      <InlineField label={words.content}>
        <Select
          value={String(Math.max(0, chosen))}
          onChange={(_, { value }) => {
            const next = contents[Number(value)];
            if (next !== undefined) onView({ ...view, indicator: next.indicator, scope: next.scope, term: null });
          }}
        >
          {contents.map(({ label, targets }, index) => (
            <option key={label} value={index}>
              {targets === 0 ? label : words.contentWithTargets(label, formatCount(targets))}
            </option>
          ))}
        </Select>
      </InlineField>
      <InlineField label={words.span}>
        <Select
          value={view.span}
          onChange={(_, { value }) => onView({ ...view, span: value === 'term' ? 'term' : 'year' })}
        >
          <option value="year">{words.spans.year(board?.year.from.slice(0, 4) ?? '')}</option>
          <option value="term">{words.spans.term}</option>
        </Select>
      </InlineField>
      {(board?.terms.length ?? 0) > 1 && (
        <InlineField label={words.term}>
          <Select value={board?.term?.code ?? ''} onChange={(_, { value }) => onView({ ...view, term: value })}>
            {board?.terms.map(({ code, from, to }) => (
              <option key={code} value={code}>
                {formatDay(from)} – {formatDay(to)}
              </option>
            ))}
          </Select>
        </InlineField>
      )}
      <InlineField label={words.status}>
        <Select
          value={state ?? ''}
          onChange={(_, { value }) => onState(targetStates.find((each) => each === value) ?? null)}
        >
          <option value="">{words.allStates}</option>
          {targetStates.map((each) => (
            <option key={each} value={each}>
              {targetWords.states[each]}
            </option>
          ))}
        </Select>
      </InlineField>
      <InlineField label={ui.figures.find}>
        <Input
          contentBefore={<SearchRegular />}
          placeholder={ui.figures.findHint}
          value={search}
          onChange={(_, { value }) => onSearch(value)}
        />
      </InlineField>
    </div>
  );
}
