import { foldText } from '../../text/fold.ts';
import { rowLabelKey } from '../../intake/layouts/form-layout.ts';
import type { BlankRow } from './blank-rows.ts';
import { isPartOfAnything, isTotal, placeBelow, type KnownLabel, type KnownLabels } from './known-labels.ts';
import { likelyIndicators } from './label-likeness.ts';
import type { LearnAnswers, RowMeaning } from './learn-answers.ts';
import { isUnmarked } from './row-levels.ts';
import { saysShare } from './says-share.ts';

/** Why a row is proposed so; words for it are in `text/vi/learn.ts`. */
export type RowReason =
  | 'answered'
  | 'same-label'
  | 'other-wording'
  | 'known-heading'
  | 'crossed'
  | 'looks-like-heading'
  | 'says-mean'
  | 'known-entered'
  | 'like'
  | 'several'
  | 'unsure-place'
  | 'unsure-column'
  | 'no-total'
  | 'twice'
  | 'subject-unknown'
  | 'unknown';

/** `likeness`: asked about; until it is answered the row is entered by hand. */
export type RowProposal = BlankRow & {
  readonly means: RowMeaning;
  readonly sure: 'answered' | 'exact' | 'synonym' | 'likeness' | 'none';
  readonly reason: RowReason;
  /** What it may mean, likeliest first; with a likeness at least one. */
  readonly likely: readonly RowMeaning[];
};

type Facts = {
  readonly labels: KnownLabels;
  /** Every label of the catalogue, for likeness on forms of another subject. */
  readonly everyLabel: readonly KnownLabel[];
  readonly isSubjectKnown: boolean;
  /** Whether the first column of figures counts what the rows say. */
  readonly isMainColumnKnown: boolean;
  /** Words beside the labels say of what the rows are a part, and nobody reads them. */
  readonly hasGroupsBeside: boolean;
  readonly answers: NonNullable<LearnAnswers['rows']>;
};

type Open = { readonly level: number; readonly means: RowMeaning };

/** What each row of a blank means: by its label and the rows it stands below, as the person said, or nothing. */
export function proposeRows(rows: readonly BlankRow[], facts: Facts): readonly RowProposal[] {
  const open: Open[] = [];
  let strangerLevel: number | null = null;
  let hasTotal = false;
  const proposals = rows.map((blank, at): RowProposal => {
    const answer = facts.answers.find(({ cell }) => cell === blank.cell);
    const row = { ...blank, level: answer?.level ?? blank.level };
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= row.level) open.pop();
    const counted = open.findLast(({ means }) => means !== 'heading');
    const isBesideStranger = strangerLevel === row.level;
    const proposal: RowProposal =
      answer?.means === undefined
        ? propose(row, rows[at + 1], { facts, counted, isBesideStranger, hasTotal })
        : { ...row, means: answer.means, sure: 'answered', reason: 'answered', likely: [answer.means] };
    open.push({ level: row.level, means: proposal.means });
    hasTotal ||= isTotal(proposal.means);
    if (proposal.means === 'entered') strangerLevel = row.level;
    else if (proposal.means !== 'average') strangerLevel = null;
    return proposal;
  });
  return withoutRepeats(proposals);
}

type Place = {
  readonly facts: Facts;
  /** The counted row it stands below. */
  readonly counted: Open | undefined;
  /** The row before it of the same level is one nobody knows. */
  readonly isBesideStranger: boolean;
  /** The whole that parts of the subject belong to stands above. */
  readonly hasTotal: boolean;
};

