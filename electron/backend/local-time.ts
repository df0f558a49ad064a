const two = (value: number) => String(value).padStart(2, '0');

/** The day on this computer, `2026-03-01`. */
export function localDay(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Date and time on this computer without a zone, `2026-03-01T14:05:09`: what is kept and shown. */
export function localDateTime(date: Date): string {
  return `${localDay(date)}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}
