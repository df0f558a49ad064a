import { Button, Checkbox, Spinner } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { isOutOfTheRest, takeAllBack } from './intake-choices.ts';
import { isPending, isReadyToWrite, isResubmission, shownPreview, type IntakeFile } from './intake-file.ts';
import type { IntakeSession } from './intake-session.ts';

type ChoiceLineProps = { readonly entry: IntakeFile; readonly session: IntakeSession };

const MOST_NAMED = 12;

/** What the person chose about the file so far, with the ways back, and the offer to take the rest. */
export function ChoiceLine({ entry, session }: ChoiceLineProps) {
  const { choices, past, file } = entry;
  const preview = shownPreview(entry);
  const words = ui.intake.desk.choices;
  if (preview === null) return null;
  const said = [
    [choices.fixes?.length, words.fixed(formatCount(choices.fixes?.length ?? 0))],
    [choices.answers?.length, words.answered(formatCount(choices.answers?.length ?? 0))],
    [
      choices.leaveOut?.length,
      words.rowsOut(named((choices.leaveOut ?? []).map(({ row }) => row).toSorted((a, b) => a - b))),
    ],
    [choices.leaveOutCells?.length, words.cellsOut(named((choices.leaveOutCells ?? []).map(({ cell }) => cell)))],
    [choices.takePart === true ? 1 : 0, words.part],
  ] as const;
  const chosen = said.filter(([count = 0]) => count > 0).map(([, text]) => text);
  const isOut = (choices.leaveOut?.length ?? 0) + (choices.leaveOutCells?.length ?? 0) > 0 || choices.takePart === true;
  const canTakePart =
    choices.takePart !== true &&
    !isReadyToWrite(entry) &&
    preview.counts.rows > 0 &&
    preview.problems.some(isOutOfTheRest);
  const canReplace = preview.difference === null && (choices.replaceSubmission === true || isResubmission(preview));
  if (chosen.length === 0 && past.length === 0 && !canTakePart && !canReplace && !isPending(entry)) return null;
  return (
    <div className="intake-choices">
      {isPending(entry) && <Spinner size="extra-tiny" label={words.readingAgain} />}
      {chosen.length > 0 && (
        <span>
          {words.line}: {chosen.join('; ')}.
        </span>
      )}
      {canReplace && (
        <Checkbox
          label={ui.intake.detail.replace}
          checked={choices.replaceSubmission === true}
          onChange={(_, { checked }) => session.choose(file.token, { replaceSubmission: checked === true })}
        />
      )}
      {canTakePart && (
        <Button size="small" title={words.takePartHint} onClick={() => session.choose(file.token, { takePart: true })}>
          {words.takePart}
        </Button>
      )}
      {isOut && (
        <Button size="small" onClick={() => session.choose(file.token, takeAllBack)}>
          {words.takeAllBack}
        </Button>
      )}
      {past.length > 0 && (
        <Button
          size="small"
          icon={<ArrowUndoRegular />}
          title={ui.frame.withKey(words.takeBack, 'Ctrl+Z')}
          onClick={() => session.takeBack(file.token)}
        >
          {words.takeBack}
        </Button>
      )}
    </div>
  );
}

function named(places: readonly (string | number)[]): string {
  const shown = places.slice(0, MOST_NAMED).join(', ');
  return places.length > MOST_NAMED ? `${shown}…` : shown;
}
