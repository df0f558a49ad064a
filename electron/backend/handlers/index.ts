import type { Dispatch } from '../../../shared/contract/client.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import type { DataSession } from '../data-session.ts';
import { keepStagedPlans } from '../staged-plans.ts';
import { appHandlers } from './app.ts';
import { changesHandlers } from './changes.ts';
import { closingsHandlers } from './closings.ts';
import { correctionsHandlers } from './corrections.ts';
import { dataHandlers } from './data.ts';
import { figuresHandlers } from './figures.ts';
import { formsHandlers } from './forms.ts';
import { intakeHandlers } from './intake.ts';
import { learnHandlers } from './learn.ts';
import { holidaysHandlers } from './holidays.ts';
import { logHandlers } from './log.ts';
import { overviewHandlers } from './overview.ts';
import { reorganiseHandlers } from './reorganise.ts';
import { reportingHandlers } from './reporting.ts';
import { pipelineHandlers } from './pipeline.ts';
import { placesHandlers } from './places.ts';
import { reportsHandlers } from './reports.ts';
import { safetyHandlers } from './safety.ts';
import { settingsHandlers } from './settings.ts';
import { targetsHandlers } from './targets.ts';
import { templatesHandlers } from './templates.ts';
import { unitsHandlers } from './units.ts';

/** One handler for every call the backend answers; the compiler names one that is missing. */
export function makeHandlers(context: BackendContext, session: DataSession, dispatch: Dispatch): BackendHandlers {
  const plans = keepStagedPlans(context.newId);
  return {
    ...appHandlers(context, session),
    ...dataHandlers(context, session, dispatch),
    ...settingsHandlers(context),
    ...unitsHandlers(context),
    ...intakeHandlers(context, session, plans),
    ...changesHandlers(context),
    ...closingsHandlers(context),
    ...correctionsHandlers(context),
    ...figuresHandlers(context),
    ...formsHandlers(context),
    ...learnHandlers(context),
    ...logHandlers(context),
    ...overviewHandlers(context),
    ...reorganiseHandlers(context),
    ...reportingHandlers(context),
    ...pipelineHandlers(context),
    ...holidaysHandlers(context),
    ...placesHandlers(context),
    ...reportsHandlers(context, plans),
    ...targetsHandlers(context),
    ...templatesHandlers(context),
    ...safetyHandlers(context, session),
  };
}
