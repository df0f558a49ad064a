import { useEffect, useRef, useState } from 'react';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';

/** Before this many files were read, their pace says nothing. */
const ENOUGH = 5;

/** How long the rest of the reading will take, in words; null while that cannot be told. */
export function useTimeLeft(done: number, left: number): string | null {
  const began = useRef<{ readonly at: number; readonly done: number } | null>(null);
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    if (left === 0) {
      began.current = null;
      return setSeconds(null);
    }
    began.current ??= { at: performance.now(), done };
    const read = done - began.current.done;
    if (read >= ENOUGH) setSeconds(Math.ceil((((performance.now() - began.current.at) / read) * left) / 1000));
  }, [done, left]);
  if (seconds === null) return null;
  const words = ui.intake.files;
  return words.timeLeft(
    seconds < 60 ? words.seconds(formatCount(seconds)) : words.minutes(formatCount(Math.ceil(seconds / 60))),
  );
}
