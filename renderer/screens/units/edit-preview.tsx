import type { UnitEditPreview } from '../../../shared/contract/views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { fieldLabel } from '../../../shared/units/unit-texts.ts';
import { Notice } from '../../components/notice.tsx';

/** What an act will change, span by span, and what speaks against it. */
export function EditPreview({ preview }: { readonly preview: UnitEditPreview }) {
  const words = ui.units.dialog;
  const { spans, problems } = preview;
  return (
    <div className="edit-preview">
      {problems.map((problem) => {
        const { what, effect, todo } = describeProblem(problem);
        return (
          <Notice
            key={`${problem.code} ${what}`}
            intent={problem.weight === 'note' ? 'note' : 'error'}
            title={what}
            lines={[effect, todo]}
          />
        );
      })}
      {spans.length > 0 && <p>{words.previewTitle}</p>}
      {spans.map((span) => (
        <section key={`${span.is} ${span.from}`}>
          <h3>{words.is[span.is](span.name)}</h3>
          <table className="plain-table" aria-label={words.is[span.is](span.name)}>
            <thead>
              <tr>
                <th scope="col">{words.field}</th>
                {span.is !== 'new-unit' && <th scope="col">{words.wasHead}</th>}
                <th scope="col">{words.isHead}</th>
              </tr>
            </thead>
            <tbody>
              {span.fields.map(({ field, before, after }) => (
                <tr key={field}>
                  <th scope="row">{fieldLabel(field)}</th>
                  {span.is !== 'new-unit' && <td>{before === '' ? words.empty : before}</td>}
                  <td>{after === '' ? words.empty : after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}
