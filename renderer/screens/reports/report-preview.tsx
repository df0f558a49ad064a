import { useRef, useState, type KeyboardEvent } from 'react';
import { Button, Select, Spinner } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { useCommand } from '../../app/command-bus.ts';
import { useFigureView } from '../../app/figure-view-choice.ts';
import { usePeriod } from '../../app/period-choice.ts';
import { InlineField } from '../../components/inline-field.tsx';
import { PaperActions } from '../../components/paper-actions.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { useExplanation } from '../../explanation/explanation-state.ts';
import { FigureLinkContext } from '../../reports/figure-link.ts';
import { PagedPreview } from '../../reports/paged-preview.tsx';
import { sheetSize } from '../../reports/page-rules.ts';
import { reportingUnits } from '../intake/reporting-units.ts';
import { CheckExplanations } from './check-explanations.tsx';
import { ClosedPeriodNote } from './closed-period-note.tsx';
import { moveBetweenFigures } from './figure-walk.ts';
import { FillBlank } from './fill-blank.tsx';
import { openerOf, requestOf, type ReportChoice } from './report-choice.ts';
import { useWidth } from '../../components/use-width.ts';

const ZOOMS = ['fit', '0.75', '1', '1.5'] as const;
type Zoom = (typeof ZOOMS)[number];
const PIXELS_PER_MM = 96 / 25.4;

/** One document as it will leave the printer, with In, Lưu PDF and Xuất Excel. */
export function ReportPreview({ choice }: { readonly choice: ReportChoice }) {
  const { code } = usePeriod();
  const { view, asked } = useFigureView();
  const [, go] = useLocation();
  const [unitId, setUnitId] = useState<number | null>(null);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const desk = useRef<HTMLDivElement>(null);
  const width = useWidth(desk);
  const report = requestOf(choice, code, unitId, asked);
  const unit = unitId === null ? {} : { unitId };
  const opener = openerOf(choice);
  const document_ = useCall('reports/build', { report });
  const units = useCall('units/list', choice.kind === 'form' ? {} : null);
  const explanation = useExplanation();
  const words = ui.reports;

  useCommand('figure/explain', () => {
    const { activeElement } = window.document;
    if (activeElement instanceof HTMLElement && activeElement.classList.contains('paper-figure')) activeElement.click();
  });

  const sheetPixels = document_.data === undefined ? 0 : (sheetSize(document_.data.page).width + 12) * PIXELS_PER_MM;
  const scale =
    zoom !== 'fit' ? Number(zoom) : sheetPixels === 0 || width === 0 ? 1 : Math.min(1.25, width / sheetPixels);

  return (
    <div className="screen report-preview">
      <h1 className="visually-hidden">{document_.data?.title ?? words.preview}</h1>
      <PaperActions report={document_.data === undefined ? null : report} />
      <div className="report-bar">
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => go(opener.path)}>
          {words[opener.name]}
        </Button>
        {choice.kind === 'form' && (
          <InlineField label={words.unit}>
            <Select value={unitId ?? ''} onChange={(_, { value }) => setUnitId(value === '' ? null : Number(value))}>
              <option value="">{words.whole}</option>
              {reportingUnits(units.data ?? [])
                .slice(1)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </Select>
          </InlineField>
        )}
        {choice.kind === 'form' && (
          <FillBlank
            key={`${code} ${unitId} ${view}`}
            form={{ formId: choice.formId, period: code, ...unit, ...asked }}
          />
        )}
        {choice.kind === 'form' && (
          <CheckExplanations form={{ formId: choice.formId, period: code, ...unit, ...asked }} />
        )}
        <InlineField label={words.zoom}>
          <Select value={zoom} onChange={(_, { value }) => setZoom(ZOOMS.find((each) => each === value) ?? 'fit')}>
            {ZOOMS.map((each) => (
              <option key={each} value={each}>
                {words.zooms[each]}
              </option>
            ))}
          </Select>
        </InlineField>
      </div>
      <ClosedPeriodNote choice={choice} period={code} />
      {document_.isError && <Refusal error={document_.error} />}
      {document_.isPending && <Spinner label={ui.frame.loading} />}
      <div
        ref={desk}
        className="report-desk"
        role="region"
        aria-label={words.preview}
        {...(opener.path !== '/reports' && choice.kind !== 'overview' ? {} : { 'aria-description': words.figureHint })}
        tabIndex={0}
        data-pane-start=""
        onKeyDown={(event: KeyboardEvent<HTMLDivElement>) => moveBetweenFigures(event)}
      >
        {document_.data !== undefined && (
          <FigureLinkContext value={explanation.show}>
            <PagedPreview document={document_.data} scale={scale} />
          </FigureLinkContext>
        )}
      </div>
    </div>
  );
}
