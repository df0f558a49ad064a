import { Button, Spinner } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DocumentRegular, WarningRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { periodName } from '../../../shared/domain/period.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { periodOf, usePeriod } from '../../app/period-choice.ts';
import { Refusal } from '../../components/refusal.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { pathOfChoice, type ReportChoice } from './report-choice.ts';

/** The documents there are, with the state of their figures. */
export function ReportGallery() {
  const { code } = usePeriod();
  const forms = useCall('forms/list', {});
  const overview = useCall('overview/read', { period: code });
  const words = ui.reports;
  const missing = overview.data?.missingUnits.length;
  return (
    <div className="screen">
      <ScreenHead title={ui.frame.screens.reports} state={periodName(periodOf(code))} />
      <h2>{words.board}</h2>
      <ul className="report-cards">
        <Card
          choice={{ kind: 'quarterly' }}
          name={words.quarterly.title}
          description={words.quarterly.description}
          missing={missing}
        />
      </ul>
      <h2>{words.official}</h2>
      {forms.isError && <Refusal error={forms.error} />}
      {forms.isPending && <Spinner label={ui.frame.loading} />}
      <ul className="report-cards">
        {forms.data?.map(({ id, number, title }) => (
          <Card key={id} choice={{ kind: 'form', formId: id }} name={number} description={title} missing={missing} />
        ))}
      </ul>
    </div>
  );
}

type CardProps = {
  readonly choice: ReportChoice;
  readonly name: string;
  readonly description: string;
  readonly missing: number | undefined;
};

function Card({ choice, name, description, missing }: CardProps) {
  const [, go] = useLocation();
  const words = ui.reports;
  return (
    <li className="report-card">
      <DocumentRegular className="report-card-icon" aria-hidden />
      <div>
        <h3>{name}</h3>
        <p className="quiet">{description}</p>
        {missing !== undefined && (
          <p className={missing === 0 ? 'report-ready' : 'report-short'}>
            {missing === 0 ? <CheckmarkCircleRegular aria-hidden /> : <WarningRegular aria-hidden />}{' '}
            {missing === 0 ? words.ready : words.missingUnits(formatCount(missing))}
          </p>
        )}
        <Button aria-label={words.openNamed(name)} onClick={() => go(pathOfChoice(choice))}>
          {words.open}
        </Button>
      </div>
    </li>
  );
}
