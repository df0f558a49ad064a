import { Button, ProgressBar, Select } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DismissCircleRegular, DismissRegular } from '@fluentui/react-icons';
import type { UnitRef } from '../../../shared/contract/views.ts';
import { periodName } from '../../../shared/domain/period.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { periodOf, usePeriod } from '../../app/period-choice.ts';
import { fileStatus } from './file-status.ts';
import { previewOf, type IntakeFile } from './intake-file.ts';
import type { IntakeSession } from './intake-session.ts';
import { offeredPeriods } from './offered-periods.ts';

type FileTableProps = {
  readonly files: readonly IntakeFile[];
  readonly units: readonly UnitRef[];
  readonly selected: string | null;
  readonly onSelect: (token: string) => void;
  readonly session: IntakeSession;
};

/** One row per file: what it is taken for, with the guesses open to change, and how far it is. */
export function FileTable({ files, units, selected, onSelect, session }: FileTableProps) {
  const words = ui.intake.files;
  return (
    <div className="table-scroll intake-files">
      <table className="plain-table" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.file}</th>
            <th scope="col">{words.content}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.period}</th>
            <th scope="col" className="number">
              {words.rows}
            </th>
            <th scope="col">{words.state}</th>
            <th scope="col">
              <span className="visually-hidden">{words.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map((entry) => (
            <FileRow
              key={entry.file.token}
              entry={entry}
              units={units}
              isSelected={entry.file.token === selected}
              onSelect={onSelect}
              session={session}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type FileRowProps = Omit<FileTableProps, 'files' | 'selected'> & {
  readonly entry: IntakeFile;
  readonly isSelected: boolean;
};

function FileRow({ entry, units, isSelected, onSelect, session }: FileRowProps) {
  const { file, stage } = entry;
  const preview = previewOf(entry);
  const words = ui.intake.files;
  const hasRetry = stage.is === 'refused' || stage.is === 'cancelled';
  const isBusy = stage.is === 'reading' || stage.is === 'waiting';
  return (
    <tr className={isSelected ? 'intake-file-selected' : ''}>
      <th scope="row">
        <button
          type="button"
          className="intake-file-name"
          aria-pressed={isSelected}
          title={file.name}
          onClick={() => onSelect(file.token)}
        >
          {file.name}
        </button>
      </th>
      <td>{preview?.kind == null ? '' : ui.intake.kinds[preview.kind]}</td>
      <td>
        <UnitChoice entry={entry} units={units} session={session} />
      </td>
      <td>
        <PeriodChoiceCell entry={entry} session={session} />
      </td>
      <td className="number">{preview === null ? '' : formatCount(preview.counts.rows)}</td>
      <td>
        <StatusCell entry={entry} />
      </td>
      <td className="intake-file-actions">
        {isBusy && (
          <Button size="small" aria-label={words.cancelNamed(file.name)} onClick={() => session.cancel(file.token)}>
            {words.cancel}
          </Button>
        )}
        {hasRetry && (
          <Button size="small" onClick={() => session.choose(file.token, {})}>
            {words.retry}
          </Button>
        )}
        {!isBusy && stage.is !== 'committing' && (
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={words.removeNamed(file.name)}
            title={words.remove}
            onClick={() => session.remove(file.token)}
          />
        )}
      </td>
    </tr>
  );
}

function StatusCell({ entry }: { readonly entry: IntakeFile }) {
  const { tone, text } = fileStatus(entry);
  const { stage, file } = entry;
  return (
    <span className={`intake-status intake-status-${tone}`}>
      {tone === 'good' && <CheckmarkCircleRegular aria-hidden />}
      {tone === 'bad' && <DismissCircleRegular aria-hidden />}
      <span className="intake-status-text">{text}</span>
      {stage.is === 'reading' && (
        <ProgressBar
          className="intake-progress"
          aria-label={ui.intake.files.progressOf(file.name)}
          {...(stage.total === null ? {} : { value: stage.total === 0 ? 1 : Math.min(1, stage.done / stage.total) })}
        />
      )}
    </span>
  );
}

type ChoiceProps = { readonly entry: IntakeFile; readonly session: IntakeSession };

function UnitChoice({ entry, units, session }: ChoiceProps & { readonly units: readonly UnitRef[] }) {
  const preview = previewOf(entry);
  if (preview === null || !hasUnitAndPeriod(preview.kind)) return null;
  const { unit } = preview;
  if (entry.stage.is !== 'previewed') return unit?.name ?? '';
  const offered = unit === null || units.some(({ id }) => id === unit.id) ? units : [unit, ...units];
  return (
    <Select
      size="small"
      className="intake-choice"
      aria-label={ui.intake.files.unitOf(entry.file.name)}
      title={unit === null ? ui.intake.files.chooseUnit : `${unit.name}: ${ui.intake.foundBy[unit.foundBy]}`}
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

function PeriodChoiceCell({ entry, session }: ChoiceProps) {
  const { code } = usePeriod();
  const preview = previewOf(entry);
  if (preview === null || !hasUnitAndPeriod(preview.kind)) return null;
  const { period } = preview;
  if (entry.stage.is !== 'previewed') return period?.name ?? '';
  return (
    <>
      <Select
        size="small"
        className="intake-choice"
        aria-label={ui.intake.files.periodOf(entry.file.name)}
        title={period === null ? ui.intake.files.choosePeriod : `${period.name}: ${ui.intake.foundBy[period.foundBy]}`}
        value={period?.code ?? ''}
        onChange={(_, { value }) => value !== '' && session.choose(entry.file.token, { period: value })}
      >
        {period === null && <option value="">{ui.intake.files.choosePeriod}</option>}
        {offeredPeriods(code, period?.code ?? null).map((each) => (
          <option key={each} value={each}>
            {periodName(periodOf(each))}
          </option>
        ))}
      </Select>
      {period !== null && period.code !== code && (
        <span className="intake-hint">{ui.intake.files.otherPeriod(periodName(periodOf(code)))}</span>
      )}
    </>
  );
}

const hasUnitAndPeriod = (kind: string | null) => kind === 'admissions' || kind === 'form';
