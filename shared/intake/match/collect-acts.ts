import { dayBefore } from '../../domain/period.ts';
import {
  endKey,
  unitsChangedBy,
  type Act,
  type Reorganisation,
  type SplitPart,
  type UnitEnd,
} from '../../domain/reorganise/act.ts';
import { organisationName } from '../../domain/reorganise/place-names.ts';
import { unitNameKey } from '../../domain/unit-names.ts';
import { unitTreeOn } from '../../domain/unit-tree.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import type { SettledRow } from './reorganisation-rows.ts';
import type { ReorganisationAsks } from './reorganisation-asks.ts';

type Work = { readonly day: string; readonly units: readonly UnitVersion[]; readonly asks: ReorganisationAsks };
type WithEnds = SettledRow & { readonly from: UnitEnd; readonly to: UnitEnd };

const UNKNOWN = 'unknown';

/** The acts that rows of one day come to, and where children of split units go. Shares and children nobody told are asked. */
export function collectActs(
  rows: readonly SettledRow[],
  { day, units, asks }: Work,
): Pick<Reorganisation, 'acts' | 'children'> {
  const tree = unitTreeOn(units, dayBefore(day));
  const withEnds = rows.filter((row): row is WithEnds => row.from !== null && row.to !== null);
  const by = (...wanted: SettledRow['draft']['by'][]) => withEnds.filter(({ draft }) => wanted.includes(draft.by));
  const wholes = Map.groupBy(by('whole', 'area-and-people'), ({ to }) => endKey(to));
  const merges = [...wholes.values()].map((ofOne): Act => ({
    act: 'merge',
    from: ofOne.map(({ from }) => from),
    into: (ofOne[0] as WithEnds).to, // groups are never empty
  }));
  const rests = new Set(by('rest').map(({ from }) => endKey(from)));
  const parts = Map.groupBy(by('part', 'area'), ({ from }) => endKey(from));
  const splits = [...parts].flatMap(([key, ofOne]) => splitOf(ofOne, rests.has(key), asks));
  const others = rows.flatMap((row): readonly Act[] => otherAct(row, parts));
  const acts = [...merges, ...splits, ...others];

  const own = new Set(acts.flatMap(unitsChangedBy));
  const children = acts.flatMap((act) => {
    // A split with one part is refused for that.
    if (act.act !== 'split' || act.goesOn || act.parts.length < 2) return [];
    const row = (parts.get(endKey({ is: 'unit', unitId: act.unitId })) ?? [])[0];
    if (row === undefined) return [];
    return tree.childrenOf(act.unitId).flatMap((child) => {
      if (own.has(child.unitId)) return [];
      const to = askChild(child, act.parts, row);
      return to === null ? [] : [{ unitId: child.unitId, to }];
    });
  });
  return { acts, children };

  function askChild(child: UnitVersion, offered: readonly SplitPart[], { draft }: WithEnds): UnitEnd | null {
    const answer = asks.ask(`cell ${child.unitId}`, draft, {
      code: 'reorganise.cell-open',
      facts: { unit: draft.oldName ?? '', cell: child.name },
      options: offered.map(({ to }) => ({ label: intakeWords.reorganisation.cellTo(nameOf(to)), answer: endKey(to) })),
    });
    return offered.find(({ to }) => endKey(to) === answer)?.to ?? null;
  }

  function nameOf(end: UnitEnd): string {
    if (end.is === 'outside') return end.name;
    if (end.is === 'unit') return unitTreeOn(units, day).find(end.unitId)?.name ?? '';
    const row = withEnds.find(({ to }) => endKey(to) === endKey(end));
    return organisationName(row?.draft.newName ?? '', row?.draft.newKind?.organisationType ?? null);
  }
}

function splitOf(rows: readonly WithEnds[], goesOn: boolean, asks: ReorganisationAsks): readonly Act[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { from } = first;
  if (from.is === 'outside') {
    // Its figures are not in this file, so nothing hangs on the share.
    return rows.map(({ to, draft }): Act => ({ act: 'take-part', from, into: to, share: draft.share ?? UNKNOWN }));
  }
  if (from.is !== 'unit') return [];
  const silent = rows.length < 2 && !goesOn ? undefined : rows.find(({ draft }) => draft.share === null);
  const answer =
    silent === undefined
      ? null
      : asks.ask(`share ${from.unitId}`, silent.draft, {
          code: 'reorganise.share-open',
          facts: {
            unit: silent.draft.oldName ?? '',
            count: rows.length,
            names: rows.map(({ draft }) => draft.newName ?? '').join('; '),
          },
          options: [{ label: intakeWords.reorganisation.shareUnknown, answer: UNKNOWN }],
        });
  const share = answer === UNKNOWN ? UNKNOWN : null;
  return [
    {
      act: 'split',
      unitId: from.unitId,
      goesOn,
      parts: rows.map(({ to, draft }) => ({ to, share: draft.share ?? share })),
    },
  ];
}

/** Acts that stand in one row. */
function otherAct({ draft, from, to, parent }: SettledRow, parts: ReadonlyMap<string, unknown>): readonly Act[] {
  const { memberCount } = draft;
  if (draft.by === 'receive' && from?.is === 'outside' && to !== null)
    return [{ act: 'receive', from, into: to, memberCount }];
  if (from?.is !== 'unit') return [];
  const { unitId } = from;
  switch (draft.by) {
    case 'dissolve':
      return [{ act: 'dissolve', unitId }];
    case 'hand-over':
      return to?.is === 'outside' ? [{ act: 'hand-over', unitId, to, memberCount }] : [];
    case 'transfer':
      return parent === null ? [] : [{ act: 'transfer', unitId, parent }];
    case 'keep':
    case 'rename':
    case 'rest': {
      // What stays of a split unit is told with its parts.
      if (draft.by === 'rest' && parts.has(endKey(from))) return [];
      const organisationType = draft.newKind?.organisationType ?? null;
      const named = draft.newName === null ? null : organisationName(draft.newName, organisationType);
      const old = organisationName(draft.oldName ?? '', organisationType);
      const name = named === null || unitNameKey(named) === unitNameKey(old) ? null : named;
      return [{ act: 'rename', unitId, name, kind: draft.newKind?.kind ?? null, organisationType }];
    }
    case 'whole':
    case 'part':
    case 'area':
    case 'area-and-people':
    case 'found':
    case 'receive':
      return [];
  }
}
