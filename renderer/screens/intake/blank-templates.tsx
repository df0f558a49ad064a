import { use, useState } from 'react';
import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Select,
} from '@fluentui/react-components';
import { periodName } from '../../../shared/domain/period.ts';
import { listTemplates } from '../../../shared/intake/templates/list-templates.ts';
import { templateForms } from '../../../shared/intake/templates/template-forms.ts';
import type { TemplatesWritten } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct, useCall } from '../../api/use-call.ts';
import { CommandBusContext, useCommand } from '../../app/command-bus.ts';
import { periodOf, usePeriod } from '../../app/period-choice.ts';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { reportingUnits } from './reporting-units.ts';
import { ModalDialog } from '../../components/modal-dialog.tsx';

const words = ui.templates;
const EVERY_UNIT = '';
const NAMED = 5;

/** The button beside “Chọn tệp…”. */
export function BlankTemplatesButton({ size = 'medium' }: { readonly size?: 'small' | 'medium' }) {
  const bus = use(CommandBusContext);
  return (
    <Button size={size} onClick={() => bus.run('intake/blank-templates')}>
      {words.action}
    </Button>
  );
}

/** “Tạo biểu mẫu trống” of menu and button, from any screen; its outcome stands above the content until it is closed. */
export function BlankTemplates() {
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<TemplatesWritten | null>(null);
  useCommand('intake/blank-templates', () => {
    setMade(null);
    setOpen(true);
  });
  const done = (outcome: TemplatesWritten | null) => {
    setMade(outcome);
    if (outcome !== null) setOpen(false);
  };
  return (
    <>
      {made !== null && <MadeNotice made={made} onClose={() => setMade(null)} />}
      {isOpen && <TemplatesDialog onDone={done} onClose={() => setOpen(false)} />}
    </>
  );
}

function MadeNotice({ made: { written, refused }, onClose }: { made: TemplatesWritten; onClose: () => void }) {
  const [first] = written;
  const names = refused.flatMap(({ place }) => (place.at === 'file' ? [place.file] : []));
  const shown = names.slice(0, NAMED);
  const rest = names.length - shown.length;
  return (
    <Notice
      intent={names.length === 0 ? 'success' : 'note'}
      title={first === undefined ? words.noneWritten : words.written(formatCount(written.length), first.folder)}
      lines={
        names.length === 0
          ? []
          : [words.refused(formatCount(names.length)), ...shown, rest > 0 ? words.more(formatCount(rest)) : '']
      }
      onClose={onClose}
    />
  );
}

type TemplatesDialogProps = {
  readonly onDone: (outcome: TemplatesWritten | null) => void;
  readonly onClose: () => void;
};

function TemplatesDialog({ onDone, onClose }: TemplatesDialogProps) {
  const { code } = usePeriod();
  const period = periodOf(code);
  const units = useCall('units/list', { on: period.to });
  const save = useAct('templates/save', onDone);
  const [kinds, setKinds] = useState<readonly string[]>(Object.keys(listTemplates).slice(0, 1));
  const [unit, setUnit] = useState(EVERY_UNIT);
  const offered = [
    ...Object.entries(listTemplates).map(([kind, { title }]) => ({ kind, title })),
    ...templateForms.map(({ id, number, title }) => ({ kind: id, title: `${number} – ${title}` })),
  ];
  const toggle = (kind: string, isChosen: boolean) =>
    setKinds(offered.map((each) => each.kind).filter((each) => (each === kind ? isChosen : kinds.includes(each))));
  const run = () =>
    save.mutate({ kinds: [...kinds], period: code, ...(unit === EVERY_UNIT ? {} : { unitIds: [Number(unit)] }) });

  return (
    <ModalDialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>
            <p>{words.lead(periodName(period))}</p>
            <div role="group" aria-label={words.kinds}>
              {offered.map(({ kind, title }) => (
                <div key={kind}>
                  <Checkbox
                    label={title}
                    checked={kinds.includes(kind)}
                    onChange={(_, { checked }) => toggle(kind, checked === true)}
                  />
                </div>
              ))}
            </div>
            <Field label={words.unit} {...(kinds.length === 0 ? { validationMessage: words.reason } : {})}>
              <Select value={unit} onChange={(_, { value }) => setUnit(value)}>
                <option value={EVERY_UNIT}>{words.everyUnit}</option>
                {reportingUnits(units.data ?? []).map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            {save.isError && <Refusal error={save.error} onClose={save.reset} />}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={kinds.length === 0 || save.isPending} onClick={run}>
              {words.save}
            </Button>
            <Button onClick={onClose}>{words.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}
