import { useSyncExternalStore } from 'react';
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

const FONT = "'Segoe UI', 'Segoe UI Variable', 'Noto Sans', 'DejaVu Sans', sans-serif";
const light: Theme = { ...webLightTheme, fontFamilyBase: FONT, fontFamilyNumeric: FONT };
const dark: Theme = { ...webDarkTheme, fontFamilyBase: FONT, fontFamilyNumeric: FONT };

/** Light or dark as Windows says. High contrast is handled by the components and by `forced-colors` rules. */
export function useWindowTheme(): Theme {
  const isDark = useSyncExternalStore(listen, () => query()?.matches === true);
  return isDark ? dark : light;
}

const query = () =>
  typeof window.matchMedia === 'function' ? window.matchMedia('(prefers-color-scheme: dark)') : null;

function listen(changed: () => void): () => void {
  const media = query();
  media?.addEventListener('change', changed);
  return () => media?.removeEventListener('change', changed);
}
