import { Button } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { ClosingVersion } from '../../../shared/contract/closing-views.ts';
import { closingWords } from '../../../shared/text/vi/closing.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { momentText } from '../../components/moment-text.ts';
import { Notice } from '../../components/notice.tsx';
import { pathOfChoice } from '../reports/report-choice.ts';

/** When, by whom and with which code a version was signed, and its documents to open. */
export function VersionFacts({ version }: { readonly version: ClosingVersion }) {
  const [, go] = useLocation();
  const words = ui.closing;
  const facts = [
    [words.facts.at, momentText(version.closedAt)],
    [words.facts.by, version.closedBy ?? ''],
    [words.facts.code, version.checkCode],
    [words.facts.note, version.note],
    [words.facts.reopened, version.reopenedAt === null ? '' : momentText(version.reopenedAt)],
    [words.facts.reason, version.reopenReason ?? ''],
  ] as const;
  return (
    <>
      {!version.isCodeRight && (
        <Notice intent="error" title={words.codeWrong} lines={[words.codeWrongEffect, words.codeWrongTodo]} />
      )}
      <dl className="closing-facts">
        {facts
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <ul className="closing-documents" aria-label={words.documentsOf(closingWords.version(version.number))}>
        {version.documents.map(({ id, title }) => (
          <li key={id}>
            <DocumentRegular aria-hidden /> <span>{title}</span>
            <Button
              size="small"
              aria-label={words.openNamed(title)}
              onClick={() => go(pathOfChoice({ kind: 'signed', documentId: id }))}
            >
              {words.open}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
