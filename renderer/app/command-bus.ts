import { createContext, use, useEffect, useRef } from 'react';
import type { WindowCommand } from '../../shared/contract/commands.ts';

/** Where menu, keys and buttons meet the screen that can do it. The screen that listened last is asked first. */
export type CommandBus = {
  /** False when nothing on screen can do it. */
  run(command: WindowCommand): boolean;
  /** Returns the function that stops listening. */
  listen(command: WindowCommand, act: () => void): () => void;
  /** The same for what is done when no screen can: it is asked after all others, whenever it began to listen. */
  fallBack(command: WindowCommand, act: () => void): () => void;
};

export function createCommandBus(): CommandBus {
  const listeners = new Map<WindowCommand, (() => void)[]>();
  const stopper = (command: WindowCommand, act: () => void) => () => {
    listeners.set(
      command,
      (listeners.get(command) ?? []).filter((other) => other !== act),
    );
  };
  return {
    run(command) {
      const act = listeners.get(command)?.at(-1);
      act?.();
      return act !== undefined;
    },
    listen(command, act) {
      listeners.set(command, [...(listeners.get(command) ?? []), act]);
      return stopper(command, act);
    },
    fallBack(command, act) {
      listeners.set(command, [act, ...(listeners.get(command) ?? [])]);
      return stopper(command, act);
    },
  };
}

export const CommandBusContext = createContext<CommandBus>(createCommandBus());

/** Does `act` while the component is on screen; null listens to nothing. */
export function useCommand(command: WindowCommand, act: (() => void) | null): void {
  const bus = use(CommandBusContext);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const isActive = act !== null;
  useEffect(() => (isActive ? bus.listen(command, () => latest.current?.()) : undefined), [bus, command, isActive]);
}
