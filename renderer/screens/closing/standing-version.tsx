import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { LockOpenRegular } from '@fluentui/react-icons';
import type { ClosingVersion } from '../../../shared/contract/closing-views.ts';
import type { PeriodView } from '../../../shared/domain/period.ts';
import { closingWords } from '../../../shared/text/vi/closing.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import type { CallRefused } from '../../api/client.ts';
import { DifferenceTable } from './difference-table.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { VersionFacts } from './version-facts.tsx';

type StandingVersionProps = {
  readonly version: ClosingVersion;
  readonly period: PeriodView;
  readonly refused: CallRefused | null;
  readonly onReopen: (reason: string) => void;
};

/** The version that stands: its facts and documents, what differs today, and the way to open the period again. */
export function StandingVersion({ version, period, refused, onReopen }: StandingVersionProps) {
  const [isAsking, setAsking] = useState(false);
  const name = closingWords.version(version.number);
  return (
    <section aria-label={name} className="closing-version">
      <h2>{name}</h2>
      <VersionFacts version={version} />
      <DifferenceTable documents={version.documents} />
      <div>
        <Button icon={<LockOpenRegular />} onClick={() => setAsking(true)}>
          {ui.closing.reopen.action}
        </Button>
      </div>
      <ReopenDialog
        isOpen={isAsking}
        period={period}
        refused={refused}
        onReopen={onReopen}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
