import { messagesContract, type MessageState } from '@atkaruu/shared/messages/contract';
import { createClient } from '@atkaruu/shared/contract/client';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';

/** Only administrators fetch it. */
const messages = createClient(messagesContract, (url, init) => fetch(url, { ...init, credentials: 'same-origin' }));
const key = ['messages'] as const;

export function useMessages(state: MessageState | null, isAllowed: boolean) {
  return useInfiniteQuery({
    queryKey: [...key, state],
    queryFn: async ({ signal, pageParam }) =>
      (
        await messages.listMessages(
          { query: { ...(state === null ? {} : { state }), ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          { signal },
        )
      ).data,
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    enabled: isAllowed,
  });
}

function useMessageChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queryClient.invalidateQueries({ queryKey: key }) });
}

export const useRetryMessage = () =>
  useMessageChange((message: string) => messages.retryMessage({ params: { message }, body: {} }));
export const useSendTestLetter = () => useMessageChange(() => messages.sendTestLetter({ body: {} }));
