import type { Input } from '../../../shared/contract/calls.ts';
import type { WindowClient } from '../../../shared/contract/client.ts';
import type { IntakePreview, LentFile } from '../../../shared/contract/views.ts';
import { ask, CallRefused } from '../../api/client.ts';
import {
  isReadyToWrite,
  isSameOutcome,
  previewOf,
  type IntakeChoices,
  type IntakeFile,
  type IntakeStage,
} from './intake-file.ts';

export type SessionState = { readonly files: readonly IntakeFile[]; readonly isCommitting: boolean };

/** The files between choosing and writing. Lives beside the screens, so that nothing is lost by looking elsewhere. */
export type IntakeSession = {
  read(): SessionState;
  subscribe(changed: () => void): () => void;
  add(files: readonly LentFile[]): void;
  /** Reads the file again with another choice. */
  choose(token: string, choice: Partial<IntakeChoices>): void;
  cancel(token: string): void;
  remove(token: string): void;
  /** Writes every file that can be written, one after another; resolves when all were tried. */
  commitAll(): Promise<void>;
  /** Follows the progress of reading; returns the function that stops. */
  listen(): () => void;
};

export function createIntakeSession(client: WindowClient): IntakeSession {
  let state: SessionState = { files: [], isCommitting: false };
  let isReading = false;
  const listeners = new Set<() => void>();
  const cancelled = new Set<string>();

  const put = (next: Partial<SessionState>) => {
    state = { ...state, ...next };
    for (const changed of listeners) changed();
  };
  const find = (token: string) => state.files.find(({ file }) => file.token === token);
  const change = (token: string, next: Partial<IntakeFile>) =>
    put({ files: state.files.map((entry) => (entry.file.token === token ? { ...entry, ...next } : entry)) });
  const toStage = (token: string, stage: IntakeStage) => change(token, { stage });

  const stage = (entry: IntakeFile) => ask(client, 'intake/stage', stageInput(entry));
  const discard = (preview: IntakePreview | null) => {
    if (preview?.planId != null) void client.call('intake/discard', { planId: preview.planId });
  };

  async function readWaiting(): Promise<void> {
    if (isReading) return;
    isReading = true;
    try {
      for (let entry = nextWaiting(state); entry !== undefined; entry = nextWaiting(state)) await readOne(entry);
    } finally {
      isReading = false;
    }
  }

  async function readOne(entry: IntakeFile): Promise<void> {
    const { token } = entry.file;
    toStage(token, { is: 'reading', step: 'reading', done: 0, total: null });
    const outcome = await settle(stage(entry));
    if (cancelled.delete(token)) {
      if ('value' in outcome) discard(outcome.value);
      toStage(token, { is: 'cancelled' });
    } else if (find(token) === undefined) {
      if ('value' in outcome) discard(outcome.value);
    } else if ('value' in outcome) {
      toStage(token, { is: 'previewed', preview: outcome.value, isChanged: false });
    } else {
      toStage(token, { is: 'refused', error: outcome.error });
    }
  }

  async function commitOne(token: string): Promise<void> {
    const entry = find(token);
    const seen = entry === undefined ? null : previewOf(entry);
    if (entry === undefined || seen === null) return;
    toStage(token, { is: 'committing', preview: seen });
    const first = await write(seen);
    if ('value' in first) return toStage(token, { is: 'written', preview: seen, receipt: first.value });
    if (first.error.problem.code !== 'store.changed-since-preview')
      return toStage(token, { is: 'refused', error: first.error });

    // Another file was written since: plan anew, and write only if it still promises what was looked at.
    const again = await settle(stage(entry));
    if ('error' in again) return toStage(token, { is: 'refused', error: again.error });
    if (!isSameOutcome(seen, again.value))
      return toStage(token, { is: 'previewed', preview: again.value, isChanged: true });
    const second = await write(again.value);
    toStage(
      token,
      'value' in second
        ? { is: 'written', preview: again.value, receipt: second.value }
        : { is: 'refused', error: second.error },
    );
  }

  const write = ({ planId, planHash }: IntakePreview) => {
    if (planId === null || planHash === null) throw new Error('a preview without a plan cannot be written');
    return settle(ask(client, 'intake/commit', { planId, planHash }));
  };

  return {
    listen: () =>
      client.on('intake/progress', ({ file, stage: step, done, total }) => {
        const isIt = (entry: IntakeFile) =>
          entry.stage.is === 'reading' && (entry.file.token === file || entry.file.name === file);
        const entry = state.files.find(isIt);
        if (entry !== undefined) toStage(entry.file.token, { is: 'reading', step, done, total });
      }),
    read: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    add(files) {
      const known = new Set(state.files.filter(({ stage: { is } }) => is !== 'written').map(({ file }) => file.token));
      const fresh = files.filter(({ token }) => !known.has(token));
      const tokens = new Set(fresh.map(({ token }) => token));
      const kept = state.files.filter(({ file }) => !tokens.has(file.token));
      put({
        files: [
          ...kept,
          ...fresh.map((file): IntakeFile => ({ file, choices: { leaveOut: [] }, stage: { is: 'waiting' } })),
        ],
      });
      void readWaiting();
    },
    choose(token, choice) {
      const entry = find(token);
      if (entry === undefined || entry.stage.is === 'reading' || entry.stage.is === 'committing') return;
      discard(previewOf(entry));
      change(token, { choices: { ...entry.choices, ...choice }, stage: { is: 'waiting' } });
      void readWaiting();
    },
    cancel(token) {
      const entry = find(token);
      if (entry?.stage.is === 'waiting') toStage(token, { is: 'cancelled' });
      if (entry?.stage.is !== 'reading') return;
      cancelled.add(token);
      void client.call('intake/cancel', { file: token });
    },
    remove(token) {
      const entry = find(token);
      if (entry === undefined || entry.stage.is === 'committing') return;
      if (entry.stage.is === 'reading') void client.call('intake/cancel', { file: token });
      if (entry.stage.is !== 'written') discard(previewOf(entry));
      put({ files: state.files.filter(({ file }) => file.token !== token) });
    },
    async commitAll() {
      if (state.isCommitting) return;
      put({ isCommitting: true });
      try {
        for (const { file } of state.files.filter(isReadyToWrite)) await commitOne(file.token);
      } finally {
        put({ isCommitting: false });
      }
    },
  };
}

type Settled<T> = { readonly value: T } | { readonly error: CallRefused };

/** A refusal as a value; anything else keeps being thrown. */
async function settle<T>(answer: Promise<T>): Promise<Settled<T>> {
  try {
    return { value: await answer };
  } catch (error) {
    if (error instanceof CallRefused) return { error };
    throw error;
  }
}

const nextWaiting = ({ files }: SessionState) => files.find(({ stage }) => stage.is === 'waiting');

function stageInput({ file, choices }: IntakeFile): Input<'intake/stage'> {
  const { period, unitId, replaceSubmission, leaveOut } = choices;
  return {
    file: file.token,
    ...(period === undefined ? {} : { period }),
    ...(unitId === undefined ? {} : { unitId }),
    ...(replaceSubmission === undefined ? {} : { replaceSubmission }),
    ...(leaveOut.length === 0 ? {} : { leaveOut: [...leaveOut] }),
  };
}
