import { nameOfSupplement, titleOfMain } from '../../domain/member-list-title.ts';
import { periodName } from '../../domain/period.ts';
import { foldText } from '../../text/fold.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { atSheet, fix } from '../grid/sheet-place.ts';
import type { PeopleMatch } from '../match/match-people-list.ts';
import type { IntakeQuestion } from '../questions/intake-question.ts';
import type { StageAnswer, StageChoices } from '../questions/stage-choices.ts';
import { findSupplement, type SupplementWords } from '../recognise/find-supplement.ts';
import type { FoundPeriod, FoundUnit, Recognition } from '../recognise/recognition.ts';
import type { KnownPeopleList, PeopleDraft, PeopleListKind, PeopleSpan } from '../records/people-list.ts';

type Work = {
  readonly file: string;
  readonly kind: PeopleListKind;
  readonly tables: readonly { readonly recognition: Recognition }[];
  readonly unit: FoundUnit;
  readonly period: FoundPeriod | null;
  /** The list by its own title. */
  readonly span: PeopleSpan;
  readonly drafts: readonly PeopleDraft[];
  readonly choices: Pick<StageChoices, 'answers' | 'replaceSubmission'>;
  readonly facts: {
    /** Lists of the unit for these days, or for none. */
    readonly peopleListsOf: (kind: PeopleListKind, span: PeopleSpan) => readonly KnownPeopleList[];
  };
};

export type SettledPeopleSupplement = {
  /** The list as it was answered to be, else as it is proposed. */
  readonly span: PeopleSpan;
  /** The list it adds to; null: to none. */
  readonly main: PeopleSpan | null;
  readonly question: IntakeQuestion | null;
  /** Asked when nobody of the list that is there stands in this one, which says nothing itself. */
  readonly askIfDisjoint: (matches: readonly PeopleMatch[], before: number) => IntakeQuestion | null;
};

const NONE = () => null;

/** The same as `settleSupplement` for lists of candidates and members, of which a unit may send several for the same days. */
export function settlePeopleSupplement(work: Work): SettledPeopleSupplement {
  const { file, tables, span, choices } = work;
  const [first] = tables;
  const sheet = first?.recognition.sheet.name ?? '';
  const answer = choices.answers.findLast((one) => one.about === 'supplement' && one.sheet === sheet);
  if (answer?.about === 'supplement') return { ...named(span, answer.name), question: null, askIfDisjoint: NONE };
  const words = tables.map(({ recognition: { sheet: grid, header } }) => findSupplement(grid, header.firstRow, file));
  // `đợt 2` alone is a class of its own or a list with a title of its own.
  const said = words[0]?.isAddition === true ? words[0] : null;
  if (said !== null && !words.includes(null)) {
    const question = ask(work, sheet, said);
    const proposed = question.options[question.proposed ?? 0]?.answer;
    const name = proposed?.about === 'supplement' ? proposed.name : null;
    return { ...named(span, name), question, askIfDisjoint: NONE };
  }
  return {
    ...named(span, null),
    question: null,
    askIfDisjoint(matches, before) {
      const isDisjoint = before > 0 && matches.length > 0 && matches.every(({ is }) => is === 'add');
      return isDisjoint && !choices.replaceSubmission ? ask(work, sheet, null) : null;
    },
  };
}

function named(span: PeopleSpan, title: string | null): Pick<SettledPeopleSupplement, 'span' | 'main'> {
  const main = title === null ? null : titleOfMain(title);
  return { span: title === null ? span : { ...span, title }, main: main === null ? null : { ...span, title: main } };
}

function ask(
  { file, kind, unit, period, span, drafts, facts }: Work,
  sheet: string,
  said: SupplementWords | null,
): IntakeQuestion {
  const known = facts.peopleListsOf(kind, span);
  const added = known.filter(({ title }) => titleOfMain(title) !== null);
  // Without words it can only add to the list of its own title.
  const mains = known.filter(({ title }) => titleOfMain(title) === null && (said !== null || title === span.title));
  const answer = (name: string | null): StageAnswer => ({ about: 'supplement', sheet, name });
  const words = intakeWords.supplements;
  const freeName = (main: string): string => {
    const taken = new Set(known.map(({ title }) => title));
    const name = said?.name ?? 'bổ sung';
    let free = nameOfSupplement(main, name);
    for (let number = 2; taken.has(free); number += 1) free = nameOfSupplement(main, `${name} (${number})`);
    return free;
  };
  const hasMain = mains.length > 0;
  const options = [
    ...added.map(({ title, people }) => ({ label: words.again(title, people.length), answer: answer(title) })),
    ...mains.map(({ title }) => ({ label: words.addsTo(title), answer: answer(freeName(title)) })),
    ...(hasMain ? [] : [{ label: words.before, answer: answer(freeName(span.title)) }]),
    { label: hasMain ? words.apart : words.whole, answer: answer(null) },
  ];
  const names = new Set(drafts.map(({ person }) => person.name_key));
  const shared = added.findIndex(({ people }) => people.some((name) => names.has(name)));
  const own = plainTitle(span.title);
  const alike = hasMain ? mains.findIndex(({ title }) => plainTitle(title) === own) : 0;
  const likely = alike === -1 && mains.length === 1 ? 0 : alike;
  const code = said === null ? 'intake.list-maybe-supplement' : hasMain ? 'intake.list-adds' : 'intake.list-adds-first';
  const problem = fix(code, said?.at ?? atSheet({ file, sheet }), {
    written: said?.written ?? '',
    unit: unit.name,
    period: period === null ? intakeWords.noPeriod : periodName(period),
    count: mains[likely]?.people.length ?? 0,
  });
  return { problem, options, proposed: shared !== -1 ? shared : likely === -1 ? null : added.length + likely };
}

/** A title without the words of a supplement. */
const plainTitle = (title: string) => foldText(title).replace(/ (?:bo sung|(?:lan|dot)(?: thu)? \w+)(?= |$)/g, '');
