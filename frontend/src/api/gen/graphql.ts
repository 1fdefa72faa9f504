/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AccountKind =
  | 'COMPANY'
  | 'INDIVIDUAL';

export type ActionName =
  | 'DOWNLOAD_LAST_INVOICE'
  | 'OPEN_TICKET'
  | 'RENEW'
  | 'VIEW';

/** the page goes to `url`; the processor sends the customer back to /payments/card/:setupId, which calls finishPaymentMethod */
export type AddPaymentMethodInput = {
  accountId?: string | null | undefined;
};

/** staff: the reason lands in the journal and the customer can read it */
export type AnswerTicketInput = {
  close?: boolean | null | undefined;
  reason: string;
  text: string;
  ticketId: string;
};

export type BalanceReason =
  | 'PAYMENT'
  | 'REFUND'
  | 'RELEASED'
  | 'TOP_UP';

export type CloseTicketInput = {
  ticketId: string;
};

export type CreateApiTokenInput = {
  accountId?: string | null | undefined;
  expiresAt: string;
  label: string;
  permissions: Array<Permission>;
};

export type DocumentKind =
  | 'CREDIT_NOTE'
  | 'INVOICE';

export type ErrorCode =
  | 'ALREADY_RENEWED'
  | 'BAD_INPUT'
  | 'FORBIDDEN'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'INSUFFICIENT_BALANCE'
  | 'NOT_FOUND'
  | 'NOT_RENEWABLE'
  | 'PAYMENT_METHOD_REQUIRED'
  | 'PAYMENT_METHOD_UNKNOWN'
  | 'PERIOD_NOT_OFFERED'
  | 'PRICE_CHANGED'
  | 'QUOTE_EXPIRED'
  | 'RENEWAL_UNDERWAY'
  | 'STEP_UP_REQUIRED'
  | 'TOO_FAR_AHEAD';

export type FinishPaymentMethodInput = {
  setupId: string;
};

export type LineState =
  | 'DONE'
  | 'MANUAL'
  | 'PENDING'
  | 'REFUNDED'
  | 'RUNNING'
  | 'WAITING';

export type OpenTicketInput = {
  accountId?: string | null | undefined;
  serviceId?: string | null | undefined;
  subject: string;
  text: string;
};

export type OperationKind =
  | 'RENEWAL'
  | 'TOP_UP';

export type OperationState =
  | 'ACTION_REQUIRED'
  | 'CANCELLED'
  | 'FAILED'
  | 'MANUAL'
  | 'QUEUED'
  | 'RUNNING'
  | 'SUCCEEDED'
  | 'WAITING';

export type OrderState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'DRAFT'
  | 'EXPIRED'
  | 'FULFILLED'
  | 'PAID'
  | 'PARTLY_FULFILLED'
  | 'REFUNDED';

/** balance first, then the card for the rest; neither for accounts on terms */
export type PaymentMeansInput = {
  paymentMethodId?: string | null | undefined;
  useBalance?: boolean;
};

export type PaymentMethodInput = {
  paymentMethodId: string;
};

export type Permission =
  | 'ACCOUNT_SECURITY'
  | 'ACCOUNT_VIEW'
  | 'BILLING_INVOICE_VIEW'
  | 'BILLING_METHOD_MANAGE'
  | 'BILLING_PAY'
  | 'BILLING_TOPUP'
  | 'ORDER_VIEW'
  | 'SERVICE_RENEW'
  | 'SERVICE_VIEW'
  | 'TICKET_CREATE'
  | 'TICKET_VIEW';

export type QuoteRenewalInput = {
  accountId?: string | null | undefined;
  /** up to 500 */
  lines: Array<RenewalLineInput>;
};

/** A way out of a refusal. */
export type Remedy =
  | 'ADD_PAYMENT_METHOD'
  | 'OPEN_TICKET'
  | 'TOP_UP';

export type RenewServicesInput = {
  idempotencyKey: string;
  means: PaymentMeansInput;
  quoteId: string;
  seenExpiries: Array<SeenExpiryInput>;
};

export type RenewalLineInput = {
  /** default: the service's own period */
  months?: number | null | undefined;
  serviceId: string;
};

export type ReplyToTicketInput = {
  text: string;
  ticketId: string;
};

export type RevokeApiTokenInput = {
  apiTokenId: string;
};

export type SeenExpiryInput = {
  expiresAt: string;
  serviceId: string;
};

export type ServiceFilter = {
  expiresBefore?: string | null | undefined;
  ids?: Array<string> | null | undefined;
  kind?: ServiceKind | null | undefined;
  search?: string | null | undefined;
  status?: Array<ServiceStatus> | null | undefined;
  tab?: ServiceTab | null | undefined;
};

export type ServiceKind =
  | 'DOMAIN'
  | 'HOSTING';

export type ServiceOrder = {
  direction: SortDirection;
  field: ServiceOrderField;
};

export type ServiceOrderField =
  | 'CREATED_AT'
  | 'EXPIRES_AT'
  | 'NAME';

/** What the customer reads as state, computed by one rule. */
export type ServiceStatus =
  | 'ACTIVE'
  | 'EXPIRED'
  | 'EXPIRING'
  | 'FAILED'
  | 'PENDING'
  | 'REDEMPTION'
  | 'REFUNDED'
  | 'SUSPENDED'
  | 'TERMINATED'
  | 'TRANSFERRED_OUT';

export type ServiceTab =
  | 'ACTIVE'
  | 'ALL'
  | 'EXPIRED'
  | 'PENDING';

export type SetLanguageInput = {
  locale: string;
};

export type Settlement =
  | 'AT_ONCE'
  | 'ON_TERMS';

export type Severity =
  | 'CRITICAL'
  | 'INFO'
  | 'WARNING';

export type SortDirection =
  | 'ASC'
  | 'DESC';

export type TicketState =
  | 'CLOSED'
  | 'WAITING_CUSTOMER'
  | 'WAITING_STAFF';

export type ToDoKind =
  | 'ACTION_REQUIRED'
  | 'CARD_EXPIRING'
  | 'EXPIRED'
  | 'EXPIRING'
  | 'INVOICE_DUE'
  | 'NO_PAYMENT_METHOD'
  | 'TICKET_ANSWERED';

export type TopUpBalanceInput = {
  accountId?: string | null | undefined;
  amount: string;
  idempotencyKey: string;
  /** saved card; without one the answer's actionUrl leads to the card page */
  paymentMethodId?: string | null | undefined;
};

