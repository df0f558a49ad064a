import { useEffect, useState } from 'react';
import type { LearnedForm } from '../../../shared/contract/views.ts';
import type { LearnAnswers } from '../../../shared/forms/learn/learn-answers.ts';
import type { CallRefused } from '../../api/client.ts';
import { useCall } from '../../api/use-call.ts';

export type Learning = {
  readonly answers: LearnAnswers;
  say(answers: LearnAnswers): void;
  /** Null until the blank was read; while an answer is worked in, what was known before. */
  readonly learned: LearnedForm | null;
  readonly isBusy: boolean;
  readonly error: CallRefused | null;
};

/** The blank as it is understood with what was answered so far. */
export function useLearning(blank: string): Learning {
  const [given, say] = useState<LearnAnswers>({});
  const [last, setLast] = useState<LearnedForm | null>(null);
  const answers = stillProposed(given, last);
  const { data, error, isFetching } = useCall('forms/learn', { blank, answers });
  useEffect(() => {
    if (data !== undefined) setLast(data);
  }, [data]);
  return { answers, say, learned: data ?? last, isBusy: isFetching, error };
}

/** An identity that is not proposed any more, because its rows mean something else now, is no longer accepted. */
function stillProposed(answers: LearnAnswers, last: LearnedForm | null): LearnAnswers {
  if (last === null || answers.accept === undefined) return answers;
  const known = new Set(last.proposal.identities.map(({ id }) => id));
  return { ...answers, accept: answers.accept.filter((id) => known.has(id)) };
}
