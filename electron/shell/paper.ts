import type { Input } from '../../shared/contract/calls.ts';
import type { ReportDocument } from '../../shared/reports/report-document.ts';
import { shellText } from '../../shared/text/vi/shell.ts';
import { chooseTarget } from './dialogs.ts';
import { makePdf, printOnPrinter } from './printing.ts';
import { valueOf, type ShellContext, type ShellHandlers } from './shell-context.ts';

type PaperHandlers = Pick<ShellHandlers, Extract<keyof ShellHandlers, `paper/${string}`>>;
type Report = Input<'reports/build'>['report'];

/** Reports on paper, as PDF and as workbook: built by the backend, drawn by the print page. */
export function paperHandlers(context: ShellContext): PaperHandlers {
  const { backend } = context;
  const words = shellText.dialog;
  const build = async (report: Report): Promise<ReportDocument> =>
    valueOf(await backend.call('reports/build', { report }));
  return {
    'paper/save-pdf': async ({ report }) => {
      const document = await build(report);
      const target = await chooseTarget(context, words.savePdf, document.title, { name: 'PDF', extensions: ['pdf'] });
      if (target === null) return null;
      const bytes = new Uint8Array(await makePdf(document));
      return valueOf(await backend.call('files/write', { target: target.token, bytes }));
    },
    'paper/print': async ({ report }) => {
      await printOnPrinter(await build(report));
      return null;
    },
    'paper/save-workbook': async ({ report }) => {
      const { title } = await build(report);
      const target = await chooseTarget(context, words.saveWorkbook, title, { name: 'Excel', extensions: ['xlsx'] });
      if (target === null) return null;
      return valueOf(await backend.call('reports/write-workbook', { report, target: target.token }));
    },
  };
}
