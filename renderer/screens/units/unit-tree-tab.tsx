import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Button, Input, Spinner } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { UnitView } from '../../../shared/contract/views.ts';
import { formatCount, formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { InlineField } from '../../components/inline-field.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { focusTree } from './focus-tree.ts';
import { UnitDetailPanel } from './unit-detail-panel.tsx';
import { UnitTree } from './unit-tree.tsx';
import { unitNodes, visibleNodes } from '../../../shared/units/unit-nodes.ts';
import { useUnits } from './units-context.ts';

/** The tree of the day with a search above it, and what is known of the chosen unit beside it. */
export function UnitTreeTab() {
  const { day, unitId, select } = useUnits();
  const [, go] = useLocation();
  const units = useCall('units/list', { on: day });
  // The tree of another day takes the place of this one when it is there, not before; until then it says its own day.
  const [latest, setLatest] = useState<{ readonly day: string; readonly units: readonly UnitView[] } | null>(null);
  if (units.data !== undefined && (units.data !== latest?.units || day !== latest.day))
    setLatest({ day, units: units.data });
  const nodes = useMemo(() => unitNodes(latest?.units ?? []), [latest]);
  const rootId = nodes[0]?.unit.unitId ?? null;
  const [open, setOpen] = useState<ReadonlySet<number> | null>(null);
  const [search, setSearch] = useState('');
  const deferred = useDeferredValue(search);
  const shownOpen = useMemo(() => open ?? new Set(rootId === null ? [] : [rootId]), [open, rootId]);
  const visible = useMemo(() => visibleNodes(nodes, shownOpen, deferred), [nodes, shownOpen, deferred]);
  const area = useRef<HTMLDivElement>(null);
  const words = ui.units;

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      area.current?.querySelector<HTMLInputElement>('.units-tools input')?.select();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  const parents = () => new Set(nodes.flatMap(({ unit }) => (unit.childCount > 0 ? [unit.unitId] : [])));

  if (units.isError) return <Refusal error={units.error} />;
  if (latest === null) return <Spinner label={ui.frame.loading} />;
  const cells = nodes[0]?.cells ?? 0;
  return (
    <div className="units-area">
      <div className="units-main" ref={area}>
        <div className="units-tools">
          <InlineField label={words.find}>
            <Input
              size="small"
              contentBefore={<SearchRegular />}
              placeholder={words.findHint}
              title={ui.frame.withKey(words.find, 'Ctrl+F')}
              value={search}
              onChange={(_, { value }) => setSearch(value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape' && search !== '') setSearch('');
                else if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
                else focusTree();
                event.preventDefault();
              }}
            />
          </InlineField>
          <Button size="small" onClick={() => setOpen(parents())}>
            {words.openAll}
          </Button>
          <Button size="small" onClick={() => setOpen(null)}>
            {words.closeAll}
          </Button>
          <span className="quiet" role="status">
            {visible.hits === null
              ? words.state(formatCount(nodes.length), formatCount(cells), formatDay(latest.day))
              : visible.hits.size === 0
                ? words.foundNone
                : words.found(formatCount(visible.hits.size), formatCount(nodes.length))}
          </span>
        </div>
        {nodes.length <= 1 && visible.hits === null && (
          <EmptyState text={words.empty.text} action={words.empty.action} onAction={() => go('/intake')} />
        )}
        {visible.indexes.length > 0 && (
          <UnitTree
            nodes={nodes}
            visible={visible}
            open={shownOpen}
            onOpen={setOpen}
            chosen={unitId}
            onChoose={select}
            label={words.tree.label(formatDay(latest.day))}
          />
        )}
      </div>
      {unitId !== null && <UnitDetailPanel unitId={unitId} />}
    </div>
  );
}
