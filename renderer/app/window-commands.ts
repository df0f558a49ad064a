import { use, useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useAct } from '../api/use-call.ts';
import { useClient } from '../api/client.ts';
import { refreshAll } from '../api/query-client.ts';
import { pressFocusedLeaf } from '../corrections/focused-leaf.ts';
import { CommandBusContext, useCommand } from './command-bus.ts';
import { commandOfKey } from './keys.ts';
import { focusNextPane } from './panes.ts';
import { screens } from './screens.ts';

/** Ties keys and menu to the commands, and does those that belong to no screen. */
export function useWindowCommands(): void {
  const bus = use(CommandBusContext);
  const client = useClient();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const closeData = useAct('data/close', () => refreshAll(queries));

  useEffect(() => client.on('menu/command', ({ command }) => bus.run(command)), [client, bus]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // A cell that is edited with F2 where it stands has taken the key already.
      const command = event.defaultPrevented ? null : commandOfKey(event);
      if (command === null) return;
      // The menu has the same keys: it only gets what the page leaves alone, so nothing happens twice.
      event.preventDefault();
      if (!event.repeat) bus.run(command);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [bus]);
  useEffect(() => {
    const goTo = (path: string) => () => {
      go(path);
      document.querySelector<HTMLElement>('.frame-content')?.focus();
    };
    const stops = [
      ...screens.map(({ name, path }) => bus.listen(`screen/${name}`, goTo(path))),
      // Where nothing can be printed or explained, the screen on which it can be is shown.
      ...(['report/print', 'report/save-pdf', 'report/save-workbook'] as const).map((command) =>
        bus.fallBack(command, goTo('/reports')),
      ),
      bus.fallBack('figure/explain', goTo('/figures')),
      bus.fallBack('figure/correct', () => {
        if (!pressFocusedLeaf(document)) goTo('/figures')();
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [bus, go]);

  useCommand('view/refresh', () => refreshAll(queries));
  useCommand('view/next-pane', () => focusNextPane(document));
  useCommand('data/close', () => closeData.mutate({}));
}
