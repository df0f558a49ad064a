import { useState } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import type { IntakeRecord } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct, useCall } from '../../api/use-call.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { momentText } from '../../components/moment-text.ts';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import type { IntakeSession } from './intake-session.ts';
import { UndoRefusal } from './undo-refusal.tsx';

type IntakeHistoryProps = { readonly session: IntakeSession; readonly onChoose: () => void };

/** Lines at first, and with each “Hiện thêm”: a province has tens of thousands. */
const PAGE = 200;

/** The imports that count now, newest first, each with its way back. */
export function IntakeHistory({ session, onChoose }: IntakeHistoryProps) {
  const [shown, setShown] = useState(PAGE);
  // One more than is shown tells that there are more.
  const records = useCall('intake/list', { count: shown + 1 });
  const [kept, keep] = useState(records.data);
  // What was shown stays until more is there.
  if (records.data !== undefined && records.data !== kept) keep(records.data);
  const found = records.data ?? kept;
  const [undone, setUndone] = useState<string | null>(null);
  const [tried, setTried] = useState(0);
  const undo = useAct('changes/undo', ({ undone: changeSetId }) => session.markUndone(changeSetId));
  const words = ui.intake;

  const takeBack = (record: IntakeRecord) => {
    setUndone(null);
    setTried(record.changeSetId);
    undo.mutate({ changeSetId: record.changeSetId }, { onSuccess: () => setUndone(record.file) });
  };

  if (records.isError) return <Refusal error={records.error} />;
  if (found === undefined) return <Spinner label={ui.frame.loading} />;
  const listed = found.slice(0, shown);
  const linesOf = Map.groupBy(listed, ({ changeSetId }) => changeSetId);
  return (
    <div className="intake-history">
      {undo.isError && <UndoRefusal error={undo.error} changeSetId={tried} onClose={undo.reset} />}
      {undone !== null && <Notice intent="success" title={words.undo.done(undone)} onClose={() => setUndone(null)} />}
      {listed.length === 0 ? (
        <EmptyState text={words.history.empty} action={words.choose} onAction={onChoose} />
      ) : (
        <div className="table-scroll">
          <table className="plain-table" aria-label={words.history.title}>
            <thead>
              <tr>
                <th scope="col">{words.history.at}</th>
                <th scope="col">{words.files.file}</th>
                <th scope="col">{words.files.content}</th>
                <th scope="col">{words.files.unit}</th>
                <th scope="col">{words.files.period}</th>
                <th scope="col" className="number">
                  {words.files.rows}
                </th>
                <th scope="col">
                  <span className="visually-hidden">{words.files.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {listed.map((record, index) => (
                <tr key={`${record.changeSetId} ${index}`}>
                  <td>{momentText(record.at)}</td>
                  <td>{record.file}</td>
                  <td>{record.formTitle ?? words.kinds[record.kind]}</td>
                  <td>{record.unit?.name}</td>
                  <td>{record.period?.name}</td>
                  <td className="number">{formatCount(record.rows)}</td>
                  {isFirstOfAct(listed, index) && (
                    <td rowSpan={linesOf.get(record.changeSetId)?.length ?? 1}>
                      <Button
                        size="small"
                        disabledFocusable={undo.isPending}
                        aria-label={words.undo.named(record.file)}
                        onClick={() => takeBack(record)}
                      >
                        {words.undo.action}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {(records.isPending || found.length > shown) && (
        <div className="intake-history-more">
          <span className="quiet">{words.history.newest(formatCount(listed.length))}</span>
          <Button size="small" onClick={() => setShown(shown + PAGE)}>
            {words.history.more}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A workbook with several lists is one act: it is taken back whole, by one button beside all its lines. */
function isFirstOfAct(records: readonly IntakeRecord[], index: number): boolean {
  return records[index - 1]?.changeSetId !== records[index]?.changeSetId;
}
