/** Names of the ways between the pages and the shell. `call` is the only one that is answered. */
export const channels = {
  call: 'app/call',
  giveUp: 'app/give-up',
  event: 'app/event',
  droppedPaths: 'files/dropped-paths',
  paperDocument: 'paper/document',
  paperReady: 'paper/ready',
  paperFailed: 'paper/failed',
} as const;
