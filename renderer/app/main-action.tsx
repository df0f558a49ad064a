import { createContext, use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The place at the top right of the command bar; null until it is drawn. */
export const MainActionContext = createContext<HTMLElement | null>(null);

/** Puts a screen's main button, and the reason when it is disabled, where every screen has it. */
export function MainAction({ children }: { readonly children: ReactNode }) {
  const place = use(MainActionContext);
  return place === null ? null : createPortal(children, place);
}
