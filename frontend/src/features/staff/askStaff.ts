// What only staff may ask: without a staff session the person is sent to the staff sign-in.
import { ApiError, ask } from '../../api/client';
import type { TypedDocumentString } from '../../api/gen/graphql';

export async function askStaff<R extends { staff?: unknown }, V>(document: TypedDocumentString<R, V>, variables: V): Promise<R> {
  const answer = await (ask as (document: TypedDocumentString<R, V>, variables: V) => Promise<R>)(document, variables);
  if (!answer.staff) throw new ApiError('SIGNED_OUT', '', 200, null);
  return answer;
}