function propose(row: BlankRow, next: BlankRow | undefined, place: Place): RowProposal {
  const { facts } = place;
  const key = rowLabelKey(row.label);
  const as = (
    means: RowMeaning,
    sure: RowProposal['sure'],
    reason: RowReason,
    likely: readonly RowMeaning[] = [],
  ): RowProposal => ({ ...row, means, sure, reason, likely });
  if (row.isCrossed) return as('heading', 'exact', 'crossed');
  const found = facts.labels.byKey.get(key) ?? [];
  if (found.length === 0 && facts.labels.headings.has(key)) return as('heading', 'exact', 'known-heading', ['heading']);
  if (found.length > 0) return fromKnown(row, found, place, as);
  // A mean or a share that is added up is a wrong number: such a row is never summed, whatever it turns out to be.
  if (saysShare(row.label)) return as('average', 'none', 'says-mean', ['average']);
  const likely = likelyIndicators(row.label, facts.isSubjectKnown ? facts.labels.all : facts.everyLabel);
  const hasSubRows = next !== undefined && next.level > row.level;
  if (hasSubRows && (saysTitle(row.label) || facts.labels.byKey.has(rowLabelKey(next.label))))
    return as('entered', 'likeness', 'looks-like-heading', ['heading', ...likely]);
  return likely.length > 0 ? as('entered', 'likeness', 'like', likely) : as('entered', 'none', 'unknown');
}

function fromKnown(
  row: BlankRow,
  found: readonly KnownLabel[],
  { facts, counted, isBesideStranger, hasTotal }: Place,
  as: (means: RowMeaning, sure: RowProposal['sure'], reason: RowReason, likely?: readonly RowMeaning[]) => RowProposal,
): RowProposal {
  const below = counted === undefined ? 'whole' : placeBelow(wordless(counted.means));
  const fitting = found.filter((one) => one.below === below);
  const meanings = [...new Set(fitting.map(({ indicator }) => indicator))];
  const likely = [...new Set(found.flatMap(({ indicator }) => indicator ?? []))];
  const [only] = meanings;
  if (likely.length === 0) return as('entered', 'exact', 'known-entered');
  if (!facts.isSubjectKnown) return as('entered', 'likeness', 'subject-unknown', likely);
  if (meanings.length !== 1 || only === undefined)
    return as('entered', 'likeness', meanings.length > 1 ? 'several' : 'unsure-place', likely);
  if (only === null) return as('entered', 'exact', 'known-entered', likely);
  // Rows with a sign below one total are parts of it, side by side.
  const mayBelongToIt = isUnmarked(row.numbering) || (counted === undefined && isPartOfAnything(only));
  if (isBesideStranger && mayBelongToIt) return as('entered', 'likeness', 'unsure-place', likely);
  const isPart = /^(?:admitted|members)\./.test(only) && !isTotal(only);
  if (isPart && !hasTotal) return as('entered', 'likeness', 'no-total', likely);
  if (facts.hasGroupsBeside) return as('entered', 'likeness', 'unsure-place', likely);
  if (!facts.isMainColumnKnown) return as('entered', 'likeness', 'unsure-column', likely);
  const isExact = fitting.some(({ by, indicator }) => by === 'exact' && indicator === only);
  return as(only, isExact ? 'exact' : 'synonym', isExact ? 'same-label' : 'other-wording', [only]);
}

/** The indicator of a counted row; null when it is only entered. */
const wordless = (means: RowMeaning) => (means === 'entered' || means === 'average' ? null : means);

function saysTitle(label: string): boolean {
  return (
    /:\s*$|chia ra|chia theo|phan tich|phan theo|^\p{Lu}[^\p{Ll}]*$/u.test(label) ||
    /chia theo|chia ra/.test(foldText(label))
  );
}

/** Two rows of one form do not give one figure: which of them does is asked. */
function withoutRepeats(proposals: readonly RowProposal[]): readonly RowProposal[] {
  const counts = Map.groupBy(proposals, ({ means }) => means);
  return proposals.map((row): RowProposal => {
    const isSame = row.sure === 'exact' || row.sure === 'synonym';
    const isWord = row.means === 'entered' || row.means === 'heading' || row.means === 'average';
    if (!isSame || isWord || (counts.get(row.means)?.length ?? 0) < 2) return row;
    return { ...row, means: 'entered', sure: 'likeness', reason: 'twice', likely: [row.means] };
  });
}
