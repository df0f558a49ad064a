import { defaultReportingRules, type ReportingRules } from './reporting-rules.ts';

/** Which kind of board uses the app. The wording that goes with it is in `profiles.ts`, dated. */
export const profileCodes = ['district', 'commune', 'province', 'bloc'] as const;
export type ProfileCode = (typeof profileCodes)[number];

/** The two ways Party bodies print the word; one form on every page. */
export const spellings = ['ủy', 'uỷ'] as const;

/** Choices for slow computers and for uncommonly large workbooks. */
export const readSeconds = [20, 60, 180] as const;
export const readMegabytes = [256, 512, 1024] as const;

/**
 * Rules and names the sources leave open; each has a default in `defaultSettings` and each printed page that
 * depends on one names it.
 */
export type Settings = {
  readonly profile: ProfileCode;
  /** Name of the place without its level: `Nậm Pồ`. */
  readonly organisationName: string;
  /** Name of the superior with its level: `Tỉnh ủy Điện Biên`; empty when not given. */
  readonly superiorName: string;
  /** Which date puts a person into a period. */
  readonly countingDate: 'decision' | 'ceremony';
  /** On which day age is taken: the cell's meeting (QĐ 294-QĐ/TW, 1.1.1), else the decision; or the last day. */
  readonly ageDay: 'meeting-or-decision' | 'decision' | 'period-end';
  /** Which evidence counts when a unit sent both a signed form and a list. */
  readonly evidence: 'form' | 'list';
  /** Whether “quốc tịch gốc nước ngoài” counts as an ethnic minority. */
  readonly foreignOriginIsMinority: boolean;
  /** What reading one workbook may cost before it is given up: seconds, and megabytes of the reading process. */
  readonly readSeconds: (typeof readSeconds)[number];
  readonly readMegabytes: (typeof readMegabytes)[number];
  /** A cell with fewer members has few of them. */
  readonly fewMembers: number;
  /** Years without an admission after which a cell is shown among those that admit nobody. */
  readonly idleYears: number;
  /** A cell with fewer members who live there has few of them. */
  readonly fewLocalMembers: number;
  readonly spelling: (typeof spellings)[number];
  /** From which share of what is due by now a target is “gần đạt” and not “chậm”, in percent. */
  readonly nearPercent: number;
  /** Full name printed under the signature; empty prints the place for it. */
  readonly headName: string;
  readonly preparerName: string;
  readonly reporting: ReportingRules;
};

export const defaultSettings: Settings = {
  profile: 'district',
  organisationName: '',
  superiorName: '',
  countingDate: 'decision',
  ageDay: 'meeting-or-decision',
  evidence: 'form',
  foreignOriginIsMinority: false,
  readSeconds: 20,
  readMegabytes: 512,
  fewMembers: 5,
  idleYears: 5,
  fewLocalMembers: 9,
  spelling: 'ủy',
  nearPercent: 90,
  headName: '',
  preparerName: '',
  reporting: defaultReportingRules,
};
