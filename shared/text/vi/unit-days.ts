/** Words for the days between which a span of a unit holds. */
export const unitDayWords = {
  from: (day: string) => `từ ${day}`,
  to: (day: string) => `đến ${day}`,
  between: (from: string, to: string) => `${from} – ${to}`,
  named: (name: string, days: string) => `${name} (${days})`,
  everyDay: 'mọi ngày',
} as const;
