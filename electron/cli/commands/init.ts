import { stopWith } from '../../../shared/contract/problem.ts';
import type { ProfileCode } from '../../../shared/domain/settings.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { defineCommand, dataOption } from '../command.ts';
import { callerOn } from '../data-file.ts';

const profiles: Readonly<Record<string, ProfileCode>> = {
  district: 'district',
  huyen: 'district',
  commune: 'commune',
  xa: 'commune',
  province: 'province',
  tinh: 'province',
  bloc: 'bloc',
  khoi: 'bloc',
};

/** `init`: makes a data file; refuses where one is already. */
export const init = defineCommand({
  name: 'init',
  options: {
    ...dataOption,
    profile: { is: 'required', hole: 'profile' },
    name: { is: 'required', hole: 'name' },
    superior: { is: 'optional', hole: 'name' },
  },
  operands: { count: 'none' },
  async run({ data, profile: profileText, name, superior }, _operands, desk) {
    const profile = Object.hasOwn(profiles, profileText) ? profiles[profileText] : undefined;
    if (profile === undefined) throw stopWith('cli.unknown-profile', { profile: profileText });
    const call = callerOn(desk, data);
    const { token } = await call('files/lend', { path: desk.absolute(data), use: 'write' });
    const superiorName = superior === undefined ? {} : { superiorName: superior };
    await call('data/create', { target: token, profile, organisationName: name, ...superiorName });
    const [root] = await call('units/list', {});
    const organisation = root?.name ?? name;
    desk.say(cliText.created(desk.absolute(data), organisation));
    return { exitCode: 0, result: { dataFile: desk.absolute(data), profile, organisation } };
  },
});
