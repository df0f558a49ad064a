import { useState, type FormEvent } from 'react';
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Radio,
  RadioGroup,
  Select,
} from '@fluentui/react-components';
import type { Problem } from '../../../shared/contract/problem.ts';
import type { TargetEditInput } from '../../../shared/contract/target-calls.ts';
import type { TargetBoardView } from '../../../shared/contract/target-views.ts';
import { ADMITTED, targetKinds } from '../../../shared/domain/target.ts';
import { targetScopes } from '../../../shared/domain/target-scopes.ts';
import { formatCount, formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { readDay } from '../../app/period-choice.ts';
import { ProblemList } from '../../components/problem-list.tsx';
import { targetable } from '../../../shared/statistics/targetable.ts';
import { UnitPicker } from './unit-picker.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';

type AssignDialogProps = {
  readonly board: TargetBoardView;
  /** The unit whose line is active; it is proposed. */
  readonly unitId: number;
  readonly problems: readonly Problem[];
  readonly isBusy: boolean;
  readonly onNext: (edit: TargetEditInput) => void;
  readonly onClose: () => void;
};
type Whom = 'whole' | 'all' | 'some';

/** One target for the organisation, all units or some of them; what it changes is shown before it is written. */
export function AssignDialog({ board, unitId, problems, isBusy, onNext, onClose }: AssignDialogProps) {
  const words = ui.targets.form;
  const indicators = useCall('indicators/list', {});
  const choices = targetable(indicators.data ?? []);
  const [whom, setWhom] = useState<Whom>(unitId === board.whole.unit.id ? 'whole' : 'some');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(unitId === board.whole.unit.id ? [] : [unitId]));
  const [indicator, setIndicator] = useState(board.content.indicator);
  const [days, setDays] = useState<'year' | 'days'>('year');
  const [bad, setBad] = useState<ReadonlySet<string>>(new Set());
  const isShare = choices.find(({ code }) => code === indicator)?.unit === '%';
  const term = board.term ?? board.year;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string) =>
      String(typed.get(name) ?? '')
        .normalize('NFC')
        .trim();
    const wrong = new Set<string>();
    const dayIn = (name: string) => {
      const day = text(name) === '' ? null : readDay(text(name));
      if (text(name) !== '' && day === null) wrong.add(name);
      return day;
    };
    const year = /^\d{4}$/.test(text('year')) ? text('year') : null;
    if (days === 'year' && text('year') !== '' && year === null) wrong.add('year');
    const [from, to] =
      days === 'year' ? [year && `${year}-01-01`, year && `${year}-12-31`] : [dayIn('from'), dayIn('to')];
    const documentDate = dayIn('documentDate');
    setBad(wrong);
    if (wrong.size > 0) return;
    onNext({
      by: 'form',
      unitIds:
        whom === 'whole' ? [board.whole.unit.id] : whom === 'all' ? board.rows.map(({ unit }) => unit.id) : [...chosen],
      indicator,
      scope: indicator === ADMITTED ? text('scope') : '',
      kind: targetKinds.entries.find(({ code }) => code === text('kind'))?.code ?? 'assigned',
      from,
      to,
      text: text('value'),
      setter: text('setter'),
      document: text('document') === '' ? null : text('document'),
      documentDate,
    });
  };
  const refusal = (name: string, message: string) => (bad.has(name) ? { validationMessage: message } : {});

  return (
    <ModalDialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="target-dialog">
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{words.title}</DialogTitle>
            <DialogContent className="target-form">
              {problems.length > 0 && <ProblemList problems={problems} />}
              <Field label={words.units}>
                <RadioGroup
                  layout="horizontal"
                  value={whom}
                  onChange={(_, { value }) => setWhom(value === 'whole' || value === 'all' ? value : 'some')}
                >
                  <Radio value="whole" label={words.toWhole} />
                  <Radio value="all" label={words.toAll(formatCount(board.rows.length))} />
                  <Radio value="some" label={words.toSome} />
                </RadioGroup>
              </Field>
              {whom === 'some' && (
                <UnitPicker units={board.rows.map(({ unit }) => unit)} chosen={chosen} onChosen={setChosen} />
              )}
              <div className="target-fields">
                <Field label={words.indicator}>
                  <Select value={indicator} onChange={(_, { value }) => setIndicator(value)}>
                    {choices.map(({ code, label }) => (
                      <option key={code} value={code}>
                        {label}
                      </option>
                    ))}
                  </Select>
                </Field>
                {indicator === ADMITTED && (
                  <Field label={words.scope}>
                    <Select name="scope" defaultValue={board.content.scope}>
                      <option value="">{words.wholeScope}</option>
                      {targetScopes.map(({ code, label }) => (
                        <option key={code} value={code}>
                          {label}
                        </option>
                      ))}
                    </Select>
                  </Field>
                )}
                <Field label={words.kind}>
                  <Select name="kind" defaultValue="assigned">
                    {targetKinds.entries.map(({ code, label }) => (
                      <option key={code} value={code}>
                        {label}
                      </option>
                    ))}
                  </Select>
                </Field>
                <Field label={words.value} hint={isShare ? words.shareHint : words.valueHint}>
                  <Input name="value" autoComplete="off" />
                </Field>
              </div>
              <Field label={words.period}>
                <RadioGroup
                  layout="horizontal"
                  value={days}
                  onChange={(_, { value }) => setDays(value === 'days' ? 'days' : 'year')}
                >
                  <Radio value="year" label={words.year} />
                  <Radio value="days" label={words.days} />
                </RadioGroup>
              </Field>
              <div className="target-fields">
                {days === 'year' ? (
                  <Field label={words.yearField} {...refusal('year', words.badYear)}>
                    <Input name="year" defaultValue={board.year.from.slice(0, 4)} autoComplete="off" />
                  </Field>
                ) : (
                  <>
                    <Field label={words.from} {...refusal('from', words.badDay)}>
                      <Input name="from" defaultValue={formatDay(term.from)} autoComplete="off" />
                    </Field>
                    <Field label={words.to} {...refusal('to', words.badDay)}>
                      <Input name="to" defaultValue={formatDay(term.to)} autoComplete="off" />
                    </Field>
                  </>
                )}
                <Field label={words.setter}>
                  <Input name="setter" autoComplete="off" />
                </Field>
                <Field label={words.document}>
                  <Input name="document" autoComplete="off" />
                </Field>
                <Field label={words.documentDate} {...refusal('documentDate', words.badDay)}>
                  <Input name="documentDate" autoComplete="off" />
                </Field>
              </div>
              <p className="quiet">{words.revises}</p>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
                {words.next}
              </Button>
              <Button onClick={onClose}>{words.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </ModalDialog>
  );
}
