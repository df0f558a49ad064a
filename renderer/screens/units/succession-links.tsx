import { Link } from '@fluentui/react-components';
import type { SuccessionView } from '../../../shared/contract/views.ts';
import { formatCount, formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useUnits } from './units-context.ts';

type LinksProps = { readonly title: string; readonly links: readonly SuccessionView[] };

/** Units before or after this one; nothing when there are none. */
export function SuccessionLinks({ title, links }: LinksProps) {
  const { select } = useUnits();
  const words = ui.units.detail;
  if (links.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="unit-links">
        {links.map(({ kind, unit, isOutside, onDay, share, document }) => (
          <li key={`${unit.id} ${onDay} ${kind}`}>
            {isOutside ? (
              <span>{unit.name}</span>
            ) : (
              <Link as="button" onClick={() => select(unit.id)}>
                {unit.name}
              </Link>
            )}
            <span className="quiet">
              {[
                words.link(words.links[kind] ?? words.otherLink, formatDay(onDay)),
                shareText(share),
                isOutside ? words.outside : '',
                document ?? '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function shareText(share: SuccessionView['share']): string {
  const words = ui.units.detail;
  if (share === null) return '';
  return share === 'unknown' ? words.shareUnknown : words.share(formatCount(share.part), formatCount(share.whole));
}
