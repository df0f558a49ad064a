import type { ClosingVersion } from '../../../shared/contract/closing-views.ts';
import { closingWords } from '../../../shared/text/vi/closing.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { VersionFacts } from './version-facts.tsx';

/** Versions of a period that was opened again, the newest first. */
export function EarlierVersions({ versions }: { readonly versions: readonly ClosingVersion[] }) {
  if (versions.length === 0) return null;
  return (
    <section aria-label={ui.closing.earlier}>
      <h2>{ui.closing.earlier}</h2>
      {versions.toReversed().map((version) => (
        <section key={version.id} aria-label={closingWords.version(version.number)} className="closing-version">
          <h3>{closingWords.version(version.number)}</h3>
          <VersionFacts version={version} />
        </section>
      ))}
    </section>
  );
}
