import { strict } from './strict.ts';
import { note } from './host.ts';

type MenuItem = {
  readonly label?: string;
  readonly accelerator?: string;
  readonly role?: string;
  readonly submenu?: Menu;
  readonly click?: () => void;
};
type MenuTemplate = readonly (Omit<MenuItem, 'submenu'> & { readonly submenu?: MenuTemplate })[];

let applicationMenu: Menu | null = null;

/** A menu that is not drawn. Keys of its items work, except those with a role: Chromium has these itself. */
export class Menu {
  readonly items: readonly MenuItem[];

  private constructor(items: readonly MenuItem[]) {
    this.items = items;
  }

  static buildFromTemplate(template: MenuTemplate): Menu {
    const items = template.map(({ submenu, ...item }) =>
      submenu === undefined ? item : { ...item, submenu: Menu.buildFromTemplate(submenu) },
    );
    return strict('Menu', new Menu(items));
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  popup(): void {
    note('Menu.popup');
  }
}

/** All keys of the application menu, as `ctrl+o`. */
export function listAccelerators(): readonly string[] {
  return listItems(applicationMenu)
    .map(keysOf)
    .filter((keys) => keys !== null);
}

/** Does what the menu item with these keys does. */
export function pressAccelerator(keys: string): void {
  listItems(applicationMenu)
    .find((item) => keysOf(item) === keys)
    ?.click?.();
}

function listItems(menu: Menu | null): readonly MenuItem[] {
  return (menu?.items ?? []).flatMap((item) => [item, ...listItems(item.submenu ?? null)]);
}

function keysOf({ accelerator, role }: MenuItem): string | null {
  if (accelerator === undefined || role !== undefined) return null;
  return accelerator.replace(/CmdOrCtrl|CommandOrControl/i, 'ctrl').toLowerCase();
}
