import { lazy, Suspense } from 'react';
import { Spinner } from '@fluentui/react-components';
import { ui } from '../../shared/text/vi/ui.ts';
import { useCall } from '../api/use-call.ts';
import { Refusal } from '../components/refusal.tsx';
import { Frame } from './frame.tsx';

const StartScreen = lazy(() =>
  import('../screens/start/start-screen.tsx').then((file) => ({ default: file.StartScreen })),
);

/** Until the state is known: a word; without a data file: the first-run assistant; with one: the frame. */
export function Opening() {
  const state = useCall('app/read-state', {});
  if (state.isError) {
    return (
      <main className="app-full">
        <Refusal error={state.error} />
      </main>
    );
  }
  const wait = (
    <main className="app-full">
      <Spinner label={ui.frame.starting} />
    </main>
  );
  if (state.data === undefined) return wait;
  if (state.data.dataFile === null) {
    return (
      <Suspense fallback={wait}>
        <StartScreen />
      </Suspense>
    );
  }
  // Another file is another world: nothing of the old one's period, files or panels stays.
  return <Frame key={`${state.data.dataFile.folder}/${state.data.dataFile.name}`} state={state.data} />;
}
