import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { WindowCommand } from '../../shared/contract/commands.ts';
import { screenDigits, screenNames } from '../../shared/contract/screens.ts';
import { screenTitles } from '../../shared/text/vi/screens.ts';
import { shellText } from '../../shared/text/vi/shell.ts';

/** What the menu sets going. */
export type MenuActions = {
  /** A command that the window carries out. */
  command(command: WindowCommand): void;
  openDataFolder(): void;
  showKeys(keys: string): void;
  showAbout(): void;
};

type Item = MenuItemConstructorOptions;
const words = shellText.menu;
const separator: Item = { type: 'separator' };

/** The menu bar. Its keys reach it only when the window has left them alone. */
export function makeMenu(actions: MenuActions): Menu {
  const item = (label: string, command: WindowCommand, accelerator?: string): Item => ({
    label,
    click: () => actions.command(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const print = item(words.print, 'report/print', 'CmdOrCtrl+P');
  const menus: Item[] = [
    {
      label: words.file,
      submenu: [
        item(words.chooseFiles, 'intake/choose-files', 'CmdOrCtrl+O'),
        item(words.chooseFolder, 'intake/choose-folder'),
        item(words.blankTemplates, 'intake/blank-templates'),
        separator,
        item(words.closeData, 'data/close'),
        { label: words.quit, role: 'quit' },
      ],
    },
    { label: words.edit, submenu: editItems() },
    { label: words.view, submenu: [...screenItems(item), separator, ...sizeItems()] },
    {
      label: words.figures,
      submenu: [
        item(words.refresh, 'view/refresh', 'F5'),
        item(words.explain, 'figure/explain', 'F4'),
        item(words.correct, 'figure/correct', 'F2'),
        separator,
        item(words.nextProblem, 'problem/next', 'F8'),
        item(words.previousProblem, 'problem/previous', 'Shift+F8'),
      ],
    },
    {
      label: words.reports,
      submenu: [
        print,
        item(words.savePdf, 'report/save-pdf'),
        item(words.saveWorkbook, 'report/save-workbook', 'CmdOrCtrl+E'),
      ],
    },
    {
      label: words.tools,
      submenu: [
        item(words.backUp, 'safety/back-up'),
        { label: words.openDataFolder, click: () => actions.openDataFolder() },
      ],
    },
  ];
  const help: Item = {
    label: words.help,
    submenu: [
      { label: words.keys, accelerator: 'F1', click: () => actions.showKeys(describeKeys(menus)) },
      { label: words.about, click: () => actions.showAbout() },
    ],
  };
  return Menu.buildFromTemplate([...menus, help]);
}

function editItems(): Item[] {
  return [
    { label: words.undo, role: 'undo' },
    { label: words.redo, role: 'redo' },
    separator,
    { label: words.cut, role: 'cut' },
    { label: words.copy, role: 'copy' },
    { label: words.paste, role: 'paste' },
    { label: words.selectAll, role: 'selectAll' },
  ];
}

function screenItems(item: (label: string, command: WindowCommand, accelerator: string) => Item): Item[] {
  return [
    ...screenNames.map((name) => item(screenTitles[name], `screen/${name}`, `CmdOrCtrl+${screenDigits[name]}`)),
    item(words.nextPane, 'view/next-pane', 'F6'),
  ];
}

function sizeItems(): Item[] {
  return [
    { label: words.zoomIn, role: 'zoomIn' },
    { label: words.zoomOut, role: 'zoomOut' },
    { label: words.normalSize, role: 'resetZoom' },
    { label: words.fullScreen, role: 'togglefullscreen' },
  ];
}

/** `Ctrl+O – Nhập báo cáo…`, one line for each key of the menus. */
function describeKeys(menus: readonly Item[]): string {
  return menus
    .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    .flatMap(({ accelerator, label = '' }) =>
      typeof accelerator === 'string' ? `${accelerator.replace('CmdOrCtrl', 'Ctrl')} – ${label}` : [],
    )
    .join('\n');
}
