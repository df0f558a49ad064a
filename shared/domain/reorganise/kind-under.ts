import { cellKindOfName } from '../unit-names.ts';
import type { CellKind, OrganisationType, UnitKind } from '../unit.ts';

type Placed = {
  readonly name: string;
  readonly kind: UnitKind;
  readonly organisationType: OrganisationType | null;
  readonly cellKind: CellKind | null;
};

/** Kinds of cells that say which row of Biểu 5 they stand in once they are base organisations. */
const typeOfCell: Partial<Readonly<Record<CellKind, OrganisationType>>> = {
  school: 'school',
  army: 'army',
  police: 'police',
  cooperative: 'cooperative',
};

/**
 * What a unit is under a parent of this kind (Điều lệ; HD 06-HD/TW, 3.7 a): a chi bộ is trực thuộc below a base committee
 * and stands by itself directly below the level above the base, that of a thôn as chi bộ thôn. A type that the kind
 * of the cell does not tell stays open.
 */
export function kindUnder(parentKind: UnitKind, unit: Placed): Pick<Placed, 'kind' | 'organisationType'> {
  const { kind, organisationType } = unit;
  if (parentKind === 'superior') {
    if (kind === 'sub-committee') return { kind: 'base-committee', organisationType };
    if (kind !== 'cell') return { kind, organisationType };
    const cellKind = unit.cellKind ?? cellKindOfName(unit.name);
    if (cellKind === 'village') return { kind: 'village-cell', organisationType };
    const type = cellKind === null ? undefined : typeOfCell[cellKind];
    return { kind: 'base-cell', organisationType: organisationType ?? type ?? null };
  }
  if (kind === 'base-cell' || kind === 'village-cell') return { kind: 'cell', organisationType: null };
  if (kind === 'base-committee' && parentKind === 'base-committee') return { kind: 'sub-committee', organisationType };
  return { kind, organisationType };
}
