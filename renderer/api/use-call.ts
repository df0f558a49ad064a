import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { Input, Output, WindowCallName } from '../../shared/contract/calls.ts';
import { ask, useClient, type CallRefused } from './client.ts';

/**
 * Reads a call's value and keeps it until something is written. A null input asks nothing. Who leaves before the answer
 * is there gives the call up.
 */
export function useCall<N extends WindowCallName>(
  name: N,
  input: Input<N> | null,
): UseQueryResult<Output<N>, CallRefused> {
  const client = useClient();
  return useQuery<Output<N>, CallRefused>({
    queryKey: [name, input],
    queryFn: ({ signal }) => {
      if (input === null) throw new Error(`${name} asked without input`);
      return ask(client, name, input, signal);
    },
    enabled: input !== null,
  });
}

/** A call made on a click. Its error stays until the next try, so that it can be shown beside the button. */
export function useAct<N extends WindowCallName>(
  name: N,
  done?: (value: Output<N>, input: Input<N>) => void,
): UseMutationResult<Output<N>, CallRefused, Input<N>> {
  const client = useClient();
  return useMutation<Output<N>, CallRefused, Input<N>>({
    mutationFn: (input) => ask(client, name, input),
    ...(done === undefined ? {} : { onSuccess: done }),
  });
}
