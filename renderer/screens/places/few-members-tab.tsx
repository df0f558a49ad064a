import { useDeferredValue, useMemo, useState } from 'react';
import { Spinner } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { CellList, CellRow } from '../../../shared/contract/places-views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { useFigureView } from '../../app/figure-view-choice.ts';
import { usePeriod } from '../../app/period-choice.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { fewColumns } from './cell-columns.tsx';
import { PaperActions } from '../../components/paper-actions.tsx';
import { ViewNotes } from '../../components/view-notes.tsx';
import { ListFigures } from './list-figures.tsx';
import { holdsText, ListFilters } from './list-filters.tsx';
import { ListGrid } from './list-grid.tsx';
import './places.css';

const words = ui.places.cells;
const FILTERS = ['few', 'local', 'unknown', 'all'] as const;
type Filter = (typeof FILTERS)[number];

function passes(filter: Filter, { members, localMembers }: CellRow, { fewMembers, fewLocalMembers }: CellList) {
  switch (filter) {
    case 'few':
      return members !== null && members < fewMembers;
    case 'local':
      return localMembers !== null && localMembers < fewLocalMembers;
    case 'unknown':
      return members === null;
    case 'all':
      return true;
  }
}

/** “Chi bộ ít đảng viên”: cells under the number of the setting, by the latest lists of the membership. */
export function FewMembersTab() {
  const { code } = usePeriod();
  const { asked } = useFigureView();
  const [, go] = useLocation();
  const [filter, setFilter] = useState<Filter>('few');
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const list = useCall('cells/list', { period: code, ...asked });
  const { data } = list;
  const rows = useMemo(
    () =>
      data === undefined
        ? []
        : data.rows.filter((row) => passes(filter, row, data) && holdsText([row.name, row.unit?.name ?? ''], sought)),
    [data, filter, sought],
  );
  if (list.isError) return <Refusal error={list.error} />;
  if (data === undefined) return <Spinner label={ui.frame.loading} />;
  if (data.rows.length === 0)
    return <EmptyState text={words.empty.text} action={words.empty.action} onAction={() => go('/intake')} />;
  const [few, local] = [formatCount(data.fewMembers), formatCount(data.fewLocalMembers)];
  const { fewFilters } = words;
  return (
    <div className="list-tab">
      <PaperActions report={{ kind: 'cells', which: 'few-members', period: code, ...asked }} />
      <ViewNotes notes={data.viewNotes} />
      <ListFigures
        figures={data.figures}
        labels={{ 'cells.few-members': fewFilters.few(few), 'cells.few-local': fewFilters.local(local) }}
      />
      <ListFilters
        filters={[
          ['few', fewFilters.few(few)],
          ['local', fewFilters.local(local)],
          ['unknown', fewFilters.unknown],
          ['all', fewFilters.all],
        ]}
        filter={filter}
        onFilter={setFilter}
        search={search}
        onSearch={setSearch}
        shown={rows.length}
        all={data.rows.length}
      />
      <ListGrid label={words.fewGrid(few)} rows={rows} columns={fewColumns} keyOf={({ id }) => id} />
    </div>
  );
}
