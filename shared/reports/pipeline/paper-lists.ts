import { dueKinds } from '../../pipeline/due-items.ts';

/** Lists of people that go out: candidates as the units sent them, people for the class, and what falls due. */
export const paperLists = ['candidates', 'class', ...dueKinds] as const;
export type PaperList = (typeof paperLists)[number];
