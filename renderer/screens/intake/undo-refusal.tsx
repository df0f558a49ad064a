import type { BlockingChange } from '../../../shared/contract/views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import type { CallRefused } from '../../api/client.ts';
import { useCall } from '../../api/use-call.ts';
import { momentText } from '../../components/moment-text.ts';
import { Refusal } from '../../components/refusal.tsx';

type UndoRefusalProps = {
  readonly error: CallRefused;
  /** The change set that could not be taken back. */
  readonly changeSetId: number;
  readonly onClose: () => void;
};

/** Why an import cannot be taken back; when later ones stand in the way, these by name in the order to undo them. */
export function UndoRefusal({ error, changeSetId, onClose }: UndoRefusalProps) {
  const isBlocked = error.problem.code === 'store.undo-blocked';
  const blocking = useCall('changes/list-blocking', isBlocked ? { changeSetId } : null);
  const words = ui.intake.undo;
  const changes = blocking.data ?? [];
  return (
    <Refusal error={error} onClose={onClose}>
      {changes.length > 0 && (
        <div className="undo-order">
          <p>{words.order}</p>
          <ol aria-label={words.order}>
            {changes.map((change) => (
              <li key={change.changeSetId}>{describeChange(change)}</li>
            ))}
          </ol>
        </div>
      )}
    </Refusal>
  );
}

function describeChange({ kind, at, file, unit }: BlockingChange): string {
  const words = ui.intake.undo;
  const what = file === null ? words.acts[kind] : words.importOf(file);
  return words.act(momentText(at), unit === null ? what : words.ofUnit(what, unit.name));
}
