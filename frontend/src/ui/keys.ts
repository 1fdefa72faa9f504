import type { KeyboardEvent } from 'react';

/** Ctrl-Enter (⌘-Enter) sends the form one is writing in. */
export function submitOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
}
