// How operations and states are named and toned.
import type { TFunction } from 'i18next';
import type { OperationKind, OperationState, ServiceStatus, TicketState } from '../api/gen/graphql';
import type { Tone } from './Page';

export function operationTitle(t: TFunction, kind: OperationKind): string {
  return t(`status.operationKind.${kind}`);
}

export const OPERATION_TONE: Record<OperationState, Tone> = {
  QUEUED: 'busy',
  RUNNING: 'busy',
  WAITING: 'busy',
  ACTION_REQUIRED: 'care',
  MANUAL: 'care',
  SUCCEEDED: 'good',
  FAILED: 'bad',
  CANCELLED: 'calm',
};

export const SERVICE_TONE: Record<ServiceStatus, Tone> = {
  PENDING: 'busy',
  ACTIVE: 'good',
  EXPIRING: 'care',
  SUSPENDED: 'bad',
  EXPIRED: 'bad',
  REDEMPTION: 'bad',
  TERMINATED: 'calm',
  TRANSFERRED_OUT: 'calm',
  REFUNDED: 'calm',
  FAILED: 'bad',
};

export const TICKET_TONE: Record<TicketState, Tone> = {
  WAITING_STAFF: 'busy',
  WAITING_CUSTOMER: 'care',
  CLOSED: 'calm',
};

/** Nothing more will happen to it by itself. */
export function isOver(state: OperationState): boolean {
  return state === 'SUCCEEDED' || state === 'FAILED' || state === 'CANCELLED';
}
