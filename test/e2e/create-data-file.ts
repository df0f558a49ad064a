import { join } from 'node:path';
import type { AppState } from '../../shared/contract/views.ts';
import type { RunningApp } from './launch.ts';
import { callFrom } from './window-page.ts';

/** Makes an empty data file the way a person does, through the dialog, whose answer is given here. Its name is `Sổ thử.skn`. */
export async function createDataFile({ page, evaluate, dataFolder }: RunningApp): Promise<AppState> {
  await evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    },
    join(dataFolder, 'Sổ thử.skn'),
  );
  const target = await callFrom(page, 'dialog/choose-new-data-file', { suggestedName: 'Sổ thử' });
  const token = target.ok ? (target.value?.token ?? '') : '';
  const created = await callFrom(page, 'data/create', {
    target: token,
    profile: 'district',
    organisationName: 'Nậm Pồ',
  });
  if (!created.ok) throw new Error(`not created: ${created.problem.code}`);
  return created.value;
}
