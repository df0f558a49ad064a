import { Button, Spinner } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { standingClosing } from '../../../shared/closing/closing.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useAct, useCall } from '../../api/use-call.ts';
import { usePeriod } from '../../app/period-choice.ts';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { CloseForm } from './close-form.tsx';
import { EarlierVersions } from './earlier-versions.tsx';
import { StandingVersion } from './standing-version.tsx';
import './closing.css';

/** “Chốt kỳ” of the chosen period: what is still open and the documents to sign, or the version that was signed. */
export function ClosingScreen() {
  const { code } = usePeriod();
  const [, go] = useLocation();
  const { data, error, isPending } = useCall('closings/read', { period: code });
  const close = useAct('closings/close');
  const reopen = useAct('closings/reopen');
  const words = ui.closing;
  const standing = data === undefined ? null : standingClosing(data.versions, data.period);
  const state =
    data === undefined
      ? undefined
      : standing === null
        ? words.isOpen(data.period.name)
        : words.isClosed(data.period.name, formatDay(standing.closedAt.slice(0, 10)));
  return (
    <div className="screen closing">
      <ScreenHead title={words.title} {...(state === undefined ? {} : { state })} />
      <div>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => go('/reports')}>
          {words.back}
        </Button>
      </div>
      {error !== null && <Refusal error={error} />}
      {isPending && <Spinner label={ui.frame.loading} />}
      {close.error !== null && <Refusal error={close.error} onClose={close.reset} />}
      {close.isSuccess && standing !== null && (
        <Notice intent="success" title={words.done(standing.checkCode)} onClose={close.reset} />
      )}
      {data !== undefined && standing === null && (
        <CloseForm
          key={`${code} ${data.versions.length}`}
          state={data}
          isBusy={close.isPending}
          onClose={(documents, note) => close.mutate({ period: code, documents: [...documents], note })}
        />
      )}
      {data !== undefined && standing !== null && (
        <StandingVersion
          key={standing.id}
          version={standing}
          period={data.period}
          refused={reopen.error}
          onReopen={(reason) => {
            close.reset();
            reopen.mutate({ period: code, reason });
          }}
        />
      )}
      {data !== undefined && <EarlierVersions versions={data.versions.filter((version) => version !== standing)} />}
    </div>
  );
}
