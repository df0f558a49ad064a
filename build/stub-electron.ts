import { createRequire } from 'node:module';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is used here of `resedit`, which electron-builder brings along. */
type Resedit = {
  readonly NtExecutable: { createEmpty(is32Bit: boolean, isDll: boolean): { generate(): ArrayBuffer } };
  readonly NtExecutableResource: {
    from(program: object): { readonly entries: unknown[]; outputResource(program: object): void };
  };
  readonly Resource: {
    readonly VersionInfo: {
      createEmpty(): {
        lang: number;
        setFileVersion(major: number, minor: number, micro: number, revision: number, lang: number): void;
        setStringValues(language: { lang: number; codepage: number }, values: Record<string, string>): void;
        outputToResourceEntries(entries: unknown[]): void;
      };
    };
  };
};

const ENGLISH = 1033;
const UNICODE = 1200;
/** Marks the place of the fuses in Electron's program; then version 1, nine fuses, their state as Electron ships them. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const SHIPPED_FUSES = '110001101';

/**
 * Makes a folder that looks to electron-builder like Electron for Windows: an empty but valid program with the fuse wire. So
 * the packaging can be checked where Electron itself cannot be fetched.
 */
export function makeStubElectron(folder: string, version: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  const fuses = Buffer.concat([
    Buffer.from(FUSE_SENTINEL),
    Buffer.from([1, SHIPPED_FUSES.length]),
    Buffer.from(SHIPPED_FUSES),
  ]);
  writeFileSync(join(folder, 'electron.exe'), Buffer.concat([emptyProgram(version), fuses]));
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'stub');
  for (const language of ['vi', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
}

function emptyProgram(version: string): Buffer {
  const resedit = loadResedit();
  const program = resedit.NtExecutable.createEmpty(false, false);
  const resources = resedit.NtExecutableResource.from(program);
  const info = resedit.Resource.VersionInfo.createEmpty();
  const [major = 0, minor = 0, micro = 0] = version.split('.').map(Number);
  info.lang = ENGLISH;
  info.setFileVersion(major, minor, micro, 0, ENGLISH);
  info.setStringValues({ lang: ENGLISH, codepage: UNICODE }, { ProductName: 'Electron', FileDescription: 'Electron' });
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.from(program.generate());
}

function loadResedit(): Resedit {
  const ofProject = createRequire(import.meta.url);
  // It belongs to electron-builder's library, not to us, so it is looked up from there.
  return createRequire(ofProject.resolve('app-builder-lib/package.json'))('resedit') as Resedit;
}
