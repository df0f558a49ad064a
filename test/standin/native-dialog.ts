import { spawnSync } from 'node:child_process';

/** What is used here of Electron's dialog options. */
export type FileQuestion = {
  readonly title?: string;
  readonly defaultPath?: string;
  readonly filters?: readonly { readonly name: string; readonly extensions: readonly string[] }[];
  readonly properties?: readonly string[];
};

/** Paths chosen in a dialog of the desktop; none when it was cancelled or there is no program for it. */
export function askForOpenFiles(question: FileQuestion): string[] {
  return ask(question, 'open').split('\n').filter(Boolean);
}

/** The path chosen, or an empty text. */
export function askForSaveFile(question: FileQuestion): string {
  return ask(question, 'save');
}

type Purpose = 'open' | 'save';
type Program = { readonly name: string; readonly args: readonly string[] };

function ask(question: FileQuestion, purpose: Purpose): string {
  for (const { name, args } of programs(question, purpose)) {
    const result = spawnSync(name, args, { encoding: 'utf8' });
    if (result.error === undefined) return result.status === 0 ? result.stdout.trim() : '';
  }
  process.stderr.write(
    'Không mở được hộp thoại chọn tệp: hãy cài zenity hoặc kdialog. / No file dialog: install zenity or kdialog.\n',
  );
  return '';
}

function programs(question: FileQuestion, purpose: Purpose): readonly Program[] {
  const { title = '', defaultPath = '', filters = [], properties = [] } = question;
  const patterns = filters.flatMap(({ extensions }) => extensions).map((extension) => `*.${extension}`);
  if (process.platform === 'win32') return [powershell(purpose, title, defaultPath, patterns)];
  const isMultiple = properties.includes('multiSelections');
  const zenity = [
    '--file-selection',
    `--title=${title}`,
    `--filename=${defaultPath}`,
    ...(patterns.length === 0 ? [] : [`--file-filter=${patterns.join(' ')}`]),
    ...(purpose === 'save' ? ['--save', '--confirm-overwrite'] : []),
    ...(isMultiple ? ['--multiple', '--separator=\n'] : []),
  ];
  const kdialog = [
    '--title',
    title,
    ...(isMultiple ? ['--multiple', '--separate-output'] : []),
    purpose === 'save' ? '--getsavefilename' : '--getopenfilename',
    defaultPath || '.',
    patterns.join(' ') || '*',
  ];
  return [
    { name: 'zenity', args: zenity },
    { name: 'kdialog', args: kdialog },
  ];
}

function powershell(purpose: Purpose, title: string, defaultPath: string, patterns: readonly string[]): Program {
  const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const script = [
    '[Console]::OutputEncoding = [Text.Encoding]::UTF8',
    'Add-Type -AssemblyName System.Windows.Forms',
    `$d = New-Object System.Windows.Forms.${purpose === 'save' ? 'SaveFileDialog' : 'OpenFileDialog'}`,
    `$d.Title = ${quote(title)}; $d.FileName = ${quote(defaultPath)}`,
    `$d.Filter = ${quote(`${patterns.join(';')}|${patterns.join(';') || '*.*'}`)}`,
    ...(purpose === 'open' ? ['$d.Multiselect = $true'] : []),
    'if ($d.ShowDialog() -ne "OK") { exit 1 }',
    '$d.FileNames | ForEach-Object { [Console]::WriteLine($_) }',
  ];
  return { name: 'powershell.exe', args: ['-NoProfile', '-STA', '-Command', script.join('; ')] };
}
