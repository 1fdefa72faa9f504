// The only way to the server: one typed GraphQL call, one plain call for /auth, one kind of error.
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { currentLanguage } from '../i18n';

export class ApiError extends Error {
  override name = 'ApiError';
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
    readonly requestId: string | null,
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }
}

/** A document of whichever file of ./gen, with the types of its answer and its variables. */
interface TypedDocument<R, V> extends DocumentTypeDecoration<R, V> {
  toString(): string;
}

type Arguments<V> = V extends Record<string, never> ? [] : [variables: V];

interface GraphQLError {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string; requestId?: string };
}

interface GraphQLAnswer<R> {
  data?: R | null;
  errors?: GraphQLError[];
}

export function headers(): Record<string, string> {
  // A browser may be signed in as staff and as a customer at once; the door says which session is meant.
  const door = location.pathname.startsWith('/staff') ? 'staff' : 'customer';
  return { 'content-type': 'application/json', 'accept-language': currentLanguage(), 'x-comptoir': '1', 'x-comptoir-door': door };
}

export async function ask<R, V>(document: TypedDocument<R, V>, ...[variables]: Arguments<V>): Promise<R> {
  const response = await send('/graphql', { query: document.toString(), variables: variables ?? {} });
  const answer = await json<GraphQLAnswer<R>>(response);
  const error = answer.errors?.find((each) => !leavesTheRest(each, answer.data));
  if (error) {
    const requestId = error.extensions?.requestId ?? response.headers.get('x-request-id');
    throw new ApiError(error.extensions?.code ?? 'UNKNOWN', error.message, response.status, requestId);
  }
  if (!answer.data) throw new ApiError('UNKNOWN', '', response.status, response.headers.get('x-request-id'));
  return answer.data;
}

/** What somebody may not see is null in its place; the rest of the page is theirs. */
export function leavesTheRest({ path, extensions }: GraphQLError, data: unknown): boolean {
  if (extensions?.code !== 'FORBIDDEN' || !path) return false;
  const around = path.slice(0, -1).reduce<unknown>((value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key], data);
  return around !== null && around !== undefined;
}

/** Sign-in, sign-out and step-up are plain HTTP; their refusals are `{code, message}`. */
export async function post<R>(path: string, body: object = {}): Promise<R> {
  const response = await send(path, body);
  const answer = await json<R & { code?: string; message?: string; retryAfter?: number; requestId?: string }>(response);
  if (!response.ok) {
    const requestId = answer.requestId ?? response.headers.get('x-request-id');
    throw new ApiError(answer.code ?? 'UNKNOWN', answer.message ?? '', response.status, requestId, answer.retryAfter ?? null);
  }
  return answer;
}

/** What a letter's link is about is read by plain HTTP as well. */
export async function get<R>(path: string): Promise<R> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', headers: headers() });
  } catch {
    throw new ApiError('OFFLINE', '', 0, null);
  }
  const answer = await json<R & { code?: string; message?: string; requestId?: string }>(response);
  if (!response.ok) throw new ApiError(answer.code ?? 'UNKNOWN', answer.message ?? '', response.status, answer.requestId ?? null);
  return answer;
}

async function send(path: string, body: object): Promise<Response> {
  try {
    return await fetch(path, { method: 'POST', credentials: 'same-origin', headers: headers(), body: JSON.stringify(body) });
  } catch {
    throw new ApiError('OFFLINE', '', 0, null);
  }
}

async function json<T>(response: Response): Promise<T> {
  if (response.status === 204) return {} as T;
  try {
    return (await response.json()) as T;
  } catch {
    throw new ApiError('UNKNOWN', '', response.status, response.headers.get('x-request-id'));
  }
}
