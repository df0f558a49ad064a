import type { DatedRule, RuleDocument } from './dated-rule.ts';

/** Days within which something must be done. `extension` may be granted on top. */
export type TimeLimit = {
  readonly days: number;
  readonly unit: 'working-days' | 'calendar-days';
  readonly extension: number;
};

const document = (number: string, date: string, until: string | null): RuleDocument => ({ number, date, until });

/** Rules for carrying out the Party's statutes, oldest first; each replaced the one before. */
const qd45 = document('QĐ 45-QĐ/TW', '2011-11-01', '2016-07-24');
const qd29 = document('QĐ 29-QĐ/TW', '2016-07-25', '2021-07-29');
const qd24 = document('QĐ 24-QĐ/TW', '2021-07-30', '2025-01-19');
const qd232 = document('QĐ 232-QĐ/TW', '2025-01-20', '2025-05-25');
const qd294 = document('QĐ 294-QĐ/TW', '2025-05-26', null);
/** Guidance of the Secretariat, likewise. */
const hd01of2016 = document('HD 01-HD/TW', '2016-09-20', '2021-09-27');
const hd01of2021 = document('HD 01-HD/TW', '2021-09-28', '2025-06-08');
const hd06 = document('HD 06-HD/TW', '2025-06-09', null);

type Basis = DatedRule<unknown>['basis'];
const rule = <Value>(of: RuleDocument, clause: string, basis: Basis, value: Value): DatedRule<Value> => ({
  document: of,
  clause,
  basis,
  value,
});
const working = (days: number, extension = 0): TimeLimit => ({ days, unit: 'working-days', extension });
const calendar = (days: number, extension = 0): TimeLimit => ({ days, unit: 'calendar-days', extension });

/**
 * Each rule with every version of it that a file may have to be judged by; the version that counts is the one of the
 * day on which the time begins to run.
 *
 * Of QĐ 294 and HD 06 the text was read. QĐ 29 (1, 4.1, 4.2, 4.3.1), QĐ 24 (1.1, 1.2, 4.1, 4.2) and QĐ 232 (4.1, and the 60
 * days of 4.3.1) were read as legal pages quote them; they counted working days already, with 60 + 30 for a decision.
 * What QĐ 24 says in 4.3.1 is assumed to be the same, as before and after it. Of QĐ 45 nothing was read: its limits are taken to be those of
 * QĐ 29 in calendar days. Nor was the guidance before 2025: the 60 and 12 months are assumed to have held then.
 */
export const admissionRules = {
  /** Months for which the certificate of the class holds until the chi bộ considers the person. */
  certificateMonths: [
    rule(hd01of2016, '5', 'assumed', 60),
    rule(hd01of2021, '5', 'assumed', 60),
    rule(hd06, '5.4 b', 'seen', 60),
  ],
  /** Months after which papers that the chi bộ has not considered are made anew. */
  paperMonths: [rule(hd01of2021, '5', 'assumed', 12), rule(hd06, '5.4 a', 'seen', 12)],
  /** From the chi bộ's resolution to the decision on admission. */
  decision: [
    rule(qd45, '4', 'assumed', calendar(60, 30)),
    rule(qd29, '4.3.1', 'seen', working(60, 30)),
    rule(qd24, '4.3.1', 'assumed', working(60, 30)),
    rule(qd232, '4.3.1', 'assumed', working(60, 30)),
    rule(qd294, '4.3.1', 'seen', working(45, 15)),
  ],
  /** From receiving the decision to the ceremony. */
  ceremony: [
    rule(qd45, '4', 'assumed', calendar(30)),
    rule(qd29, '4.1', 'seen', working(30)),
    rule(qd24, '4.1', 'seen', working(30)),
    rule(qd232, '4.1', 'seen', working(30)),
    rule(qd294, '4.1', 'seen', working(30)),
  ],
  /** Months on probation, from the ceremony. */
  probationMonths: [
    rule(qd45, '4', 'assumed', 12),
    rule(qd29, '4.2', 'seen', 12),
    rule(qd24, '4.2', 'seen', 12),
    rule(qd232, '4.2', 'assumed', 12),
    rule(qd294, '4.2', 'seen', 12),
  ],
  /** From the end of the probation until the chi bộ considers recognition. */
  recognition: [
    rule(qd45, '4', 'assumed', calendar(30)),
    rule(qd29, '4.2', 'seen', working(30)),
    rule(qd24, '4.2.1', 'seen', working(30)),
    rule(qd232, '4.2.1', 'assumed', working(30)),
    rule(qd294, '4.2.1', 'seen', working(30)),
  ],
  /** Full years at the chi bộ's meeting, counted by months: from 18 to 60. Over 60 the superior's written consent. */
  age: [
    rule(qd45, '1', 'assumed', { least: 18, most: 60 }),
    rule(qd29, '1.1', 'seen', { least: 18, most: 60 }),
    rule(qd24, '1.1.1', 'seen', { least: 18, most: 60 }),
    rule(qd232, '1.1.1', 'assumed', { least: 18, most: 60 }),
    rule(qd294, '1.1.1', 'seen', { least: 18, most: 60 }),
  ],
  /** Least general education; a lower one in special areas by guidance (HD 06-HD/TW, 1.2). */
  schooling: [
    rule(qd45, '1', 'assumed', 'lower-secondary' as const),
    rule(qd29, '1.2', 'seen', 'lower-secondary' as const),
    rule(qd24, '1.2.1', 'seen', 'lower-secondary' as const),
    rule(qd232, '1.2.1', 'assumed', 'lower-secondary' as const),
    rule(qd294, '1.2.1', 'seen', 'lower-secondary' as const),
  ],
  /** Months after leaving the Party before a readmission is considered. */
  readmissionMonths: [
    rule(qd29, '3.5', 'assumed', 36),
    rule(qd24, '3.5', 'assumed', 36),
    rule(qd232, '3.5', 'assumed', 36),
    rule(qd294, '3.5', 'seen', 36),
  ],
} as const satisfies Readonly<Record<string, readonly DatedRule<unknown>[]>>;

export type AdmissionRule = keyof typeof admissionRules;
