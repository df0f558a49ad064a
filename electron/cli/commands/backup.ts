import { join } from 'node:path';
import { backupFolderOf } from '../../backend/safety/backup-folder.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { defineCommand, dataOption } from '../command.ts';
import { openDataFile } from '../data-file.ts';

/** `backup`: a copy of the data file in the folder `backups` beside it. */
export const backup = defineCommand({
  name: 'backup',
  options: dataOption,
  operands: { count: 'none' },
  async run({ data }, _operands, desk) {
    const call = await openDataFile(desk, data);
    const { file, at, size } = await call('safety/back-up', {});
    const path = join(backupFolderOf(desk.absolute(data)), file.name);
    desk.say(cliText.backedUp(path));
    return { exitCode: 0, result: { path, at, size } };
  },
});
