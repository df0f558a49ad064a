import type { Command } from '../command.ts';
import { backup } from './backup.ts';
import { check } from './check.ts';
import { closingClose } from './closing-close.ts';
import { closingPaper } from './closing-paper.ts';
import { closingReopen } from './closing-reopen.ts';
import { closing } from './closing.ts';
import { explain } from './explain.ts';
import { feedback } from './feedback.ts';
import { due } from './due.ts';
import { figures } from './figures.ts';
import { fill } from './fill.ts';
import { formCheck } from './form-check.ts';
import { formExport } from './form-export.ts';
import { formImport } from './form-import.ts';
import { formLearn } from './form-learn.ts';
import { formList } from './form-list.ts';
import { form } from './form.ts';
import { grid } from './grid.ts';
import { indicators } from './indicators.ts';
import { init } from './init.ts';
import { intake } from './intake.ts';
import { reorganise } from './reorganise.ts';
import { pipeline } from './pipeline.ts';
import { placesImport } from './places-import.ts';
import { placesList } from './places-list.ts';
import { reportList } from './report-list.ts';
import { log } from './log.ts';
import { reportOverview } from './report-overview.ts';
import { reportQuarterly } from './report-quarterly.ts';
import { reportReminders } from './report-reminders.ts';
import { reporting } from './reporting.ts';
import { restore } from './restore.ts';
import { targetsExport } from './targets-export.ts';
import { targetsImport } from './targets-import.ts';
import { targetsList } from './targets-list.ts';
import { templates } from './templates.ts';
import { undo } from './undo.ts';
import { unitsExport } from './units-export.ts';
import { unitsImport } from './units-import.ts';
import { unitsList } from './units-list.ts';

/** Every command there is, in the order of the usage. */
export const commands: readonly Command[] = [
  init,
  unitsImport,
  unitsList,
  unitsExport,
  reorganise,
  targetsImport,
  targetsList,
  targetsExport,
  placesImport,
  placesList,
  templates,
  intake,
  feedback,
  grid,
  undo,
  log,
  indicators,
  figures,
  explain,
  pipeline,
  due,
  reportOverview,
  reportQuarterly,
  reporting,
  reportReminders,
  reportList,
  form,
  formList,
  formCheck,
  formLearn,
  formExport,
  formImport,
  fill,
  closing,
  closingClose,
  closingReopen,
  closingPaper,
  check,
  backup,
  restore,
];
