import { closingUi } from './ui-closing.ts';
import { correctionsUi } from './ui-corrections.ts';
import { figuresUi } from './ui-figures.ts';
import { frameUi } from './ui-frame.ts';
import { holidaysUi } from './ui-holidays.ts';
import { intakeUi } from './ui-intake.ts';
import { learnUi } from './ui-learn.ts';
import { logUi } from './ui-log.ts';
import { overviewUi } from './ui-overview.ts';
import { pipelineUi } from './ui-pipeline.ts';
import { placesUi } from './ui-places.ts';
import { problemUi } from './ui-problems.ts';
import { reorganiseUi } from './ui-reorganise.ts';
import { reportingUi } from './ui-reporting.ts';
import { reportUi } from './ui-reports.ts';
import { settingsUi } from './ui-settings.ts';
import { startUi } from './ui-start.ts';
import { unitsUi } from './ui-units.ts';
import { targetsUi } from './ui-targets.ts';
import { templatesUi } from './ui-templates.ts';

/** Every text of the window that is not a problem, by screen. */
export const ui = {
  frame: frameUi,
  start: startUi,
  overview: overviewUi,
  intake: intakeUi,
  places: placesUi,
  problems: problemUi,
  figures: figuresUi,
  closing: closingUi,
  corrections: correctionsUi,
  learn: learnUi,
  reorganise: reorganiseUi,
  reporting: reportingUi,
  pipeline: pipelineUi,
  holidays: holidaysUi,
  log: logUi,
  reports: reportUi,
  settings: settingsUi,
  targets: targetsUi,
  templates: templatesUi,
  units: unitsUi,
} as const;
