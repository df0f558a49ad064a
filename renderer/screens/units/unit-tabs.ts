import type { ComponentType } from 'react';
import { ui } from '../../../shared/text/vi/ui.ts';
import { AddUnitButton } from './add-unit-button.tsx';
import { UnitTreeTab } from './unit-tree-tab.tsx';

/** A part of the screen; its component finds day and chosen unit with `useUnits`. */
export type UnitTab = { readonly key: string; readonly title: string; readonly component: ComponentType };

/** The tabs in their order; another one is a line here. */
export const unitTabs: readonly UnitTab[] = [{ key: 'tree', title: ui.units.tabs.tree, component: UnitTreeTab }];

/** Buttons at the top right, where every screen has its main action; another one is a line here. */
export const unitActions: readonly ComponentType[] = [AddUnitButton];
