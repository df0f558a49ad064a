import { BrowserWindow } from 'electron';
import { channels } from '../../shared/contract/channels.ts';
import { stopWith } from '../../shared/contract/problem.ts';
import type { ReportDocument } from '../../shared/reports/report-document.ts';
import { printPreload } from './places.ts';
import { PRINT_PAGE } from './security/app-address.ts';

const DRAWING_LIMIT_SECONDS = 60;
/** What Electron reports when the person closed the printer's dialog. */
const CANCELLED = 'Print job canceled';

/** The document as the bytes of a PDF file. Paper, margins and page numbers come from the page's own style. */
export function makePdf(document: ReportDocument): Promise<Uint8Array> {
  return onPaper(document, (window) =>
    window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true }),
  );
}

/** Lets the person choose a printer and prints. Closing the printer's dialog is no problem. */
export function printOnPrinter(document: ReportDocument): Promise<void> {
  return onPaper(document, async (window) => {
    const printers = await window.webContents.getPrintersAsync();
    if (printers.length === 0) throw stopWith('paper.no-printer');
    const { isDone, reason } = await new Promise<{ isDone: boolean; reason: string }>((answer) =>
      window.webContents.print({ printBackground: true }, (isDone, reason) => answer({ isDone, reason })),
    );
    if (!isDone && reason !== CANCELLED) throw stopWith('paper.printer-refused', { reason });
  });
}

async function onPaper<T>(document: ReportDocument, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      preload: printPreload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      // A hidden window would wait for ever for the next frame.
      backgroundThrottling: false,
    },
  });
  try {
    await draw(window, document);
    return await use(window);
  } finally {
    window.destroy();
  }
}

/** Resolves when the page says that fonts are loaded and the layout stands. */
async function draw(window: BrowserWindow, document: ReportDocument): Promise<void> {
  const { webContents } = window;
  let limit: NodeJS.Timeout | undefined;
  const drawn = new Promise<void>((done, failed) => {
    const notDrawn = (detail: string) => failed(stopWith('paper.not-drawn', { detail }));
    webContents.ipc.once(channels.paperReady, () => done());
    webContents.ipc.once(channels.paperFailed, (_event, message: unknown) => notDrawn(String(message)));
    webContents.once('render-process-gone', (_event, { reason }) => notDrawn(reason));
    const giveUp = () => failed(stopWith('paper.not-ready', { seconds: DRAWING_LIMIT_SECONDS }));
    limit = setTimeout(giveUp, DRAWING_LIMIT_SECONDS * 1000);
  });
  try {
    await Promise.all([
      drawn,
      window.loadURL(PRINT_PAGE).then(() => webContents.send(channels.paperDocument, document)),
    ]);
  } finally {
    clearTimeout(limit);
  }
}
