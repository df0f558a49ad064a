import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channels } from '../../shared/contract/channels.ts';
import type { WindowClient } from '../../shared/contract/client.ts';
import type { EventName } from '../../shared/contract/events.ts';

type Listener = (payload: unknown) => void;
const listeners = new Map<EventName, Set<Listener>>();

ipcRenderer.on(channels.event, (_event, name: EventName, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload);
});

const app: WindowClient = {
  call: (name, input, ticket) => ipcRenderer.invoke(channels.call, name, input, ticket),
  giveUp: (ticket) => ipcRenderer.send(channels.giveUp, ticket),
  on: (name, listener) => {
    // Under each name only payloads of that event are passed on.
    const added = listener as Listener;
    listeners.set(name, (listeners.get(name) ?? new Set()).add(added));
    return () => void listeners.get(name)?.delete(added);
  },
};
contextBridge.exposeInMainWorld('app', app);

// Files may be dropped anywhere on the window. Their paths go from here to the shell; the page only hears of tokens.
window.addEventListener('dragover', (event) => event.preventDefault());
window.addEventListener('drop', (event) => {
  event.preventDefault();
  const paths = [...(event.dataTransfer?.files ?? [])].map((file) => webUtils.getPathForFile(file));
  ipcRenderer.send(channels.droppedPaths, paths);
});
