import { formatCount, formatDecimal } from '../../shared/text/format.ts';
import { ui } from '../../shared/text/vi/ui.ts';

const KB = 1024;

/** Size of a file in words: `512 KB`, `3,4 MB`; less than a kilobyte counts as one. */
export function sizeText(bytes: number): string {
  const { kilobytes, megabytes } = ui.settings.data;
  if (bytes < KB * KB) return kilobytes(formatCount(Math.max(1, Math.round(bytes / KB))));
  return megabytes(formatDecimal({ scaled: Math.round((bytes * 10) / (KB * KB)), decimals: 1 }));
}
