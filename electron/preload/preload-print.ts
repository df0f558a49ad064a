import { contextBridge, ipcRenderer } from 'electron';
import { channels } from '../../shared/contract/channels.ts';
import type { PaperBridge } from '../../shared/contract/paper.ts';
import type { ReportDocument } from '../../shared/reports/report-document.ts';

type Listener = (document: ReportDocument) => void;
const listeners = new Set<Listener>();
let latest: ReportDocument | null = null;

// The document may come before the page listens.
ipcRenderer.on(channels.paperDocument, (_event, document: ReportDocument) => {
  latest = document;
  for (const listener of listeners) listener(document);
});

const paper: PaperBridge = {
  onDocument: (listener) => {
    listeners.add(listener);
    if (latest !== null) listener(latest);
    return () => void listeners.delete(listener);
  },
  ready: () => ipcRenderer.send(channels.paperReady),
  failed: (message) => ipcRenderer.send(channels.paperFailed, message),
};
contextBridge.exposeInMainWorld('paper', paper);
