import { Button, Spinner } from '@fluentui/react-components';
import { DocumentTableRegular, PrintRegular, TableRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { usePeriod } from '../../app/period-choice.ts';
import { Refusal } from '../../components/refusal.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { pathOfChoice } from '../reports/report-choice.ts';
import { ReportFacts } from './report-facts.tsx';
import { ReportNotes } from './report-notes.tsx';
import type { Saving } from './use-saving.ts';

type ReportPanelProps = {
  readonly unitId: number;
  readonly period: string;
  readonly saving: Saving;
  readonly onClose: () => void;
};

/** One report beside the board: its files, what is wrong with it, what was agreed, and the ways on. */
export function ReportPanel({ unitId, period, saving, onClose }: ReportPanelProps) {
  const report = useCall('reporting/read-report', { period, unitId });
  const { choose } = usePeriod();
  const [, go] = useLocation();
  const words = ui.reporting.panel;

  /** The other screens show the period of this report. */
  const leave = (path: string) => {
    choose(period);
    go(path);
  };

  return (
    <SidePanel title={words.title} closeLabel={words.close} className="report-panel" onClose={onClose}>
      {report.isPending && <Spinner label={ui.frame.loading} />}
      {report.isError && <Refusal error={report.error} />}
      {report.data !== undefined && (
        <div className="explanation-body">
          <ReportFacts
            known={report.data}
            onAccept={(count) => saving.note({ unitId, period, acceptedLeftOut: count })}
          />
          <div className="report-ways">
            <Button
              size="small"
              icon={<TableRegular />}
              onClick={() => leave(`/figures/${encodeURIComponent(report.data.unit.name)}`)}
            >
              {words.figures}
            </Button>
            {report.data.files.length > 0 && (
              <Button size="small" icon={<DocumentTableRegular />} onClick={() => leave('/intake/history')}>
                {words.intake}
              </Button>
            )}
            <Button
              size="small"
              icon={<PrintRegular />}
              onClick={() => leave(pathOfChoice({ kind: 'unit-feedback', unitId }))}
            >
              {words.feedback}
            </Button>
          </div>
          {report.data.report !== null && <ReportNotes known={report.data} saving={saving} />}
        </div>
      )}
    </SidePanel>
  );
}
