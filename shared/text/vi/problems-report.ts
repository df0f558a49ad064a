import type { Sentences } from './sentences.ts';

export const reportProblems = {
} as const satisfies Sentences;
