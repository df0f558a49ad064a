import { join } from 'node:path';
import { dialog, type FileFilter } from 'electron';
import type { LentFile } from '../../shared/contract/views.ts';
import { shellText } from '../../shared/text/vi/shell.ts';
import { toFileName } from './file-name.ts';
import { valueOf, type ShellContext, type ShellHandlers } from './shell-context.ts';
import { workbookExtensions } from '../../shared/intake/file-names.ts';

const words = shellText.dialog;
const dataFiles: FileFilter = { name: words.dataFiles, extensions: ['skn'] };
const backups: FileFilter = { name: words.backups, extensions: ['skn-backup'] };
/** Definitions of forms, for another machine. */
export const definitions: FileFilter = { name: words.definitions, extensions: ['json'] };
const workbooks: FileFilter = { name: words.workbooks, extensions: [...workbookExtensions, 'zip'] };

/** Old .xls is let in, to be answered with what to do about it. */
const blanks: FileFilter = { name: words.workbooks, extensions: ['xlsx', 'xls'] };

type DialogHandlers = Pick<ShellHandlers, Extract<keyof ShellHandlers, `dialog/${string}`>>;

/** Dialogs in which files are chosen. The path goes to the backend; the page gets a token and the name. */
export function dialogHandlers(context: ShellContext): DialogHandlers {
  const chooseOne = async (title: string, filter: FileFilter): Promise<LentFile | null> => {
    const [path] = await chooseToRead(context, title, filter, 'one');
    return path === undefined ? null : lend(context, path, 'read');
  };
  return {
    'dialog/choose-workbooks': async ({ folder = false }) => {
      const paths = folder
        ? await chooseFolder(context, words.chooseWorkbookFolder, ['openDirectory'])
        : await chooseToRead(context, words.chooseWorkbooks, workbooks, 'many');
      return Promise.all(paths.map((path) => lend(context, path, 'read')));
    },
    'dialog/choose-data-file': () => chooseOne(words.chooseDataFile, dataFiles),
    'dialog/choose-blank': () => chooseBlank(context),
    'dialog/choose-definition': () => chooseOne(words.chooseDefinition, definitions),
    'dialog/choose-backup': () => chooseOne(words.chooseBackup, backups),
    'dialog/choose-new-data-file': ({ suggestedName }) =>
      chooseTarget(context, words.chooseNewDataFile, suggestedName, dataFiles),
  };
}

/** Asks where to put a file; null when the person changed their mind. */
export async function chooseTarget(
  context: ShellContext,
  title: string,
  suggestedName: string,
  filter: FileFilter,
): Promise<LentFile | null> {
  const extension = filter.extensions[0] ?? '';
  const name = toFileName(suggestedName);
  const fileName = name.endsWith(`.${extension}`) ? name : `${name}.${extension}`;
  const { canceled, filePath } = await dialog.showSaveDialog(context.window, {
    title,
    defaultPath: join(context.dataFolder, fileName),
    filters: [filter],
  });
  return canceled ? null : lend(context, filePath, 'write');
}

/** Asks for a blank workbook of the superior; null when the person changed their mind. */
export async function chooseBlank(context: ShellContext): Promise<LentFile | null> {
  const [path] = await chooseToRead(context, words.chooseBlank, blanks, 'one');
  return path === undefined ? null : lend(context, path, 'read');
}

/** Asks for a folder to write into; null when the person changed their mind. */
export async function chooseTargetFolder(context: ShellContext, title: string): Promise<LentFile | null> {
  const [path] = await chooseFolder(context, title, ['openDirectory', 'createDirectory']);
  return path === undefined ? null : lend(context, path, 'write');
}

async function chooseToRead(
  context: ShellContext,
  title: string,
  filter: FileFilter,
  count: 'one' | 'many',
): Promise<string[]> {
  const { filePaths } = await dialog.showOpenDialog(context.window, {
    title,
    defaultPath: context.dataFolder,
    filters: [filter],
    properties: count === 'many' ? ['openFile', 'multiSelections'] : ['openFile'],
  });
  return filePaths;
}

async function chooseFolder(
  context: ShellContext,
  title: string,
  properties: ('openDirectory' | 'createDirectory')[],
): Promise<string[]> {
  const { filePaths } = await dialog.showOpenDialog(context.window, {
    title,
    defaultPath: context.dataFolder,
    properties,
  });
  return filePaths;
}

async function lend({ backend }: ShellContext, path: string, use: 'read' | 'write'): Promise<LentFile> {
  return valueOf(await backend.call('files/lend', { path, use }));
}
