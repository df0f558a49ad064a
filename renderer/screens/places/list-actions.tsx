import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { DocumentPdfRegular, PrintRegular, TableRegular } from '@fluentui/react-icons';
import type { ReportRequest } from '../../../shared/contract/paper-requests.ts';
import type { WrittenFile } from '../../../shared/contract/views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct } from '../../api/use-call.ts';
import { useCommand } from '../../app/command-bus.ts';
import { MainAction } from '../../app/main-action.tsx';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';

/** In, Lưu PDF and Xuất Excel of the list on screen. */
export function ListActions({ report }: { readonly report: ReportRequest }) {
  const [done, setDone] = useState<string | null>(null);
  const words = ui.places;
  const saved = (file: WrittenFile | null) => {
    if (file !== null) setDone(words.saved(file.name, file.folder));
  };
  const print = useAct('paper/print', () => setDone(words.printed));
  const savePdf = useAct('paper/save-pdf', saved);
  const saveWorkbook = useAct('paper/save-workbook', saved);
  const acts = [print, savePdf, saveWorkbook];
  const isBusy = acts.some(({ isPending }) => isPending);
  const failed = acts.find(({ isError }) => isError);
  const start = (act: (typeof acts)[number]) => {
    if (isBusy) return;
    setDone(null);
    for (const each of acts) each.reset();
    act.mutate({ report });
  };
  useCommand('report/print', () => start(print));
  useCommand('report/save-pdf', () => start(savePdf));
  useCommand('report/save-workbook', () => start(saveWorkbook));
  return (
    <>
      <MainAction>
        {isBusy && <span className="command-bar-reason">{words.working}</span>}
        <Button
          icon={<TableRegular />}
          title={ui.frame.withKey(words.saveWorkbook, 'Ctrl+E')}
          disabledFocusable={isBusy}
          onClick={() => start(saveWorkbook)}
        >
          {words.saveWorkbook}
        </Button>
        <Button icon={<DocumentPdfRegular />} disabledFocusable={isBusy} onClick={() => start(savePdf)}>
          {words.savePdf}
        </Button>
        <Button
          appearance="primary"
          icon={<PrintRegular />}
          title={ui.frame.withKey(words.print, 'Ctrl+P')}
          disabledFocusable={isBusy}
          onClick={() => start(print)}
        >
          {words.print}
        </Button>
      </MainAction>
      {failed?.error != null && <Refusal error={failed.error} onClose={failed.reset} />}
      {done !== null && <Notice intent="success" title={done} onClose={() => setDone(null)} />}
    </>
  );
}
