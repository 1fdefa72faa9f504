// A key made when a form opens and kept until its final answer: a reload or a lost answer repeats, it never doubles.
import { useCallback, useState } from 'react';

const PREFIX = 'comptoir.key.';

interface FormKey {
  key: string;
  /** The act is done: the next opening of the form is another act. */
  forget: () => void;
  /** The act was refused: the next try is another one. */
  change: () => void;
}

export function useIdempotencyKey(form: string): FormKey {
  const [key, setKey] = useState(() => keptKey(form, sessionStorage));
  const forget = useCallback(() => sessionStorage.removeItem(PREFIX + form), [form]);
  const change = useCallback(() => {
    forget();
    setKey(keptKey(form, sessionStorage));
  }, [form, forget]);
  return { key, forget, change };
}

export function keptKey(form: string, storage: Pick<Storage, 'getItem' | 'setItem'>): string {
  const kept = storage.getItem(PREFIX + form);
  if (kept) return kept;
  const made = crypto.randomUUID();
  storage.setItem(PREFIX + form, made);
  return made;
}
