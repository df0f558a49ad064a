import type { Sentences } from './sentences.ts';

export const fileProblems = {
} as const satisfies Sentences;
