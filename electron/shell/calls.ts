import { randomUUID } from 'node:crypto';
import { ipcMain } from 'electron';
import * as v from 'valibot';
import { calls, type CallName, type CallsOf } from '../../shared/contract/calls.ts';
import { channels } from '../../shared/contract/channels.ts';
import { ProblemError, stopWith, type Problem, type Reply } from '../../shared/contract/problem.ts';
import { logFault } from './log.ts';
import { isTrustedSender } from './security/trusted-sender.ts';
import type { ShellHandlers } from './shell-context.ts';

type Relay = (name: CallName, input: unknown, ticket?: string) => Promise<Reply<unknown>>;

/**
 * The one door for the window: is it our window, may a window ask this, who answers? Everything that goes wrong becomes a
 * `Reply`; nothing is thrown to the page.
 */
export function answerCalls(handlers: ShellHandlers, relay: Relay): void {
  ipcMain.handle(channels.call, async (event, name: unknown, input: unknown, ticket: unknown) => {
    try {
      if (!isTrustedSender(event.senderFrame)) throw stopWith('app.bad-request', { call: 'call', detail: 'sender' });
      const call = windowCall(name);
      if (!isShellCall(call)) return await relay(call, input, typeof ticket === 'string' ? ticket : undefined);
      // One handler for each name with the input of that name: the pairing is by name and beyond the compiler.
      const handler = handlers[call] as (input: unknown) => Promise<unknown>;
      return { ok: true, value: await handler(checkedInput(call, input)) };
    } catch (error) {
      return failedReply(name, error);
    }
  });
}

/** The window tells which of its calls nobody waits for. */
export function hearGivenUp(giveUp: (ticket: string) => void): void {
  ipcMain.on(channels.giveUp, (event, ticket: unknown) => {
    if (isTrustedSender(event.senderFrame) && typeof ticket === 'string') giveUp(ticket);
  });
}

function windowCall(name: unknown): CallName {
  const isKnown = typeof name === 'string' && Object.hasOwn(calls, name);
  // hasOwn has just shown it.
  if (isKnown && calls[name as CallName].caller === 'window') return name as CallName;
  throw stopWith('app.unknown-call', { call: typeof name === 'string' ? name.slice(0, 80) : typeof name });
}

function isShellCall(name: CallName): name is CallsOf<'shell'> {
  return calls[name].host === 'shell';
}

function checkedInput(name: CallsOf<'shell'>, input: unknown): unknown {
  const result = v.safeParse<v.GenericSchema>(calls[name].input, input);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw stopWith('app.bad-request', { call: name, detail: `${v.getDotPath(issue) ?? '-'}: ${issue.message}` });
}

function failedReply(name: unknown, error: unknown): Reply<never> {
  const logRef = randomUUID();
  const isKnown = typeof name === 'string' && Object.hasOwn(calls, name);
  logFault(logRef, isKnown ? String(name) : 'unknown', error);
  const unexpected: Problem = { code: 'app.unexpected', weight: 'stop', place: { at: 'app' }, facts: { ref: logRef } };
  return { ok: false, logRef, problem: error instanceof ProblemError ? error.problem : unexpected };
}
