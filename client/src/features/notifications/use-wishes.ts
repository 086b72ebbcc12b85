import { createClient } from '@atkaruu/shared/contract/client';
import { notificationsContract, type Wishes } from '@atkaruu/shared/notifications/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

const notifications = createClient(notificationsContract, (url, init) => fetch(url, { ...init, credentials: 'same-origin' }));
const key = ['account', 'letters'] as const;

export function useWishes(isSignedIn: boolean) {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await notifications.getWishes({}, { signal })).data,
    enabled: isSignedIn,
  });
}

export function useChangeWishes() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Partial<Wishes>) => notifications.changeWishes({ body }),
    onSuccess: ({ data }) => {
      queryClient.setQueryData(key, data);
    },
  });
}

export function useEndLetters() {
  return useMutation({ mutationFn: (token: string) => notifications.endLetters({ query: { token } }) });
}
