import { useEffect, useRef } from 'react';

type RowNumberInputProps = {
  readonly label: string;
  readonly value: number;
  /** A press on a row number of the picture sets this one. */
  readonly isTarget: boolean;
  readonly onTarget: () => void;
  readonly onChange: (row: number) => void;
};

/** A row number, typed or taken from the picture. What is being typed is never written over. */
export function RowNumberInput({ label, value, isTarget, onTarget, onChange }: RowNumberInputProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current !== null && document.activeElement !== input.current) input.current.value = String(value);
  }, [value]);
  return (
    <label className={`mapping-row${isTarget ? ' mapping-row-target' : ''}`}>
      <span>{label}</span>
      <input
        ref={input}
        type="number"
        min={1}
        step={1}
        defaultValue={value}
        onFocus={onTarget}
        onChange={(event) => {
          const row = Number(event.currentTarget.value);
          if (Number.isInteger(row) && row >= 1) onChange(row);
        }}
        onBlur={(event) => {
          event.currentTarget.value = String(value);
        }}
      />
    </label>
  );
}
