import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { layers, type Layer } from './layers.ts';
import { projectRoot } from './project.ts';

const sources = '{shared,electron,renderer,build,test}/**/*.{ts,tsx,mjs}';
const importStatement =
  /^[ \t]*(?:import|export)\s+(?<type>type\s)?(?:[^'";]*?\sfrom\s*)?'(?<name>[^']+)'|\b(?:import|require)\(\s*'(?<lazyName>[^']+)'\s*\)/gm;

type Import = { readonly name: string; readonly typesOnly: boolean };

/** Finds what one file imports, in the order of the text. */
export function listImports(text: string): readonly Import[] {
  return [...text.matchAll(importStatement)].map(({ groups }) => ({
    name: groups?.['name'] ?? groups?.['lazyName'] ?? '',
    typesOnly: groups?.['type'] !== undefined,
  }));
}

/** Says why `file` (path from the project folder, with `/`) may not import this, or null when it may. */
export function findFault(file: string, { name, typesOnly }: Import): string | null {
  const layer = findLayer(file);
  if (layer === undefined) return `${file}: lies in no layer of build/layers.ts`;
  const refusal = `${file}: ${layer.folder} may not import ${name}`;
  if (name.startsWith('.')) {
    const target = posix.normalize(posix.join(posix.dirname(file), name));
    const open = [layer.folder, ...layer.project, ...(typesOnly ? (layer.types ?? []) : [])];
    return open.some((place) => isWithin(target, place)) ? null : refusal;
  }
  if (isNodeBuiltin(name)) return layer.nodeBuiltins ? null : refusal;
  return mayUsePackage(layer, packageOf(name)) ? null : refusal;
}

/** Compares all sources with the table, prints each fault and returns an exit code. */
export function checkLayers(root = projectRoot): number {
  const faults = globSync(sources, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .flatMap((file) => listImports(readFileSync(join(root, file), 'utf8')).map((each) => findFault(file, each)))
    .filter((fault) => fault !== null);
  for (const fault of faults) console.error(fault);
  return faults.length === 0 ? 0 : 1;
}

function findLayer(file: string): Layer | undefined {
  return layers
    .filter((layer) => isWithin(file, layer.folder))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

function isNodeBuiltin(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function mayUsePackage(layer: Layer, name: string): boolean {
  if (layer.packages === 'any') return true;
  return layer.packages.some((allowed) =>
    allowed.endsWith('/*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed,
  );
}

if (import.meta.main) process.exitCode = checkLayers();
