import type { CodedField } from '../../domain/coded-fields.ts';
import type { Settings } from '../../domain/settings.ts';
import type { OpenPeople } from '../../domain/check-unit-tree.ts';
import type { OutsideUnit, UnitSuccession } from '../../domain/unit-succession.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import type { FormDefinition } from '../../forms/form-definition.ts';
import type { IntakeKind } from '../intake-kinds.ts';
import type { ListSpan } from '../records/known-admission.ts';
import type { PlanBase } from '../plan/plan.ts';
import type { KnownPlace } from '../match/match-places.ts';
import type { KnownSubmission } from '../records/known-submission.ts';
import type { KnownTarget } from '../plan/plan-targets.ts';
import type { TargetIndicator } from '../read/read-targets.ts';
import type { FindRemembered } from '../recognise/remembered.ts';
import { type AdmissionFacts } from './stage-admissions.ts';
import { type PeopleListFacts } from './stage-people-list.ts';
import { type RememberedValues } from '../questions/value-answers.ts';

/** An intake of the same bytes that still stands. `at` is local date and time. */
export type EarlierIntake = {
  readonly changeSetId: number;
  readonly at: string;
  readonly kind: IntakeKind;
  /** Id of the form, or what a list of people calls itself. */
  readonly formId: string | null;
  readonly unitId: number | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The newest intake of the same kind, unit and days made after it; null: it is the newest itself. */
  readonly replacedBy: { readonly at: string; readonly file: string } | null;
};

/** Everything the stages ask of the data file. */
export type StageFacts = AdmissionFacts &
  PeopleListFacts & {
    /** The day of reading, `YYYY-MM-DD`: what lists without a period are held against. */
    readonly today: string;
    /** What spellings of a field were said to mean before, by folded spelling; for all units. */
    readonly rememberedValues: (field: CodedField) => RememberedValues;
    readonly remembered: FindRemembered;
    readonly forms: readonly FormDefinition[];
    readonly indicators: readonly TargetIndicator[];
    readonly units: readonly UnitVersion[];
    /** Whose file it is: see `TreeToCheck`. */
    readonly isOfCommune: boolean;
    /** People whose latest list names the unit or cell. */
    readonly openPeople: (unitId: number) => OpenPeople;
    readonly outsideUnits: () => readonly OutsideUnit[];
    readonly unitSuccessions: () => readonly UnitSuccession[];
    readonly settingsOn: (day: string) => Pick<Settings, 'countingDate'>;
    readonly earlierIntakes: (sha256: string) => readonly EarlierIntake[];
    readonly findSubmission: (formId: string, span: ListSpan) => KnownSubmission | null;
    /** Other units whose report of this form for these days begins with this number. */
    readonly alikeSubmissions: (formId: string, span: ListSpan, first: number) => readonly number[];
    readonly knownPlaces: () => readonly KnownPlace[];
    /** Units a unit came from, itself among them. */
    readonly originsOf: (unitId: number) => ReadonlySet<number>;
    readonly targetsInForce: () => readonly KnownTarget[];
    /** Called once, when there is something to write. */
    readonly planBase: () => PlanBase;
  };
