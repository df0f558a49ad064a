import type { AdmissionMatch } from './match-admissions.ts';
import type { KnownPerson } from '../records/people-list.ts';
import { correctedRow } from '../records/corrections.ts';
import { groupBy, keysOf } from './person-keys.ts';

/** A candidate who is admitted, or a member known from a list, is the same person: by equal keys only. */
export function linkKnownPeople(
  matches: readonly AdmissionMatch[],
  known: readonly KnownPerson[],
): readonly AdmissionMatch[] {
  if (known.length === 0) return matches;
  const byKey = groupBy(known, ({ person, unitIds, corrections }) => {
    const versions = corrections === undefined ? [person] : [person, correctedRow(person, corrections)];
    return [...new Set(versions.flatMap((one) => unitIds.flatMap((unitId) => keysOf(one, unitId))))];
  });
  const taken = new Set<number>();
  return matches.map((match) => {
    if (match.is !== 'add' || match.personOf !== null) return match;
    const { person, admission } = match.draft;
    const [personOf, second] = new Set(keysOf(person, admission.unit_id).flatMap((key) => byKey.get(key) ?? []));
    // Counted people were held against the list already; of two that fit none is taken.
    if (personOf === undefined || second !== undefined || personOf.isCounted || taken.has(personOf.personId))
      return match;
    taken.add(personOf.personId);
    return { ...match, personOf };
  });
}
