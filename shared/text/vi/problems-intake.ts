import type { Sentences } from './sentences.ts';

export const intakeProblems = {
} as const satisfies Sentences;
