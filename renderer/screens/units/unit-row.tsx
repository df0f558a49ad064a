import { memo } from 'react';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { FIRST_DAY } from '../../../shared/domain/unit.ts';
import { cellKindNames, organisationTypeNames, unitKindNames } from '../../../shared/domain/unit-words.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { spanDays } from './span-days.ts';
import type { UnitNode } from '../../../shared/units/unit-nodes.ts';

type UnitRowProps = {
  readonly node: UnitNode;
  readonly start: number;
  readonly rowIndex: number;
  readonly isOpen: boolean;
  /** It holds the tab stop. */
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly isHit: boolean;
};

/** One unit: name, kinds, cells below, days. */
export const UnitRow = memo(function UnitRow(props: UnitRowProps) {
  const { node, start, rowIndex, isOpen, isActive, isChosen, isHit } = props;
  const { unit, level, position, siblings, cells } = node;
  const hasChildren = unit.childCount > 0;
  const Twisty = isOpen ? ChevronDownRegular : ChevronRightRegular;
  const texts = [
    unitKindNames.labelOf(unit.kind),
    [
      unit.organisationType === null ? '' : organisationTypeNames.labelOf(unit.organisationType),
      unit.cellKind === null ? '' : cellKindNames.labelOf(unit.cellKind),
    ]
      .filter((text, index, all) => text !== '' && all.indexOf(text) === index)
      .join(', '),
    hasChildren ? formatCount(cells) : '',
    unit.from === FIRST_DAY && unit.to === null ? '' : spanDays(unit),
  ];
  return (
    <div
      className={`unit-row${isHit ? ' unit-hit' : ''}`}
      role="row"
      style={{ transform: `translateY(${start}px)` }}
      data-unit={unit.unitId}
      {...(isActive ? { 'data-pane-start': '' } : {})}
      tabIndex={isActive ? 0 : -1}
      aria-rowindex={rowIndex}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={isChosen}
      {...(hasChildren ? { 'aria-expanded': isOpen } : {})}
    >
      <span role="gridcell" aria-colindex={1} className="unit-cell-0" title={unit.name}>
        <span className="unit-indent" style={{ width: (level - 1) * 18 }} />
        {hasChildren ? <Twisty className="unit-twisty" data-twisty aria-hidden /> : <span className="unit-twisty" />}
        <span className="unit-name">{unit.name}</span>
      </span>
      {texts.map((text, index) => (
        <span key={index} role="gridcell" aria-colindex={index + 2} className={`unit-cell-${index + 1}`} title={text}>
          {text}
        </span>
      ))}
    </div>
  );
});
