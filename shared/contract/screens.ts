import type { screenTitles } from '../text/vi/screens.ts';

/** The screens in the order of navigation and menu, each with the digit that opens it together with Ctrl. */
export const screenDigits = {
  overview: '1',
  intake: '2',
  reporting: '3',
  figures: '4',
  targets: '5',
  units: '6',
  pipeline: '7',
  reports: '8',
  settings: '9',
  log: '0',
} as const satisfies Record<keyof typeof screenTitles, string>;
export type ScreenName = keyof typeof screenDigits;

/** Names of the screens in their order. */
export const screenNames = Object.keys(screenDigits) as readonly ScreenName[]; // keys of the literal above
