/** Formats that Excel 2003 and its web pages call by name, as format codes (SpreadsheetML reference, NumberFormat). */
const named: Readonly<Record<string, string>> = {
  general: '',
  'general number': '',
  'general date': 'dd/mm/yyyy hh:mm',
  'long date': 'dd mmmm yyyy',
  'medium date': 'dd-mmm-yy',
  'short date': 'dd/mm/yyyy',
  'long time': 'h:mm:ss',
  'medium time': 'h:mm AM/PM',
  'short time': 'h:mm',
  currency: '#,##0.00',
  'euro currency': '#,##0.00',
  fixed: '0.00',
  standard: '#,##0.00',
  percent: '0.00%',
  scientific: '0.00E+00',
};

/** The format code behind a name or a code; empty for General. */
export function formatCodeOf(written: string): string {
  return named[written.trim().toLowerCase()] ?? written;
}
