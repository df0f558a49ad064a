import type { WindowClient } from '../../../shared/contract/client.ts';
import type { IntakePreview } from '../../../shared/contract/views.ts';
import type { ProblemCode } from '../../../shared/text/vi/problems.ts';
import { ask, CallRefused } from '../../api/client.ts';
import { stageInput } from './intake-choices.ts';
import { isSameOutcome, type IntakeFile, type IntakeStage } from './intake-file.ts';

/** The plan is no longer one that can be written, but the file may be planned anew. */
const OUTDATED: ReadonlySet<ProblemCode> = new Set(['store.changed-since-preview', 'intake.plan-gone']);

/** Writes what was looked at; when the figures changed meanwhile, only if a new plan still promises the same. */
export async function commitFile(client: WindowClient, entry: IntakeFile, seen: IntakePreview): Promise<IntakeStage> {
  const first = await write(client, seen);
  if ('value' in first) return { is: 'written', preview: seen, receipt: first.value };
  if (!OUTDATED.has(first.error.problem.code)) return { is: 'refused', error: first.error };

  const again = await settle(ask(client, 'intake/stage', stageInput(entry.file.token, entry.choices)));
  if ('error' in again) return { is: 'refused', error: again.error };
  if (!isSameOutcome(seen, again.value) || again.value.planHash === null) {
    return { is: 'previewed', preview: again.value, isChanged: true };
  }
  const second = await write(client, again.value);
  return 'value' in second
    ? { is: 'written', preview: again.value, receipt: second.value }
    : { is: 'refused', error: second.error };
}

function write(client: WindowClient, { planId, planHash }: IntakePreview) {
  if (planId === null || planHash === null) throw new Error('a preview without a plan cannot be written');
  return settle(ask(client, 'intake/commit', { planId, planHash }));
}

export type Settled<T> = { readonly value: T } | { readonly error: CallRefused };

/** A refusal as a value; anything else keeps being thrown. */
export async function settle<T>(answer: Promise<T>): Promise<Settled<T>> {
  try {
    return { value: await answer };
  } catch (error) {
    if (error instanceof CallRefused) return { error };
    throw error;
  }
}
