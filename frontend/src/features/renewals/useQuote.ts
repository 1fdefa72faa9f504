// The quote behind the form: asked again whenever a period changes and when its guarantee runs out.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask } from '../../api/client';
import { QuoteRenewalDocument, type RenewalLineInput } from '../../api/gen/graphql';

const A_DAY_MS = 86_400_000;

export function useQuote(lines: readonly RenewalLineInput[]) {
  const quote = useQuery({
    queryKey: ['quote', lines],
    queryFn: async () => (await ask(QuoteRenewalDocument, { input: { lines: [...lines] } })).quoteRenewal,
    enabled: lines.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Infinity, // asked again by us, not on every focus of the window
    gcTime: 0,
    retry: 1,
  });
  const expiresAt = quote.data?.quote?.expiresAt;
  const { refetch } = quote;
  useEffect(() => {
    const left = expiresAt ? Date.parse(expiresAt) - Date.now() : 0;
    // A clock that differs widely from the server's (a demo moves its own) tells nothing: the server will.
    if (left <= 0 || left > A_DAY_MS) return undefined;
    const timer = setTimeout(() => void refetch(), left);
    return () => clearTimeout(timer);
  }, [expiresAt, refetch]);
  return quote;
}
