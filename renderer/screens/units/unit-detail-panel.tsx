import { useEffect, useState } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { unitKindNames } from '../../../shared/domain/unit-words.ts';
import type { UnitDetail } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { Refusal } from '../../components/refusal.tsx';
import { focusTree } from './focus-tree.ts';
import { SuccessionLinks } from './succession-links.tsx';
import { UnitSpans } from './unit-spans.tsx';
import { useUnits } from './units-context.ts';

/** Holding an arrow key down must not ask for every unit on the way. */
const PAUSE = 120;

/** What is known of a unit through time, and what can be done with it. */
export function UnitDetailPanel({ unitId }: { readonly unitId: number }) {
  const asked = useAfterPause(unitId);
  const detail = useCall('units/read', { unitId: asked });
  const { select } = useUnits();
  const words = ui.units.detail;
  const close = () => {
    select(null);
    focusTree();
  };
  return (
    <aside
      className="unit-detail"
      data-pane
      tabIndex={-1}
      aria-label={words.panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div className="unit-detail-head">
        <h2>{detail.data === undefined ? words.panel : nameOf(detail.data)}</h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={words.close}
          title={ui.frame.withKey(words.close, 'Esc')}
          onClick={close}
        />
      </div>
      {detail.isError && <Refusal error={detail.error} />}
      {detail.data === undefined && !detail.isError && <Spinner size="tiny" label={ui.frame.loading} />}
      {detail.data !== undefined && <Detail detail={detail.data} />}
    </aside>
  );
}

const nameOf = ({ spans }: UnitDetail) => spans.at(-1)?.name ?? '';

function Detail({ detail }: { readonly detail: UnitDetail }) {
  const { edit } = useUnits();
  const { unitId, code, isRoot, spans, people, predecessors, successors, problems } = detail;
  const words = ui.units;
  const last = spans.at(-1);
  return (
    <>
      <p className="quiet">
        {[last === undefined ? '' : unitKindNames.labelOf(last.kind), words.detail.code(code)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isRoot && <p className="quiet">{words.detail.isRoot}</p>}
      <div className="unit-acts">
        {!isRoot && (
          <>
            <Button size="small" onClick={() => edit({ act: 'change', unitId })}>
              {words.acts.change}
            </Button>
            <Button size="small" onClick={() => edit({ act: 'close', unitId })}>
              {words.acts.close}
            </Button>
          </>
        )}
        <Button size="small" onClick={() => edit({ act: 'add', unitId })}>
          {words.acts.addBelow}
        </Button>
      </div>
      {people.members + people.candidates > 0 && (
        <p>{words.detail.people(formatCount(people.members), formatCount(people.candidates))}</p>
      )}
      {problems.length > 0 && (
        <>
          <h3>{words.detail.problems}</h3>
          {problems.map((problem) => (
            <p key={`${problem.code} ${JSON.stringify(problem.facts)}`}>{describeProblem(problem).what}</p>
          ))}
        </>
      )}
      <UnitSpans detail={detail} />
      <SuccessionLinks title={words.detail.before} links={predecessors} />
      <SuccessionLinks title={words.detail.after} links={successors} />
    </>
  );
}

function useAfterPause(value: number): number {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
