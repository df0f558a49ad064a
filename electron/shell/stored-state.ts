import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';

const bounds = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() });
const schema = v.object({
  bounds: v.nullable(bounds),
  isMaximized: v.boolean(),
  /** Full path of the data file that was open last. */
  lastDataFile: v.nullable(v.string()),
});

/** What the shell remembers from one start to the next. */
export type StoredState = v.InferOutput<typeof schema>;

const nothing: StoredState = { bounds: null, isMaximized: false, lastDataFile: null };

/** The remembered state; a missing or damaged file is as good as none. */
export function readStoredState(file: string): StoredState {
  try {
    return v.parse(schema, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return nothing;
  }
}

/** Changes a part of the remembered state. A full disk costs the memory, not the work. */
export function storeState(file: string, change: Partial<StoredState>): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ ...readStoredState(file), ...change }));
  } catch {
    // Forgetting where the window stood is no reason to stop.
  }
}
