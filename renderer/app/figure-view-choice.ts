import { createContext, use, useMemo, useState } from 'react';
import type { FigureView } from '../../shared/statistics/figure-view.ts';

/** What a call is given beside its period: nothing for figures by the units that reported. */
export type AskedView = { readonly view?: FigureView };
export type FigureViewChoice = {
  readonly view: FigureView;
  readonly asked: AskedView;
  choose(view: FigureView): void;
};
export const FigureViewContext = createContext<FigureViewChoice | null>(null);

/** By which units all screens show figures. */
export function useFigureView(): FigureViewChoice {
  const choice = use(FigureViewContext);
  if (choice === null) throw new Error('no figure view in context');
  return choice;
}

/** The choice of this window; a new one starts by the units that reported, as the papers of a period are signed. */
export function useFigureViewState(): FigureViewChoice {
  const [view, choose] = useState<FigureView>('as-reported');
  return useMemo(() => ({ view, choose, asked: view === 'as-reported' ? {} : { view } }), [view]);
}
