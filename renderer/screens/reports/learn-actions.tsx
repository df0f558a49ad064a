import { Button } from '@fluentui/react-components';
import { ArrowImportRegular, BookAddRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct } from '../../api/use-call.ts';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { SavedNotice } from '../learn/saved-notice.tsx';
import { pathOfBlank } from './report-choice.ts';

/** Learning a form from a blank, and taking one in from a definition file. */
export function LearnActions() {
  const [, go] = useLocation();
  const words = ui.learn;
  const learn = useAct('dialog/choose-blank', (file) => {
    if (file !== null) go(pathOfBlank(file));
  });
  const take = useAct('forms/import-definition');
  const choose = useAct('dialog/choose-definition', (file) => {
    if (file !== null) take.mutate({ file: file.token });
  });
  const isBusy = learn.isPending || choose.isPending || take.isPending;
  return (
    <div className="learn-actions">
      <Button icon={<BookAddRegular />} disabledFocusable={isBusy} onClick={() => !isBusy && learn.mutate({})}>
        {words.start}
      </Button>{' '}
      <Button
        icon={<ArrowImportRegular />}
        disabledFocusable={isBusy}
        onClick={() => {
          if (isBusy) return;
          take.reset();
          choose.mutate({});
        }}
      >
        {words.importDefinition}
      </Button>
      {take.error !== null && <Refusal error={take.error} onClose={take.reset} />}
      {take.data !== undefined && (
        <SavedNotice saved={take.data} title={words.imported(take.data.form.number)} onGone={take.reset} />
      )}
    </div>
  );
}

/** Writes the definition of a learned form for another machine. */
export function ExportDefinition({ formId, name }: { readonly formId: string; readonly name: string }) {
  const words = ui.learn;
  const save = useAct('forms/save-definition');
  return (
    <>
      <Button
        aria-label={words.exportNamed(name)}
        disabledFocusable={save.isPending}
        onClick={() => !save.isPending && save.mutate({ formId })}
      >
        {words.exportDefinition}
      </Button>
      {save.error !== null && <Refusal error={save.error} onClose={save.reset} />}
      {save.data != null && (
        <Notice intent="success" title={ui.reports.saved(save.data.name, save.data.folder)} onClose={save.reset} />
      )}
    </>
  );
}
