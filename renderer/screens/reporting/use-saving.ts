import { useState } from 'react';
import type { Input } from '../../../shared/contract/calls.ts';
import type { CallRefused } from '../../api/client.ts';
import { useAct } from '../../api/use-call.ts';

/** Writing about reports: what was written last, so that it can be taken back, and what was refused. */
export type Saving = {
  readonly contact: (input: Input<'reporting/save-contact'>) => void;
  readonly note: (input: Input<'reporting/save-note'>) => void;
  /** Change set of the last writing; null when there is none to take back. */
  readonly last: number | null;
  readonly isUndone: boolean;
  readonly undo: () => void;
  readonly error: CallRefused | null;
  readonly forgetError: () => void;
};

export function useSaving(): Saving {
  const [last, setLast] = useState<number | null>(null);
  const [isUndone, setUndone] = useState(false);
  const done = ({ changeSetId }: { readonly changeSetId: number | null }) => {
    if (changeSetId === null) return;
    setLast(changeSetId);
    setUndone(false);
  };
  const contact = useAct('reporting/save-contact', done);
  const note = useAct('reporting/save-note', done);
  const undo = useAct('changes/undo', () => {
    setLast(null);
    setUndone(true);
  });
  const acts = [contact, note, undo];
  return {
    contact: (input) => contact.mutate(input),
    note: (input) => note.mutate(input),
    last,
    isUndone,
    undo: () => last !== null && undo.mutate({ changeSetId: last }),
    error: acts.find(({ error }) => error !== null)?.error ?? null,
    forgetError: () => acts.forEach(({ reset }) => reset()),
  };
}
