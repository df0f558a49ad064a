import type { WindowClient } from '../../../shared/contract/client.ts';
import type { Problem } from '../../../shared/contract/problem.ts';
import type { IntakePreview, LentFile, WaitingFile } from '../../../shared/contract/views.ts';
import { ask, type CallRefused } from '../../api/client.ts';
import { commitFile, settle } from './commit-file.ts';
import { stageInput, type ChoiceStep, type IntakeChoices } from './intake-choices.ts';
import { isReadyToWrite, newFile, previewOf, type IntakeFile, type IntakeStage } from './intake-file.ts';
import { mergeAsked } from './merge-asked.ts';

export type SessionState = {
  readonly files: readonly IntakeFile[];
  /** The file that is looked into; null while the list is on screen. */
  readonly opened: string | null;
  readonly isCommitting: boolean;
  /** Folders and archives are being looked through. */
  readonly isExpanding: boolean;
  /** What was passed over on the way in, with the reason. */
  readonly skipped: readonly Problem[];
  /** Why the chosen files could not be taken in at all. */
  readonly entryError: CallRefused | null;
};

/** The files between choosing and writing. Lives beside the screens, so that nothing is lost by looking elsewhere. */
export type IntakeSession = {
  read(): SessionState;
  subscribe(changed: () => void): () => void;
  /** Looks through folders and archives, then adds the workbooks. */
  takeIn(files: readonly LentFile[]): Promise<void>;
  add(files: readonly LentFile[]): void;
  /** Goes on with files of a former session. */
  resume(waiting: readonly WaitingFile[]): void;
  dismissSkipped(): void;
  /** Looks into a file, or goes back to the list. */
  open(token: string | null): void;
  /** Reads the file again with another choice; may be called while it is being read. */
  choose(token: string, choice: Partial<IntakeChoices> | ChoiceStep): void;
  /** Takes the last choice back and reads again; false when there is none. */
  takeBack(token: string): boolean;
  /** Reads the file again as it was chosen. */
  retry(token: string): void;
  cancel(token: string): void;
  cancelAll(): void;
  remove(token: string): void;
  /** An import was undone, here or in the list of imports: its file says so. */
  markUndone(changeSetId: number): void;
  /** Writes every file that can be written, one after another; resolves when all were tried. */
  commitAll(): Promise<void>;
  /** Follows the progress of reading; returns the function that stops. */
  listen(): () => void;
};

