import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Overview } from '../../../shared/contract/views.ts';
import {
  changeLists,
  notComparedLine,
  notComparedTitle,
  otherYearNote,
  type ChangeListText,
} from '../../../shared/reports/overview/change-lines.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { Said } from './answer-tile.tsx';

const FIRST = 5;
const words = ui.overview.changes;

/** What is otherwise than in the period before, by rules that are written above each list. */
export function ChangeLists({ overview }: { readonly overview: Overview }) {
  const note = otherYearNote(overview);
  return (
    <section className="overview-changes" aria-labelledby="overview-changes">
      <h2 id="overview-changes">{words.title(overview.before.name)}</h2>
      {note !== null && <p className="quiet overview-legend">{note}</p>}
      <div className="overview-lists">
        {changeLists(overview).map((list) => (
          <ChangeList key={list.key} list={list} />
        ))}
        <NotCompared overview={overview} />
      </div>
    </section>
  );
}

function ChangeList({ list: { title, rule, base, lines, nothing, unknown } }: { readonly list: ChangeListText }) {
  const [isLong, setLong] = useState(false);
  const shown = isLong ? lines : lines.slice(0, FIRST);
  return (
    <section className="overview-list" aria-label={title}>
      <h3>{title}</h3>
      <p className="quiet overview-rule">{rule}</p>
      {base !== null && <p className="overview-rule">{base}</p>}
      {lines.length === 0 ? (
        <p className="quiet">{nothing}</p>
      ) : (
        <ul>
          {shown.map(({ key, name, change }) => (
            <li key={key}>
              <span>{name}</span>{' '}
              <span className="overview-change">
                <Said line={change} what={`${name}: ${change.text}`} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {unknown !== null && <p className="quiet">{unknown}</p>}
      {lines.length > FIRST && (
        <Button size="small" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
          {isLong ? words.less : words.more(formatCount(lines.length - FIRST))}
        </Button>
      )}
    </section>
  );
}

/** Units that are in none of the lists because one of the periods has no figure of them. */
function NotCompared({ overview }: { readonly overview: Overview }) {
  const title = notComparedTitle(overview);
  if (title === null) return null;
  return (
    <section className="overview-list" aria-label={words.notCompared}>
      <h3>{title}</h3>
      {overview.changes.notCompared.map((group) => (
        <details key={`${group.question} ${group.why}`}>
          <summary>{notComparedLine(group)}</summary>
          <ul>
            {group.units.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
