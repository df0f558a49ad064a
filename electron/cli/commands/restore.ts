import { ProblemError } from '../../../shared/contract/problem.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { defineCommand, dataOption } from '../command.ts';
import { callerOn } from '../data-file.ts';

/** `restore`: puts a back-up in the place of the data file, also of a damaged one; that one is kept aside. */
export const restore = defineCommand({
  name: 'restore',
  options: dataOption,
  operands: { count: 'one', hole: 'backup' },
  async run({ data }, [backup = ''], desk) {
    const call = callerOn(desk, data);
    const { token } = await call('files/lend', { path: desk.absolute(data), use: 'read' });
    await call('data/open', { file: token }).catch((error: unknown) => {
      // A damaged file is what a back-up is for.
      if (!(error instanceof ProblemError) || error.problem.code !== 'store.damaged') throw error;
    });
    const { token: backupToken } = await call('files/lend', { path: desk.absolute(backup), use: 'read' });
    await call('safety/restore', { file: backupToken });
    desk.say(cliText.restored(desk.absolute(data)));
    return { exitCode: 0, result: { dataFile: desk.absolute(data), backup: desk.absolute(backup) } };
  },
});
