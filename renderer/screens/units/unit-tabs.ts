import type { ComponentType } from 'react';
import { ui } from '../../../shared/text/vi/ui.ts';
import { AddUnitButton } from './add-unit-button.tsx';
import { FewMembersTab } from '../places/few-members-tab.tsx';
import { IdleCellsTab } from '../places/idle-cells-tab.tsx';
import { PlacesTab } from '../places/places-tab.tsx';
import { ReorganiseAction } from './reorganise-action.tsx';
import { UnitTreeTab } from './unit-tree-tab.tsx';

/**
 * A part of the screen; its component finds day and chosen unit with `useUnits`, or goes by the period and brings its own
 * buttons.
 */
export type UnitTab = {
  readonly key: string;
  readonly title: string;
  readonly component: ComponentType;
  readonly isOfPeriod?: true;
};

/** The tabs in their order; another one is a line here. */
export const unitTabs: readonly UnitTab[] = [
  { key: 'tree', title: ui.units.tabs.tree, component: UnitTreeTab },
  { key: 'places', title: ui.places.tabs.places, component: PlacesTab, isOfPeriod: true },
  { key: 'few-members', title: ui.places.tabs.few, component: FewMembersTab, isOfPeriod: true },
  { key: 'idle-cells', title: ui.places.tabs.idle, component: IdleCellsTab, isOfPeriod: true },
];

/** Buttons at the top right, where every screen has its main action; another one is a line here. */
export const unitActions: readonly ComponentType[] = [ReorganiseAction, AddUnitButton];
