// One button, one act: busy while it runs, its refusals in words, a password asked again where the server wants it.
import { useRef, useState } from 'react';
import { askPassword } from '../ui/StepUp';
import { ApiError, ask } from './client';
import { noticeSignedOut } from './pages';
import type { RefusalFragment, TypedDocumentString } from './gen/graphql';

interface Answer {
  userErrors: readonly RefusalFragment[];
}

interface State {
  busy: boolean;
  error: unknown;
  refusals: readonly RefusalFragment[];
}

const QUIET: State = { busy: false, error: null, refusals: [] };

export function useAct<R, V, P extends Answer>(document: TypedDocumentString<R, V>, payload: (answer: R) => P) {
  const [state, setState] = useState(QUIET);
  const failed = useRef(false);
  const asked = ask as (document: TypedDocumentString<R, V>, variables: V) => Promise<R>;

  /** Resolves to the payload of a done act; to null when it was refused or failed (then `refusals` or `error` says why). */
  const run = async (variables: V): Promise<P | null> => {
    setState({ ...QUIET, busy: true });
    failed.current = false;
    try {
      let answer = payload(await asked(document, variables));
      if (needsPassword(answer) && (await askPassword())) answer = payload(await asked(document, variables));
      const out = answer.userErrors.find((refusal) => refusal.code === 'NOT_SIGNED_IN');
      if (out) throw new ApiError('UNAUTHENTICATED', out.message, 200, null);
      setState({ ...QUIET, refusals: answer.userErrors });
      return answer.userErrors.length === 0 ? answer : null;
    } catch (error) {
      failed.current = true;
      setState({ ...QUIET, error });
      noticeSignedOut(error);
      return null;
    }
  };
  return {
    ...state,
    run,
    /** The last run had no answer at all, as opposed to a refusal. */
    failed: () => failed.current,
    clear: () => setState(QUIET),
  };
}

function needsPassword(answer: Answer): boolean {
  return answer.userErrors.some((refusal) => refusal.code === 'STEP_UP_REQUIRED');
}
