import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { DocumentPdfRegular, PrintRegular, TableRegular } from '@fluentui/react-icons';
import type { WrittenFile } from '../../../shared/contract/views.ts';
import type { PaperList } from '../../../shared/reports/pipeline/paper-lists.ts';
import { pipelinePaperWords } from '../../../shared/text/vi/pipeline-papers.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct } from '../../api/use-call.ts';
import { useCommand } from '../../app/command-bus.ts';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';

type ActionsProps = {
  readonly lists: readonly PaperList[];
  readonly day: string;
  readonly unitId: number;
};

/** Lists of people as workbook, PDF or print: personal data leave the app on these buttons only. */
export function PaperActions({ lists, day, unitId }: ActionsProps) {
  const [done, setDone] = useState<string | null>(null);
  const words = ui.pipeline.list;
  const saved = (file: WrittenFile | null) => {
    if (file !== null) setDone(words.saved(file.name, file.folder));
  };
  const print = useAct('paper/print', () => setDone(words.printed));
  const savePdf = useAct('paper/save-pdf', saved);
  const saveWorkbook = useAct('paper/save-workbook', saved);
  const acts = [print, savePdf, saveWorkbook];
  const isBusy = acts.some(({ isPending }) => isPending);
  const failed = acts.find(({ isError }) => isError);
  const start = (act: (typeof acts)[number], list: PaperList) => {
    if (isBusy) return;
    setDone(null);
    for (const each of acts) each.reset();
    act.mutate({ report: { kind: 'people-list', list, day, unitId } });
  };
  // Keys go to the list on screen; where two can be made, each has its own buttons.
  const [only] = lists.length === 1 ? lists : [];
  useCommand('report/save-workbook', only === undefined ? null : () => start(saveWorkbook, only));
  useCommand('report/save-pdf', only === undefined ? null : () => start(savePdf, only));
  useCommand('report/print', only === undefined ? null : () => start(print, only));

  return (
    <div className="pipeline-papers" title={words.outHint}>
      {lists.length > 1 && <h2>{words.out}</h2>}
      {lists.map((list) => (
        <div key={list} className="pipeline-paper" role="group" aria-label={pipelinePaperWords.titles[list]}>
          {lists.length > 1 && (
            <span className="pipeline-paper-name">{words.papers[list === 'class' ? 'class' : 'candidates']}</span>
          )}
          <Button
            size="small"
            icon={<TableRegular />}
            disabledFocusable={isBusy}
            onClick={() => start(saveWorkbook, list)}
          >
            {words.saveWorkbook}
          </Button>
          <Button
            size="small"
            icon={<DocumentPdfRegular />}
            disabledFocusable={isBusy}
            onClick={() => start(savePdf, list)}
          >
            {words.savePdf}
          </Button>
          <Button size="small" icon={<PrintRegular />} disabledFocusable={isBusy} onClick={() => start(print, list)}>
            {words.print}
          </Button>
        </div>
      ))}
      {failed?.error != null && <Refusal error={failed.error} onClose={failed.reset} />}
      {done !== null && <Notice intent="success" title={done} onClose={() => setDone(null)} />}
    </div>
  );
}
