import { useId } from 'react';
import { Select } from '@fluentui/react-components';
import { figureViews } from '../../shared/statistics/figure-view.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { useFigureView } from './figure-view-choice.ts';

/** The switch beside the period: figures by the units that reported, or by those of today. */
export function FigureViewSelector() {
  const { view, choose } = useFigureView();
  const id = useId();
  const words = ui.frame.figureView;
  return (
    <div className="figure-view-selector">
      <label htmlFor={id}>{words.label}:</label>
      <Select
        id={id}
        title={words.hints[view]}
        value={view}
        onChange={(_, { value }) => choose(figureViews.find((known) => known === value) ?? 'as-reported')}
      >
        {figureViews.map((each) => (
          <option key={each} value={each}>
            {words.views[each]}
          </option>
        ))}
      </Select>
    </div>
  );
}
