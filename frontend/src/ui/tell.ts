// Short messages at the bottom right: what was done, or why not.
import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';
import { ApiError } from '../api/client';

const LONG_ENOUGH_MS = 6_000;

export function tell(message: string): void {
  notifications.show({ message, autoClose: LONG_ENOUGH_MS, withBorder: true });
}

export function tellError(t: TFunction, error: unknown): void {
  const offline = error instanceof ApiError && error.code === 'OFFLINE';
  const message = offline ? t('shell.offline') : error instanceof ApiError && error.message ? error.message : t('shell.broken');
  notifications.show({ message, color: 'red', autoClose: false, withBorder: true });
}
