import type { ImportDraft } from '@atkaruu/shared/imports/contract';
import type { RowAction } from '@atkaruu/shared/imports/import-row';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { imports } from '../../api/client.ts';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';

const keys = {
  all: ['imports'] as const,
  one: (id: string) => ['imports', id] as const,
  rows: (id: string, version: number, action: RowAction | undefined) =>
    ['imports', id, 'rows', version, action ?? 'all'] as const,
};

export function useImportList() {
  return useQuery({
    queryKey: keys.all,
    queryFn: async ({ signal }) => (await imports.listImports({ query: { limit: 50 } }, { signal })).data.items,
  });
}

/** A draft with the mark its next change is made against. */
export function useImport(id: string) {
  return useQuery({
    queryKey: keys.one(id),
    queryFn: async ({ signal }) => {
      const { data, etag } = await imports.getImport({ params: { import: id }, query: {} }, { signal });
      return { draft: data, etag };
    },
  });
}

const PAGE = 100;
const FIRST: string | undefined = undefined;

export function useImportRows({ id, version }: ImportDraft, action: RowAction | undefined) {
  return useInfiniteQuery({
    queryKey: keys.rows(id, version, action),
    initialPageParam: FIRST,
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: PAGE, ...(action ? { action } : {}), ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return (await imports.listImportRows({ params: { import: id }, query }, { signal })).data;
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

type Choices = Partial<Pick<ImportDraft, 'mapping' | 'decisions'> & { plan: NonNullable<ImportDraft['plan']> }>;

export function useImportChanges(id: string) {
  const queryClient = useQueryClient();
  // An import changes a plan, its bodies and the list of plans: everything is read anew.
  const onSuccess = () => queryClient.invalidateQueries();
  const update = useMutation({
    mutationFn: ({ choices, etag }: { choices: Choices; etag: string | null }) =>
      imports.updateImport({ params: { import: id }, body: choices }, { ifMatch: etag ?? undefined }),
    onSuccess: ({ data, etag }) => queryClient.setQueryData(keys.one(id), { draft: data, etag }),
  });
  const apply = useMutation({
    mutationFn: (body: { legalAct: string | null; reason: string | null }) =>
      imports.applyImport({ params: { import: id }, body }, { idempotencyKey: newIdempotencyKey() }),
    onSuccess,
  });
  const undo = useMutation({
    mutationFn: () => imports.undoImport({ params: { import: id } }, { idempotencyKey: newIdempotencyKey() }),
    onSuccess,
  });
  const discard = useMutation({
    mutationFn: async () => {
      await imports.deleteImport({ params: { import: id } });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.all, exact: true }),
  });
  return { update, apply, undo, discard };
}
