import { findRootUnit } from '../../shared/domain/unit-tree.ts';
import { originsOf } from '../../shared/domain/unit-origins.ts';
import type { StageFacts } from '../../shared/intake/stage/stage-facts.ts';
import { indicators } from '../../shared/statistics/indicators.ts';
import { knownForms } from './known-forms.ts';
import { listAlikeSubmissions } from './store/alike-submission-store.ts';
import type { ReadDb } from './store/db.ts';
import { findCurrentSubmission, listIntakesOfFile } from './store/intake-store.ts';
import {
  findAdmissionsByKeys,
  findAdmissionsOfList,
  findAdmissionsBeside,
  findPeopleWithSeveralAdmissions,
  hasListOf,
  listSupplementsOf,
} from './store/known-admission-store.ts';
import { findPeople, hasPeopleList, listPeopleLists, listRecordsOfList } from './store/people-list-store.ts';
import { listKnownPlaces } from './store/place-store.ts';
import { listRememberedAnswers, listRememberedValues } from './store/remembered-answer-store.ts';
import { isOfCommune, readSettings } from './store/settings-store.ts';
import { listTargets } from './store/target-store.ts';
import { openPeopleOf } from './store/open-people-store.ts';
import { listUnitVersions } from './store/unit-store.ts';
import { listOutsideUnits, listUnitSuccessions } from './store/unit-succession-store.ts';

/** What the stages of an intake ask of a data file on a day; what their plan is made against is said by the caller. */
export function intakeFacts(db: ReadDb, today: string): Omit<StageFacts, 'planBase'> {
  const units = listUnitVersions(db);
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]));
  const unitName = (unitId: number) => names.get(unitId) ?? findRootUnit(units)?.name ?? '';
  return {
    forms: knownForms(db),
    indicators,
    units,
    isOfCommune: isOfCommune(db),
    openPeople: openPeopleOf(db),
    outsideUnits: () => listOutsideUnits(db),
    unitSuccessions: () => listUnitSuccessions(db),
    settingsOn: (day) => readSettings(db, day),
    earlierIntakes: (sha256) => listIntakesOfFile(db, sha256),
    findByKeys: (nameKeys, idNumbers) => findAdmissionsByKeys(db, nameKeys, idNumbers, unitName),
    findOfList: (list) => findAdmissionsOfList(db, list, unitName),
    findBeside: (list) => findAdmissionsBeside(db, list, unitName),
    hasList: (list) => hasListOf(db, list),
    supplementsOf: (span) => listSupplementsOf(db, span),
    withSeveralAdmissions: (personIds) => findPeopleWithSeveralAdmissions(db, personIds),
    findSubmission: (formId, span) => findCurrentSubmission(db, formId, span),
    alikeSubmissions: (formId, span, first) => listAlikeSubmissions(db, formId, span, first),
    knownPlaces: () => listKnownPlaces(db),
    originsOf: (unitId) => originsOf(listUnitSuccessions(db), unitId),
    targetsInForce: () => {
      const targets = listTargets(db);
      const revised = new Set(targets.map(({ revisesId }) => revisesId));
      return targets.filter(({ id }) => !revised.has(id));
    },
    remembered: (subject, key) => listRememberedAnswers(db, subject, key),
    today,
    rememberedValues: (field) => listRememberedValues(db, field),
    findPeople: (nameKeys, numbers) => findPeople(db, nameKeys, numbers, unitName),
    recordsOfList: (kind, span) => listRecordsOfList(db, kind, span),
    peopleListsOf: (kind, span) => listPeopleLists(db, kind, span),
    hasPeopleList: (kind, span) => hasPeopleList(db, kind, span),
  };
}
