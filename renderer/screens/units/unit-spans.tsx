import { Button } from '@fluentui/react-components';
import type { SpanSource, SpanView, UnitDetail } from '../../../shared/contract/views.ts';
import {
  cellKindNames,
  organisationTypeNames,
  specialRightNames,
  unitKindNames,
} from '../../../shared/domain/unit-words.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { spanDays } from './span-days.ts';
import { useUnits } from './units-context.ts';

/** The spans of a unit, newest first, each with what held in it and where it came from. */
export function UnitSpans({ detail }: { readonly detail: UnitDetail }) {
  const { day } = useUnits();
  const words = ui.units.detail;
  return (
    <>
      <h3>{words.spans(formatCount(detail.spans.length))}</h3>
      <ol className="unit-spans">
        {detail.spans.toReversed().map((span) => (
          <Span
            key={span.id}
            span={span}
            isNow={span.from <= day && (span.to === null || span.to >= day)}
            canEdit={!detail.isRoot}
          />
        ))}
      </ol>
    </>
  );
}

type SpanProps = { readonly span: SpanView; readonly isNow: boolean; readonly canEdit: boolean };

function Span({ span, isNow, canEdit }: SpanProps) {
  const { edit } = useUnits();
  const words = ui.units;
  const days = spanDays(span);
  const kinds = [
    unitKindNames.labelOf(span.kind),
    span.organisationType === null ? '' : organisationTypeNames.labelOf(span.organisationType),
    span.cellKind === null ? '' : cellKindNames.labelOf(span.cellKind),
  ];
  const { source } = span;
  return (
    <li className={`unit-span${isNow ? ' unit-span-now' : ''}`}>
      <span className="unit-span-days">
        {days}
        {isNow && ` (${words.detail.now})`}
      </span>
      <span>{span.name}</span>
      <span>{kinds.filter((text, index) => text !== '' && kinds.indexOf(text) === index).join(' · ')}</span>
      {span.parentName !== null && <span>{words.detail.parent(span.parentName)}</span>}
      {span.specialRights.map((right) => (
        <span key={right}>{specialRightNames.labelOf(right)}</span>
      ))}
      {span.noCandidatesLeft && <span>{words.detail.noCandidatesLeft}</span>}
      <span className="quiet">{source === null ? words.detail.byHand : sourceText(source)}</span>
      {canEdit && (
        <Button
          size="small"
          appearance="transparent"
          aria-label={words.acts.correctSpan(days)}
          onClick={() => edit({ act: 'correct', unitId: span.unitId, versionId: span.id })}
        >
          {words.acts.correct}
        </Button>
      )}
    </li>
  );
}

/** `Từ tệp “don-vi.xlsx”, trang “Đơn vị”, ô B4, ghi “Chi bộ bản Huổi Sang”`, as far as it is known. */
function sourceText({ file, sheet, cell, written, row }: SpanSource): string {
  const words = ui.units.detail;
  return [
    words.source(file),
    ...(sheet === null ? [] : [words.sheet(sheet)]),
    ...(cell === null ? [] : [words.cell(cell)]),
    ...(row === null ? [] : [words.row(String(row))]),
    ...(written === null ? [] : [words.written(written)]),
  ].join(', ');
}
