import { Button } from '@fluentui/react-components';
import { TableEditRegular } from '@fluentui/react-icons';
import type { Input } from '../../../shared/contract/calls.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct } from '../../api/use-call.ts';
import { Notice } from '../../components/notice.tsx';
import { ProblemList } from '../../components/problem-list.tsx';
import { Refusal } from '../../components/refusal.tsx';

type FillBlankProps = { readonly form: Input<'forms/save-filled-blank'> };

/** The button that puts the figures into the superior's own workbook, and below it what came of that. */
export function FillBlank({ form }: FillBlankProps) {
  const words = ui.reports;
  const fill = useAct('forms/save-filled-blank');
  const result = fill.data ?? null;
  const start = () => {
    if (!fill.isPending) fill.mutate(form);
  };
  return (
    <>
      <Button icon={<TableEditRegular />} disabledFocusable={fill.isPending} onClick={start}>
        {words.fillBlank}
      </Button>
      {fill.isPending && <span className="command-bar-reason">{words.working}</span>}
      {fill.error !== null && <Refusal error={fill.error} onClose={fill.reset} />}
      {result !== null && (
        <div className="fill-blank-result">
          {result.written === null ? (
            <Notice intent="error" title={words.notFilled} onClose={fill.reset} />
          ) : (
            <Notice
              intent="success"
              title={words.filled(formatCount(result.cells), result.written.name, result.written.folder)}
              onClose={fill.reset}
            />
          )}
          {result.problems.length > 0 && <ProblemList problems={result.problems} />}
        </div>
      )}
    </>
  );
}
