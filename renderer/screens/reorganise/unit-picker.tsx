import { useId, useState, type KeyboardEvent } from 'react';
import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { UnitView } from '../../../shared/contract/views.ts';
import { foldText } from '../../../shared/text/fold.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';

type UnitPickerProps = {
  readonly label: string;
  readonly units: readonly UnitView[];
  readonly picked: readonly number[];
  /** One unit: picking another takes its place. */
  readonly isSingle: boolean;
  readonly onPick: (picked: readonly number[]) => void;
};

/** More than are read at a glance; typing shows the others. */
const MOST_SHOWN = 30;

/** Units by name without accents: type, arrow down, Enter takes one. What is taken stands above with its way back. */
export function UnitPicker({ label, units, picked, isSingle, onPick }: UnitPickerProps) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [hasFocus, setHasFocus] = useState(false);
  const id = useId();
  const words = ui.reorganise.picker;
  const wanted = foldText(text);
  const found = units.filter(({ unitId, name }) => !picked.includes(unitId) && foldText(name).includes(wanted));
  const shown = found.slice(0, MOST_SHOWN);
  const current = Math.min(at, shown.length - 1);

  // One that is settled needs no list until another is looked for.
  const isOpen = !isSingle || picked.length === 0 || hasFocus || text !== '';

  const take = (unitId: number) => {
    onPick(isSingle ? [unitId] : [...picked, unitId]);
    setText('');
    setAt(0);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = Math.max(0, Math.min(shown.length - 1, current + step));
      setAt(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const unit = shown[current];
      if (unit !== undefined) take(unit.unitId);
    }
  };

  return (
    <div className="unit-picker">
      {picked.length > 0 && (
        <ul className="unit-picker-taken" aria-label={words.taken(label)}>
          {picked.map((unitId) => {
            const name = units.find((unit) => unit.unitId === unitId)?.name ?? words.notThatDay;
            return (
              <li key={unitId}>
                <span>{name}</span>
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<DismissRegular />}
                  aria-label={words.drop(name)}
                  title={words.drop(name)}
                  onClick={() => onPick(picked.filter((one) => one !== unitId))}
                />
              </li>
            );
          })}
        </ul>
      )}
      <input
        className="reorganise-input"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-activedescendant={shown.length === 0 || !isOpen ? '' : `${id}-${current}`}
        placeholder={words.search}
        value={text}
        autoComplete="off"
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onFocus={() => setHasFocus(true)}
        onBlur={() => setHasFocus(false)}
        onKeyDown={press}
      />
      {/* A list that scrolls would be a stop of Tab, and goes when the field is left. */}
      <ul className="unit-picker-list" id={id} role="listbox" aria-label={label} hidden={!isOpen} tabIndex={-1}>
        {shown.map((unit, index) => (
          <li
            key={unit.unitId}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            onMouseDown={(event) => {
              event.preventDefault();
              take(unit.unitId);
            }}
          >
            <span>{unit.name}</span>
            {unit.parentName !== null && <span className="quiet">{unit.parentName}</span>}
          </li>
        ))}
        {found.length > shown.length && (
          <li className="quiet" aria-disabled>
            {words.more(formatCount(found.length - shown.length))}
          </li>
        )}
        {found.length === 0 && <li className="quiet">{words.none}</li>}
      </ul>
    </div>
  );
}
