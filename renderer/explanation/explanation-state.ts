import { createContext, use, useCallback, useMemo, useRef, useState } from 'react';

/** Which figure the panel explains; without a unit it is the whole organisation's. */
export type ExplanationSubject = { readonly indicator: string; readonly periodCode: string; readonly unitId: number };

export type ExplanationState = {
  readonly subject: ExplanationSubject | null;
  /** Opens the panel; closing gives the focus back to where it was. */
  show(subject: ExplanationSubject): void;
  close(): void;
};

export const ExplanationContext = createContext<ExplanationState | null>(null);

/** The panel “Nguồn gốc số liệu” of this window. */
export function useExplanation(): ExplanationState {
  const state = use(ExplanationContext);
  if (state === null) throw new Error('no explanation panel in context');
  return state;
}

export function useExplanationState(): ExplanationState {
  const [subject, setSubject] = useState<ExplanationSubject | null>(null);
  const opener = useRef<Element | null>(null);
  const show = useCallback((next: ExplanationSubject) => {
    opener.current = document.activeElement;
    setSubject(next);
  }, []);
  const close = useCallback(() => {
    setSubject(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  }, []);
  return useMemo(() => ({ subject, show, close }), [subject, show, close]);
}
