// How pages get their data: one request each, which also brings what the frame around it shows.
import { QueryCache, QueryClient, keepPreviousData, useInfiniteQuery, useQuery, type QueryKey } from '@tanstack/react-query';
import { ApiError, ask } from './client';
import type { ShellFragment, TypedDocumentString } from './gen/graphql';

export const SHELL_KEY = ['shell'] as const;
const SIGNED_OUT = 'SIGNED_OUT';

let onSignedOut: () => void = () => undefined;

/** The router says what happens when the session is over; pages never check it themselves. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act;
}

export function noticeSignedOut(error: unknown): void {
  if (isSignedOut(error)) onSignedOut();
}

function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && (error.code === SIGNED_OUT || error.code === 'UNAUTHENTICATED');
}

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      gcTime: 10 * 60_000,
      retry: (count, error) => count < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 502),
    },
  },
});

/** Asks for a page's data; a caller without a session is sent to sign in. */
async function askPage<R extends ShellFragment, V>(document: TypedDocumentString<R, V>, variables: V): Promise<R> {
  const answer = await (ask as (document: TypedDocumentString<R, V>, variables: V) => Promise<R>)(document, variables);
  if (!answer.viewer) throw new ApiError(SIGNED_OUT, '', 200, null);
  queries.setQueryData<ShellFragment>(SHELL_KEY, { brand: answer.brand, viewer: answer.viewer });
  return answer;
}

export function usePage<R extends ShellFragment, V>(key: QueryKey, document: TypedDocumentString<R, V>, variables: V) {
  return useQuery({ queryKey: key, queryFn: () => askPage(document, variables) });
}

interface Piece {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** A list page: each piece of 100 brings the cursor of the next. */
export function useListPage<R extends ShellFragment, V extends { after?: string | null | undefined }>(
  key: QueryKey,
  document: TypedDocumentString<R, V>,
  variables: V,
  piece: (answer: R) => Piece | null | undefined,
) {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => askPage(document, { ...variables, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => {
      const info = piece(last)?.pageInfo;
      return info?.hasNextPage ? info.endCursor : undefined;
    },
    placeholderData: keepPreviousData,
  });
}

/** The person signed in, once a page has been answered. */
export function whoReads() {
  return queries.getQueryData<ShellFragment>(SHELL_KEY)?.viewer?.person;
}

/** The account that a page speaks about; pages render only once it is known. */
export function useShell() {
  return useQuery<ShellFragment>({ queryKey: SHELL_KEY, queryFn: () => Promise.reject(new Error('fed by pages')), enabled: false, staleTime: Infinity, gcTime: Infinity }).data;
}
