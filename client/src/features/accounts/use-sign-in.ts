import { ApiError } from '@atkaruu/shared/contract/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { accounts } from '../../api/client.ts';

interface Credentials {
  email: string;
  password: string;
  totp?: string;
}

/** Whatever was read before is read again with the new rights. */
export function useSignIn() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Credentials) => accounts.openSession({ body }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
}

/** After the identity provider: the second factor of the account. */
export function useFinishSignIn() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (totp: string) => accounts.finishSession({ body: { totp } }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
}

/** The code of a refusal of the server; null when it was something else. */
export function refusalOf(error: unknown): string | null {
  return error instanceof ApiError ? (error.problem?.code ?? null) : null;
}
