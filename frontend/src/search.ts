// What the search part of each address may hold. Anything else is dropped, so a mangled link still opens its page.
import type { ServiceKind, ServiceOrderField, ServiceStatus, ServiceTab, WorkKind } from './api/gen/graphql';

type Raw = Record<string, unknown>;

export const SERVICE_TABS = ['ACTIVE', 'EXPIRED', 'PENDING'] as const satisfies readonly ServiceTab[];
export const SERVICE_KINDS = ['HOSTING', 'DOMAIN'] as const satisfies readonly ServiceKind[];
const SORTS = ['NAME', 'EXPIRES_AT', 'CREATED_AT'] as const satisfies readonly ServiceOrderField[];
export const STATUSES_OF: Record<(typeof SERVICE_TABS)[number], readonly ServiceStatus[]> = {
  ACTIVE: ['ACTIVE', 'EXPIRING'],
  EXPIRED: ['EXPIRED', 'SUSPENDED', 'REDEMPTION', 'TERMINATED', 'TRANSFERRED_OUT', 'REFUNDED', 'FAILED'],
  PENDING: ['PENDING'],
};

function text(raw: unknown): string | undefined {
  return typeof raw === 'string' && raw !== '' ? raw : typeof raw === 'number' ? String(raw) : undefined;
}

function oneOf<T extends string>(raw: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((value) => value === raw);
}

export interface ServiceSearch {
  tab?: (typeof SERVICE_TABS)[number] | undefined;
  q?: string | undefined;
  kind?: ServiceKind | undefined;
  status?: ServiceStatus | undefined;
  sort?: ServiceOrderField | undefined;
  descending?: boolean | undefined;
}

export function serviceSearch(raw: Raw): ServiceSearch {
  const tab = oneOf(raw['tab'], SERVICE_TABS);
  return {
    tab,
    q: text(raw['q']),
    kind: oneOf(raw['kind'], SERVICE_KINDS),
    status: oneOf(raw['status'], STATUSES_OF[tab ?? 'ACTIVE']),
    sort: oneOf(raw['sort'], SORTS),
    descending: raw['descending'] === true || undefined,
  };
}

export interface RenewSearch {
  services?: string | undefined;
  basket?: string | undefined;
}

export function renewSearch(raw: Raw): RenewSearch {
  return { services: text(raw['services']), basket: text(raw['basket']) };
}

export function documentSearch(raw: Raw): { tab?: 'credit-notes' | undefined; q?: string | undefined; open?: string | undefined } {
  return { tab: oneOf(raw['tab'], ['credit-notes']), q: text(raw['q']), open: text(raw['open']) };
}

export function movementSearch(raw: Raw): { topUp?: boolean | undefined } {
  return { topUp: raw['topUp'] === true || undefined };
}

export function plannedSearch(raw: Raw): { past?: boolean | undefined } {
  return { past: raw['past'] === true || undefined };
}

export function plannedPaymentSearch(raw: Raw): { pay?: boolean | undefined } {
  return { pay: raw['pay'] === true || undefined };
}

export function operationSearch(raw: Raw): { pay?: boolean | undefined } {
  return { pay: raw['pay'] === true || undefined };
}

export function ticketSearch(raw: Raw): { closed?: boolean | undefined } {
  return { closed: raw['closed'] === true || undefined };
}

export const WORK_KINDS = ['ORDER_LINE', 'PAYMENT', 'REFUND', 'DISPUTE', 'LETTER', 'JOB'] as const satisfies readonly WorkKind[];

export interface WorkSearch {
  kind?: WorkKind | undefined;
  q?: string | undefined;
}

export function workSearch(raw: Raw): WorkSearch {
  return { kind: oneOf(raw['kind'], WORK_KINDS), q: text(raw['q']) };
}

export function newTicketSearch(raw: Raw): { service?: string | undefined } {
  return { service: text(raw['service']) };
}

export function signInSearch(raw: Raw): { next?: string | undefined } {
  return { next: text(raw['next']) };
}
