import type { ReactNode } from 'react';
import { Input, Select } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { foldText } from '../../../shared/text/fold.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { InlineField } from '../../components/inline-field.tsx';

type ListFiltersProps<Filter extends string> = {
  readonly filters: readonly (readonly [filter: Filter, label: string])[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly shown: number;
  readonly all: number;
  /** A button for the whole list, at the right. */
  readonly action?: ReactNode;
};

/** Which rows of a list are shown, and how many that are. */
export function ListFilters<Filter extends string>(props: ListFiltersProps<Filter>) {
  const { filters, filter, onFilter, search, onSearch, shown, all, action } = props;
  const words = ui.places;
  return (
    <div className="list-filters">
      <InlineField label={words.filter}>
        <Select
          value={filter}
          onChange={(_, { value }) => onFilter(filters.find(([each]) => each === value)?.[0] ?? filter)}
        >
          {filters.map(([each, label]) => (
            <option key={each} value={each}>
              {label}
            </option>
          ))}
        </Select>
      </InlineField>
      <InlineField label={words.find}>
        <Input
          contentBefore={<SearchRegular />}
          placeholder={words.findHint}
          value={search}
          onChange={(_, { value }) => onSearch(value)}
        />
      </InlineField>
      <span className="quiet" role="status">
        {words.shown(formatCount(shown), formatCount(all))}
      </span>
      {action !== undefined && <span className="list-action">{action}</span>}
    </div>
  );
}

/** True when one of the texts holds the words, marks and case apart. */
export function holdsText(texts: readonly string[], search: string): boolean {
  const key = foldText(search);
  return key === '' || texts.some((text) => foldText(text).includes(key));
}
