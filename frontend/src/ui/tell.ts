// Short messages at the bottom right: what was done, or why not.
import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';
import { ApiError } from '../api/client';

const LONG_ENOUGH_MS = 6_000;

export function tell(message: string): void {
  notifications.show({ message, autoClose: LONG_ENOUGH_MS, withBorder: true });
}

/** A refusal in the server's words: it stays until it is read. */
export function tellRefused(message: string): void {
  notifications.show({ message, color: 'red', autoClose: false, withBorder: true });
}

export function tellError(t: TFunction, error: unknown): void {
  const known = error instanceof ApiError ? error : null;
  const message = known?.code === 'OFFLINE' ? t('shell.offline') : known?.message || t('shell.broken');
  tellRefused(known?.requestId ? `${message} ${t('shell.requestId', { id: known.requestId })}` : message);
}
