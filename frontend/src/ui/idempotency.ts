// A key made when a form opens and kept until its final answer: a reload or a lost answer repeats, it never doubles.
import { useCallback, useState } from 'react';

const PREFIX = 'comptoir.key.';

export function useIdempotencyKey(form: string): { key: string; forget: () => void } {
  const [key, setKey] = useState(() => keptKey(form, sessionStorage));
  const forget = useCallback(() => {
    sessionStorage.removeItem(PREFIX + form);
    setKey(keptKey(form, sessionStorage));
  }, [form]);
  return { key, forget };
}

export function keptKey(form: string, storage: Pick<Storage, 'getItem' | 'setItem'>): string {
  const kept = storage.getItem(PREFIX + form);
  if (kept) return kept;
  const made = crypto.randomUUID();
  storage.setItem(PREFIX + form, made);
  return made;
}
