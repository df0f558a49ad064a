import type { Sentences } from './sentences.ts';

export const storeProblems = {
} as const satisfies Sentences;
