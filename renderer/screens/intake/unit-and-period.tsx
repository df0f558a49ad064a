import { Select } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import type { IntakeKind, UnitRef } from '../../../shared/contract/views.ts';
import { periodName } from '../../../shared/domain/period.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { periodOf, usePeriod } from '../../app/period-choice.ts';
import { isReadyToWrite, shownPreview, type IntakeFile } from './intake-file.ts';
import type { IntakeSession } from './intake-session.ts';
import { offeredPeriods } from './offered-periods.ts';

type ChoiceProps = { readonly entry: IntakeFile; readonly session: IntakeSession; readonly tabIndex?: number };

const OF_A_UNIT: readonly IntakeKind[] = ['admissions', 'candidates', 'members', 'form'];
const hasUnit = (kind: IntakeKind | null) => kind !== null && OF_A_UNIT.includes(kind);
const hasPeriod = (kind: IntakeKind | null) => hasUnit(kind) || kind === 'summary';
const canChoose = ({ stage }: IntakeFile) =>
  stage.is === 'previewed' || stage.is === 'waiting' || stage.is === 'reading';

/** The unit a file was taken for, open to change. */
export function UnitChoice({
  entry,
  units,
  session,
  tabIndex = 0,
}: ChoiceProps & { readonly units: readonly UnitRef[] }) {
  const preview = shownPreview(entry);
  if (preview === null || !hasUnit(preview.kind)) return null;
  const { unit, parts } = preview;
  const found = new Set(parts.map((part) => part.unit?.id));
  // Each sheet says its own; one choice for all of them would give one unit the figures of the others.
  if (unit === null && found.size > 1 && !found.has(undefined))
    return <span>{ui.intake.files.severalUnits(formatCount(found.size))}</span>;
  if (!canChoose(entry)) return <span>{unit?.name}</span>;
  const offered = unit === null || units.some(({ id }) => id === unit.id) ? units : [unit, ...units];
  return (
    <Select
      size="small"
      className="intake-choice"
      aria-label={ui.intake.files.unitOf(entry.file.name)}
      title={unit === null ? ui.intake.files.chooseUnit : `${unit.name}: ${ui.intake.foundBy[unit.foundBy]}`}
      tabIndex={tabIndex}
      data-choice="unit"
      value={unit === null ? '' : String(unit.id)}
      onChange={(_, { value }) => value !== '' && session.choose(entry.file.token, { unitId: Number(value) })}
    >
      {unit === null && <option value="">{ui.intake.files.chooseUnit}</option>}
      {offered.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}

/** The period a file was taken for, open to change; says when it is not the one on screen. */
export function PeriodChoice({ entry, session, tabIndex = 0 }: ChoiceProps) {
  const { code } = usePeriod();
  const preview = shownPreview(entry);
  if (preview === null || !hasPeriod(preview.kind)) return null;
  const { period } = preview;
  if (!canChoose(entry)) return <span>{period?.name}</span>;
  const differs = period !== null && period.code !== code;
  const hint = ui.intake.files.otherPeriod(periodName(periodOf(code)));
  // A list of members says itself which days it speaks of.
  const noPeriod = isReadyToWrite(entry) ? ui.intake.files.noPeriod : ui.intake.files.choosePeriod;
  return (
    <span className="intake-period">
      <Select
        size="small"
        className="intake-choice"
        aria-label={ui.intake.files.periodOf(entry.file.name)}
        title={period === null ? noPeriod : `${period.name}: ${ui.intake.foundBy[period.foundBy]}`}
        tabIndex={tabIndex}
        data-choice="period"
        value={period?.code ?? ''}
        onChange={(_, { value }) => value !== '' && session.choose(entry.file.token, { period: value })}
      >
        {period === null && <option value="">{noPeriod}</option>}
        {offeredPeriods(code, period?.code ?? null).map((each) => (
          <option key={each} value={each}>
            {periodName(periodOf(each))}
          </option>
        ))}
      </Select>
      {differs && (
        <span className="intake-hint" title={hint}>
          <WarningRegular aria-hidden />
          <span className="visually-hidden">{hint}</span>
        </span>
      )}
    </span>
  );
}
