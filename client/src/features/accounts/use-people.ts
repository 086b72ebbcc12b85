import type { Account, GivenGrant } from '@atkaruu/shared/accounts/account';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { administration } from '../../api/administration.ts';

const key = ['accounts'] as const;

export function usePeople(isAllowed: boolean) {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await administration.listAccounts({}, { signal })).data.items,
    enabled: isAllowed,
  });
}

function usePeopleChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queryClient.invalidateQueries({ queryKey: key }) });
}

export const useInvite = () =>
  usePeopleChange((body: { name: string; email: string; grants: GivenGrant[] }) => administration.inviteAccount({ body }));
export const useNewLink = () =>
  usePeopleChange((account: string) => administration.resetAccount({ params: { account }, body: {} }));
export const useChangePerson = () =>
  usePeopleChange(({ account, ...body }: { account: Account; grants?: GivenGrant[]; isDisabled?: boolean }) =>
    administration.changeAccount({ params: { account: account.id }, body }, { ifMatch: `"${account.version}-list"` }),
  );
