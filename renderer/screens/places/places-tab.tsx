import { useDeferredValue, useMemo, useState } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { PlaceRow } from '../../../shared/contract/places-views.ts';
import { cellTieNames } from '../../../shared/domain/place-words.ts';
import { placeLists } from '../../../shared/reports/list-kinds.ts';
import { formatCount, formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct, useCall } from '../../api/use-call.ts';
import { useFigureView } from '../../app/figure-view-choice.ts';
import { periodOf, usePeriod } from '../../app/period-choice.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { PaperActions } from '../../components/paper-actions.tsx';
import { ViewNotes } from '../../components/view-notes.tsx';
import { ListFigures } from './list-figures.tsx';
import { holdsText, ListFilters } from './list-filters.tsx';
import { ListGrid, type GridColumn } from './list-grid.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import type { PlaceSubject } from './place-draft.ts';
import './places.css';

const words = ui.places.places;
type Filter = keyof typeof words.filters;

const PASSES: Readonly<Record<Filter, (row: PlaceRow) => boolean>> = {
  all: () => true,
  'without-members': ({ hasMembers }) => hasMembers === false,
  'without-cell': ({ cellTie }) => cellTie === 'none',
  'shared-cell': ({ cellTie }) => cellTie === 'shared',
  cleared: ({ isCleared }) => isCleared,
  'became-empty': ({ becameEmpty }) => becameEmpty,
  unknown: ({ hasMembers, cellTie }) => hasMembers === null || cellTie === null,
};
// Object.keys gives them in their order; the compiler knows them only as strings.
const filters = Object.entries(words.filters) as readonly (readonly [Filter, string])[];
const labels = Object.fromEntries(Object.entries(words.figures).map(([name, label]) => [`places.${name}`, label]));

const membersOf = ({ hasMembers, memberCount }: PlaceRow): string =>
  memberCount !== null ? formatCount(memberCount) : hasMembers === true ? words.some : ui.places.notSaid;

const columns: readonly GridColumn<PlaceRow>[] = [
  { key: 'name', head: words.columns.name, text: ({ name }) => name },
  { key: 'unit', head: words.columns.unit, text: ({ unit }) => unit?.name ?? words.unitUnknown },
  {
    key: 'members',
    head: words.columns.members,
    text: membersOf,
    value: ({ memberCount, hasMembers }) => memberCount ?? (hasMembers === true ? 1 : null),
    isNumber: true,
  },
  {
    key: 'cell',
    head: words.columns.cell,
    text: ({ cellTie }) => (cellTie === null ? ui.places.notSaid : cellTieNames.labelOf(cellTie)),
    value: ({ cellTie }) => (cellTie === null ? null : cellTieNames.labelOf(cellTie)),
  },
  { key: 'cellName', head: words.columns.cellName, text: ({ cellName }) => cellName ?? '' },
  { key: 'day', head: words.columns.day, text: ({ day }) => formatDay(day), value: ({ day }) => day },
  {
    key: 'change',
    head: words.columns.change,
    text: ({ isCleared, becameEmpty }) =>
      [isCleared ? words.changes.cleared : '', becameEmpty ? words.changes.becameEmpty : '']
        .filter((text) => text !== '')
        .join(', '),
  },
  { key: 'code', head: words.columns.code, text: ({ code }) => code },
];

/** The day opens what is to be written of the place, as Enter does. */
const columnsWith = (onReport: (place: PlaceRow) => void): readonly GridColumn<PlaceRow>[] =>
  columns.map((column) => {
    if (column.key !== 'day') return column;
    const draw = (place: PlaceRow) => (
      <button
        type="button"
        className="list-link"
        tabIndex={-1}
        aria-label={words.reportNamed(place.name, column.text(place))}
        title={words.reportHint}
        onClick={() => onReport(place)}
      >
        {column.text(place)}
      </button>
    );
    return { ...column, draw };
  });

type Saved = { readonly name: string; readonly changeSetId: number | null };

/** “Địa bàn”: every thôn, bản, tổ dân phố with its members and its chi bộ on the last day of the period. */
export function PlacesTab() {
  const { code } = usePeriod();
  const { asked } = useFigureView();
  const [, go] = useLocation();
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const [subject, setSubject] = useState<PlaceSubject | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const undo = useAct('changes/undo', () => setSaved(null));
  const sought = useDeferredValue(search);
  const list = useCall('places/list', { period: code, ...asked });
  const shownColumns = useMemo(() => columnsWith((place) => setSubject({ act: 'report', place })), []);
  const rows = useMemo(
    () =>
      (list.data?.rows ?? []).filter(
        (row) => PASSES[filter](row) && holdsText([row.name, row.unit?.name ?? '', row.code], sought),
      ),
    [list.data, filter, sought],
  );
  if (list.isError) return <Refusal error={list.error} />;
  if (list.data === undefined) return <Spinner label={ui.frame.loading} />;
  const dialog = subject !== null && (
    <PlaceDialog
      key={`${subject.act} ${subject.place?.id ?? ''}`}
      subject={subject}
      day={periodOf(code).to}
      onSubject={setSubject}
      onClose={() => setSubject(null)}
      onSaved={(changeSetId, name) => {
        setSubject(null);
        undo.reset();
        setSaved({ name, changeSetId });
      }}
    />
  );
  const add = <Button onClick={() => setSubject({ act: 'add', place: null })}>{words.add}</Button>;
  const notices = (
    <>
      {undo.isError && <Refusal error={undo.error} onClose={undo.reset} />}
      {undo.isSuccess && <Notice intent="success" title={words.undone} onClose={undo.reset} />}
      {saved !== null && <SavedNotice saved={saved} onClose={() => setSaved(null)} onUndo={undo.mutate} />}
    </>
  );
  if (list.data.rows.length === 0 && list.data.figures.every(({ value }) => value.is === 'missing')) {
    return (
      <div className="list-tab">
        {notices}
        <EmptyState text={words.empty.text} action={words.empty.action} onAction={() => go('/intake')} other={add} />
        {dialog}
      </div>
    );
  }
  const which = placeLists.find((each) => each === filter) ?? 'all';
  return (
    <div className="list-tab">
      <PaperActions report={{ kind: 'places', which, period: code, ...asked }} />
      {notices}
      <ViewNotes notes={list.data.viewNotes} />
      <ListFigures figures={list.data.figures} labels={labels} />
      <ListFilters
        filters={filters}
        filter={filter}
        onFilter={setFilter}
        search={search}
        onSearch={setSearch}
        shown={rows.length}
        all={list.data.rows.length}
        action={add}
      />
      <ListGrid
        label={words.grid(formatDay(periodOf(code).to))}
        rows={rows}
        columns={shownColumns}
        keyOf={({ id }) => id}
        onOpen={(place) => setSubject({ act: 'report', place })}
      />
      {dialog}
    </div>
  );
}

type SavedNoticeProps = {
  readonly saved: Saved;
  readonly onClose: () => void;
  readonly onUndo: (what: { readonly changeSetId: number }) => void;
};

function SavedNotice({ saved: { name, changeSetId }, onClose, onUndo }: SavedNoticeProps) {
  if (changeSetId === null) return <Notice intent="note" title={words.same} onClose={onClose} />;
  return (
    <Notice intent="success" title={words.saved(name)} onClose={onClose}>
      <Button size="small" onClick={() => onUndo({ changeSetId })}>
        {words.undo}
      </Button>
    </Notice>
  );
}
