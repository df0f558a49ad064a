import { useDeferredValue, useRef, useState } from 'react';
import { Checkbox, Input } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { UnitRef } from '../../../shared/contract/views.ts';
import { foldText } from '../../../shared/text/fold.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';

type UnitPickerProps = {
  readonly units: readonly UnitRef[];
  readonly chosen: ReadonlySet<number>;
  readonly onChosen: (chosen: ReadonlySet<number>) => void;
};

const LINE = 32;

/** Units to tick, found with or without marks; only those in sight are drawn. */
export function UnitPicker({ units, chosen, onChosen }: UnitPickerProps) {
  const [search, setSearch] = useState('');
  const key = useDeferredValue(foldText(search));
  const scroll = useRef<HTMLDivElement>(null);
  const words = ui.targets.form;
  const found = key === '' ? units : units.filter(({ name }) => foldText(name).includes(key));
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here only and never memoised
  const virtual = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => LINE,
    overscan: 8,
  });
  const toggle = (id: number, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    onChosen(next);
  };
  return (
    <div className="target-picker">
      <Input
        aria-label={words.find}
        contentBefore={<SearchRegular />}
        placeholder={ui.figures.findHint}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      <span className="quiet" role="status">
        {words.chosen(formatCount(chosen.size))}
      </span>
      <div className="target-picker-list" ref={scroll}>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const unit = found[index];
            return unit === undefined ? null : (
              <div key={unit.id} className="target-picker-line" style={{ transform: `translateY(${start}px)` }}>
                <Checkbox
                  label={unit.name}
                  checked={chosen.has(unit.id)}
                  onChange={(_, { checked }) => toggle(unit.id, checked === true)}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
