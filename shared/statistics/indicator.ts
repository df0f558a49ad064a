import type { PipelineCount } from '../pipeline/pipeline-counts.ts';
import type { AdmissionFact } from '../domain/admission.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import type { CellKind, OrganisationType } from '../domain/unit.ts';

/**
 * An indicator is data: a stable English code, a Vietnamese label and one of a fixed set of ways to be found.
 * Flow indicators are counted over a period, state indicators on its last day.
 */
export type Indicator = {
  readonly code: string;
  readonly label: string;
  readonly unit: 'người' | 'tổ chức' | 'tuổi' | '%' | 'chi bộ' | 'địa bàn' | 'lượt' | 'chức danh';
  readonly kind: 'flow' | 'state' | 'ratio';
  readonly source: IndicatorSource;
  /** Counts that add up to it, for forms that hold only those: how one series of forms is compared with another. */
  readonly sumOf?: readonly string[];
  /** It may not be added up over units: of the whole it is what the organisation itself sent. */
  readonly isOwnOnly?: true;
};

export type IndicatorSource =
  /** Counts admissions that satisfy `where`; a signed form that holds the same row is used before the list. */
  | { readonly from: 'admissions'; readonly where: Predicate; readonly rows: readonly FormRowRef[] }
  /** Mean age in whole years at the age day; recomputed, never averaged. */
  | { readonly from: 'mean-age'; readonly rows: readonly FormRowRef[] }
  /**
   * Counts members on the last day, or on the `eve` of the first, from lists that speak of that very day; a signed form
   * that holds the same row is used before the list.
   */
  | {
      readonly from: 'members';
      readonly where: Predicate;
      readonly rows: readonly FormRowRef[];
      readonly on?: 'eve';
    }
  /** Their mean age in whole years on the last day; recomputed, never averaged. */
  | { readonly from: 'members-mean-age'; readonly rows: readonly FormRowRef[] }
  /** Taken from submitted forms only; the first row that was submitted counts. */
  | { readonly from: 'forms'; readonly rows: readonly FormRowRef[] }
  /** Counted from lists of people on the way into the Party, see `countPerson`. */
  | { readonly from: 'pipeline'; readonly count: PipelineCount }
  /** Counts base organisations valid on the last day. */
  | {
      readonly from: 'units';
      readonly kinds: readonly ('base-committee' | 'base-cell')[];
      readonly which: 'all' | 'admitting' | 'no-candidates';
      /** Only these types of base organisation. */
      readonly types?: readonly OrganisationType[];
    }
  /** A number that only comes in the board's own summary table; what flows may be put together from shorter periods. */
  | { readonly from: 'reported' }
  /** Counts places (thôn, bản) as known on the last day, or what changed there in the period. */
  | { readonly from: 'places'; readonly which: PlaceCount }
  /** Counts cells of the tree of the last day. `inner`: without chi bộ cơ sở. */
  | {
      readonly from: 'cells';
      readonly which: CellCount;
      readonly inner?: true;
      readonly cellKind?: CellKind | 'unknown';
    }
  /** `of` less each of `less`, all of them indicator codes. */
  | { readonly from: 'difference'; readonly of: string; readonly less: readonly string[] }
  /** Mean of a flow for each year that went by between the first and the last day, of which there must be one at least. */
  | { readonly from: 'per-year'; readonly of: string }
  /** `of` / `over`, both indicator codes. */
  | { readonly from: 'ratio'; readonly of: string; readonly over: string }
  /** Result within the target's own period over the target's value. */
  | {
      readonly from: 'target';
      readonly indicator: string;
      readonly give: 'target' | 'achievement';
      readonly span: 'year' | 'term';
    };

/** `cleared` and `became-empty` are what changed in the period, the others hold on its last day. */
export type PlaceCount =
  | 'all'
  | 'without-members'
  | 'without-cell'
  | 'own-cell'
  | 'shared-cell'
  | 'cleared'
  | 'became-empty';

/** Which cells: see `CellOnDay`. */
export type CellCount = 'all' | 'admitting' | 'idle' | 'no-source' | 'not-enough-data' | 'few-members' | 'few-local';

/** Figure `row` of form `form`: see `cellRef`. */
export type FormRowRef = { readonly form: string; readonly row: string };

type CodedField =
  | 'sex'
  | 'people'
  | 'religion'
  | 'education'
  | 'qualification'
  | 'theory'
  | 'scienceTitle'
  | 'occupation'
  | 'cellKind'
  | 'probation'
  | 'work'
  | 'duty'
  | 'organisationType';

/** The words a predicate is made of. A null field never satisfies `is`, `isNot`, `age` or `admitted`. */
export type Predicate =
  | { readonly op: 'always' }
  | { readonly op: 'is'; readonly field: CodedField; readonly oneOf: readonly string[] }
  | { readonly op: 'isNot'; readonly field: CodedField; readonly oneOf: readonly string[] }
  | { readonly op: 'flag'; readonly flag: AdmissionFact['flags'][number] }
  | { readonly op: 'age'; readonly from: number | null; readonly to: number | null }
  /** Admitted between two days, both included. */
  | { readonly op: 'admitted'; readonly from: IsoDate | null; readonly to: IsoDate | null }
  | { readonly op: 'all'; readonly of: readonly Predicate[] };

/** Members counted on a day, by their number or their mean age. */
export type MembersSource = Extract<IndicatorSource, { from: 'members' | 'members-mean-age' }>;
export const isOfMembers = (indicator: Indicator): indicator is Indicator & { readonly source: MembersSource } =>
  indicator.source.from === 'members' || indicator.source.from === 'members-mean-age';

/** Everyone in a list counts for it, whatever their row says: the number of people is the answer. */
export function countsEverybody({ source }: Indicator): boolean {
  return source.from === 'admissions' && source.where.op === 'always';
}
