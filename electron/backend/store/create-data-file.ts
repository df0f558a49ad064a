import { rmSync } from 'node:fs';
import { profileWording } from '../../../shared/domain/profiles.ts';
import { defaultSettings, type Settings } from '../../../shared/domain/settings.ts';
import { FIRST_DAY } from '../../../shared/domain/unit.ts';
import type { Plan } from '../../../shared/intake/plan/plan.ts';
import { foldText, normaliseText } from '../../../shared/text/fold.ts';
import { commitPlan } from './commit-plan.ts';
import { startMeta } from './meta-store.ts';
import { createStore, type Store } from './open-store.ts';
import { sealPlan } from './seal-plan.ts';

/** Whose data a new file holds. */
export type Organisation = Pick<Settings, 'profile' | 'organisationName' | 'superiorName'>;

type Start = { readonly isSample: boolean; readonly at: string; readonly appVersion: string };

/** Code of the organisation itself in lists of units. */
const ROOT_CODE = '00';

/**
 * Makes a data file with the organisation itself as the root of all units (`Đảng bộ huyện Nậm Pồ`) and its settings,
 * as the file's first change set. Refuses a path where anything is. `at` is local date and time.
 */
export function createDataFile(path: string, organisation: Organisation, start: Start): Store {
  const store = createStore(path);
  try {
    const create = store.db.transaction(() => {
      startMeta(store.db, { isSample: start.isSample, createdAt: start.at, appVersion: start.appVersion });
      const plan = creationPlan(organisation, start.at.slice(0, 10));
      commitPlan(store.db, sealPlan(plan), start.at);
    });
    create.immediate();
    return store;
  } catch (error) {
    store.close();
    rmSync(path, { force: true }); // made a moment ago by createStore, which refuses to touch anything older
    throw error;
  }
}

function creationPlan(organisation: Organisation, today: string): Plan {
  const organisationName = normaliseText(organisation.organisationName);
  const superiorName = normaliseText(organisation.superiorName);
  const settings: Settings = { ...defaultSettings, profile: organisation.profile, organisationName, superiorName };
  const name = `${profileWording(organisation.profile, today).rootUnitPrefix} ${organisationName}`;
  const version = {
    unit_id: 1,
    name,
    name_key: foldText(name),
    kind: 'superior',
    no_candidates_left: 0,
    position: 0,
    valid_from: FIRST_DAY,
  };
  return {
    kind: 'creation',
    madeAtRevision: 0,
    nextId: 4,
    changes: [
      { table: 'unit', id: 1, before: null, after: { code: ROOT_CODE } },
      { table: 'unit_version', id: 2, before: null, after: version },
      { table: 'setting', id: 3, before: null, after: { valid_from: FIRST_DAY, value: JSON.stringify(settings) } },
    ],
  };
}
