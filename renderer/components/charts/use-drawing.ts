import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useWidth } from '../use-width.ts';

const LAYERS = 'g[class^="recharts-zIndex-layer"]:not([tabindex])';

/**
 * The box a chart is drawn into, and its width; 0 before the first drawing. Chromium stops with the Tab key at every
 * SVG group that listens for focus, as the layers of a chart do: they are taken out of the order of keys.
 */
export function useDrawing(): { readonly box: RefObject<HTMLDivElement | null>; readonly width: number } {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const pass = () => current.querySelectorAll(LAYERS).forEach((layer) => layer.setAttribute('tabindex', '-1'));
    const observer = new MutationObserver(pass);
    observer.observe(current, { childList: true, subtree: true });
    pass();
    return () => observer.disconnect();
  }, []);
  return { box, width };
}
