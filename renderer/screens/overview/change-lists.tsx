import { useState, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { Overview, PlaceChange } from '../../../shared/contract/views.ts';
import { admissionLists, progressLists } from '../../../shared/reports/overview/compare-periods.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { progressText } from './overview-text.ts';

type Line = { readonly key: string | number; readonly name: string; readonly change: string };
const FIRST = 5;

/** What is otherwise than in the period before, by rules that are written above each list. */
export function ChangeLists({ overview }: { readonly overview: Overview }) {
  const { changes, places, before, period } = overview;
  const words = ui.overview.changes;
  const isOtherYear = before.to.slice(0, 4) !== period.to.slice(0, 4);
  return (
    <section className="overview-changes" aria-labelledby="overview-changes">
      <h2 id="overview-changes">{words.title(before.name)}</h2>
      {isOtherYear && <p className="quiet overview-legend">{words.otherYear}</p>}
      <div className="overview-lists">
        {progressLists.map((list) => (
          <ChangeList
            key={list}
            title={words.lists[list]}
            rule={words.rules[list]}
            base={ofCompared(changes.progress[list].length, changes.compared.progress)}
            lines={changes.progress[list].map(({ unit, before: then, now }) => ({
              key: unit.id,
              name: unit.name,
              change: words.line(progressText(then), progressText(now)),
            }))}
          />
        ))}
        {admissionLists.map((list) => (
          <ChangeList
            key={list}
            title={words.lists[list]}
            rule={words.rules[list]}
            base={ofCompared(changes.admissions[list].length, changes.compared.admissions)}
            lines={changes.admissions[list].map(({ unit, before: then, now }) => ({
              key: unit.id,
              name: unit.name,
              change: words.line(formatCount(then), formatCount(now)),
            }))}
          />
        ))}
        <PlaceList places={places} />
        <NotCompared overview={overview} />
      </div>
    </section>
  );
}

const ofCompared = (count: number, compared: number) =>
  ui.overview.changes.of(formatCount(count), formatCount(compared));

type ChangeListProps = {
  readonly title: string;
  readonly rule: string;
  readonly base: string;
  readonly lines: readonly Line[];
  readonly children?: ReactNode;
};

function ChangeList({ title, rule, base, lines, children }: ChangeListProps) {
  const [isLong, setLong] = useState(false);
  const words = ui.overview.changes;
  const shown = isLong ? lines : lines.slice(0, FIRST);
  return (
    <section className="overview-list" aria-label={title}>
      <h3>{title}</h3>
      <p className="quiet overview-rule">{rule}</p>
      <p className="overview-rule">{base}</p>
      {lines.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <ul>
          {shown.map(({ key, name, change }) => (
            <li key={key}>
              <span>{name}</span> <span className="overview-change">{change}</span>
            </li>
          ))}
        </ul>
      )}
      {children}
      {lines.length > FIRST && (
        <Button size="small" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
          {isLong ? words.less : words.more(formatCount(lines.length - FIRST))}
        </Button>
      )}
    </section>
  );
}

function PlaceList({ places }: Pick<Overview, 'places'>) {
  const words = ui.overview.changes;
  const nameOf = ({ name, unit }: PlaceChange) => (unit === null ? name : `${name}, ${unit.name}`);
  return (
    <ChangeList
      title={words.lists.places}
      rule={words.rules.places}
      base={
        places.places === 0
          ? words.noPlaces
          : `${words.cleared(formatCount(places.cleared.length))} · ${words.becameEmpty(formatCount(places.becameEmpty.length))}`
      }
      lines={[
        ...places.cleared.map((place) => ({
          key: `+${place.placeId}`,
          name: nameOf(place),
          change: place.members === null ? words.someMembers : words.members(formatCount(place.members)),
        })),
        ...places.becameEmpty.map((place) => ({
          key: `-${place.placeId}`,
          name: nameOf(place),
          change: words.noMembers,
        })),
      ]}
    >
      {places.unknown > 0 && <p className="quiet">{words.unknownPlaces(formatCount(places.unknown))}</p>}
    </ChangeList>
  );
}

/** Units that are in none of the lists because one of the periods has no figure of them. */
function NotCompared({ overview: { changes } }: { readonly overview: Overview }) {
  const words = ui.overview.changes;
  if (changes.notCompared.length === 0) return null;
  const all = new Set(changes.notCompared.flatMap(({ units }) => units.map(({ id }) => id)));
  return (
    <section className="overview-list" aria-label={words.notCompared}>
      <h3>{words.notComparedCount(formatCount(all.size))}</h3>
      {changes.notCompared.map(({ question, why, units }) => (
        <details key={`${question} ${why}`}>
          <summary>{words.whyLine(words.questions[question], words.why[why], formatCount(units.length))}</summary>
          <ul>
            {units.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
