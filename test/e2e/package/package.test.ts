import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Arch, build, Platform } from 'electron-builder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeStubElectron } from '../../../build/stub-electron.ts';
import { projectRoot } from '../launch.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-package-'));
const unpacked = join(folder, 'release', 'win-unpacked');
const program = join(unpacked, 'SoKetNap.exe');
const archive = join(unpacked, 'resources', 'app.asar');
let inside: readonly string[] = [];

beforeAll(async () => {
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const electronDist = join(folder, 'electron');
  makeStubElectron(electronDist, manifest.devDependencies.electron);
  await build({
    projectDir: projectRoot,
    targets: Platform.WINDOWS.createTarget('dir', Arch.x64),
    publish: 'never',
    config: { electronDist, directories: { output: join(folder, 'release') } },
  });
  inside = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('all parts of the app are inside', () => {
  for (const part of ['main', 'preload', 'preload-print', 'backend', 'read-process'])
    expect(inside).toContain(`/out/${part}.cjs`);
  for (const page of ['index', 'print']) expect(inside).toContain(`/out/renderer/${page}.html`);
  expect(inside).toContain('/out/renderer/tinos-licence.txt');
});

test('the only native module is the database for 64-bit Windows, lying outside the archive', () => {
  const native = 'node_modules/better-sqlite3/prebuilds/win32-x64.node';
  expect(inside.filter((path) => path.endsWith('.node'))).toEqual([`/${native}`]);
  const file = join(`${archive}.unpacked`, native);
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('MZ');
});

test('no other package is inside', () => {
  const packages = inside.flatMap((path) => /^\/node_modules\/([^/]+)/.exec(path)?.[1] ?? []);
  expect([...new Set(packages)]).toEqual(['better-sqlite3']);
});

test('no source, no map, no data file, and workbooks only as sample', () => {
  expect(inside.filter((path) => /\.(ts|tsx|map|skn|skn-backup|db|sqlite)$/.test(path))).toEqual([]);
  const tops = inside.flatMap((path) => /^\/out\/([^/]+)/.exec(path)?.[1] ?? []);
  const expected = [
    'backend.cjs',
    'main.cjs',
    'preload-print.cjs',
    'preload.cjs',
    'read-process.cjs',
    'renderer',
    'sample',
  ];
  expect([...new Set(tops)].toSorted()).toEqual(expected);
  const workbooks = inside.filter((path) => /\.xls[xm]?$/.test(path));
  expect(workbooks.length).toBeGreaterThan(0);
  expect(workbooks.filter((path) => !path.startsWith('/out/sample/'))).toEqual([]);
  expect(readdirSync(join(`${archive}.unpacked`, 'out', 'sample')).length).toBe(workbooks.length);
});

test('the app weighs little beside Electron', () => {
  expect(statSync(archive).size).toBeLessThan(20_000_000);
});

test.each(['preload', 'preload-print'])('%s asks for nothing but electron', (name) => {
  const text = extractFile(archive, join('out', `${name}.cjs`)).toString();
  expect([...text.matchAll(/\brequire\((["'`])(.*?)\1\)/g)].map((match) => match[2])).toEqual(['electron']);
});

test('the backend asks for the database and for Node only', () => {
  const text = extractFile(archive, join('out', 'backend.cjs')).toString();
  const names = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1] ?? '');
  expect([...new Set(names)].filter((name) => !isBuiltin(name))).toEqual(['better-sqlite3']);
});

test('the process that reads workbooks asks for Node only', () => {
  const text = extractFile(archive, join('out', 'read-process.cjs')).toString();
  const names = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1] ?? '');
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !isBuiltin(name))).toEqual([]);
});

test('the program cannot be used as Node, be inspected or be given another app', async () => {
  const wire = await getCurrentFuseWire(program);
  const isOn = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE;
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
    archiveIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyArchive: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    filePrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    cookieEncryption: true,
    archiveIntegrity: true,
    onlyArchive: true,
    filePrivileges: false,
  });
});

test('the program knows the hash of its archive', () => {
  const found = /\[\{"file":"resources\\\\app\.asar","alg":"SHA256","value":"([0-9a-f]{64})"\}\]/.exec(
    readFileSync(program, 'latin1'),
  );
  const { headerString } = getRawHeader(archive);
  expect(found?.[1]).toBe(createHash('sha256').update(headerString).digest('hex'));
});

test('file names on disk have no spaces', () => {
  const names = readdirSync(unpacked, { recursive: true }).map(String);
  expect(existsSync(program)).toBe(true);
  expect(names.filter((name) => name.includes(' '))).toEqual([]);
});
