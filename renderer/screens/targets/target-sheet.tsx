import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { DocumentSearchRegular, DocumentTextRegular, TableRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { TargetBoardView } from '../../../shared/contract/target-views.ts';
import { boardCellText, boardColumns, isTargetColumn } from '../../../shared/reports/target-cells.ts';
import { sumsLine } from '../../../shared/reports/target-sums-line.ts';
import type { TargetState } from '../../../shared/statistics/target-state.ts';
import { targetWords } from '../../../shared/text/vi/targets.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct } from '../../api/use-call.ts';
import { useCommand } from '../../app/command-bus.ts';
import { MainAction } from '../../app/main-action.tsx';
import { usePeriod } from '../../app/period-choice.ts';
import { figureForClipboard } from '../../components/grid/clipboard-text.ts';
import { putSelection, type CopyWords } from '../../components/grid/copy-selection.ts';
import { GridFoot } from '../../components/grid/grid-foot.tsx';
import type { FigureOrder } from '../../components/grid/grid-order.ts';
import { useGridClipboard } from '../../components/grid/use-grid-clipboard.ts';
import { useExplanation } from '../../explanation/explanation-state.ts';
import { pathOfChoice } from '../reports/report-choice.ts';
import { EditNotices } from './edit-notices.tsx';
import { editOfPaste, selectedTargets } from './selection-edits.ts';
import { TargetDialogs, type OpenDialog } from './target-dialogs.tsx';
import type { CellDraft } from './target-cell-editor.tsx';
import { TargetGrid } from './target-grid.tsx';
import { daysOfColumn, useTargetTable, type TargetGridRow } from './target-table.ts';
import { UnitPanel } from './unit-panel.tsx';
import { useTargetEdits } from './use-target-edits.ts';

type SheetProps = {
  readonly board: TargetBoardView;
  readonly search: string;
  readonly state: TargetState | null;
};

/** The grid with everything that can be done to it: writing, pasting, removing, taking back, explaining. */
export function TargetSheet({ board, search, state }: SheetProps) {
  const { code } = usePeriod();
  const [, go] = useLocation();
  const [order, setOrder] = useState<FigureOrder>(null);
  const [draft, setDraft] = useState<CellDraft | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [hasPanel, setPanel] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const { show } = useExplanation();
  const table = useTargetTable(board, { order, search, state });
  const edits = useTargetEdits();
  const words = ui.targets;
  const active = table.getFocusedCell()?.row.original ?? board.whole;
  const toGrid = useCallback(
    () => requestAnimationFrame(() => area.current?.querySelector<HTMLElement>('[data-pane-start]')?.focus()),
    [],
  );

  /** A dialog gives the focus back to its opener; one that followed another, or whose opener is gone, to nobody. */
  const toGridWhenLost = () =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) toGrid();
      }),
    );

  const latest = useRef({ table, board, edits });
  useEffect(() => {
    latest.current = { table, board, edits };
  });
  const write = useCallback(
    (from: CellDraft, text: string, goesOn: boolean) => {
      const now = latest.current;
      const column = boardColumns.find((each) => each === from.columnId);
      if (column === undefined || !isTargetColumn(column)) return;
      const days = daysOfColumn(now.board, column);
      const close = () => {
        setDraft((open) => (open === from ? null : open));
        if (!goesOn) return;
        now.table.setFocusedCell(from.rowId, from.columnId);
        now.table.moveCellSelection('down');
        toGrid();
      };
      // As it was, or nothing typed where a target stands: Delete is how one goes.
      if (text.trim() === '' || text.trim() === from.text) return close();
      if (days === null) {
        now.edits.tell([{ code: 'target.term-unknown', weight: 'fix', place: { at: 'app' }, facts: {} }]);
        return close();
      }
      const { indicator, scope } = now.board.content;
      const cells = [{ unitId: Number(from.rowId), column: days, text }];
      void now.edits.writeCell({ by: 'cells', indicator, scope, cells }).then((isWritten) => {
        if (isWritten || !goesOn) close();
        else setDraft({ ...from, text, tries: from.tries + 1 });
      });
    },
    [toGrid],
  );
  const remove = () => {
    const targetIds = selectedTargets(table);
    if (targetIds.length === 0) return edits.tell([]);
    void edits.preview({ by: 'remove', targetIds: [...targetIds] }).then((plan) => {
      if (plan !== null) setDialog({ is: 'remove', plan });
    });
  };
  const explain = useCallback(() => {
    const now = latest.current;
    const row = now.table.getFocusedCell()?.row.original;
    if (row === undefined || now.board.counter === null || row.result === null) return setPanel(true);
    show({ indicator: now.board.counter, unitId: row.unit.id, periodCode: row.result.periodCode });
  }, [show]);
  useCommand('figure/explain', explain);

  const preview = { kind: 'targets' as const, ...board.content, span: board.span };
  const save = useAct('paper/save-workbook');
  const exportList = () => save.mutate({ report: { kind: 'target-list', period: code } });
  useCommand('report/save-workbook', exportList);
  useCommand('report/print', () => go(pathOfChoice(preview)));
  const { copied, copy } = useGridClipboard(area, {
    put: (clipboard, withHeads) => putSelection(clipboard, table, copyWordsOf(board), withHeads),
    take(clipboard) {
      const edit = editOfPaste(board, table, clipboard.getData('text/plain'), code);
      if (edit === null) return;
      if (edit.by === 'cells' && edit.cells.length === 1) return void edits.writeCell(edit);
      void edits.preview(edit).then((plan) => {
        if (plan !== null) setDialog({ is: 'plan', plan, edit });
      });
    },
  });
  const sums = sumsLine(board);

  return (
    <div className="target-body">
      <div className="figure-area" ref={area}>
        <MainAction>
          <Button icon={<DocumentSearchRegular />} onClick={() => go(pathOfChoice(preview))}>
            {words.openPreview}
          </Button>
          <Button icon={<TableRegular />} title={ui.frame.withKey(words.exportList, 'Ctrl+E')} onClick={exportList}>
            {words.exportList}
          </Button>
          <Button appearance="primary" onClick={() => setDialog({ is: 'assign' })}>
            {words.assign}
          </Button>
        </MainAction>
        <EditNotices edits={edits} save={save} onUndo={() => void edits.undo()} />
        <TargetGrid
          board={board}
          table={table}
          order={order}
          onOrder={setOrder}
          draft={draft}
          onDraft={setDraft}
          isRefused={edits.problems.length > 0}
          onWrite={write}
          onRemove={remove}
          onUndo={() => void edits.undo()}
          onExplain={explain}
        />
        {sums !== null && <p className="target-sums-line">{sums}.</p>}
        <GridFoot table={table} valuesOf={valuesOf} isTotal={isWhole} copied={copied} onCopy={copy}>
          <Button
            size="small"
            icon={<DocumentTextRegular />}
            aria-expanded={hasPanel}
            onClick={() => setPanel(!hasPanel)}
          >
            {hasPanel ? words.hidePanel : words.showPanel}
          </Button>
        </GridFoot>
        <p className="quiet figure-legend">{words.legend}</p>
      </div>
      {hasPanel && (
        <UnitPanel
          unitId={active.unit.id}
          onClose={() => {
            setPanel(false);
            toGrid();
          }}
        />
      )}
      {dialog !== null && (
        <TargetDialogs
          dialog={dialog}
          board={board}
          unitId={active.unit.id}
          edits={edits}
          onDialog={(next) => {
            setDialog(next);
            if (next === null) toGridWhenLost();
          }}
        />
      )}
    </div>
  );
}

const valuesOf = ({ values }: TargetGridRow) => values;
const isWhole = (row: TargetGridRow) => row.isWhole;

function copyWordsOf(board: TargetBoardView): CopyWords<TargetGridRow> {
  return {
    nameHead: ui.targets.unit,
    heads: boardColumns.map((column) => targetWords.columns[column]),
    nameOf: ({ unit }) => unit.name,
    cellText(row, column, sign) {
      const value = row.values[column];
      const key = boardColumns[column] ?? 'state';
      if (value?.is === 'number' || value?.is === 'ratio') return figureForClipboard(value, sign);
      return boardCellText(row, key, board.isShare).replace('–', '-');
    },
  };
}
