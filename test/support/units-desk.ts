import { expect } from 'vitest';
import type { Input } from '../../shared/contract/calls.ts';
import type { UnitEdited, UnitView } from '../../shared/contract/views.ts';
import type { UnitContent } from '../../shared/intake/plan/unit-rows.ts';
import { describeProblem } from '../../shared/text/vi/describe-problem.ts';
import { openIntakeDesk, type IntakeDesk } from './intake-desk.ts';

export type Edit = Input<'units/preview-edit'>['edit'];

/** The desk of `intake-desk.ts` with a person at it who edits its units. */
export type UnitsDesk = IntakeDesk & {
  unitNamed(name: string, on?: string): Promise<UnitView>;
  namesOn(on: string): Promise<readonly string[]>;
  /** Shows the edit and writes it as shown; throws the codes of what speaks against it. */
  save(edit: Edit): Promise<UnitEdited>;
  /** What keeps the edit from being written, in words. */
  refusals(edit: Edit): Promise<readonly string[]>;
  /** Closes the data file and opens it again, as after a restart. */
  reopen(): Promise<void>;
};

export async function openUnitsDesk(): Promise<UnitsDesk> {
  const desk = await openIntakeDesk();
  const list = (on: string) => desk.call('units/list', { on });
  return {
    ...desk,
    async unitNamed(name, on = '2026-03-02') {
      const unit = (await list(on)).find((one) => one.name === name);
      if (unit === undefined) throw new Error(`no unit ${name} on ${on}`);
      return unit;
    },
    namesOn: async (on) => (await list(on)).map(({ name }) => name),
    async save(edit) {
      const { planHash, problems } = await desk.call('units/preview-edit', { edit });
      if (planHash === null) throw new Error(problems.map(({ code }) => code).join(', '));
      return desk.call('units/save-edit', { edit, planHash });
    },
    async refusals(edit) {
      const { planHash, problems } = await desk.call('units/preview-edit', { edit });
      expect(planHash).toBeNull();
      return problems.map((problem) => describeProblem(problem).what);
    },
    async reopen() {
      await desk.call('data/close', {});
      const { token } = await desk.lend(desk.dataFile);
      await desk.call('data/open', { file: token });
    },
  };
}

/** What a span says, of a village cell unless said. */
export const content = (given: Partial<UnitContent> & Pick<UnitContent, 'name' | 'parentId'>): UnitContent => ({
  kind: 'cell',
  organisationType: null,
  cellKind: 'village',
  noCandidatesLeft: false,
  specialRights: [],
  ...given,
});

export const contentOf = (unit: UnitContent): UnitContent => {
  const { name, parentId, kind, organisationType, cellKind, noCandidatesLeft, specialRights } = unit;
  return { name, parentId, kind, organisationType, cellKind, noCandidatesLeft, specialRights };
};
