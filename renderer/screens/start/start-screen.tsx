import { useState, type FormEvent } from 'react';
import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { profileCodes, type ProfileCode } from '../../../shared/domain/settings.ts';
import { rootUnitName } from '../../../shared/domain/profiles.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { ask, useClient, type CallRefused } from '../../api/client.ts';
import { refreshAll } from '../../api/query-client.ts';
import { useAct } from '../../api/use-call.ts';
import { Refusal } from '../../components/refusal.tsx';
import './start.css';

/** Shown while no data file is open: make one, open one, or practise on the sample. */
export function StartScreen() {
  const queries = useQueryClient();
  const client = useClient();
  const opened = () => refreshAll(queries);
  const sample = useAct('data/open-sample', opened);
  const open = useMutation<void, CallRefused>({
    mutationFn: async () => {
      const file = await ask(client, 'dialog/choose-data-file', {});
      if (file !== null) await ask(client, 'data/open', { file: file.token });
    },
    onSuccess: opened,
  });
  const words = ui.start;
  const isBusy = sample.isPending || open.isPending;
  return (
    <main className="start">
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      {sample.isError && <Refusal error={sample.error} onClose={sample.reset} />}
      {open.isError && <Refusal error={open.error} onClose={open.reset} />}
      <div className="start-ways">
        <CreateForm onCreated={opened} />
        <div className="start-others">
          <section className="start-way">
            <h2>{words.open.title}</h2>
            <p className="quiet">{words.open.hint}</p>
            <Button disabledFocusable={isBusy} onClick={() => open.mutate()}>
              {words.open.action}
            </Button>
          </section>
          <section className="start-way">
            <h2>{words.sample.title}</h2>
            <p className="quiet">{words.sample.hint}</p>
            <Button disabledFocusable={isBusy} onClick={() => sample.mutate({})}>
              {sample.isPending ? ui.frame.starting : words.sample.action}
            </Button>
          </section>
        </div>
      </div>
    </main>
  );
}

type NewFile = { readonly profile: ProfileCode; readonly organisationName: string; readonly superiorName: string };

function CreateForm({ onCreated }: { readonly onCreated: () => void }) {
  const client = useClient();
  const [profile, setProfile] = useState<ProfileCode>('commune');
  const [isNameMissing, setNameMissing] = useState(false);
  const words = ui.start.create;
  const create = useMutation<void, CallRefused, NewFile>({
    mutationFn: async ({ superiorName, ...named }) => {
      const target = await ask(client, 'dialog/choose-new-data-file', { suggestedName: fileName(named) });
      if (target === null) return;
      await ask(client, 'data/create', {
        target: target.token,
        ...named,
        ...(superiorName === '' ? {} : { superiorName }),
      });
    },
    onSuccess: onCreated,
  });

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const organisationName = String(typed.get('name')).normalize('NFC').trim();
    setNameMissing(organisationName === '');
    if (organisationName === '') return;
    create.mutate({ profile, organisationName, superiorName: String(typed.get('superior')).normalize('NFC').trim() });
  };

  return (
    <form className="start-way" onSubmit={submit} noValidate>
      <h2>{words.title}</h2>
      <Field label={words.profile}>
        <RadioGroup
          value={profile}
          onChange={(_, { value }) => setProfile(profileCodes.find((code) => code === value) ?? 'commune')}
        >
          {(['commune', 'district', 'province', 'bloc'] as const).map((code) => (
            <Radio
              key={code}
              value={code}
              label={
                <>
                  {words.profiles[code]}
                  {words.profileHints[code] !== '' && <span className="start-hint">{words.profileHints[code]}</span>}
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label={words.name}
        hint={words.nameHint}
        {...(isNameMissing ? { validationMessage: words.nameMissing } : {})}
      >
        <Input name="name" autoComplete="off" maxLength={200} />
      </Field>
      <Field label={words.superior} hint={words.superiorHint}>
        <Input name="superior" autoComplete="off" maxLength={200} />
      </Field>
      {create.isError && <Refusal error={create.error} onClose={create.reset} />}
      <Button type="submit" appearance="primary" disabledFocusable={create.isPending}>
        {words.action}
      </Button>
    </form>
  );
}

/** Proposed name of the data file; the wording of today's level is good enough for a name. */
function fileName({ profile, organisationName }: Pick<NewFile, 'profile' | 'organisationName'>): string {
  return `${rootUnitName(profile, organisationName, '2100-01-01')}.skn`;
}
