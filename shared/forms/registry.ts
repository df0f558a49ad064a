import { bieu1 } from './definitions/bieu-1-btctw.ts';
import { bieu2 } from './definitions/bieu-2-btctw.ts';
import { bieu3 } from './definitions/bieu-3-btctw.ts';
import type { FormDefinition } from './form-definition.ts';

/** Every official form the app reads and fills, in the order of their numbers. */
export const formDefinitions: readonly FormDefinition[] = [bieu1, bieu2, bieu3];

/** The form of an id such as `bieu-2-btctw`, or null when there is none. */
export function findForm(id: string): FormDefinition | null {
  return formDefinitions.find((form) => form.id === id) ?? null;
}
