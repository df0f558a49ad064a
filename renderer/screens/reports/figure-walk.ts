import type { KeyboardEvent } from 'react';

const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;
type Arrow = keyof typeof STEPS;
const isArrow = (key: string): key is Arrow => key in STEPS;

/**
 * Arrow keys on paper go from figure to figure; the paper itself is one tab stop. The nearest figure in the direction
 * is taken, as seen on the page.
 */
export function moveBetweenFigures(event: KeyboardEvent<HTMLElement>): void {
  if (!isArrow(event.key) || event.ctrlKey || event.altKey || event.shiftKey) return;
  const figures = [...event.currentTarget.querySelectorAll<HTMLElement>('.paper-figure')];
  const from = figures.find((figure) => figure === document.activeElement);
  const next = from === undefined ? figures[0] : nearest(from, figures, event.key);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function nearest(from: HTMLElement, figures: readonly HTMLElement[], key: Arrow): HTMLElement | undefined {
  const [right, down] = STEPS[key];
  const start = middle(from);
  let best: { readonly figure: HTMLElement; readonly cost: number } | undefined;
  for (const figure of figures) {
    const at = middle(figure);
    const along = (at.x - start.x) * right + (at.y - start.y) * down;
    const aside = Math.abs((at.x - start.x) * down) + Math.abs((at.y - start.y) * right);
    // Sideways counts much more, so that a row or column is not left while it goes on.
    const cost = along + aside * 20;
    if (figure !== from && along > 1 && (best === undefined || cost < best.cost)) best = { figure, cost };
  }
  return best?.figure;
}

function middle(element: HTMLElement): { readonly x: number; readonly y: number } {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
