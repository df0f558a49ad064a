import { basename } from 'node:path';
import { app, dialog } from 'electron';
import { shellText } from '../../shared/text/vi/shell.ts';
import { Desk } from './desk.ts';
import { logFault, openLog } from './log.ts';
import { pagesFolder } from './places.ts';
import { readPrintJob, runPrintJob } from './print-job.ts';
import { protectBeforeReady, protectWhenReady } from './security/protect-app.ts';
import { kindOfName, type NamedKind } from '../../shared/intake/file-names.ts';

const printJob = readPrintJob();
protectBeforeReady();
openLog(app.getPath('logs'));
process.on('uncaughtException', (error) => {
  logFault('', 'shell', error);
  dialog.showErrorBox(app.getName(), shellText.ourFault);
  app.exit(3);
});

if (printJob !== null) {
  void app.whenReady().then(() => {
    protectWhenReady(pagesFolder);
    return runPrintJob(printJob);
  });
} else if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(openDesk);
} else {
  app.quit();
}

async function openDesk(): Promise<void> {
  protectWhenReady(pagesFolder);
  const desk = new Desk();
  desk.setMenu();
  app.on('second-instance', (_event, argv) => {
    desk.bringToFront();
    void desk.offer(filesOf(argv));
  });
  await desk.open();
  await desk.offer(filesOf(process.argv));
}

/** Workbooks and archives named on the command line; not a switch, nor the folder of the program itself. */
function filesOf(argv: readonly string[]): string[] {
  return argv.slice(1).filter((each) => !each.startsWith('--') && isWanted(kindOfName(basename(each))));
}

const isWanted = (kind: NamedKind) => kind === 'workbook' || kind === 'archive';
