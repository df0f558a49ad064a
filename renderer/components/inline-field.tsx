import type { ReactNode } from 'react';

/** A label beside its control, as in a filter row. */
export function InlineField({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="inline-field">
      <span>{label}</span>
      {children}
    </label>
  );
}
