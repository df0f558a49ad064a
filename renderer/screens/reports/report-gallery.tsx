import { Button, Spinner } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DocumentRegular, WarningRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { FormSummary } from '../../../shared/contract/views.ts';
import { periodName } from '../../../shared/domain/period.ts';
import type { FigureBase } from '../../../shared/statistics/figure.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { periodOf, usePeriod } from '../../app/period-choice.ts';
import { Refusal } from '../../components/refusal.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { pathOfChoice, type ReportChoice } from './report-choice.ts';

/** The documents there are, each with the base of its own figures. */
export function ReportGallery() {
  const { code } = usePeriod();
  const forms = useCall('forms/list', {});
  const overview = useCall('overview/read', { period: code });
  const words = ui.reports;
  return (
    <div className="screen">
      <ScreenHead title={ui.frame.screens.reports} state={periodName(periodOf(code))} />
      <h2>{words.board}</h2>
      <ul className="report-cards">
        <Card
          choice={{ kind: 'quarterly' }}
          name={words.quarterly.title}
          description={words.quarterly.description}
          base={overview.data?.base}
        />
      </ul>
      <h2>{words.official}</h2>
      {forms.isError && <Refusal error={forms.error} />}
      {forms.isPending && <Spinner label={ui.frame.loading} />}
      <ul className="report-cards">
        {forms.data?.map((form) => (
          <FormCard key={form.id} form={form} period={code} />
        ))}
      </ul>
    </div>
  );
}

function FormCard({ form, period }: { readonly form: FormSummary; readonly period: string }) {
  const filled = useCall('forms/fill', { formId: form.id, period });
  return (
    <Card
      choice={{ kind: 'form', formId: form.id }}
      name={form.number}
      description={form.title}
      base={filled.data?.base}
    />
  );
}

type CardProps = {
  readonly choice: ReportChoice;
  readonly name: string;
  readonly description: string;
  readonly base: FigureBase | undefined;
};

function Card({ choice, name, description, base }: CardProps) {
  const [, go] = useLocation();
  const words = ui.reports;
  return (
    <li className="report-card">
      <DocumentRegular className="report-card-icon" aria-hidden />
      <div>
        <h3>{name}</h3>
        <p className="quiet">{description}</p>
        {base !== undefined && <BaseLine base={base} />}
        <Button aria-label={words.openNamed(name)} onClick={() => go(pathOfChoice(choice))}>
          {words.open}
        </Button>
      </div>
    </li>
  );
}

function BaseLine({ base: { reported, expected } }: { readonly base: FigureBase }) {
  const isComplete = expected > 0 && reported === expected;
  return (
    <p className={isComplete ? 'report-ready' : 'report-short'}>
      {isComplete ? <CheckmarkCircleRegular aria-hidden /> : <WarningRegular aria-hidden />}{' '}
      {isComplete ? ui.reports.ready : ui.reports.missingUnits(formatCount(expected - reported))}
    </p>
  );
}
