import { useQuery } from '@tanstack/react-query';
import { bodies } from '../../api/client.ts';

/** Every registered body, in the order of the register. */
export function useRegister() {
  const { data } = useQuery({
    queryKey: ['bodies', 'register'],
    queryFn: async ({ signal }) => (await bodies.listBodies({ query: {} }, { signal })).data.items,
  });
  return data ?? [];
}
