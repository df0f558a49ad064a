import { formatDay } from '../../text/format.ts';
import { unitNameKey } from '../unit-names.ts';
import type { ActProblem } from './act-problem.ts';
import type { UnitEffect } from './effects.ts';
import type { LaidOut } from './lay-out.ts';

/** Good to know before it is written: units with a past elsewhere, children that now share a name with a sibling. */
export function notesOn({ effects, ground: { spans } }: LaidOut): readonly ActProblem[] {
  return [...effects.flatMap(pastOutside), ...sharedNames()];

  function sharedNames(): readonly ActProblem[] {
    const told = new Set<string>();
    return effects.flatMap(({ is, unitId, day }): readonly ActProblem[] => {
      const own = is === 'moves' ? spans.on(unitId, day) : null;
      if (own?.parentId == null) return [];
      const key = unitNameKey(own.name);
      const place = `${own.parentId} ${key}`;
      if (told.has(place)) return [];
      const alike = spans.childrenOn(own.parentId, day).filter(({ name }) => unitNameKey(name) === key);
      if (alike.length < 2) return [];
      told.add(place);
      const parent = spans.on(own.parentId, day)?.name ?? '';
      const facts = { unit: own.name, count: alike.length, parent, day: formatDay(day) };
      return [{ code: 'reorganise.names-shared', about: { is: 'unit', unitId }, facts }];
    });
  }
}

function pastOutside({ unitId, after, from, day }: UnitEffect): readonly ActProblem[] {
  const strangers = from.filter(({ isOutside }) => isOutside);
  if (strangers.length === 0) return [];
  const facts = {
    unit: after?.name ?? '',
    day: formatDay(day),
    names: strangers.map(({ name }) => name).join('; '),
  };
  return [{ code: 'reorganise.past-outside', about: { is: 'unit', unitId }, facts }];
}
