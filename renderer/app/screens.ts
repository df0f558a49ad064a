import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
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

export type Screen = {
  readonly path: string;
  readonly icon: FluentIcon;
  readonly component: LazyExoticComponent<ComponentType>;
};

/** Where each screen is, what draws it and its sign in the navigation. */
const parts: Readonly<Record<ScreenName, Screen>> = {
  overview: {
    path: '/',
    icon: DataBarVerticalRegular,
    component: lazy(() =>
      import('../screens/overview/overview-screen.tsx').then((file) => ({ default: file.OverviewScreen })),
    ),
  },
  intake: {
    path: '/intake',
    icon: ArrowImportRegular,
    component: lazy(() =>
      import('../screens/intake/intake-screen.tsx').then((file) => ({ default: file.IntakeScreen })),
    ),
  },
  reporting: {
    path: '/reporting',
    icon: ClipboardTaskListLtrRegular,
    component: lazy(() =>
      import('../screens/reporting/reporting-screen.tsx').then((file) => ({ default: file.ReportingScreen })),
    ),
  },
  figures: {
    path: '/figures',
    icon: TableRegular,
    component: lazy(() =>
      import('../screens/figures/figures-screen.tsx').then((file) => ({ default: file.FiguresScreen })),
    ),
  },
  units: {
    path: '/units',
    icon: OrganizationRegular,
    component: lazy(() => import('../screens/units/units-screen.tsx').then((file) => ({ default: file.UnitsScreen }))),
  },
  pipeline: {
    path: '/pipeline',
    icon: PersonArrowRightRegular,
    component: lazy(() =>
      import('../screens/pipeline/pipeline-screen.tsx').then((file) => ({ default: file.PipelineScreen })),
    ),
  },
  targets: {
    path: '/targets',
    icon: TargetArrowRegular,
    component: lazy(() =>
      import('../screens/targets/targets-screen.tsx').then((file) => ({ default: file.TargetsScreen })),
    ),
  },
  reports: {
    path: '/reports',
    icon: DocumentTextRegular,
    component: lazy(() =>
      import('../screens/reports/reports-screen.tsx').then((file) => ({ default: file.ReportsScreen })),
    ),
  },
  settings: {
    path: '/settings',
    icon: SettingsRegular,
    component: lazy(() =>
      import('../screens/settings/settings-screen.tsx').then((file) => ({ default: file.SettingsScreen })),
    ),
  },
  log: {
    path: '/log',
    icon: HistoryRegular,
    component: lazy(() => import('../screens/log/log-screen.tsx').then((file) => ({ default: file.LogScreen }))),
  },
};

/** The navigation, in order. */
export const screens: readonly (Screen & { readonly name: ScreenName })[] = screenNames.map((name) => ({
  name,
  ...parts[name],
}));
