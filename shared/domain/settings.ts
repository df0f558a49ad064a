/** Which kind of board uses the app. The wording that goes with it is in `profiles.ts`, dated. */
export const profileCodes = ['district', 'commune', 'province', 'bloc'] as const;
export type ProfileCode = (typeof profileCodes)[number];

/** The two ways Party bodies print the word; one form on every page. */
export const spellings = ['ủy', 'uỷ'] as const;

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
  readonly spelling: (typeof spellings)[number];
  /** From which share of what is due by now a target is “gần đạt” and not “chậm”, in percent. */
  readonly nearPercent: number;
  /** Full name printed under the signature; empty prints the place for it. */
  readonly headName: string;
  readonly preparerName: string;
};

export const defaultSettings: Settings = {
  profile: 'district',
  organisationName: '',
  superiorName: '',
  countingDate: 'decision',
  ageDay: 'meeting-or-decision',
  evidence: 'form',
  foreignOriginIsMinority: false,
  spelling: 'ủy',
  nearPercent: 90,
  headName: '',
  preparerName: '',
};
