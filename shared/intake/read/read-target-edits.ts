import type { Place, Problem } from '../../contract/problem.ts';
import { refuseTargetDays, refuseTargetUnit } from '../../domain/check-target.ts';
import { readTargetValue, type TargetMeasure } from '../../domain/read-target-value.ts';
import { targetKey } from '../../domain/target-scopes.ts';
import type { TargetEntry, TargetSubject } from '../../domain/target.ts';
import type { UnitVersion } from '../../domain/unit.ts';

/** A target somebody typed or pasted: what it is, and its value as written. Days may be missing in the form. */
export type TargetEdit = Omit<TargetSubject, 'from' | 'to'> & {
  readonly from: string | null;
  readonly to: string | null;
  readonly text: string;
  readonly place: Place;
};

/** What is said of the paper behind the targets; `undefined`: nothing is said, a target that is there keeps its own. */
export type TargetPaper = {
  readonly setter?: string;
  readonly document?: string | null;
  readonly documentDate?: string | null;
};

export type TypedTarget = TargetEntry & { readonly written: string; readonly place: Place };

type Facts = {
  readonly units: readonly UnitVersion[];
  readonly measure: TargetMeasure;
  readonly known: readonly TargetEntry[];
  readonly paper: TargetPaper;
};

/** Turns typed targets into entries, refused by the same rules as a workbook's; each refusal names its cell. */
export function readTargetEdits(
  edits: readonly TargetEdit[],
  { units, measure, known, paper }: Facts,
): { readonly entries: readonly TypedTarget[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const byKey = new Map(known.map((target) => [targetKey(target), target]));
  const entries = edits.flatMap((edit): readonly TypedTarget[] => {
    const { from, to, text, place, ...subject } = edit;
    const refuse = (code: Problem['code'], facts: Problem['facts']) => {
      problems.push({ code, weight: 'fix', place, facts });
      return [];
    };
    const days = refuseTargetDays(from, to);
    if (days !== null || from === null || to === null)
      return refuse(days?.code ?? 'target.period-missing', days?.facts ?? {});
    const unit = refuseTargetUnit(units, { unitId: subject.unitId, from, to });
    if (unit !== null) return refuse(unit.code, unit.facts);
    const written = text.trim();
    if (written === '') return refuse('target.value-missing', {});
    const reading = readTargetValue(written, measure);
    if (reading.is === 'refused') return refuse(reading.code, { written });
    const before = byKey.get(targetKey({ ...subject, from, to }));
    return [
      {
        ...subject,
        from,
        to,
        ...reading.value,
        setter: paper.setter ?? before?.setter ?? '',
        document: paper.document === undefined ? (before?.document ?? null) : paper.document,
        documentDate: paper.documentDate === undefined ? (before?.documentDate ?? null) : paper.documentDate,
        written,
        place,
      },
    ];
  });
  return { entries, problems };
}
