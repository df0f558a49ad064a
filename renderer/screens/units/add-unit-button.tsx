import { Button } from '@fluentui/react-components';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useUnits } from './units-context.ts';

/** Adds a unit, below the chosen one unless another parent is picked. */
export function AddUnitButton() {
  const { edit, unitId } = useUnits();
  return (
    <Button appearance="primary" onClick={() => edit({ act: 'add', unitId })}>
      {ui.units.add}
    </Button>
  );
}
