import type { Permission } from '@atkaruu/shared/accounts/permissions';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { accounts } from '../../api/client.ts';

const key = ['account'] as const;

export function useAccount(isSignedIn: boolean) {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await accounts.getAccount({}, { signal })).data,
    enabled: isSignedIn,
  });
}

function useAccountChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queryClient.invalidateQueries({ queryKey: key }) });
}

export const useChangePassword = () =>
  useAccountChange((body: { current: string; password: string }) => accounts.changePassword({ body }));
export const useEndSession = () => useAccountChange((session: string) => accounts.endSession({ params: { session } }));
export const useRevokeToken = () => useAccountChange((token: string) => accounts.revokeToken({ params: { token } }));
export const useMakeToken = () =>
  useAccountChange((body: { name: string; scopes: Permission[] }) => accounts.createToken({ body }));
export const useStartSecondFactor = () =>
  useAccountChange((password: string) => accounts.startSecondFactor({ body: { password } }));
export const useConfirmSecondFactor = () => useAccountChange((code: string) => accounts.confirmSecondFactor({ body: { code } }));
export const useRemoveSecondFactor = () =>
  useAccountChange((body: { password: string; code: string }) => accounts.removeSecondFactor({ body }));
