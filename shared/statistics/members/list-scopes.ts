import { readMemberListTitle, type MemberListPart } from '../../domain/member-list-title.ts';
import { cellNameKey, unitNameKey } from '../../domain/unit-names.ts';
import type { UnitTree } from '../../domain/unit-tree.ts';
import { agreesInMarks } from '../../text/vietnamese-marks.ts';
import type { MemberList } from './member-facts.ts';

/** A list with the unit whose members it holds, and which of them. */
export type ScopedList = { readonly list: MemberList; readonly unitId: number; readonly part: MemberListPart };

/**
 * Whose members a list holds: those of its sender, or of the cell or committee below it that the title names. A name
 * below the sender that the tree does not hold once makes it a part nobody can place.
 */
export function scopeOf(list: MemberList, tree: UnitTree): ScopedList {
  const { part, organisation } = readMemberListTitle(list.title);
  const sender = tree.find(list.unitId);
  if (organisation === null || sender === null) return { list, unitId: list.unitId, part };
  const name = organisation.toLocaleLowerCase('vi');
  const key = cellNameKey(name);
  const bears = (unitId: number) => {
    const unit = tree.find(unitId);
    return unit !== null && cellNameKey(unit.name) === key && agreesInMarks(name, unit.name);
  };
  if (bears(list.unitId)) return { list, unitId: list.unitId, part };
  const [only, second] = [...tree.subtreeOf(list.unitId)].filter((id) => id !== list.unitId && bears(id));
  if (only !== undefined && second === undefined) return { list, unitId: only, part };
  const below = unitNameKey(name);
  const isBelow = below.startsWith('chi bo ') || below.startsWith('dang bo bo phan ');
  const isCell = tree.childrenOf(list.unitId).length === 0 && sender.kind !== 'base-committee';
  // The sender’s own name in other words: whose the list is was settled when it was read in.
  return { list, unitId: list.unitId, part: isBelow && !isCell ? 'some' : part };
}