/** `onOtherBytes` is told of a file that was read again and is no longer what it was. */
export function createIntakeSession(
  client: WindowClient,
  onOtherBytes: (token: string) => void = () => undefined,
): IntakeSession {
  let state: SessionState = {
    files: [],
    opened: null,
    isCommitting: false,
    isExpanding: false,
    skipped: [],
    entryError: null,
  };
  let isReading = false;
  const listeners = new Set<() => void>();
  const cancelled = new Set<string>();
  const hashes = new Map<string, string>();

  const put = (next: Partial<SessionState>) => {
    state = { ...state, ...next };
    for (const changed of listeners) changed();
  };
  const find = (token: string) => state.files.find(({ file }) => file.token === token);
  const change = (token: string, next: Partial<IntakeFile>) =>
    put({ files: state.files.map((entry) => (entry.file.token === token ? { ...entry, ...next } : entry)) });
  const toStage = (token: string, stage: IntakeStage) => change(token, { stage });
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
    const outcome = await settle(ask(client, 'intake/stage', stageInput(token, entry.choices)));
    const now = find(token);
    const isCancelled = cancelled.delete(token);
    const isOutdated = now !== undefined && now.choices !== entry.choices;
    if (now === undefined || isCancelled || isOutdated) {
      if ('value' in outcome) discard(outcome.value);
      if (now !== undefined) toStage(token, { is: isCancelled ? 'cancelled' : 'waiting' });
    } else if ('value' in outcome) {
      const preview = outcome.value;
      const before = hashes.get(token) ?? preview.sha256;
      hashes.set(token, preview.sha256);
      if (before !== preview.sha256) onOtherBytes(token);
      change(token, {
        stage: { is: 'previewed', preview, isChanged: false },
        seen: preview,
        asked: mergeAsked(now.asked, preview.questions, now.choices.answers ?? []),
      });
    } else {
      toStage(token, { is: 'refused', error: outcome.error });
    }
  }

  function readAgain(entry: IntakeFile, next: Partial<IntakeFile>): void {
    const { token } = entry.file;
    if (entry.stage.is === 'reading') return change(token, next);
    if (entry.stage.is !== 'written') discard(previewOf(entry));
    change(token, { ...next, stage: { is: 'waiting' } });
    void readWaiting();
  }

  function addEntries(entries: readonly IntakeFile[]): void {
    const known = new Set(state.files.filter(({ stage: { is } }) => is !== 'written').map(({ file }) => file.token));
    const fresh = entries.filter(({ file }) => !known.has(file.token));
    const tokens = new Set(fresh.map(({ file }) => file.token));
    // What was just brought in is looked at first.
    put({ files: [...state.files.filter(({ file }) => !tokens.has(file.token)), ...fresh], opened: null });
    void readWaiting();
  }

  function cancel(entry: IntakeFile): void {
    const { token } = entry.file;
    if (entry.stage.is === 'waiting') toStage(token, { is: 'cancelled' });
    if (entry.stage.is !== 'reading') return;
    cancelled.add(token);
    void client.call('intake/cancel', { file: token });
  }

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
    async takeIn(files) {
      put({ isExpanding: true, entryError: null });
      const found = await settle(ask(client, 'intake/expand', { files: files.map(({ token }) => token) }));
      if ('error' in found) return put({ isExpanding: false, entryError: found.error });
      put({ isExpanding: false, skipped: withoutRepeats([...state.skipped, ...found.value.skipped]) });
      addEntries(found.value.files.map((file) => newFile(file)));
    },
    add: (files) => addEntries(files.map((file) => newFile(file))),
    resume: (waiting) => addEntries(waiting.map(({ file, choices }) => newFile(file, choices))),
    open: (opened) => put({ opened }),
    dismissSkipped: () => put({ skipped: [], entryError: null }),
    choose(token, choice) {
      const entry = find(token);
      if (entry === undefined || entry.stage.is === 'committing' || entry.stage.is === 'written') return;
      const choices = typeof choice === 'function' ? choice(entry.choices) : { ...entry.choices, ...choice };
      readAgain(entry, { choices, past: [...entry.past, entry.choices] });
    },
    takeBack(token) {
      const entry = find(token);
      const last = entry?.past.at(-1);
      if (entry === undefined || last === undefined) return false;
      if (entry.stage.is === 'committing' || entry.stage.is === 'written') return false;
      readAgain(entry, { choices: last, past: entry.past.slice(0, -1) });
      return true;
    },
    retry(token) {
      const entry = find(token);
      if (entry !== undefined && entry.stage.is !== 'committing' && entry.stage.is !== 'reading') readAgain(entry, {});
    },
    cancel(token) {
      const entry = find(token);
      if (entry !== undefined) cancel(entry);
    },
    cancelAll: () => state.files.forEach(cancel),
    remove(token) {
      const entry = find(token);
      if (entry === undefined || entry.stage.is === 'committing') return;
      if (entry.stage.is === 'reading') void client.call('intake/cancel', { file: token });
      if (entry.stage.is !== 'written') {
        discard(previewOf(entry));
        void client.call('intake/forget', { files: [token] });
      }
      put({
        files: state.files.filter(({ file }) => file.token !== token),
        opened: state.opened === token ? null : state.opened,
      });
    },
    markUndone(changeSetId) {
      for (const { file, stage } of state.files) {
        if (stage.is === 'written' && stage.receipt.changeSetId === changeSetId) toStage(file.token, { is: 'undone' });
      }
    },
    async commitAll() {
      if (state.isCommitting) return;
      put({ isCommitting: true });
      try {
        for (const { file } of state.files.filter(isReadyToWrite)) {
          const entry = find(file.token);
          if (entry === undefined || entry.stage.is !== 'previewed') continue;
          const { preview } = entry.stage;
          toStage(file.token, { is: 'committing', preview });
          toStage(file.token, await commitFile(client, entry, preview));
        }
      } finally {
        put({ isCommitting: false });
      }
    },
  };
}

const nextWaiting = ({ files }: SessionState) => files.find(({ stage }) => stage.is === 'waiting');

/** The same file may be passed over with every folder it is chosen with; it is told once. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
