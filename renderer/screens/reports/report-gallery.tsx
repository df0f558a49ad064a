import { useEffect, useState } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DocumentRegular, WarningRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { FormSummary } from '../../../shared/contract/views.ts';
import { periodName } from '../../../shared/domain/period.ts';
import { ADMITTED } from '../../../shared/domain/target.ts';
import { isLearned } from '../../../shared/forms/learned-form.ts';
import type { FigureBase } from '../../../shared/statistics/figure.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { useFigureView } from '../../app/figure-view-choice.ts';
import { periodOf, usePeriod } from '../../app/period-choice.ts';
import { Refusal } from '../../components/refusal.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { ClosingCard } from './closing-card.tsx';
import { ExportDefinition, LearnActions } from './learn-actions.tsx';
import { pathOfChoice, type ReportChoice } from './report-choice.ts';

/** The documents there are, each with the base of its own figures. */
export function ReportGallery() {
  const { code } = usePeriod();
  const { asked } = useFigureView();
  const forms = useCall('forms/list', {});
  const overview = useCall('overview/read', { period: code, ...asked });
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
        <Card
          choice={{ kind: 'overview' }}
          name={words.overview.title}
          description={words.overview.description}
          base={overview.data?.base}
        />
        <Card
          choice={{ kind: 'targets', indicator: ADMITTED, scope: '', span: 'year' }}
          name={words.targets.title}
          description={words.targets.description}
          base={overview.data?.base}
        />
      </ul>
      <ClosingCard period={code} />
      <LearnActions />
      {forms.isError && <Refusal error={forms.error} />}
      {forms.isPending && <Spinner label={ui.frame.loading} />}
      {forms.data !== undefined && <FormCards key={code} forms={forms.data} period={code} />}
    </div>
  );
}

type FormCardsProps = { readonly forms: readonly FormSummary[]; readonly period: string };

/** Forms are filled one after another: whoever goes on to another screen does not wait for all of them. */
function FormCards({ forms, period }: FormCardsProps) {
  const [answered, setAnswered] = useState(0);
  const places = new Map(forms.map((form, index) => [form, index]));
  return [...Map.groupBy(forms, ({ series }) => series)].map(([series, ofSeries]) => (
    <section key={series} aria-label={ui.reports.officialOf(series)}>
      <h2>{ui.reports.officialOf(series)}</h2>
      <ul className="report-cards">
        {ofSeries.map((form) => {
          const place = places.get(form) ?? 0;
          return (
            <FormCard
              key={form.id}
              form={form}
              period={period}
              isNext={place <= answered}
              onAnswered={() => setAnswered((before) => Math.max(before, place + 1))}
            />
          );
        })}
      </ul>
    </section>
  ));
}

type FormCardProps = {
  readonly form: FormSummary;
  readonly period: string;
  /** Whether those before it are filled. */
  readonly isNext: boolean;
  readonly onAnswered: () => void;
};

function FormCard({ form, period, isNext, onAnswered }: FormCardProps) {
  const { asked } = useFigureView();
  const filled = useCall('forms/fill', isNext ? { formId: form.id, period, ...asked } : null);
  const isAnswered = filled.data !== undefined || filled.isError;
  useEffect(() => {
    if (isAnswered) onAnswered();
  });
  return (
    <Card
      choice={{ kind: 'form', formId: form.id }}
      name={form.number}
      description={form.title}
      base={filled.data?.base}
      missingRows={filled.data?.rows.filter((row) => row.thisPeriod?.is === 'missing').length ?? 0}
    />
  );
}

type CardProps = {
  readonly choice: ReportChoice;
  readonly name: string;
  readonly description: string;
  readonly base: FigureBase | undefined;
  /** Rows of a form that nobody's figures say anything about. */
  readonly missingRows?: number;
};

function Card({ choice, name, description, base, missingRows = 0 }: CardProps) {
  const [, go] = useLocation();
  const words = ui.reports;
  return (
    <li className="report-card">
      <DocumentRegular className="report-card-icon" aria-hidden />
      <div>
        <h3>{name}</h3>
        <p className="quiet">{description}</p>
        {base !== undefined && <BaseLine base={base} missingRows={missingRows} />}
        <Button aria-label={words.openNamed(name)} onClick={() => go(pathOfChoice(choice))}>
          {words.open}
        </Button>{' '}
        {choice.kind === 'form' && isLearned(choice.formId) && <ExportDefinition formId={choice.formId} name={name} />}
      </div>
    </li>
  );
}

function BaseLine({ base, missingRows }: { readonly base: FigureBase; readonly missingRows: number }) {
  const words = ui.reports;
  const missingUnits = base.expected - base.reported;
  const isComplete = base.expected > 0 && missingUnits === 0 && missingRows === 0;
  if (isComplete) {
    return (
      <p className="report-ready">
        <CheckmarkCircleRegular aria-hidden /> {words.ready}
      </p>
    );
  }
  const unitsFirst = missingUnits > 0 || base.expected === 0;
  return (
    <p className="report-short">
      <WarningRegular aria-hidden />{' '}
      {unitsFirst ? words.missingUnits(formatCount(missingUnits)) : words.missingRows(formatCount(missingRows))}
    </p>
  );
}
