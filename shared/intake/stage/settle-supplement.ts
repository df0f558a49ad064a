import { periodName } from '../../domain/period.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import type { AdmissionMatch } from '../match/match-admissions.ts';
import type { IntakeQuestion } from '../questions/intake-question.ts';
import type { StageAnswer, StageChoices } from '../questions/stage-choices.ts';
import { findSupplement, type SupplementWords } from '../recognise/find-supplement.ts';
import type { FoundPeriod, FoundUnit, Recognition } from '../recognise/recognition.ts';
import type { Problem } from '../../contract/problem.ts';
import { atCell, atSheet, fix, note, placeOf } from '../grid/sheet-place.ts';
import { columnOf } from '../match/ask-who.ts';
import type { AdmissionDraft } from '../records/admission-draft.ts';
import type { AdmissionList, KnownAdmission, KnownSupplement, ListSpan } from '../records/known-admission.ts';

type SupplementFacts = {
  readonly findOfList: (list: AdmissionList) => readonly KnownAdmission[];
  readonly hasList: (list: AdmissionList) => boolean;
  /** The supplements of the unit and days that were taken in. */
  readonly supplementsOf: (span: ListSpan) => readonly KnownSupplement[];
};

type Work = {
  readonly file: string;
  /** All tables of the list. */
  readonly tables: readonly { readonly recognition: Recognition }[];
  readonly unit: FoundUnit;
  readonly period: FoundPeriod;
  readonly drafts: readonly AdmissionDraft[];
  readonly choices: Pick<StageChoices, 'answers' | 'replaceSubmission'>;
  readonly facts: SupplementFacts;
};

export type SettledSupplement = {
  /** The list as it was answered to be, else as it is proposed. */
  readonly list: AdmissionList;
  /** What its words leave open. */
  readonly question: IntakeQuestion | null;
  /** Asked when nobody of the list that is there stands in this one, which says nothing itself. */
  readonly askIfDisjoint: (matches: readonly AdmissionMatch[], before: number) => IntakeQuestion | null;
};

const NONE = () => null;

/**
 * Whether a list is the whole of its unit and days or adds to what is there. Where words say that it adds
 * (`DANH SÁCH BỔ SUNG LẦN 2`), or nobody of the former list is in it, the person is asked; nothing is taken as said.
 */
export function settleSupplement(work: Work): SettledSupplement {
  const { file, tables, unit, period, choices, facts } = work;
  const span: ListSpan = { unitId: unit.id, from: period.from, to: period.to };
  const main: AdmissionList = { ...span, supplement: null };
  const [first] = tables;
  const sheet = first?.recognition.sheet.name ?? '';
  const answer = choices.answers.findLast((one) => one.about === 'supplement' && one.sheet === sheet);
  if (answer?.about === 'supplement')
    return { list: { ...span, supplement: answer.name }, question: null, askIfDisjoint: NONE };
  // Of a workbook with the whole list on one sheet and additions on another, both together are the list.
  const words = tables.map(({ recognition: { sheet: grid, header } }) => findSupplement(grid, header.firstRow, file));
  const [said] = words;
  // What corrects a list that is there is its new version: who is missing in it is shown.
  const isVersion = said?.isCorrection === true && facts.hasList(main);
  if (said !== undefined && said !== null && !words.includes(null) && !isVersion) {
    const question = ask(work, main, sheet, said);
    return { list: { ...span, supplement: nameProposed(question) }, question, askIfDisjoint: NONE };
  }
  return {
    list: main,
    question: null,
    askIfDisjoint(matches, before) {
      const isDisjoint = before > 0 && matches.length > 0 && matches.every(({ is }) => is === 'add');
      return isDisjoint && !choices.replaceSubmission ? ask(work, main, sheet, null) : null;
    },
  };
}

function nameProposed({ options, proposed }: IntakeQuestion): string | null {
  const answer = options[proposed ?? 0]?.answer;
  return answer?.about === 'supplement' ? answer.name : null;
}

/** The supplements that are there, one more, or the whole list; proposed is one that has people of this one, else one more. */
function ask(
  { file, tables, unit, period, drafts, facts }: Work,
  main: AdmissionList,
  sheet: string,
  said: SupplementWords | null,
): IntakeQuestion {
  const isThere = facts.hasList(main);
  const known = facts.supplementsOf(main);
  const answer = (name: string | null): StageAnswer => ({ about: 'supplement', sheet, name });
  const names = new Set(drafts.map(({ person }) => person.name_key));
  const shared = known.findIndex(({ name }) =>
    facts.findOfList({ ...main, supplement: name }).some(({ person }) => names.has(person.name_key)),
  );
  const words = intakeWords.supplements;
  const name = freeName(said?.name ?? 'bổ sung', known);
  const options = [
    ...known.map((one) => ({ label: words.again(one.name, one.people), answer: answer(one.name) })),
    { label: isThere ? words.adds(name) : words.before, answer: answer(name) },
    { label: isThere ? words.replaces : words.whole, answer: answer(null) },
  ];
  const [first] = tables;
  const at = said?.at ?? atSheet(first === undefined ? { file, sheet } : placeOf(file, first.recognition.sheet));
  const code = said === null ? 'intake.list-maybe-supplement' : isThere ? 'intake.list-adds' : 'intake.list-adds-first';
  const problem = fix(code, at, {
    written: said?.written ?? '',
    unit: unit.name,
    period: periodName(period),
    count: isThere ? facts.findOfList(main).length : 0,
  });
  const likely = said?.isCorrection === true ? null : known.length;
  return { problem, options, proposed: shared === -1 ? likely : shared };
}

/** A second list that says only `bổ sung` is another one: `bổ sung (2)`. */
function freeName(name: string, known: readonly KnownSupplement[]): string {
  const taken = new Set(known.map((one) => one.name));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
  return free;
}

/** People of a supplement who stand in another list of the same days already: they count once, and are told. */
export function listedAlready(matches: readonly AdmissionMatch[], file: string): readonly Problem[] {
  return matches.flatMap((match) => {
    if (match.is !== 'same' || match.isElsewhere !== true) return [];
    const { draft, known } = match;
    const facts = { name: draft.person.full_name, sheet: known.origin.sheet, row: known.origin.sheet_row };
    return [note('intake.listed-already', atCell({ file, sheet: draft.sheet }, draft.row, columnOf(draft)), facts)];
  });
}
