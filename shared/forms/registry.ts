import { bieu1 } from './definitions/bieu-1-btctw.ts';
import { bieu2 } from './definitions/bieu-2-btctw.ts';
import { bieu2b } from './definitions/bieu-2b-btctw.ts';
import { bieu3 } from './definitions/bieu-3-btctw.ts';
import { bieu4 } from './definitions/bieu-4-btctw.ts';
import { bieu5 } from './definitions/bieu-5-btctw.ts';
import { bieu6 } from './definitions/bieu-6-btctw.ts';
import { bieu7 } from './definitions/bieu-7-btctw.ts';
import { bieu1of2012 } from './definitions/bieu-1-tctw.ts';
import { bieu2of2012 } from './definitions/bieu-2-tctw.ts';
import { bieu3of2012 } from './definitions/bieu-3-tctw.ts';
import { bieu4of2012 } from './definitions/bieu-4-tctw.ts';
import { bieu5of2012 } from './definitions/bieu-5-tctw.ts';
import { bieu6of2012 } from './definitions/bieu-6-tctw.ts';
import { bieu7aof2012 } from './definitions/bieu-7a-tctw.ts';
import { bieu7bof2012 } from './definitions/bieu-7b-tctw.ts';
import { bieu8of2012 } from './definitions/bieu-8-tctw.ts';
import { bieu10of2012 } from './definitions/bieu-10-tctw.ts';
import { bieu11of2012 } from './definitions/bieu-11-tctw.ts';
import type { FormDefinition } from './form-definition.ts';

/** Every official form the app brings along: the newest series first, each in the order of its numbers. */
export const formDefinitions: readonly FormDefinition[] = [
  bieu1,
  bieu2,
  bieu2b,
  bieu3,
  bieu4,
  bieu5,
  bieu6,
  bieu7,
  bieu1of2012,
  bieu2of2012,
  bieu3of2012,
  bieu4of2012,
  bieu5of2012,
  bieu6of2012,
  bieu7aof2012,
  bieu7bof2012,
  bieu8of2012,
  bieu10of2012,
  bieu11of2012,
];

/** The form of an id such as `bieu-2-btctw` among those that are known, or null when there is none. */
export function findForm(id: string, forms: readonly FormDefinition[]): FormDefinition | null {
  return forms.find((form) => form.id === id) ?? null;
}
