import { useDeferredValue, useMemo, useState } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { CellRow } from '../../../shared/contract/places-views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct, useCall } from '../../api/use-call.ts';
import { useFigureView } from '../../app/figure-view-choice.ts';
import { periodOf, usePeriod } from '../../app/period-choice.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { idleColumns } from './cell-columns.tsx';
import { PaperActions } from '../../components/paper-actions.tsx';
import { ViewNotes } from '../../components/view-notes.tsx';
import { ListFigures } from './list-figures.tsx';
import { holdsText, ListFilters } from './list-filters.tsx';
import { ListGrid } from './list-grid.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import './places.css';

const words = ui.places.cells;
type Filter = keyof typeof words.idleFilters;
// Object.entries gives them in their order; the compiler knows the names only as strings.
const filters = Object.entries(words.idleFilters) as readonly (readonly [Filter, string])[];

function passes(filter: Filter, { standing, reviewOn }: CellRow, lastDay: string): boolean {
  switch (filter) {
    case 'both':
      return standing === 'idle' || standing === 'no-source';
    case 'review':
      return reviewOn !== null && reviewOn <= lastDay;
    case 'all':
      return true;
    default:
      return standing === filter;
  }
}

type Saved = { readonly cell: string; readonly changeSetId: number };

/** “Chi bộ lâu không kết nạp”: last admission, years since, nobody left, and when the board looks at it again. */
export function IdleCellsTab() {
  const { code } = usePeriod();
  const { asked } = useFigureView();
  const [, go] = useLocation();
  const [filter, setFilter] = useState<Filter>('both');
  const [search, setSearch] = useState('');
  const [reviewed, setReviewed] = useState<CellRow | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const sought = useDeferredValue(search);
  const list = useCall('cells/list', { period: code, ...asked });
  const { data } = list;
  const undo = useAct('changes/undo', () => setSaved(null));
  const columns = useMemo(() => idleColumns(setReviewed), []);
  const rows = useMemo(() => {
    const { to } = periodOf(code);
    return (data?.rows ?? []).filter(
      (row) => passes(filter, row, to) && holdsText([row.name, row.unit?.name ?? ''], sought),
    );
  }, [data, filter, sought, code]);
  if (list.isError) return <Refusal error={list.error} />;
  if (data === undefined) return <Spinner label={ui.frame.loading} />;
  if (data.rows.length === 0)
    return <EmptyState text={words.empty.text} action={words.empty.action} onAction={() => go('/intake')} />;
  const { idleFilters, review } = words;
  return (
    <div className="list-tab">
      <PaperActions report={{ kind: 'cells', which: 'idle', period: code, ...asked }} />
      {undo.isError && <Refusal error={undo.error} onClose={undo.reset} />}
      {undo.isSuccess && <Notice intent="success" title={review.undone} onClose={undo.reset} />}
      {saved !== null && (
        <Notice intent="success" title={review.saved(saved.cell)} onClose={() => setSaved(null)}>
          <Button size="small" onClick={() => undo.mutate({ changeSetId: saved.changeSetId })}>
            {review.undo}
          </Button>
        </Notice>
      )}
      <ViewNotes notes={data.viewNotes} />
      <ListFigures
        figures={data.figures}
        labels={{
          'cells.idle': words.idleGrid(formatCount(data.idleYears)),
          'cells.no-source': idleFilters['no-source'],
          'cells.not-enough-data': idleFilters['not-enough-data'],
          'cells.total': words.count,
        }}
      />
      <ListFilters
        filters={filters}
        filter={filter}
        onFilter={setFilter}
        search={search}
        onSearch={setSearch}
        shown={rows.length}
        all={data.rows.length}
      />
      <ListGrid
        label={words.idleGrid(formatCount(data.idleYears))}
        rows={rows}
        columns={columns}
        keyOf={({ id }) => id}
        onOpen={setReviewed}
      />
      {reviewed !== null && (
        <ReviewDialog
          cell={reviewed}
          onClose={() => setReviewed(null)}
          onSaved={(changeSetId) => {
            setReviewed(null);
            undo.reset();
            setSaved(changeSetId === null ? null : { cell: reviewed.name, changeSetId });
          }}
        />
      )}
    </div>
  );
}
