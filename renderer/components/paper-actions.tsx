import { Button } from '@fluentui/react-components';
import { DocumentPdfRegular, PrintRegular, TableRegular } from '@fluentui/react-icons';
import type { ReportRequest } from '../../shared/contract/paper-requests.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { useCommand } from '../app/command-bus.ts';
import { MainAction } from '../app/main-action.tsx';
import { Notice } from './notice.tsx';
import { Refusal } from './refusal.tsx';
import { usePaperActs, type PaperActs } from './use-paper-acts.ts';

/** Xuất Excel, Lưu PDF and In of the document on screen, with their keys; null: there is none yet. */
export function PaperActions({ report }: { readonly report: ReportRequest | null }) {
  const acts = usePaperActs();
  const words = ui.reports;
  const start = (act: (report: ReportRequest) => void) => () => {
    if (report !== null) act(report);
  };
  const [print, savePdf, saveWorkbook] = [start(acts.print), start(acts.savePdf), start(acts.saveWorkbook)];
  useCommand('report/print', print);
  useCommand('report/save-pdf', savePdf);
  useCommand('report/save-workbook', saveWorkbook);
  return (
    <>
      <MainAction>
        {acts.isBusy && <span className="command-bar-reason">{words.working}</span>}
        <Button
          icon={<TableRegular />}
          title={ui.frame.withKey(words.saveWorkbook, 'Ctrl+E')}
          disabledFocusable={acts.isBusy}
          onClick={saveWorkbook}
        >
          {words.saveWorkbook}
        </Button>
        <Button icon={<DocumentPdfRegular />} disabledFocusable={acts.isBusy} onClick={savePdf}>
          {words.savePdf}
        </Button>
        <Button
          appearance="primary"
          icon={<PrintRegular />}
          title={ui.frame.withKey(words.print, 'Ctrl+P')}
          disabledFocusable={acts.isBusy}
          onClick={print}
        >
          {words.print}
        </Button>
      </MainAction>
      <PaperOutcome acts={acts} />
    </>
  );
}

/** What came of it: where the file is, or why there is none. */
export function PaperOutcome({ acts: { done, forget, failed } }: { readonly acts: PaperActs }) {
  return (
    <>
      {failed !== null && <Refusal error={failed.error} onClose={failed.reset} />}
      {done !== null && <Notice intent="success" title={done} onClose={forget} />}
    </>
  );
}
