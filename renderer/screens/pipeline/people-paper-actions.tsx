import { Button } from '@fluentui/react-components';
import { DocumentPdfRegular, PrintRegular, TableRegular } from '@fluentui/react-icons';
import type { PaperList } from '../../../shared/reports/pipeline/paper-lists.ts';
import { pipelinePaperWords } from '../../../shared/text/vi/pipeline-papers.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCommand } from '../../app/command-bus.ts';
import { PaperOutcome } from '../../components/paper-actions.tsx';
import { usePaperActs } from '../../components/use-paper-acts.ts';

type ActionsProps = {
  readonly lists: readonly PaperList[];
  readonly day: string;
  readonly unitId: number;
};

/** Lists of people as workbook, PDF or print: personal data leave the app on these buttons only. */
export function PeoplePaperActions({ lists, day, unitId }: ActionsProps) {
  const words = ui.pipeline.list;
  const acts = usePaperActs(words);
  const { isBusy } = acts;
  const reportOf = (list: PaperList) => ({ kind: 'people-list', list, day, unitId }) as const;
  // Keys go to the list on screen; where two can be made, each has its own buttons.
  const [only] = lists.length === 1 ? lists : [];
  useCommand('report/save-workbook', only === undefined ? null : () => acts.saveWorkbook(reportOf(only)));
  useCommand('report/save-pdf', only === undefined ? null : () => acts.savePdf(reportOf(only)));
  useCommand('report/print', only === undefined ? null : () => acts.print(reportOf(only)));

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
            onClick={() => acts.saveWorkbook(reportOf(list))}
          >
            {words.saveWorkbook}
          </Button>
          <Button
            size="small"
            icon={<DocumentPdfRegular />}
            disabledFocusable={isBusy}
            onClick={() => acts.savePdf(reportOf(list))}
          >
            {words.savePdf}
          </Button>
          <Button
            size="small"
            icon={<PrintRegular />}
            disabledFocusable={isBusy}
            onClick={() => acts.print(reportOf(list))}
          >
            {words.print}
          </Button>
        </div>
      ))}
      <PaperOutcome acts={acts} />
    </div>
  );
}
