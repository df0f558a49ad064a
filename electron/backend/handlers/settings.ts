import type { Settings } from '../../../shared/domain/settings.ts';
import type { Plan } from '../../../shared/intake/plan/plan.ts';
import { normaliseText } from '../../../shared/text/fold.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { localDateTime, localDay } from '../local-time.ts';
import { commitPlan } from '../store/commit-plan.ts';
import { readMeta } from '../store/meta-store.ts';
import { sealPlan } from '../store/seal-plan.ts';
import { listSettings, readSettings } from '../store/settings-store.ts';

export function settingsHandlers({ clock }: BackendContext): Pick<BackendHandlers, 'settings/read' | 'settings/save'> {
  return {
    'settings/read': ({ on }, db) => readSettings(db, on ?? localDay(clock())),
    'settings/save'({ settings: given, from }, db) {
      const settings = withCleanTexts(given);
      const { revision, nextId } = readMeta(db);
      const value = JSON.stringify(settings);
      const known = listSettings(db).find(({ validFrom }) => validFrom === from);
      if (known?.value === value) return settings;
      const change =
        known === undefined
          ? ({ table: 'setting', id: nextId, before: null, after: { valid_from: from, value } } as const)
          : ({ table: 'setting', id: known.id, before: { value: known.value }, after: { value } } as const);
      const plan: Plan = {
        kind: 'settings',
        madeAtRevision: revision,
        nextId: known === undefined ? nextId + 1 : nextId,
        changes: [change],
      };
      commitPlan(db, sealPlan(plan), localDateTime(clock()));
      return readSettings(db, from);
    },
  };
}

/** Names as they are kept: one Unicode form, single spaces. */
function withCleanTexts(settings: Settings): Settings {
  return {
    ...settings,
    organisationName: normaliseText(settings.organisationName),
    superiorName: normaliseText(settings.superiorName),
    headName: normaliseText(settings.headName),
    preparerName: normaliseText(settings.preparerName),
  };
}
