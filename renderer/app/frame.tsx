import { useEffect, useMemo, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { periodName } from '../../shared/domain/period.ts';
import { committeeName } from '../../shared/domain/profiles.ts';
import type { AppState } from '../../shared/contract/views.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { useInAdvance } from '../components/on-demand.tsx';
import { CorrectionHost } from '../corrections/correction-host.tsx';
import { CorrectionContext, useCorrectionState } from '../corrections/correction-state.ts';
import { ExplanationPanel } from '../explanation/explanation-panel.tsx';
import { ExplanationContext, useExplanationState } from '../explanation/explanation-state.ts';
import { useAnswersInAdvance } from './answers-in-advance.ts';
import { useFirstQuestions } from './first-questions.ts';
import { BlankTemplates } from '../screens/intake/blank-templates.tsx';
import { useIntakeEntry } from '../screens/intake/intake-entry.ts';
import { IntakeSessionContext, useIntakeSessionState } from '../screens/intake/intake-session-context.ts';
import { WaitingNotice } from '../screens/intake/waiting-notice.tsx';
import { CommandBar } from './command-bar.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FigureViewContext, useFigureViewState } from './figure-view-choice.ts';
import { MainActionContext } from './main-action.tsx';
import { MenuBackup } from './menu-backup.tsx';
import { Navigation } from './navigation.tsx';
import { PeriodContext, periodOf, quarterOf } from './period-choice.ts';
import { screenParts, screens } from './screens.ts';
import { StatusBar } from './status-bar.tsx';
import { useWindowCommands } from './window-commands.ts';

/** Command bar, navigation, content, panel and status bar around the screens, for one open data file. */
export function Frame({ state }: { readonly state: AppState }) {
  const [location] = useLocation();
  const [code, choose] = useState(() => state.latestPeriod ?? quarterOf(state.today));
  const period = useMemo(() => ({ code, choose }), [code]);
  const figureView = useFigureViewState();
  const explanation = useExplanationState();
  const correction = useCorrectionState();
  const intake = useIntakeSessionState();
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  useWindowCommands();
  useInAdvance(screenParts);
  const questions = useFirstQuestions(code, figureView.asked, state.today);
  // Files that are taken in come first, and each of them changes the answers.
  useAnswersInAdvance(location.startsWith('/intake') ? NOTHING : questions);
  useIntakeEntry(intake);
  useWindowTitle(state, code);

  return (
    <PeriodContext value={period}>
      <FigureViewContext value={figureView}>
        <ExplanationContext value={explanation}>
          <CorrectionContext value={correction}>
            <IntakeSessionContext value={intake}>
              <MainActionContext value={slot}>
                <div className="frame">
                  <CommandBar isSample={state.dataFile?.isSample === true} mainActionRef={setSlot} />
                  <div className="frame-middle">
                    <Navigation />
                    <main className="frame-content" data-pane tabIndex={-1} aria-label={ui.frame.regions.content}>
                      <MenuBackup />
                      <BlankTemplates />
                      <WaitingNotice session={intake} />
                      <ErrorBoundary resetKey={location}>
                        <Switch>
                          {/* The last one has no path of its own: the overview answers whatever no other screen does. */}
                          {screens.toReversed().map(({ name, path, screen }) => (
                            <Route
                              key={name}
                              {...(path === '/' ? {} : { path: `${path}/*?` })}
                              component={screen.component}
                            />
                          ))}
                        </Switch>
                      </ErrorBoundary>
                    </main>
                    {explanation.subject !== null && (
                      <ExplanationPanel subject={explanation.subject} onClose={explanation.close} />
                    )}
                  </div>
                  <StatusBar state={state} />
                  <CorrectionHost />
                </div>
              </MainActionContext>
            </IntakeSessionContext>
          </CorrectionContext>
        </ExplanationContext>
      </FigureViewContext>
    </PeriodContext>
  );
}

const NOTHING: ReturnType<typeof useFirstQuestions> = [];

function useWindowTitle({ settings }: AppState, code: string): void {
  const period = periodOf(code);
  const organisation = settings === null ? '' : committeeName(settings.profile, settings.organisationName, period.to);
  const title = organisation === '' ? ui.frame.product : ui.frame.title(organisation, periodName(period));
  useEffect(() => {
    document.title = title;
  }, [title]);
}
