import {
  ArrowImportRegular,
  ClipboardTaskListLtrRegular,
  DataBarVerticalRegular,
  DocumentTextRegular,
  OrganizationRegular,
  PersonArrowRightRegular,
  HistoryRegular,
  SettingsRegular,
  TableRegular,
  TargetArrowRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { screenNames, type ScreenName } from '../../shared/contract/screens.ts';
import type { OnDemand } from '../components/on-demand.tsx';
import { screenOnDemand } from './screen-on-demand.tsx';

export type Screen = { readonly path: string; readonly icon: FluentIcon; readonly screen: OnDemand };

/** Where each screen is, what draws it and its sign in the navigation. */
const parts: Readonly<Record<ScreenName, Screen>> = {
  overview: {
    path: '/',
    icon: DataBarVerticalRegular,
    screen: screenOnDemand(() => import('../screens/overview/overview-screen.tsx').then((file) => file.OverviewScreen)),
  },
  intake: {
    path: '/intake',
    icon: ArrowImportRegular,
    screen: screenOnDemand(() => import('../screens/intake/intake-screen.tsx').then((file) => file.IntakeScreen)),
  },
  reporting: {
    path: '/reporting',
    icon: ClipboardTaskListLtrRegular,
    screen: screenOnDemand(() =>
      import('../screens/reporting/reporting-screen.tsx').then((file) => file.ReportingScreen),
    ),
  },
  figures: {
    path: '/figures',
    icon: TableRegular,
    screen: screenOnDemand(() => import('../screens/figures/figures-screen.tsx').then((file) => file.FiguresScreen)),
  },
  units: {
    path: '/units',
    icon: OrganizationRegular,
    screen: screenOnDemand(() => import('../screens/units/units-screen.tsx').then((file) => file.UnitsScreen)),
  },
  pipeline: {
    path: '/pipeline',
    icon: PersonArrowRightRegular,
    screen: screenOnDemand(() => import('../screens/pipeline/pipeline-screen.tsx').then((file) => file.PipelineScreen)),
  },
  targets: {
    path: '/targets',
    icon: TargetArrowRegular,
    screen: screenOnDemand(() => import('../screens/targets/targets-screen.tsx').then((file) => file.TargetsScreen)),
  },
  reports: {
    path: '/reports',
    icon: DocumentTextRegular,
    screen: screenOnDemand(() => import('../screens/reports/reports-screen.tsx').then((file) => file.ReportsScreen)),
  },
  settings: {
    path: '/settings',
    icon: SettingsRegular,
    screen: screenOnDemand(() => import('../screens/settings/settings-screen.tsx').then((file) => file.SettingsScreen)),
  },
  log: {
    path: '/log',
    icon: HistoryRegular,
    screen: screenOnDemand(() => import('../screens/log/log-screen.tsx').then((file) => file.LogScreen)),
  },
};

/** The navigation, in order. */
export const screens: readonly (Screen & { readonly name: ScreenName })[] = screenNames.map((name) => ({
  name,
  ...parts[name],
}));

/** What shows them, for `useInAdvance`. */
export const screenParts: readonly OnDemand[] = screens.map(({ screen }) => screen);
