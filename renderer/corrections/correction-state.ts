import { createContext, use, useCallback, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';

/** The row whose values are to be corrected; `field` is the one to begin with. */
export type CorrectionSubject = {
  readonly table: 'reported_value' | 'admission' | 'candidate' | 'member_record';
  readonly rowId: number;
  readonly field: string;
};

/** A correction just written, until it is taken back or forgotten. */
export type DoneCorrection = { readonly changeSetId: number; readonly text: string };

export type CorrectionState = {
  readonly subject: CorrectionSubject | null;
  /** The last thing to tell, with its way back when it has one. */
  readonly told: { readonly text: string; readonly undo: DoneCorrection | null } | null;
  /** Opens the dialog; closing gives the focus back to where it was. */
  open(subject: CorrectionSubject): void;
  close(): void;
  tell(text: string): void;
  hush(): void;
  wrote(done: DoneCorrection): void;
  /** The last correction made on this screen that stands, as far as this window knows. */
  lastHere(): DoneCorrection | null;
  tookBack(changeSetId: number): void;
};

export const CorrectionContext = createContext<CorrectionState | null>(null);

/** Correcting values in this window. */
export function useCorrection(): CorrectionState {
  const state = use(CorrectionContext);
  if (state === null) throw new Error('no corrections in context');
  return state;
}

export function useCorrectionState(): CorrectionState {
  const [subject, setSubject] = useState<CorrectionSubject | null>(null);
  const [told, setTold] = useState<CorrectionState['told']>(null);
  const [path] = useLocation();
  const opener = useRef<Element | null>(null);
  const done = useRef<readonly (DoneCorrection & { readonly path: string })[]>([]);

  const open = useCallback((next: CorrectionSubject) => {
    opener.current = document.activeElement;
    setSubject(next);
  }, []);
  const close = useCallback(() => {
    setSubject(null);
    // After the dialog is gone, which holds the focus while it is there.
    setTimeout(() => {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    });
  }, []);
  const tell = useCallback((text: string) => setTold({ text, undo: null }), []);
  const hush = useCallback(() => setTold(null), []);
  const wrote = useCallback(
    (one: DoneCorrection) => {
      done.current = [...done.current, { ...one, path }];
      setTold({ text: one.text, undo: one });
    },
    [path],
  );
  const lastHere = useCallback(() => done.current.findLast((one) => one.path === path) ?? null, [path]);
  const tookBack = useCallback((changeSetId: number) => {
    done.current = done.current.filter((one) => one.changeSetId !== changeSetId);
  }, []);
  return useMemo(
    () => ({ subject, told, open, close, tell, hush, wrote, lastHere, tookBack }),
    [subject, told, open, close, tell, hush, wrote, lastHere, tookBack],
  );
}
