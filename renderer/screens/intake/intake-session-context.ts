import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../api/client.ts';
import { createIntakeSession, type IntakeSession, type SessionState } from './intake-session.ts';

export const IntakeSessionContext = createContext<IntakeSession | null>(null);

/** One session for the life of the frame. */
export function useIntakeSessionState(): IntakeSession {
  const client = useClient();
  const queries = useQueryClient();
  const [session] = useState(() =>
    createIntakeSession(client, (token) => queries.removeQueries({ queryKey: ['intake/read-sheet', token] })),
  );
  useEffect(() => session.listen(), [session]);
  return session;
}

/** The session and its present state. */
export function useIntakeSession(): { readonly session: IntakeSession; readonly state: SessionState } {
  const session = use(IntakeSessionContext);
  if (session === null) throw new Error('no intake session in context');
  return { session, state: useSyncExternalStore(session.subscribe, session.read) };
}
