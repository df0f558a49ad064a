import {
  ArrowImportRegular,
  DataBarVerticalRegular,
  DocumentTextRegular,
  SettingsRegular,
  TableRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { WindowCommand } from '../../shared/contract/commands.ts';
import { ui } from '../../shared/text/vi/ui.ts';

export type Screen = {
  readonly path: string;
  readonly label: string;
  readonly key: string;
  readonly command: WindowCommand;
  readonly icon: FluentIcon;
};

/** The navigation, in order. */
export const screens: readonly Screen[] = [
  {
    path: '/',
    label: ui.frame.screens.overview,
    key: 'Ctrl+1',
    command: 'screen/overview',
    icon: DataBarVerticalRegular,
  },
  {
    path: '/intake',
    label: ui.frame.screens.intake,
    key: 'Ctrl+2',
    command: 'screen/intake',
    icon: ArrowImportRegular,
  },
  { path: '/figures', label: ui.frame.screens.figures, key: 'Ctrl+3', command: 'screen/figures', icon: TableRegular },
  {
    path: '/reports',
    label: ui.frame.screens.reports,
    key: 'Ctrl+4',
    command: 'screen/reports',
    icon: DocumentTextRegular,
  },
  {
    path: '/settings',
    label: ui.frame.screens.settings,
    key: 'Ctrl+5',
    command: 'screen/settings',
    icon: SettingsRegular,
  },
];
