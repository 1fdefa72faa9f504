// Reads `text/event-stream` as GraphQL over SSE sends it (distinct connections): `next`, `next`, …, `complete`.
import type { TypedDocumentString } from './gen/graphql';
import { headers } from './client';

export interface ServerEvent {
  event: string;
  data: string;
}

/** Cuts a growing text into whole events; what is not whole yet is given back. */
export function cutEvents(text: string): { events: ServerEvent[]; rest: string } {
  const blocks = text.replaceAll('\r\n', '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  const events: ServerEvent[] = [];
  for (const block of blocks) {
    let event = 'message';
    const data: string[] = [];
    for (const line of block.split('\n')) {
      if (line.startsWith('event:')) event = line.slice(6).trim();
      else if (line.startsWith('data:')) data.push(line.slice(5).trimStart());
    }
    if (event !== 'message' || data.length > 0) events.push({ event, data: data.join('\n') });
  }
  return { events, rest };
}

/** Yields each result of a subscription until the server completes it; throws when the connection breaks. */
export async function* subscribe<R, V>(
  document: TypedDocumentString<R, V>,
  variables: V,
  signal: AbortSignal,
): AsyncGenerator<R> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { ...headers(), accept: 'text/event-stream' },
    body: JSON.stringify({ query: document.toString(), variables }),
    signal,
  });
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !response.body || !type.startsWith('text/event-stream')) throw new Error('no stream');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) throw new Error('stream broke off');
    const { events, rest } = cutEvents(text + value);
    text = rest;
    for (const { event, data } of events) {
      if (event === 'complete') return;
      if (event !== 'next') continue;
      const answer = JSON.parse(data) as { data?: R | null; errors?: unknown[] };
      if (answer.errors || !answer.data) throw new Error('refused');
      yield answer.data;
    }
  }
}
