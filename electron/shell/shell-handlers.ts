import { mkdir } from 'node:fs/promises';
import { shell } from 'electron';
import { stopWith } from '../../shared/contract/problem.ts';
import { logWords } from '../../shared/text/vi/log.ts';
import { shellText } from '../../shared/text/vi/shell.ts';
import { chooseBlank, chooseTarget, chooseTargetFolder, definitions, dialogHandlers } from './dialogs.ts';
import { paperHandlers } from './paper.ts';
import { valueOf, type ShellContext, type ShellHandlers } from './shell-context.ts';

/** Everything that the shell answers itself. */
export function shellHandlers(context: ShellContext): ShellHandlers {
  return {
    ...dialogHandlers(context),
    ...paperHandlers(context),
    'templates/save': async (choice) => {
      const folder = await chooseTargetFolder(context, shellText.dialog.chooseTemplateFolder);
      if (folder === null) return null;
      return valueOf(await context.backend.call('templates/write', { ...choice, folder: folder.token }));
    },
    'forms/save-filled-blank': async (choice) => {
      const blank = await chooseBlank(context);
      if (blank === null) return null;
      const { saveFilled, filledName } = shellText.dialog;
      const name = filledName(blank.name.replace(/\.[^.]*$/, ''));
      const target = await chooseTarget(context, saveFilled, name, { name: 'Excel', extensions: ['xlsx'] });
      if (target === null) return null;
      const input = { ...choice, blank: blank.token, target: target.token };
      return valueOf(await context.backend.call('forms/fill-blank', input));
    },
    'log/save-workbook': async ({ filter }) => {
      const { saveWorkbook } = shellText.dialog;
      const excel = { name: 'Excel', extensions: ['xlsx'] };
      const target = await chooseTarget(context, saveWorkbook, logWords.workbook.fileName, excel);
      if (target === null) return null;
      return valueOf(await context.backend.call('log/write-workbook', { filter, target: target.token }));
    },
    'forms/save-definition': async ({ formId }) => {
      const target = await chooseTarget(context, shellText.dialog.saveDefinition, formId, definitions);
      if (target === null) return null;
      return valueOf(await context.backend.call('forms/write-definition', { formId, target: target.token }));
    },
    'units/save-workbook': async () => {
      const { saveUnits, unitsName } = shellText.dialog;
      const target = await chooseTarget(context, saveUnits, unitsName, { name: 'Excel', extensions: ['xlsx'] });
      if (target === null) return null;
      return valueOf(await context.backend.call('units/write-workbook', { target: target.token }));
    },
    'shell/open-data-folder': async () => {
      await openDataFolder(context);
      return null;
    },
    'shell/restart-backend': async () => {
      await context.restartBackend();
      return null;
    },
  };
}

/** Shows the folder of the open data file, else the one where data files are put. */
export async function openDataFolder({ backend, dataFolder }: ShellContext): Promise<void> {
  const { dataFile } = valueOf(await backend.call('app/read-state', {}));
  const folder = dataFile?.folder ?? dataFolder;
  await mkdir(folder, { recursive: true });
  const reason = await shell.openPath(folder);
  if (reason !== '') throw stopWith('shell.folder-not-opened', { reason });
}
