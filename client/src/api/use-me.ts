import { can, type Permission, type Place, type Role } from '@atkaruu/shared/accounts/permissions';
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
    sendsMail: me?.sendsMail ?? false,
    /** May this be done here? Without a place: anywhere at all. The same rule as the server's. */
    can: (permission: Permission, place?: Place) => me !== null && can({ grants: me.grants, only: null }, permission, place),
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
