import type { Permission, Role } from '@atkaruu/shared/accounts/permissions';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { accounts } from './client.ts';
import { queryKeys } from './query-client.ts';

/** Who is asking, and what they may do. Until the server has answered nobody may do anything. */
export function useMe() {
  const query = useQuery({ queryKey: queryKeys.me, queryFn: async ({ signal }) => (await accounts.getMe({}, { signal })).data });
  const me = query.data ?? null;
  return {
    me,
    person: me?.person ?? null,
    isDemonstration: me?.isDemonstration ?? false,
    can: (permission: Permission) => me?.permissions.includes(permission) ?? false,
  };
}

/** Signing in and out; whatever was read before is read again with the new rights. */
export function useSession() {
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries();
  const signIn = useMutation({ mutationFn: (demoRole: Role) => accounts.openSession({ body: { demoRole } }), onSuccess });
  const signOut = useMutation({ mutationFn: () => accounts.closeSession({}), onSuccess });
  return { signIn, signOut };
}
