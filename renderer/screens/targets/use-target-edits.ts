import { useCallback, useState } from 'react';
import type { Problem } from '../../../shared/contract/problem.ts';
import type { TargetEditInput } from '../../../shared/contract/target-calls.ts';
import type { TargetPlanView } from '../../../shared/contract/target-views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { ask, CallRefused, useClient } from '../../api/client.ts';

export type TargetEdits = {
  readonly isBusy: boolean;
  /** What was written last, in words; it can be taken back. */
  readonly done: string | null;
  readonly canUndo: boolean;
  readonly problems: readonly Problem[];
  readonly error: CallRefused | null;
  preview(edit: TargetEditInput): Promise<TargetPlanView | null>;
  /** Writes a plan that was shown; true when it was written. */
  write(plan: TargetPlanView, words: (count: string) => string): Promise<boolean>;
  /** Writes at once what one cell asks for; false when it was refused, with its problems. */
  writeCell(edit: TargetEditInput): Promise<boolean>;
  undo(): Promise<void>;
  tell(problems: readonly Problem[]): void;
  clear(): void;
};

/** Previews, writes and takes back targets. What was written on this screen is taken back in reverse order. */
export function useTargetEdits(): TargetEdits {
  const client = useClient();
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const [written, setWritten] = useState<readonly number[]>([]);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [error, setError] = useState<CallRefused | null>(null);

  const clear = useCallback(() => {
    setDone(null);
    setProblems([]);
    setError(null);
  }, []);
  const run = useCallback(
    async <T>(act: () => Promise<T>): Promise<T | null> => {
      setBusy(true);
      clear();
      try {
        return await act();
      } catch (refused) {
        if (!(refused instanceof CallRefused)) throw refused;
        setError(refused);
        return null;
      } finally {
        setBusy(false);
      }
    },
    [clear],
  );

  const preview = (edit: TargetEditInput) => run(() => ask(client, 'targets/preview', { edit }));
  const write: TargetEdits['write'] = async ({ planId, planHash }, words) => {
    if (planId === null || planHash === null) return false;
    const receipt = await run(() => ask(client, 'targets/commit', { planId, planHash }));
    if (receipt === null) return false;
    setWritten((before) => [...before, receipt.changeSetId]);
    setDone(words(formatCount(receipt.written)));
    return true;
  };
  const writeCell: TargetEdits['writeCell'] = async (edit) => {
    const plan = await preview(edit);
    if (plan === null) return false;
    if (plan.planHash !== null) return write(plan, ui.targets.written);
    const refused = plan.problems.filter(({ weight }) => weight !== 'note');
    setProblems(refused);
    return refused.length === 0;
  };
  const undo = async () => {
    const last = written.at(-1);
    if (last === undefined) return;
    const receipt = await run(() => ask(client, 'changes/undo', { changeSetId: last }));
    if (receipt === null) return;
    setWritten((before) => before.slice(0, -1));
    setDone(ui.targets.undone);
  };
  const canUndo = written.length > 0;
  return { isBusy, done, canUndo, problems, error, preview, write, writeCell, undo, tell: setProblems, clear };
}
