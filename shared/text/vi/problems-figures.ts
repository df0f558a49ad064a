import type { Sentences } from './sentences.ts';

export const figuresProblems = {
} as const satisfies Sentences;
