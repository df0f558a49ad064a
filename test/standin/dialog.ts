import { host, note } from './host.ts';
import { askForOpenFiles, askForSaveFile, type FileQuestion } from './native-dialog.ts';
import { strict } from './strict.ts';

/** Headless every dialog is cancelled, unless a test has put its own answer in place of the function. */
export const dialog = strict('dialog', {
  showOpenDialog: async (_window: unknown, question: FileQuestion) => {
    note('dialog.showOpenDialog', question);
    const filePaths = host.headed ? askForOpenFiles(question) : [];
    return { canceled: filePaths.length === 0, filePaths };
  },
  showSaveDialog: async (_window: unknown, question: FileQuestion) => {
    note('dialog.showSaveDialog', question);
    const filePath = host.headed ? askForSaveFile(question) : '';
    return { canceled: filePath === '', filePath };
  },
  showMessageBox: async (_window: unknown, box: { readonly message: string; readonly detail?: string }) => {
    note('dialog.showMessageBox', box);
    if (host.headed) process.stderr.write(`${box.message}\n${box.detail ?? ''}\n`);
    return { response: 0, checkboxChecked: false };
  },
  showErrorBox: (title: string, content: string) => {
    note('dialog.showErrorBox', title, content);
    process.stderr.write(`${title}\n${content}\n`);
  },
});
