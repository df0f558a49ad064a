import { foldText } from '../text/fold.ts';
import { placeKindNames } from './place-words.ts';
import type { Place, PlaceKind } from './place.ts';

/** The kind a name begins with: `Bản Huổi Sang`; null when it begins with none. */
export function placeKindOfName(name: string): PlaceKind | null {
  const key = foldText(name);
  return placeKindNames.entries.find(({ label }) => key.startsWith(`${foldText(label)} `))?.code ?? null;
}

/** Names of one place meet by this key, with or without the word for its kind: `Bản Huổi Sang`, `Huổi Sang` (bản). */
export function placeNameKey(kind: PlaceKind, name: string): string {
  const [key, word] = [foldText(name), `${foldText(placeKindNames.labelOf(kind))} `];
  return `${kind} ${key.startsWith(word) ? key.slice(word.length) : key}`;
}

/** The name as people say it, with its kind in front. */
export function placeLabel({ kind, name }: Pick<Place, 'kind' | 'name'>): string {
  return placeKindOfName(name) === null ? `${placeKindNames.labelOf(kind)} ${name}` : name;
}
