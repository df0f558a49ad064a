/**
 * What a file's name says it is, before anything of it is read. `lock`: what Excel keeps beside an open workbook.
 * What is really inside a `workbook` is found out by reading.
 */
export type NamedKind = 'workbook' | 'archive' | 'lock' | 'hidden' | 'shortcut' | 'other';

/** Kinds of files a unit may have put its tables in. */
export const workbookExtensions = [
  'xlsx',
  'xlsm',
  'xltx',
  'xltm',
  'xlsb',
  'xls',
  'xlt',
  'xml',
  'ods',
  'ots',
  'csv',
  'tsv',
] as const;

const WORKBOOK: ReadonlySet<string> = new Set(workbookExtensions);
/** Windows and macOS put these into folders unseen. */
const SYSTEM: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini', 'ehthumbs.db', '__macosx']);
const SHORTCUT: ReadonlySet<string> = new Set(['lnk', 'url', 'website', 'webloc']);

/** Tells by the last part of a path. */
export function kindOfName(name: string): NamedKind {
  const lower = name.toLowerCase();
  if (name.startsWith('~$')) return 'lock';
  if (name.startsWith('.') || SYSTEM.has(lower)) return 'hidden';
  const extension = lower.includes('.') ? lower.slice(lower.lastIndexOf('.') + 1) : '';
  if (SHORTCUT.has(extension)) return 'shortcut';
  if (extension === 'zip') return 'archive';
  return WORKBOOK.has(extension) ? 'workbook' : 'other';
}
