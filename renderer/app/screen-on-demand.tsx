import type { ComponentType } from 'react';
import { Spinner } from '@fluentui/react-components';
import { ui } from '../../shared/text/vi/ui.ts';
import { onDemand, type OnDemand } from '../components/on-demand.tsx';

/** A screen whose code is fetched when it is asked for, or in advance. */
export const screenOnDemand = (fetchScreen: () => Promise<ComponentType>): OnDemand =>
  onDemand(fetchScreen, () => <Spinner className="frame-wait" label={ui.frame.starting} />);
