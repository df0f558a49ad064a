/** N-API version that the database module is compiled for; an older Node crashes when it loads it. */
const NEEDED_NAPI = 10;

/** Null when this Node can run the project, else one sentence saying what to install. */
export function findNodeFault(versions: { readonly node: string; readonly napi: string | undefined }): string | null {
  if (Number(versions.napi ?? 0) >= NEEDED_NAPI) return null;
  return `Node.js 24 is needed: this is ${versions.node} with N-API ${versions.napi ?? 'unknown'}, the database module needs N-API ${NEEDED_NAPI}.`;
}

/** As a step of a task: prints the fault. */
export function checkNode(): number {
  const fault = findNodeFault({ node: process.versions.node, napi: process.versions['napi'] });
  if (fault !== null) console.error(fault);
  return fault === null ? 0 : 1;
}
