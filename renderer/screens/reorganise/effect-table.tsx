import type { ReorganisePreview, ShownEffect } from '../../../shared/contract/reorganise-views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';

/** What follows, a line for each unit: before, after, and what hangs on it. */
export function EffectTable({ effects }: { readonly effects: ReorganisePreview['effects'] }) {
  const words = ui.reorganise.effects;
  return (
    <div className="table-scroll reorganise-effects">
      <table className="plain-table" aria-label={words.title}>
        <thead>
          <tr>
            {[words.what, words.before, words.after, words.holds].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {effects.map((effect) => (
            <tr key={`${effect.is} ${effect.unitId}`}>
              <th scope="row">{words.kinds[effect.is]}</th>
              <td>{beforeOf(effect)}</td>
              <td>{afterOf(effect)}</td>
              <td>{holdingsOf(effect)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const words = ui.reorganise.effects;

function beforeOf({ before, from }: ShownEffect): string {
  if (before === null) return from.length === 0 ? words.nothing : from.map(linkText).join('; ');
  const held = from.length === 0 ? '' : `; ${words.takes(from.map(linkText).join('; '))}`;
  return sideText(before) + held;
}

function afterOf({ is, after, into }: ShownEffect): string {
  if (is === 'ends') return into.length === 0 ? words.nothing : into.map(linkText).join('; ');
  if (after === null) return words.leaves;
  return is === 'gives' ? `${sideText(after)}; ${words.gives(into.map(linkText).join('; '))}` : sideText(after);
}

const sideText = ({ name, parent }: { readonly name: string; readonly parent: string }) =>
  parent === '' ? name : words.under(name, parent);

function linkText({ name, share, isOutside, isNew }: ShownEffect['from'][number]): string {
  const part =
    share === 'unknown'
      ? words.shareUnknown
      : share.part === share.whole
        ? ''
        : words.share(`${share.part}/${share.whole}`);
  return [name, part, isOutside ? words.outside : '', isNew ? words.isNew : ''].filter((text) => text !== '').join(' ');
}

/** People, forms and targets of a unit and all below it; nothing is said of what there is none of. */
function holdingsOf({ unitsBelow, holdings }: ShownEffect): string {
  const parts = [unitsBelow === 0 ? '' : words.below(formatCount(unitsBelow))];
  if (holdings !== null) {
    const { admissions, members, candidates, forms, straddling, targets } = holdings;
    const terms = targets.filter(({ isTerm }) => isTerm);
    parts.push(
      admissions === 0 ? '' : words.admissions(formatCount(admissions)),
      members === 0 ? '' : words.members(formatCount(members)),
      candidates === 0 ? '' : words.candidates(formatCount(candidates)),
      forms === 0 ? '' : words.forms(formatCount(forms)),
      straddling === 0 ? '' : words.straddling(formatCount(straddling)),
      targets.length === 0 ? '' : words.targets(targets.map(({ value }) => formatCount(value)).join(', ')),
      terms.length === 0 ? '' : words.termTargets,
    );
  }
  return parts.filter((text) => text !== '').join('; ');
}
