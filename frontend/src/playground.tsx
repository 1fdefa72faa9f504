// GraphiQL on its own page, with its own rules for styles and workers; it asks this server and no other.
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { startWords, currentLanguage } from './i18n';
import i18next from 'i18next';
import { cutEvents } from './api/stream';

interface Request {
  query: string;
  variables?: unknown;
  operationName?: string | null;
}

async function send(request: Request, extra: Record<string, string>, accept: string): Promise<Response> {
  const sent = {
    'content-type': 'application/json',
    'accept-language': currentLanguage(),
    'x-comptoir': '1',
    ...extra,
    accept,
  };
  // A token in the headers tab speaks for itself: the cookie of the page stays at home.
  const bearer = Object.keys(extra).some((name) => name.toLowerCase() === 'authorization');
  return fetch('/graphql', { method: 'POST', credentials: bearer ? 'omit' : 'same-origin', headers: sent, body: JSON.stringify(request) });
}

async function* live(request: Request, extra: Record<string, string>): AsyncGenerator<object> {
  const response = await send(request, extra, 'text/event-stream');
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const { events, rest } = cutEvents(text + value);
    text = rest;
    for (const { event, data } of events) {
      if (event === 'complete') return;
      if (event === 'next') yield JSON.parse(data) as object;
    }
  }
}

async function start(): Promise<void> {
  await startWords();
  document.title = i18next.t('playground.title');
  const root = document.getElementById('playground');
  if (!root) return;
  createRoot(root).render(
    <GraphiQL
      defaultQuery={i18next.t('playground.query')}
      defaultEditorToolsVisibility="variables"
      fetcher={(request: Request, options?: { headers?: Record<string, string> | null }) => {
        const extra = options?.headers ?? {};
        const subscribes = /^\s*subscription\b/m.test(request.query);
        return subscribes ? live(request, extra) : send(request, extra, 'application/json').then((response) => response.json());
      }}
    />,
  );
}

void start();
