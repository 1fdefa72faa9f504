// Follows one thing while it changes: live where the connection allows it, else asked every three seconds.
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { TypedDocumentString } from './gen/graphql';
import { ask } from './client';
import { subscribe } from './stream';

const POLL_EVERY_MS = 3_000;

interface Followed<Thing, S, Q> {
  id: string;
  active: boolean;
  live: TypedDocumentString<S, { id: string }>;
  fromLive: (answer: S) => Thing;
  poll: TypedDocumentString<Q, { id: string }>;
  fromPoll: (answer: Q) => Thing | null;
  update: (thing: Thing) => void;
}

export function useFollow<Thing, S, Q>({ id, active, live, fromLive, poll, fromPoll, update }: Followed<Thing, S, Q>): void {
  const takeLive = useEffectEvent((answer: S) => update(fromLive(answer)));
  const takePoll = useEffectEvent((answer: Q) => {
    const thing = fromPoll(answer);
    if (thing) update(thing);
  });
  useEffect(() => {
    if (!active) return undefined;
    const stop = new AbortController();
    const askNow = ask as (document: TypedDocumentString<Q, { id: string }>, variables: { id: string }) => Promise<Q>;
    const follow = async () => {
      try {
        for await (const answer of subscribe(live, { id }, stop.signal)) takeLive(answer);
      } catch {
        // The stream broke or never opened: the polling below has the same answer, only later.
      }
      while (!stop.signal.aborted) {
        await pause(POLL_EVERY_MS, stop.signal);
        if (stop.signal.aborted) return;
        const answer = await askNow(poll, { id }).catch(() => null);
        if (answer && !stop.signal.aborted) takePoll(answer);
      }
    };
    void follow();
    return () => stop.abort();
  }, [id, active, live, poll]);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });
}

/** Writes a followed thing into the page that shows it. */
export function useReplaceNode<R extends { node?: unknown }>(key: QueryKey) {
  const queries = useQueryClient();
  return (node: R['node']) => queries.setQueryData<R>(key, (page) => (page ? { ...page, node } : page));
}