export type AccountPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountPageQuery = { viewer: { permissions: Array<Permission>, person: { id: string, name: string, email: string, locale: string, signIns: Array<{ at: string, address: string, agent: string, method: string, succeeded: boolean }> } | null, account: { id: string, kind: AccountKind, number: string, name: string, apiTokens: Array<{ id: string, label: string, prefix: string, permissions: Array<Permission>, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastAddress: string | null, revokedAt: string | null }> | null, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null } | null, brand: { name: string, helpUrl: string | null, demo: boolean } };

export type TokenFragment = { id: string, label: string, prefix: string, permissions: Array<Permission>, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastAddress: string | null, revokedAt: string | null };

export type CreateApiTokenMutationVariables = Exact<{
  input: CreateApiTokenInput;
}>;


export type CreateApiTokenMutation = { createApiToken: { secret: string | null, apiToken: { id: string, label: string, prefix: string, permissions: Array<Permission>, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastAddress: string | null, revokedAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RevokeApiTokenMutationVariables = Exact<{
  input: RevokeApiTokenInput;
}>;


export type RevokeApiTokenMutation = { revokeApiToken: { apiToken: { id: string, label: string, prefix: string, permissions: Array<Permission>, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastAddress: string | null, revokedAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type DocumentsQueryVariables = Exact<{
  creditNotes: boolean;
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentsQuery = { viewer: { account: { id: string, number: string, name: string, invoices?: { totalCount: number | null, totalCountLabel: string, nodes: Array<{ id: string, kind: DocumentKind, number: string, issuedOn: string, dueOn: string, paid: boolean, summary: string, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, creditNotes?: { totalCount: number | null, totalCountLabel: string, nodes: Array<{ id: string, kind: DocumentKind, number: string, issuedOn: string, dueOn: string, paid: boolean, summary: string, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null, person: { id: string, name: string, email: string, locale: string } | null } | null, brand: { name: string, helpUrl: string | null, demo: boolean } };

export type DocumentPageFragment = { totalCount: number | null, totalCountLabel: string, nodes: Array<{ id: string, kind: DocumentKind, number: string, issuedOn: string, dueOn: string, paid: boolean, summary: string, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type DocumentRowFragment = { id: string, kind: DocumentKind, number: string, issuedOn: string, dueOn: string, paid: boolean, summary: string, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } };

export type DocumentLinesQueryVariables = Exact<{
  id: string;
}>;


export type DocumentLinesQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'ApiToken' }
    | { __typename: 'Document', id: string, kind: DocumentKind, number: string, issuedOn: string, dueOn: string, paid: boolean, summary: string, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string }, tax: { amount: string, currency: string } }, taxes: Array<{ rate: string, base: { amount: string, currency: string }, tax: { amount: string, currency: string } }>, lines: Array<{ description: string, serviceName: string | null, periodFrom: string | null, periodUntil: string | null, quantity: number, taxRate: string, net: { amount: string, currency: string }, service:
          | { id: string }
          | { id: string }
         | null }>, original: { id: string, number: string } | null, creditNotes: Array<{ id: string, number: string }> }
    | { __typename: 'DomainService' }
    | { __typename: 'HostingService' }
    | { __typename: 'Operation' }
    | { __typename: 'Order' }
    | { __typename: 'PaymentMethod' }
    | { __typename: 'Person' }
    | { __typename: 'Quote' }
    | { __typename: 'Ticket' }
    | { __typename: 'TicketMessage' }
   | null };

export type DocumentFileQueryVariables = Exact<{
  id: string;
}>;


export type DocumentFileQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'ApiToken' }
    | { __typename: 'Document', id: string, number: string, file: { url: string, name: string } | null }
    | { __typename: 'DomainService' }
    | { __typename: 'HostingService' }
    | { __typename: 'Operation' }
    | { __typename: 'Order' }
    | { __typename: 'PaymentMethod' }
    | { __typename: 'Person' }
    | { __typename: 'Quote' }
    | { __typename: 'Ticket' }
    | { __typename: 'TicketMessage' }
   | null };

export type PaymentsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PaymentsQuery = { viewer: { account: { id: string, currency: string, settlement: Settlement, number: string, name: string, balance: { amount: string, currency: string }, paymentMethods: Array<{ id: string, brand: string, last4: string, expiresMonth: number, expiresYear: number, isDefault: boolean, expired: boolean }>, balanceMovements: { nodes: Array<{ id: string, at: string, reason: BalanceReason, amount: { amount: string, currency: string }, document: { id: string, number: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null, person: { id: string, name: string, email: string, locale: string } | null } | null, brand: { name: string, helpUrl: string | null, demo: boolean } };

export type CardFragment = { id: string, brand: string, last4: string, expiresMonth: number, expiresYear: number, isDefault: boolean, expired: boolean };

export type TopUpBalanceMutationVariables = Exact<{
  input: TopUpBalanceInput;
}>;


export type TopUpBalanceMutation = { topUpBalance: { operation: { id: string, state: OperationState, actionUrl: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type AddPaymentMethodMutationVariables = Exact<{
  input: AddPaymentMethodInput;
}>;


export type AddPaymentMethodMutation = { addPaymentMethod: { setupId: string | null, url: string | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type FinishPaymentMethodMutationVariables = Exact<{
  input: FinishPaymentMethodInput;
}>;


export type FinishPaymentMethodMutation = { finishPaymentMethod: { pending: boolean, paymentMethod: { id: string, brand: string, last4: string, expiresMonth: number, expiresYear: number, isDefault: boolean, expired: boolean } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type SetDefaultPaymentMethodMutationVariables = Exact<{
  input: PaymentMethodInput;
}>;


export type SetDefaultPaymentMethodMutation = { setDefaultPaymentMethod: { paymentMethods: Array<{ id: string, brand: string, last4: string, expiresMonth: number, expiresYear: number, isDefault: boolean, expired: boolean }> | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RemovePaymentMethodMutationVariables = Exact<{
  input: PaymentMethodInput;
}>;


export type RemovePaymentMethodMutation = { removePaymentMethod: { paymentMethods: Array<{ id: string, brand: string, last4: string, expiresMonth: number, expiresYear: number, isDefault: boolean, expired: boolean }> | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type DashboardQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardQuery = { viewer: { account: { id: string, number: string, name: string, dashboard: { hostings: number, domains: number, expiringCount: number, expiredCount: number, toDo: Array<{ kind: ToDoKind, severity: Severity, message: string, count: number, service:
            | { id: string, name: string }
            | { id: string, name: string }
           | null, operation: { id: string } | null, ticket: { id: string } | null }>, balance: { amount: string, currency: string }, expiring: Array<
          | { id: string, name: string, kind: ServiceKind, status: ServiceStatus, createdAt: string, expiresAt: string | null, daysLeft: number | null, product: { name: string }, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
          | { id: string, name: string, kind: ServiceKind, status: ServiceStatus, createdAt: string, expiresAt: string | null, daysLeft: number | null, product: { name: string }, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
        >, expired: Array<
          | { id: string, name: string, kind: ServiceKind, status: ServiceStatus, createdAt: string, expiresAt: string | null, daysLeft: number | null, product: { name: string }, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
          | { id: string, name: string, kind: ServiceKind, status: ServiceStatus, createdAt: string, expiresAt: string | null, daysLeft: number | null, product: { name: string }, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
        >, lastOrdered: Array<
          | { id: string, name: string, kind: ServiceKind, status: ServiceStatus, createdAt: string, expiresAt: string | null, daysLeft: number | null, product: { name: string }, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
          | { id: string, name: string, kind: ServiceKind, status: ServiceStatus, createdAt: string, expiresAt: string | null, daysLeft: number | null, product: { name: string }, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
        >, lastTickets: Array<{ id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, service:
            | { id: string, name: string }
            | { id: string, name: string }
           | null }> }, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null, person: { id: string, name: string, email: string, locale: string } | null } | null, brand: { name: string, helpUrl: string | null, demo: boolean } };

type DashboardService_DomainService_Fragment = { id: string, name: string, kind: ServiceKind, status: ServiceStatus, createdAt: string, expiresAt: string | null, daysLeft: number | null, product: { name: string }, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> };

type DashboardService_HostingService_Fragment = { id: string, name: string, kind: ServiceKind, status: ServiceStatus, createdAt: string, expiresAt: string | null, daysLeft: number | null, product: { name: string }, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> };

export type DashboardServiceFragment =
  | DashboardService_DomainService_Fragment
  | DashboardService_HostingService_Fragment
;

export type RenewalFormQueryVariables = Exact<{
  ids: Array<string> | string;
  after?: string | null | undefined;
}>;


export type RenewalFormQuery = { viewer: { account: { id: string, settlement: Settlement, pricesIncludeTax: boolean, number: string, name: string, services: { nodes: Array<
          | { id: string, name: string, kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, product: { name: string }, renewalOffers: Array<{ months: number, newExpiresAt: string, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
          | { id: string, name: string, kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, product: { name: string }, renewalOffers: Array<{ months: number, newExpiresAt: string, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null, person: { id: string, name: string, email: string, locale: string } | null } | null, brand: { name: string, helpUrl: string | null, demo: boolean } };

type RenewableService_DomainService_Fragment = { id: string, name: string, kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, product: { name: string }, renewalOffers: Array<{ months: number, newExpiresAt: string, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> };

type RenewableService_HostingService_Fragment = { id: string, name: string, kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, product: { name: string }, renewalOffers: Array<{ months: number, newExpiresAt: string, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> };

export type RenewableServiceFragment =
  | RenewableService_DomainService_Fragment
  | RenewableService_HostingService_Fragment
;

export type QuoteRenewalMutationVariables = Exact<{
  input: QuoteRenewalInput;
}>;


export type QuoteRenewalMutation = { quoteRenewal: { quote: { id: string, expiresAt: string, lines: Array<{ months: number, currentExpiresAt: string, newExpiresAt: string, description: string, price: { net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } }, service:
          | { id: string }
          | { id: string }
         }>, price: { net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } }, taxes: Array<{ rate: string, tax: { amount: string, currency: string } }>, balance: { amount: string, currency: string }, paymentMethods: Array<{ id: string, brand: string, last4: string, expiresMonth: number, expiresYear: number, isDefault: boolean, expired: boolean }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RenewalQuoteFragment = { id: string, expiresAt: string, lines: Array<{ months: number, currentExpiresAt: string, newExpiresAt: string, description: string, price: { net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } }, service:
      | { id: string }
      | { id: string }
     }>, price: { net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } }, taxes: Array<{ rate: string, tax: { amount: string, currency: string } }>, balance: { amount: string, currency: string }, paymentMethods: Array<{ id: string, brand: string, last4: string, expiresMonth: number, expiresYear: number, isDefault: boolean, expired: boolean }> };

export type RenewServicesMutationVariables = Exact<{
  input: RenewServicesInput;
}>;


export type RenewServicesMutation = { renewServices: { operation: { id: string, state: OperationState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type OperationPageQueryVariables = Exact<{
  id: string;
}>;


export type OperationPageQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'ApiToken' }
    | { __typename: 'Document' }
    | { __typename: 'DomainService' }
    | { __typename: 'HostingService' }
    | { __typename: 'Operation', id: string, kind: OperationKind, state: OperationState, createdAt: string, updatedAt: string, finishedAt: string | null, message: string | null, code: string | null, actionUrl: string | null, steps: Array<{ name: string, label: string, state: OperationState }>, order: { id: string, state: OrderState, price: { net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } }, lines: Array<{ id: string, state: LineState, months: number, refusal: string | null, newExpiresAt: string | null, net: { amount: string, currency: string }, service:
            | { id: string, name: string }
            | { id: string, name: string }
          , creditNote: { id: string, number: string } | null }>, invoice: { id: string, number: string } | null } | null }
    | { __typename: 'Order' }
    | { __typename: 'PaymentMethod' }
    | { __typename: 'Person' }
    | { __typename: 'Quote' }
    | { __typename: 'Ticket' }
    | { __typename: 'TicketMessage' }
   | null, brand: { name: string, helpUrl: string | null, demo: boolean }, viewer: { person: { id: string, name: string, email: string, locale: string } | null, account: { id: string, number: string, name: string, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null } | null };

export type OperationNowQueryVariables = Exact<{
  id: string;
}>;


export type OperationNowQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'ApiToken' }
    | { __typename: 'Document' }
    | { __typename: 'DomainService' }
    | { __typename: 'HostingService' }
    | { __typename: 'Operation', id: string, kind: OperationKind, state: OperationState, createdAt: string, updatedAt: string, finishedAt: string | null, message: string | null, code: string | null, actionUrl: string | null, steps: Array<{ name: string, label: string, state: OperationState }>, order: { id: string, state: OrderState, price: { net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } }, lines: Array<{ id: string, state: LineState, months: number, refusal: string | null, newExpiresAt: string | null, net: { amount: string, currency: string }, service:
            | { id: string, name: string }
            | { id: string, name: string }
          , creditNote: { id: string, number: string } | null }>, invoice: { id: string, number: string } | null } | null }
    | { __typename: 'Order' }
    | { __typename: 'PaymentMethod' }
    | { __typename: 'Person' }
    | { __typename: 'Quote' }
    | { __typename: 'Ticket' }
    | { __typename: 'TicketMessage' }
   | null };

export type OperationChangedSubscriptionVariables = Exact<{
  id: string;
}>;


export type OperationChangedSubscription = { operationChanged: { id: string, kind: OperationKind, state: OperationState, createdAt: string, updatedAt: string, finishedAt: string | null, message: string | null, code: string | null, actionUrl: string | null, steps: Array<{ name: string, label: string, state: OperationState }>, order: { id: string, state: OrderState, price: { net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } }, lines: Array<{ id: string, state: LineState, months: number, refusal: string | null, newExpiresAt: string | null, net: { amount: string, currency: string }, service:
          | { id: string, name: string }
          | { id: string, name: string }
        , creditNote: { id: string, number: string } | null }>, invoice: { id: string, number: string } | null } | null } };

export type OperationProgressFragment = { id: string, kind: OperationKind, state: OperationState, createdAt: string, updatedAt: string, finishedAt: string | null, message: string | null, code: string | null, actionUrl: string | null, steps: Array<{ name: string, label: string, state: OperationState }>, order: { id: string, state: OrderState, price: { net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } }, lines: Array<{ id: string, state: LineState, months: number, refusal: string | null, newExpiresAt: string | null, net: { amount: string, currency: string }, service:
        | { id: string, name: string }
        | { id: string, name: string }
      , creditNote: { id: string, number: string } | null }>, invoice: { id: string, number: string } | null } | null };

export type ServicesQueryVariables = Exact<{
  filter: ServiceFilter;
  orderBy: ServiceOrder;
  after?: string | null | undefined;
  withOrders: boolean;
}>;


export type ServicesQuery = { viewer: { account: { id: string, pricesIncludeTax: boolean, number: string, name: string, services: { totalCount: number | null, totalCountLabel: string, nodes: Array<
          | { id: string, name: string, kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, daysLeft: number | null, product: { name: string }, renewalPrice: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } | null, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
          | { id: string, name: string, kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, daysLeft: number | null, product: { name: string }, renewalPrice: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } | null, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, orders?: { nodes: Array<{ id: string, state: OrderState, createdAt: string, price: { total: { amount: string, currency: string } }, lines: Array<{ id: string, service:
              | { id: string, name: string }
              | { id: string, name: string }
             }>, operation: { id: string, state: OperationState } | null }> }, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null, person: { id: string, name: string, email: string, locale: string } | null } | null, brand: { name: string, helpUrl: string | null, demo: boolean } };

type ServiceRow_DomainService_Fragment = { id: string, name: string, kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, daysLeft: number | null, product: { name: string }, renewalPrice: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } | null, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> };

type ServiceRow_HostingService_Fragment = { id: string, name: string, kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, daysLeft: number | null, product: { name: string }, renewalPrice: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } | null, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> };

export type ServiceRowFragment =
  | ServiceRow_DomainService_Fragment
  | ServiceRow_HostingService_Fragment
;

export type WaitingOrderFragment = { id: string, state: OrderState, createdAt: string, price: { total: { amount: string, currency: string } }, lines: Array<{ id: string, service:
      | { id: string, name: string }
      | { id: string, name: string }
     }>, operation: { id: string, state: OperationState } | null };

export type LatestInvoiceQueryVariables = Exact<{
  id: string;
}>;


export type LatestInvoiceQuery = { node:
    | { id: string, latestInvoice: { id: string, number: string } | null }
    | { id: string, latestInvoice: { id: string, number: string } | null }
    | Record<PropertyKey, never>
   | null };

export type ServiceDetailQueryVariables = Exact<{
  id: string;
}>;


export type ServiceDetailQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'ApiToken' }
    | { __typename: 'Document' }
    | { __typename: 'DomainService', createdAt: string, graceUntil: string | null, unicodeName: string, domainName: string, registryExpiresAt: string | null, id: string, name: string, kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, daysLeft: number | null, suspensions: Array<{ code: string, label: string, since: string }>, periods: Array<{ beginsAt: string, endsAt: string, net: { amount: string, currency: string } }>, invoices: Array<{ id: string, kind: DocumentKind, number: string, issuedOn: string, dueOn: string, paid: boolean, summary: string, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, operations: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }>, tickets: Array<{ id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, service:
          | { id: string, name: string }
          | { id: string, name: string }
         | null }>, history: Array<{ id: string, at: string, label: string, by: string }>, product: { name: string }, renewalPrice: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } | null, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
    | { __typename: 'HostingService', createdAt: string, graceUntil: string | null, identifier: string, id: string, name: string, kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, daysLeft: number | null, suspensions: Array<{ code: string, label: string, since: string }>, periods: Array<{ beginsAt: string, endsAt: string, net: { amount: string, currency: string } }>, invoices: Array<{ id: string, kind: DocumentKind, number: string, issuedOn: string, dueOn: string, paid: boolean, summary: string, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, operations: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }>, tickets: Array<{ id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, service:
          | { id: string, name: string }
          | { id: string, name: string }
         | null }>, history: Array<{ id: string, at: string, label: string, by: string }>, product: { name: string }, renewalPrice: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } | null, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
    | { __typename: 'Operation' }
    | { __typename: 'Order' }
    | { __typename: 'PaymentMethod' }
    | { __typename: 'Person' }
    | { __typename: 'Quote' }
    | { __typename: 'Ticket' }
    | { __typename: 'TicketMessage' }
   | null, viewer: { account: { id: string, pricesIncludeTax: boolean, number: string, name: string, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null, person: { id: string, name: string, email: string, locale: string } | null } | null, brand: { name: string, helpUrl: string | null, demo: boolean } };

export type OperationRowFragment = { id: string, kind: OperationKind, state: OperationState, createdAt: string };

export type ShellFragment = { brand: { name: string, helpUrl: string | null, demo: boolean }, viewer: { person: { id: string, name: string, email: string, locale: string } | null, account: { id: string, number: string, name: string, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null } | null };

export type RunningOperationFragment = { id: string, kind: OperationKind, state: OperationState, createdAt: string };

export type RunningOperationsQueryVariables = Exact<{ [key: string]: never; }>;


export type RunningOperationsQuery = { brand: { name: string, helpUrl: string | null, demo: boolean }, viewer: { person: { id: string, name: string, email: string, locale: string } | null, account: { id: string, number: string, name: string, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null } | null };

export type SetLanguageMutationVariables = Exact<{
  input: SetLanguageInput;
}>;


export type SetLanguageMutation = { setLanguage: { person: { id: string, locale: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RefusalFragment = { code: ErrorCode, message: string, path: Array<string> };

export type AmountFragment = { amount: string, currency: string };

export type FullPriceFragment = { net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } };

export type AllowedActionFragment = { name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null };

export type StaffTicketsQueryVariables = Exact<{
  closed: boolean;
  after?: string | null | undefined;
}>;


export type StaffTicketsQuery = { brand: { name: string }, staff: { person: { id: string, name: string }, tickets: { totalCount: number | null, totalCountLabel: string, nodes: Array<{ id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, account: { id: string, number: string, name: string }, service:
          | { id: string, name: string }
          | { id: string, name: string }
         | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type StaffTicketRowFragment = { id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, account: { id: string, number: string, name: string }, service:
    | { id: string, name: string }
    | { id: string, name: string }
   | null };

export type StaffTicketQueryVariables = Exact<{
  id: string;
}>;


export type StaffTicketQuery = { brand: { name: string }, staff: { person: { id: string, name: string }, ticket: { openedAt: string, id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, account: { id: string, number: string, name: string }, messages: Array<{ id: string, author: string, fromStaff: boolean, text: string, sentAt: string }>, service:
        | { id: string, name: string }
        | { id: string, name: string }
       | null } | null } | null };

export type StaffTicketThreadFragment = { openedAt: string, id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, account: { id: string, number: string, name: string }, messages: Array<{ id: string, author: string, fromStaff: boolean, text: string, sentAt: string }>, service:
    | { id: string, name: string }
    | { id: string, name: string }
   | null };

export type AnswerTicketMutationVariables = Exact<{
  input: AnswerTicketInput;
}>;


export type AnswerTicketMutation = { answerTicket: { ticket: { openedAt: string, id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, account: { id: string, number: string, name: string }, messages: Array<{ id: string, author: string, fromStaff: boolean, text: string, sentAt: string }>, service:
        | { id: string, name: string }
        | { id: string, name: string }
       | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type TicketsQueryVariables = Exact<{
  closed: boolean;
  after?: string | null | undefined;
}>;


export type TicketsQuery = { viewer: { account: { id: string, number: string, name: string, tickets: { totalCount: number | null, totalCountLabel: string, nodes: Array<{ id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, service:
            | { id: string, name: string }
            | { id: string, name: string }
           | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null, person: { id: string, name: string, email: string, locale: string } | null } | null, brand: { name: string, helpUrl: string | null, demo: boolean } };

export type TicketRowFragment = { id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, service:
    | { id: string, name: string }
    | { id: string, name: string }
   | null };

export type TicketFormQueryVariables = Exact<{
  id: string;
  about: boolean;
}>;


export type TicketFormQuery = { node?:
    | { __typename: 'Account' }
    | { __typename: 'ApiToken' }
    | { __typename: 'Document' }
    | { __typename: 'DomainService', id: string, name: string }
    | { __typename: 'HostingService', id: string, name: string }
    | { __typename: 'Operation' }
    | { __typename: 'Order' }
    | { __typename: 'PaymentMethod' }
    | { __typename: 'Person' }
    | { __typename: 'Quote' }
    | { __typename: 'Ticket' }
    | { __typename: 'TicketMessage' }
   | null, brand: { name: string, helpUrl: string | null, demo: boolean }, viewer: { person: { id: string, name: string, email: string, locale: string } | null, account: { id: string, number: string, name: string, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null } | null };

export type TicketPageQueryVariables = Exact<{
  id: string;
}>;


export type TicketPageQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'ApiToken' }
    | { __typename: 'Document' }
    | { __typename: 'DomainService' }
    | { __typename: 'HostingService' }
    | { __typename: 'Operation' }
    | { __typename: 'Order' }
    | { __typename: 'PaymentMethod' }
    | { __typename: 'Person' }
    | { __typename: 'Quote' }
    | { __typename: 'Ticket', openedAt: string, id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, messages: Array<{ id: string, author: string, fromStaff: boolean, text: string, sentAt: string }>, service:
        | { id: string, name: string }
        | { id: string, name: string }
       | null }
    | { __typename: 'TicketMessage' }
   | null, brand: { name: string, helpUrl: string | null, demo: boolean }, viewer: { person: { id: string, name: string, email: string, locale: string } | null, account: { id: string, number: string, name: string, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null } | null };

export type TicketNowQueryVariables = Exact<{
  id: string;
}>;


export type TicketNowQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'ApiToken' }
    | { __typename: 'Document' }
    | { __typename: 'DomainService' }
    | { __typename: 'HostingService' }
    | { __typename: 'Operation' }
    | { __typename: 'Order' }
    | { __typename: 'PaymentMethod' }
    | { __typename: 'Person' }
    | { __typename: 'Quote' }
    | { __typename: 'Ticket', openedAt: string, id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, messages: Array<{ id: string, author: string, fromStaff: boolean, text: string, sentAt: string }>, service:
        | { id: string, name: string }
        | { id: string, name: string }
       | null }
    | { __typename: 'TicketMessage' }
   | null };

export type TicketThreadFragment = { openedAt: string, id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, messages: Array<{ id: string, author: string, fromStaff: boolean, text: string, sentAt: string }>, service:
    | { id: string, name: string }
    | { id: string, name: string }
   | null };

export type TicketChangedSubscriptionVariables = Exact<{
  id: string;
}>;


export type TicketChangedSubscription = { ticketChanged: { openedAt: string, id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, messages: Array<{ id: string, author: string, fromStaff: boolean, text: string, sentAt: string }>, service:
      | { id: string, name: string }
      | { id: string, name: string }
     | null } };

export type OpenTicketMutationVariables = Exact<{
  input: OpenTicketInput;
}>;


export type OpenTicketMutation = { openTicket: { ticket: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ReplyToTicketMutationVariables = Exact<{
  input: ReplyToTicketInput;
}>;


export type ReplyToTicketMutation = { replyToTicket: { ticket: { openedAt: string, id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, messages: Array<{ id: string, author: string, fromStaff: boolean, text: string, sentAt: string }>, service:
        | { id: string, name: string }
        | { id: string, name: string }
       | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type CloseTicketMutationVariables = Exact<{
  input: CloseTicketInput;
}>;


export type CloseTicketMutation = { closeTicket: { ticket: { openedAt: string, id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, messages: Array<{ id: string, author: string, fromStaff: boolean, text: string, sentAt: string }>, service:
        | { id: string, name: string }
        | { id: string, name: string }
       | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const TokenFragmentDoc = new TypedDocumentString(`
    fragment Token on ApiToken {
  id
  label
  prefix
  permissions
  createdAt
  expiresAt
  lastUsedAt
  lastAddress
  revokedAt
}
    `, {"fragmentName":"Token"}) as unknown as TypedDocumentString<TokenFragment, unknown>;
export const AmountFragmentDoc = new TypedDocumentString(`
    fragment Amount on Money {
  amount
  currency
}
    `, {"fragmentName":"Amount"}) as unknown as TypedDocumentString<AmountFragment, unknown>;
export const DocumentRowFragmentDoc = new TypedDocumentString(`
    fragment DocumentRow on Document {
  id
  kind
  number
  issuedOn
  dueOn
  paid
  summary
  price {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
  }
}
    fragment Amount on Money {
  amount
  currency
}`, {"fragmentName":"DocumentRow"}) as unknown as TypedDocumentString<DocumentRowFragment, unknown>;
export const DocumentPageFragmentDoc = new TypedDocumentString(`
    fragment DocumentPage on DocumentConnection {
  nodes {
    ...DocumentRow
  }
  totalCount
  totalCountLabel
  pageInfo {
    hasNextPage
    endCursor
  }
}
    fragment DocumentRow on Document {
  id
  kind
  number
  issuedOn
  dueOn
  paid
  summary
  price {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
  }
}
fragment Amount on Money {
  amount
  currency
}`, {"fragmentName":"DocumentPage"}) as unknown as TypedDocumentString<DocumentPageFragment, unknown>;
export const AllowedActionFragmentDoc = new TypedDocumentString(`
    fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}
    `, {"fragmentName":"AllowedAction"}) as unknown as TypedDocumentString<AllowedActionFragment, unknown>;
export const DashboardServiceFragmentDoc = new TypedDocumentString(`
    fragment DashboardService on Service {
  id
  name
  kind
  status
  createdAt
  expiresAt
  daysLeft
  product {
    name
  }
  actions {
    ...AllowedAction
  }
}
    fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}`, {"fragmentName":"DashboardService"}) as unknown as TypedDocumentString<DashboardServiceFragment, unknown>;
export const RenewableServiceFragmentDoc = new TypedDocumentString(`
    fragment RenewableService on Service {
  id
  name
  kind
  status
  expiresAt
  product {
    name
  }
  renewalOffers {
    months
    newExpiresAt
    price {
      net {
        ...Amount
      }
      total {
        ...Amount
      }
    }
  }
  actions {
    ...AllowedAction
  }
}
    fragment Amount on Money {
  amount
  currency
}
fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}`, {"fragmentName":"RenewableService"}) as unknown as TypedDocumentString<RenewableServiceFragment, unknown>;
export const FullPriceFragmentDoc = new TypedDocumentString(`
    fragment FullPrice on Price {
  net {
    ...Amount
  }
  tax {
    ...Amount
  }
  total {
    ...Amount
  }
}
    fragment Amount on Money {
  amount
  currency
}`, {"fragmentName":"FullPrice"}) as unknown as TypedDocumentString<FullPriceFragment, unknown>;
export const CardFragmentDoc = new TypedDocumentString(`
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
    `, {"fragmentName":"Card"}) as unknown as TypedDocumentString<CardFragment, unknown>;
export const RenewalQuoteFragmentDoc = new TypedDocumentString(`
    fragment RenewalQuote on Quote {
  id
  expiresAt
  lines {
    months
    currentExpiresAt
    newExpiresAt
    description
    price {
      ...FullPrice
    }
    service {
      id
    }
  }
  price {
    ...FullPrice
  }
  taxes {
    rate
    tax {
      ...Amount
    }
  }
  balance {
    ...Amount
  }
  paymentMethods {
    ...Card
  }
}
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
fragment Amount on Money {
  amount
  currency
}
fragment FullPrice on Price {
  net {
    ...Amount
  }
  tax {
    ...Amount
  }
  total {
    ...Amount
  }
}`, {"fragmentName":"RenewalQuote"}) as unknown as TypedDocumentString<RenewalQuoteFragment, unknown>;
export const OperationProgressFragmentDoc = new TypedDocumentString(`
    fragment OperationProgress on Operation {
  id
  kind
  state
  createdAt
  updatedAt
  finishedAt
  message
  code
  actionUrl
  steps {
    name
    label
    state
  }
  order {
    id
    state
    price {
      ...FullPrice
    }
    lines {
      id
      state
      months
      refusal
      newExpiresAt
      net {
        ...Amount
      }
      service {
        id
        name
      }
      creditNote {
        id
        number
      }
    }
    invoice {
      id
      number
    }
  }
}
    fragment Amount on Money {
  amount
  currency
}
fragment FullPrice on Price {
  net {
    ...Amount
  }
  tax {
    ...Amount
  }
  total {
    ...Amount
  }
}`, {"fragmentName":"OperationProgress"}) as unknown as TypedDocumentString<OperationProgressFragment, unknown>;
export const ServiceRowFragmentDoc = new TypedDocumentString(`
    fragment ServiceRow on Service {
  id
  name
  kind
  status
  expiresAt
  daysLeft
  product {
    name
  }
  renewalPrice {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
  }
  actions {
    ...AllowedAction
  }
}
    fragment Amount on Money {
  amount
  currency
}
fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}`, {"fragmentName":"ServiceRow"}) as unknown as TypedDocumentString<ServiceRowFragment, unknown>;
export const WaitingOrderFragmentDoc = new TypedDocumentString(`
    fragment WaitingOrder on Order {
  id
  state
  createdAt
  price {
    total {
      ...Amount
    }
  }
  lines {
    id
    service {
      id
      name
    }
  }
  operation {
    id
    state
  }
}
    fragment Amount on Money {
  amount
  currency
}`, {"fragmentName":"WaitingOrder"}) as unknown as TypedDocumentString<WaitingOrderFragment, unknown>;
export const OperationRowFragmentDoc = new TypedDocumentString(`
    fragment OperationRow on Operation {
  id
  kind
  state
  createdAt
}
    `, {"fragmentName":"OperationRow"}) as unknown as TypedDocumentString<OperationRowFragment, unknown>;
export const RunningOperationFragmentDoc = new TypedDocumentString(`
    fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
    `, {"fragmentName":"RunningOperation"}) as unknown as TypedDocumentString<RunningOperationFragment, unknown>;
export const ShellFragmentDoc = new TypedDocumentString(`
    fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
    fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}`, {"fragmentName":"Shell"}) as unknown as TypedDocumentString<ShellFragment, unknown>;
export const RefusalFragmentDoc = new TypedDocumentString(`
    fragment Refusal on UserError {
  code
  message
  path
}
    `, {"fragmentName":"Refusal"}) as unknown as TypedDocumentString<RefusalFragment, unknown>;
export const TicketRowFragmentDoc = new TypedDocumentString(`
    fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    id
    name
  }
}
    `, {"fragmentName":"TicketRow"}) as unknown as TypedDocumentString<TicketRowFragment, unknown>;
export const StaffTicketRowFragmentDoc = new TypedDocumentString(`
    fragment StaffTicketRow on Ticket {
  ...TicketRow
  account {
    id
    number
    name
  }
}
    fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    id
    name
  }
}`, {"fragmentName":"StaffTicketRow"}) as unknown as TypedDocumentString<StaffTicketRowFragment, unknown>;
export const TicketThreadFragmentDoc = new TypedDocumentString(`
    fragment TicketThread on Ticket {
  ...TicketRow
  openedAt
  messages {
    id
    author
    fromStaff
    text
    sentAt
  }
}
    fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    id
    name
  }
}`, {"fragmentName":"TicketThread"}) as unknown as TypedDocumentString<TicketThreadFragment, unknown>;
export const StaffTicketThreadFragmentDoc = new TypedDocumentString(`
    fragment StaffTicketThread on Ticket {
  ...TicketThread
  account {
    id
    number
    name
  }
}
    fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    id
    name
  }
}
fragment TicketThread on Ticket {
  ...TicketRow
  openedAt
  messages {
    id
    author
    fromStaff
    text
    sentAt
  }
}`, {"fragmentName":"StaffTicketThread"}) as unknown as TypedDocumentString<StaffTicketThreadFragment, unknown>;
export const AccountPageDocument = new TypedDocumentString(`
    query AccountPage {
  ...Shell
  viewer {
    permissions
    person {
      id
      signIns(first: 10) {
        at
        address
        agent
        method
        succeeded
      }
    }
    account {
      id
      kind
      apiTokens {
        ...Token
      }
    }
  }
}
    fragment Token on ApiToken {
  id
  label
  prefix
  permissions
  createdAt
  expiresAt
  lastUsedAt
  lastAddress
  revokedAt
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}`) as unknown as TypedDocumentString<AccountPageQuery, AccountPageQueryVariables>;
export const CreateApiTokenDocument = new TypedDocumentString(`
    mutation CreateApiToken($input: CreateApiTokenInput!) {
  createApiToken(input: $input) {
    secret
    apiToken {
      ...Token
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Token on ApiToken {
  id
  label
  prefix
  permissions
  createdAt
  expiresAt
  lastUsedAt
  lastAddress
  revokedAt
}
fragment Refusal on UserError {
  code
  message
  path
}`) as unknown as TypedDocumentString<CreateApiTokenMutation, CreateApiTokenMutationVariables>;
export const RevokeApiTokenDocument = new TypedDocumentString(`
    mutation RevokeApiToken($input: RevokeApiTokenInput!) {
  revokeApiToken(input: $input) {
    apiToken {
      ...Token
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Token on ApiToken {
  id
  label
  prefix
  permissions
  createdAt
  expiresAt
  lastUsedAt
  lastAddress
  revokedAt
}
fragment Refusal on UserError {
  code
  message
  path
}`) as unknown as TypedDocumentString<RevokeApiTokenMutation, RevokeApiTokenMutationVariables>;
export const DocumentsDocument = new TypedDocumentString(`
    query Documents($creditNotes: Boolean!, $search: String, $after: String) {
  ...Shell
  viewer {
    account {
      id
      invoices(search: $search, first: 100, after: $after) @skip(if: $creditNotes) {
        ...DocumentPage
      }
      creditNotes(search: $search, first: 100, after: $after) @include(if: $creditNotes) {
        ...DocumentPage
      }
    }
  }
}
    fragment DocumentPage on DocumentConnection {
  nodes {
    ...DocumentRow
  }
  totalCount
  totalCountLabel
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment DocumentRow on Document {
  id
  kind
  number
  issuedOn
  dueOn
  paid
  summary
  price {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
  }
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment Amount on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<DocumentsQuery, DocumentsQueryVariables>;
export const DocumentLinesDocument = new TypedDocumentString(`
    query DocumentLines($id: ID!) {
  node(id: $id) {
    __typename
    ... on Document {
      ...DocumentRow
      price {
        ...FullPrice
      }
      taxes {
        rate
        base {
          ...Amount
        }
        tax {
          ...Amount
        }
      }
      lines {
        description
        serviceName
        periodFrom
        periodUntil
        quantity
        taxRate
        net {
          ...Amount
        }
        service {
          id
        }
      }
      original {
        id
        number
      }
      creditNotes {
        id
        number
      }
    }
  }
}
    fragment DocumentRow on Document {
  id
  kind
  number
  issuedOn
  dueOn
  paid
  summary
  price {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
  }
}
fragment Amount on Money {
  amount
  currency
}
fragment FullPrice on Price {
  net {
    ...Amount
  }
  tax {
    ...Amount
  }
  total {
    ...Amount
  }
}`) as unknown as TypedDocumentString<DocumentLinesQuery, DocumentLinesQueryVariables>;
export const DocumentFileDocument = new TypedDocumentString(`
    query DocumentFile($id: ID!) {
  node(id: $id) {
    __typename
    ... on Document {
      id
      number
      file {
        url
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DocumentFileQuery, DocumentFileQueryVariables>;
export const PaymentsDocument = new TypedDocumentString(`
    query Payments($after: String) {
  ...Shell
  viewer {
    account {
      id
      currency
      settlement
      balance {
        ...Amount
      }
      paymentMethods {
        ...Card
      }
      balanceMovements(first: 50, after: $after) {
        nodes {
          id
          at
          reason
          amount {
            ...Amount
          }
          document {
            id
            number
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment Amount on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<PaymentsQuery, PaymentsQueryVariables>;
export const TopUpBalanceDocument = new TypedDocumentString(`
    mutation TopUpBalance($input: TopUpBalanceInput!) {
  topUpBalance(input: $input) {
    operation {
      id
      state
      actionUrl
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`) as unknown as TypedDocumentString<TopUpBalanceMutation, TopUpBalanceMutationVariables>;
export const AddPaymentMethodDocument = new TypedDocumentString(`
    mutation AddPaymentMethod($input: AddPaymentMethodInput!) {
  addPaymentMethod(input: $input) {
    setupId
    url
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`) as unknown as TypedDocumentString<AddPaymentMethodMutation, AddPaymentMethodMutationVariables>;
export const FinishPaymentMethodDocument = new TypedDocumentString(`
    mutation FinishPaymentMethod($input: FinishPaymentMethodInput!) {
  finishPaymentMethod(input: $input) {
    pending
    paymentMethod {
      ...Card
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
fragment Refusal on UserError {
  code
  message
  path
}`) as unknown as TypedDocumentString<FinishPaymentMethodMutation, FinishPaymentMethodMutationVariables>;
export const SetDefaultPaymentMethodDocument = new TypedDocumentString(`
    mutation SetDefaultPaymentMethod($input: PaymentMethodInput!) {
  setDefaultPaymentMethod(input: $input) {
    paymentMethods {
      ...Card
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
fragment Refusal on UserError {
  code
  message
  path
}`) as unknown as TypedDocumentString<SetDefaultPaymentMethodMutation, SetDefaultPaymentMethodMutationVariables>;
export const RemovePaymentMethodDocument = new TypedDocumentString(`
    mutation RemovePaymentMethod($input: PaymentMethodInput!) {
  removePaymentMethod(input: $input) {
    paymentMethods {
      ...Card
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
fragment Refusal on UserError {
  code
  message
  path
}`) as unknown as TypedDocumentString<RemovePaymentMethodMutation, RemovePaymentMethodMutationVariables>;
export const DashboardDocument = new TypedDocumentString(`
    query Dashboard {
  ...Shell
  viewer {
    account {
      id
      dashboard {
        toDo {
          kind
          severity
          message
          count
          service {
            id
            name
          }
          operation {
            id
          }
          ticket {
            id
          }
        }
        hostings
        domains
        balance {
          ...Amount
        }
        expiringCount
        expiring(first: 5) {
          ...DashboardService
        }
        expiredCount
        expired(first: 5) {
          ...DashboardService
        }
        lastOrdered(first: 5) {
          ...DashboardService
        }
        lastTickets(first: 5) {
          ...TicketRow
        }
      }
    }
  }
}
    fragment DashboardService on Service {
  id
  name
  kind
  status
  createdAt
  expiresAt
  daysLeft
  product {
    name
  }
  actions {
    ...AllowedAction
  }
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment Amount on Money {
  amount
  currency
}
fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    id
    name
  }
}`) as unknown as TypedDocumentString<DashboardQuery, DashboardQueryVariables>;
export const RenewalFormDocument = new TypedDocumentString(`
    query RenewalForm($ids: [ID!]!, $after: String) {
  ...Shell
  viewer {
    account {
      id
      settlement
      pricesIncludeTax
      services(filter: {tab: ALL, ids: $ids}, first: 100, after: $after) {
        nodes {
          ...RenewableService
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    fragment RenewableService on Service {
  id
  name
  kind
  status
  expiresAt
  product {
    name
  }
  renewalOffers {
    months
    newExpiresAt
    price {
      net {
        ...Amount
      }
      total {
        ...Amount
      }
    }
  }
  actions {
    ...AllowedAction
  }
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment Amount on Money {
  amount
  currency
}
fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}`) as unknown as TypedDocumentString<RenewalFormQuery, RenewalFormQueryVariables>;
export const QuoteRenewalDocument = new TypedDocumentString(`
    mutation QuoteRenewal($input: QuoteRenewalInput!) {
  quoteRenewal(input: $input) {
    quote {
      ...RenewalQuote
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
fragment RenewalQuote on Quote {
  id
  expiresAt
  lines {
    months
    currentExpiresAt
    newExpiresAt
    description
    price {
      ...FullPrice
    }
    service {
      id
    }
  }
  price {
    ...FullPrice
  }
  taxes {
    rate
    tax {
      ...Amount
    }
  }
  balance {
    ...Amount
  }
  paymentMethods {
    ...Card
  }
}
fragment Refusal on UserError {
  code
  message
  path
}
fragment Amount on Money {
  amount
  currency
}
fragment FullPrice on Price {
  net {
    ...Amount
  }
  tax {
    ...Amount
  }
  total {
    ...Amount
  }
}`) as unknown as TypedDocumentString<QuoteRenewalMutation, QuoteRenewalMutationVariables>;
export const RenewServicesDocument = new TypedDocumentString(`
    mutation RenewServices($input: RenewServicesInput!) {
  renewServices(input: $input) {
    operation {
      id
      state
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`) as unknown as TypedDocumentString<RenewServicesMutation, RenewServicesMutationVariables>;
export const OperationPageDocument = new TypedDocumentString(`
    query OperationPage($id: ID!) {
  ...Shell
  node(id: $id) {
    __typename
    ... on Operation {
      ...OperationProgress
    }
  }
}
    fragment OperationProgress on Operation {
  id
  kind
  state
  createdAt
  updatedAt
  finishedAt
  message
  code
  actionUrl
  steps {
    name
    label
    state
  }
  order {
    id
    state
    price {
      ...FullPrice
    }
    lines {
      id
      state
      months
      refusal
      newExpiresAt
      net {
        ...Amount
      }
      service {
        id
        name
      }
      creditNote {
        id
        number
      }
    }
    invoice {
      id
      number
    }
  }
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment Amount on Money {
  amount
  currency
}
fragment FullPrice on Price {
  net {
    ...Amount
  }
  tax {
    ...Amount
  }
  total {
    ...Amount
  }
}`) as unknown as TypedDocumentString<OperationPageQuery, OperationPageQueryVariables>;
export const OperationNowDocument = new TypedDocumentString(`
    query OperationNow($id: ID!) {
  node(id: $id) {
    __typename
    ... on Operation {
      ...OperationProgress
    }
  }
}
    fragment OperationProgress on Operation {
  id
  kind
  state
  createdAt
  updatedAt
  finishedAt
  message
  code
  actionUrl
  steps {
    name
    label
    state
  }
  order {
    id
    state
    price {
      ...FullPrice
    }
    lines {
      id
      state
      months
      refusal
      newExpiresAt
      net {
        ...Amount
      }
      service {
        id
        name
      }
      creditNote {
        id
        number
      }
    }
    invoice {
      id
      number
    }
  }
}
fragment Amount on Money {
  amount
  currency
}
fragment FullPrice on Price {
  net {
    ...Amount
  }
  tax {
    ...Amount
  }
  total {
    ...Amount
  }
}`) as unknown as TypedDocumentString<OperationNowQuery, OperationNowQueryVariables>;
export const OperationChangedDocument = new TypedDocumentString(`
    subscription OperationChanged($id: ID!) {
  operationChanged(id: $id) {
    ...OperationProgress
  }
}
    fragment OperationProgress on Operation {
  id
  kind
  state
  createdAt
  updatedAt
  finishedAt
  message
  code
  actionUrl
  steps {
    name
    label
    state
  }
  order {
    id
    state
    price {
      ...FullPrice
    }
    lines {
      id
      state
      months
      refusal
      newExpiresAt
      net {
        ...Amount
      }
      service {
        id
        name
      }
      creditNote {
        id
        number
      }
    }
    invoice {
      id
      number
    }
  }
}
fragment Amount on Money {
  amount
  currency
}
fragment FullPrice on Price {
  net {
    ...Amount
  }
  tax {
    ...Amount
  }
  total {
    ...Amount
  }
}`) as unknown as TypedDocumentString<OperationChangedSubscription, OperationChangedSubscriptionVariables>;
export const ServicesDocument = new TypedDocumentString(`
    query Services($filter: ServiceFilter!, $orderBy: ServiceOrder!, $after: String, $withOrders: Boolean!) {
  ...Shell
  viewer {
    account {
      id
      pricesIncludeTax
      services(filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
        nodes {
          ...ServiceRow
        }
        totalCount
        totalCountLabel
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      orders(pendingOnly: true, first: 20) @include(if: $withOrders) {
        nodes {
          ...WaitingOrder
        }
      }
    }
  }
}
    fragment ServiceRow on Service {
  id
  name
  kind
  status
  expiresAt
  daysLeft
  product {
    name
  }
  renewalPrice {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
  }
  actions {
    ...AllowedAction
  }
}
fragment WaitingOrder on Order {
  id
  state
  createdAt
  price {
    total {
      ...Amount
    }
  }
  lines {
    id
    service {
      id
      name
    }
  }
  operation {
    id
    state
  }
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment Amount on Money {
  amount
  currency
}
fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}`) as unknown as TypedDocumentString<ServicesQuery, ServicesQueryVariables>;
export const LatestInvoiceDocument = new TypedDocumentString(`
    query LatestInvoice($id: ID!) {
  node(id: $id) {
    ... on Service {
      id
      latestInvoice {
        id
        number
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LatestInvoiceQuery, LatestInvoiceQueryVariables>;
export const ServiceDetailDocument = new TypedDocumentString(`
    query ServiceDetail($id: ID!) {
  ...Shell
  node(id: $id) {
    __typename
    ... on Service {
      ...ServiceRow
      createdAt
      graceUntil
      suspensions {
        code
        label
        since
      }
      periods {
        beginsAt
        endsAt
        net {
          ...Amount
        }
      }
      invoices(first: 5) {
        ...DocumentRow
      }
      operations(first: 5) {
        ...OperationRow
      }
      tickets(first: 5) {
        ...TicketRow
      }
      history(first: 20) {
        id
        at
        label
        by
      }
    }
    ... on DomainService {
      unicodeName
      domainName
      registryExpiresAt
    }
    ... on HostingService {
      identifier
    }
  }
  viewer {
    account {
      id
      pricesIncludeTax
    }
  }
}
    fragment DocumentRow on Document {
  id
  kind
  number
  issuedOn
  dueOn
  paid
  summary
  price {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
  }
}
fragment ServiceRow on Service {
  id
  name
  kind
  status
  expiresAt
  daysLeft
  product {
    name
  }
  renewalPrice {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
  }
  actions {
    ...AllowedAction
  }
}
fragment OperationRow on Operation {
  id
  kind
  state
  createdAt
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment Amount on Money {
  amount
  currency
}
fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    id
    name
  }
}`) as unknown as TypedDocumentString<ServiceDetailQuery, ServiceDetailQueryVariables>;
export const RunningOperationsDocument = new TypedDocumentString(`
    query RunningOperations {
  ...Shell
}
    fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}`) as unknown as TypedDocumentString<RunningOperationsQuery, RunningOperationsQueryVariables>;
export const SetLanguageDocument = new TypedDocumentString(`
    mutation SetLanguage($input: SetLanguageInput!) {
  setLanguage(input: $input) {
    person {
      id
      locale
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`) as unknown as TypedDocumentString<SetLanguageMutation, SetLanguageMutationVariables>;
export const StaffTicketsDocument = new TypedDocumentString(`
    query StaffTickets($closed: Boolean!, $after: String) {
  brand {
    name
  }
  staff {
    person {
      id
      name
    }
    tickets(closed: $closed, first: 100, after: $after) {
      nodes {
        ...StaffTicketRow
      }
      totalCount
      totalCountLabel
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment StaffTicketRow on Ticket {
  ...TicketRow
  account {
    id
    number
    name
  }
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    id
    name
  }
}`) as unknown as TypedDocumentString<StaffTicketsQuery, StaffTicketsQueryVariables>;
export const StaffTicketDocument = new TypedDocumentString(`
    query StaffTicket($id: ID!) {
  brand {
    name
  }
  staff {
    person {
      id
      name
    }
    ticket(id: $id) {
      ...StaffTicketThread
    }
  }
}
    fragment StaffTicketThread on Ticket {
  ...TicketThread
  account {
    id
    number
    name
  }
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    id
    name
  }
}
fragment TicketThread on Ticket {
  ...TicketRow
  openedAt
  messages {
    id
    author
    fromStaff
    text
    sentAt
  }
}`) as unknown as TypedDocumentString<StaffTicketQuery, StaffTicketQueryVariables>;
export const AnswerTicketDocument = new TypedDocumentString(`
    mutation AnswerTicket($input: AnswerTicketInput!) {
  answerTicket(input: $input) {
    ticket {
      ...StaffTicketThread
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}
fragment StaffTicketThread on Ticket {
  ...TicketThread
  account {
    id
    number
    name
  }
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    id
    name
  }
}
fragment TicketThread on Ticket {
  ...TicketRow
  openedAt
  messages {
    id
    author
    fromStaff
    text
    sentAt
  }
}`) as unknown as TypedDocumentString<AnswerTicketMutation, AnswerTicketMutationVariables>;
export const TicketsDocument = new TypedDocumentString(`
    query Tickets($closed: Boolean!, $after: String) {
  ...Shell
  viewer {
    account {
      id
      tickets(closed: $closed, first: 100, after: $after) {
        nodes {
          ...TicketRow
        }
        totalCount
        totalCountLabel
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    id
    name
  }
}`) as unknown as TypedDocumentString<TicketsQuery, TicketsQueryVariables>;
export const TicketFormDocument = new TypedDocumentString(`
    query TicketForm($id: ID!, $about: Boolean!) {
  ...Shell
  node(id: $id) @include(if: $about) {
    __typename
    ... on Service {
      id
      name
    }
  }
}
    fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}`) as unknown as TypedDocumentString<TicketFormQuery, TicketFormQueryVariables>;
export const TicketPageDocument = new TypedDocumentString(`
    query TicketPage($id: ID!) {
  ...Shell
  node(id: $id) {
    __typename
    ... on Ticket {
      ...TicketThread
    }
  }
}
    fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    id
    name
  }
}
fragment TicketThread on Ticket {
  ...TicketRow
  openedAt
  messages {
    id
    author
    fromStaff
    text
    sentAt
  }
}`) as unknown as TypedDocumentString<TicketPageQuery, TicketPageQueryVariables>;
export const TicketNowDocument = new TypedDocumentString(`
    query TicketNow($id: ID!) {
  node(id: $id) {
    __typename
    ... on Ticket {
      ...TicketThread
    }
  }
}
    fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    id
    name
  }
}
fragment TicketThread on Ticket {
  ...TicketRow
  openedAt
  messages {
    id
    author
    fromStaff
    text
    sentAt
  }
}`) as unknown as TypedDocumentString<TicketNowQuery, TicketNowQueryVariables>;
export const TicketChangedDocument = new TypedDocumentString(`
    subscription TicketChanged($id: ID!) {
  ticketChanged(id: $id) {
    ...TicketThread
  }
}
    fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    id
    name
  }
}
fragment TicketThread on Ticket {
  ...TicketRow
  openedAt
  messages {
    id
    author
    fromStaff
    text
    sentAt
  }
}`) as unknown as TypedDocumentString<TicketChangedSubscription, TicketChangedSubscriptionVariables>;
export const OpenTicketDocument = new TypedDocumentString(`
    mutation OpenTicket($input: OpenTicketInput!) {
  openTicket(input: $input) {
    ticket {
      id
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`) as unknown as TypedDocumentString<OpenTicketMutation, OpenTicketMutationVariables>;
export const ReplyToTicketDocument = new TypedDocumentString(`
    mutation ReplyToTicket($input: ReplyToTicketInput!) {
  replyToTicket(input: $input) {
    ticket {
      ...TicketThread
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    id
    name
  }
}
fragment TicketThread on Ticket {
  ...TicketRow
  openedAt
  messages {
    id
    author
    fromStaff
    text
    sentAt
  }
}`) as unknown as TypedDocumentString<ReplyToTicketMutation, ReplyToTicketMutationVariables>;
export const CloseTicketDocument = new TypedDocumentString(`
    mutation CloseTicket($input: CloseTicketInput!) {
  closeTicket(input: $input) {
    ticket {
      ...TicketThread
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    id
    name
  }
}
fragment TicketThread on Ticket {
  ...TicketRow
  openedAt
  messages {
    id
    author
    fromStaff
    text
    sentAt
  }
}`) as unknown as TypedDocumentString<CloseTicketMutation, CloseTicketMutationVariables>;