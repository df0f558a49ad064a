import { Button, Spinner } from '@fluentui/react-components';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct } from '../../api/use-call.ts';
import { Notice } from '../../components/notice.tsx';
import { ProblemList } from '../../components/problem-list.tsx';
import { Refusal } from '../../components/refusal.tsx';

/** Reads the whole data file again and tells what it found. */
export function CheckSection() {
  const check = useAct('safety/check');
  const words = ui.settings.check;
  const names: Readonly<Record<string, string>> = words.countNames;
  const { data } = check;
  return (
    <div className="settings-data">
      <p className="quiet">{words.lead}</p>
      <div className="settings-buttons">
        <Button appearance="primary" disabledFocusable={check.isPending} onClick={() => check.mutate({})}>
          {words.action}
        </Button>
        {check.isPending && <Spinner size="tiny" label={ui.frame.loading} />}
      </div>
      {check.isError && <Refusal error={check.error} onClose={check.reset} />}
      {data !== undefined && (
        <>
          <Notice
            intent={data.integrity === 'ok' ? 'success' : 'error'}
            title={data.integrity === 'ok' ? words.ok : words.damaged}
            lines={[words.schema(data.schemaVersion), words.revision(formatCount(data.revision))]}
          />
          <h2>{words.counts}</h2>
          <dl className="settings-facts settings-counts">
            {Object.entries(data.counts).map(([table, count]) => (
              <div key={table}>
                <dt>{names[table] ?? table}</dt>
                <dd>{formatCount(count)}</dd>
              </div>
            ))}
          </dl>
          {data.problems.length > 0 && <ProblemList problems={data.problems} />}
        </>
      )}
    </div>
  );
}
