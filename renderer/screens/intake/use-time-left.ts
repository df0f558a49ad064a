import { useRef } from 'react';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';

/** Before this many files were read, their pace says nothing. */
const ENOUGH = 5;

/** How long the rest of the reading will take, in words; null while that cannot be told. */
export function useTimeLeft(done: number, left: number): string | null {
  const began = useRef<{ readonly at: number; readonly done: number } | null>(null);
  if (left === 0) began.current = null;
  else began.current ??= { at: performance.now(), done };
  if (began.current === null) return null;
  const read = done - began.current.done;
  if (read < ENOUGH) return null;
  const seconds = Math.ceil((((performance.now() - began.current.at) / read) * left) / 1000);
  const words = ui.intake.files;
  return words.timeLeft(
    seconds < 60 ? words.seconds(formatCount(seconds)) : words.minutes(formatCount(Math.ceil(seconds / 60))),
  );
}
