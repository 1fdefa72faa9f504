/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Who a customer is before the law. May grow. */
export type AccountKind =
  /** A company or association. Prices are shown without tax. */
  | 'COMPANY'
  /** A person. Prices are shown with tax. */
  | 'INDIVIDUAL';

/** What can be done with a service. May grow. */
export type ActionName =
  /** End it at its term (`cancelService`). */
  | 'CANCEL'
  /** Download its last invoice. */
  | 'DOWNLOAD_LAST_INVOICE'
  /** Keep it after all (`keepService`). */
  | 'KEEP'
  /** Ask the host about it. */
  | 'OPEN_TICKET'
  /** Renew or reactivate it. */
  | 'RENEW';

/** For which account a card shall be added. */
export type AddPaymentMethodInput = {
  /** The home account if none is given. */
  accountId?: string | null | undefined;
};

/** An answer of the host. */
export type AnswerTicketInput = {
  /** Whether that settles it. */
  close?: boolean;
  /** Why staff looked into it; it stands in the journal and the customer can read it. */
  reason: string;
  /** Up to 20,000 characters. */
  text: string;
  /** In which ticket. */
  ticketId: string;
};

/** Why a balance moved. May grow. */
export type BalanceReason =
  /** Something is paid with it. */
  | 'PAYMENT'
  /** Money was given back. */
  | 'REFUND'
  /** A payment came to nothing; its part is back. */
  | 'RELEASED'
  /** Money was put on it. */
  | 'TOP_UP';

/** A payment that shall not be made. */
export type CancelScheduledPaymentInput = {
  /** Which. */
  scheduledPaymentId: string;
  /** Only these of its services; all of them if none is named. */
  serviceIds?: Array<string>;
};

/** Which service shall end at its term. */
export type CancelServiceInput = {
  /** Which. */
  serviceId: string;
};

/** The card that is charged first for one payment. */
export type ChooseScheduledMeansInput = {
  /** A saved card. */
  paymentMethodId: string;
  /** Which. */
  scheduledPaymentId: string;
};

/** A ticket that is settled. */
export type CloseTicketInput = {
  /** Which. */
  ticketId: string;
};

/** What a new API token shall be. */
export type CreateApiTokenInput = {
  /** For which account; the home account if none. */
  accountId?: string | null | undefined;
  /** When it ends, within a year. */
  expiresAt: string;
  /** What it is for, up to 100 characters. */
  label: string;
  /** What it may do: a part of what the caller may. */
  permissions: Array<Permission>;
};

/** The account whose days a calendar shall show. */
export type CreateCalendarAddressInput = {
  /** Which. */
  accountId: string;
};

/** What kind of document it is. May grow. */
export type DocumentKind =
  /** A credit note: it takes back lines of an invoice. */
  | 'CREDIT_NOTE'
  /** An invoice. */
  | 'INVOICE';

/** Why something was refused. Never renamed: have a default branch. May grow. */
export type ErrorCode =
  /** The account is closed: it can only be looked at. */
  | 'ACCOUNT_CLOSED'
  /** The account is suspended: everything can be seen and paid, nothing new can be ordered. */
  | 'ACCOUNT_SUSPENDED'
  /** A part of the name or postal address is missing that a payment needs; names the field (IN-10, IN-55). */
  | 'ADDRESS_INCOMPLETE'
  /** A line of this invoice was credited before. */
  | 'ALREADY_CREDITED'
  /** This person has this account already. */
  | 'ALREADY_MEMBER'
  /** The expiry is no longer the one that the customer saw; nothing was charged. */
  | 'ALREADY_RENEWED'
  /** The customer told their bank that this payment is not theirs. */
  | 'AUTHENTICATION_REFUSED'
  /** Something in the input cannot be what was meant; `path` says what. */
  | 'BAD_INPUT'
  /** No brand of this house has this name. */
  | 'BRAND_UNKNOWN'
  /** The bank refused for good; this card is not to be tried again. */
  | 'CARD_BLOCKED'
  /** The customer left the processor's page without adding a card. */
  | 'CARD_NOT_ADDED'
  /** The bank refused without saying why; another try may succeed. */
  | 'CARD_REFUSED'
  /** There is not enough money behind the card. */
  | 'CARD_WITHOUT_FUNDS'
  /** No payment of ours asks for what this charge took. */
  | 'CHARGE_FITS_NOTHING'
  /** The ticket after the password was used, is too old, or never existed. */
  | 'CHOICE_EXPIRED'
  /** An account on terms may owe no more than was agreed. */
  | 'CREDIT_LIMIT_REACHED'
  /** The letters before customer numbers are one to six capitals, and another brand's are not free. */
  | 'CUSTOMER_PREFIX_TAKEN'
  /** This is not an e-mail address. */
  | 'EMAIL_REFUSED'
  /** Our own expiry is not the one that the line renews from: another period was written meanwhile. */
  | 'EXPIRY_MOVED_HERE'
  /** The caller sees it, but may not do this. */
  | 'FORBIDDEN'
  /** The time in which it could have been reactivated is over. */
  | 'GONE_FOR_GOOD'
  /** Another brand answers under this host name, or it is not one. */
  | 'HOST_NAME_TAKEN'
  /** A key of 8 to 100 characters must come with anything that moves money. */
  | 'IDEMPOTENCY_KEY_REQUIRED'
  /** The same key came with another request; the first one stands. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The balance does not cover the amount, and no card was named for the rest. */
  | 'INSUFFICIENT_BALANCE'
  /** A payment of this invoice is on its way. */
  | 'INVOICE_BEING_PAID'
  /** An account on terms has an invoice that is late; it is to be paid first. */
  | 'INVOICE_OVERDUE'
  /** The registry took the name back since the price was quoted; restoring it comes on top. */
  | 'IN_REDEMPTION'
  /** We do not speak this language; the ones we do are named. */
  | 'LANGUAGE_UNKNOWN'
  /** Another person of the brand signs in with this name, or it cannot be one. */
  | 'LOGIN_TAKEN'
  /** The database was restored from a backup, and nobody has confirmed yet what happened since. */
  | 'MAINTENANCE'
  /** An empty list of services. */
  | 'NOTHING_CHOSEN'
  /** Nothing is open of this document: it is paid, credited, or no invoice on terms. */
  | 'NOTHING_TO_PAY'
  /** An empty list. */
  | 'NOTHING_TO_RENEW'
  /** Only lines of one issued invoice can be credited. */
  | 'NOT_CREDITABLE'
  /** It does not exist, or it belongs to somebody else: the two are not told apart. */
  | 'NOT_FOUND'
  /** The payment processor shows no such charge that succeeded. */
  | 'NOT_PAID_THERE'
  /** The registry shows another date than the one that the line pays for. */
  | 'NOT_RENEWED_THERE'
  /** The payment processor shows no such refund. */
  | 'NOT_SENT_BACK_THERE'
  /** Nobody is signed in, or the session has ended. */
  | 'NOT_SIGNED_IN'
  /** It cannot be paid further ahead now. */
  | 'NOT_YET_EXPIRING'
  /** Nothing has been invoiced for it. */
  | 'NO_INVOICE_YET'
  /** What waited for a person does not wait any more: somebody was faster, or it went on by itself. */
  | 'NO_LONGER_STUCK'
  /** There is nobody to ask whether this was delivered another way. */
  | 'NO_OTHER_SIDE'
  /** The host has not set a price for it. */
  | 'NO_PRICE_YET'
  /** From which number to go on was not said of every series that may have gone on. */
  | 'NUMBER_MISSING'
  /** A higher number of this series is known to have been issued. */
  | 'NUMBER_TAKEN'
  /** This is no number of a document, or of more than one series. */
  | 'NUMBER_UNKNOWN'
  /** An account keeps one currency, and this amount is in another. */
  | 'OTHER_CURRENCY'
  /** The password stands on every guesser's list, or is made of the person's own name or address. */
  | 'PASSWORD_TOO_COMMON'
  /** A password has at most a thousand characters. */
  | 'PASSWORD_TOO_LONG'
  /** A password has at least twelve characters (reliability.md A1). */
  | 'PASSWORD_TOO_SHORT'
  /** The customer left the processor's page, or its time ran out. */
  | 'PAYMENT_ABANDONED'
  /** The card is over. */
  | 'PAYMENT_METHOD_EXPIRED'
  /** A payment with this card is on its way. */
  | 'PAYMENT_METHOD_IN_USE'
  /** Neither the balance nor a card was named to pay with. */
  | 'PAYMENT_METHOD_REQUIRED'
  /** There is no such card, or it was removed, or it is somebody else's. */
  | 'PAYMENT_METHOD_UNKNOWN'
  /** It was paid, cancelled or given up: nothing is planned any more. */
  | 'PAYMENT_OVER'
  /** It is being charged at this moment, or its bank waits for a confirmation. */
  | 'PAYMENT_UNDERWAY'
  /** This product is not sold for that long. */
  | 'PERIOD_NOT_OFFERED'
  /** It would still be expired afterwards; a longer period reaches beyond today. */
  | 'PERIOD_TOO_SHORT'
  /** There is no policy of this key, or it has no such field. */
  | 'POLICY_UNKNOWN'
  /** The value is outside of what the policy allows. */
  | 'POLICY_VALUE_REFUSED'
  /** The quote is over and the price is another one now; nothing was charged. */
  | 'PRICE_CHANGED'
  /** The payment processor does not answer, so nobody knows what happened there. */
  | 'PROCESSOR_SILENT'
  /** The payment processor does not answer at the moment; nothing was charged. */
  | 'PROCESSOR_UNREACHABLE'
  /** A field of the profile cannot be what was meant; names the field. */
  | 'PROFILE_REFUSED'
  /** The time for which the price was guaranteed is over; a new quote is needed. */
  | 'QUOTE_EXPIRED'
  /** What staff do for a customer carries a reason, which the customer can read. */
  | 'REASON_MISSING'
  /** A reason is a sentence or two. */
  | 'REASON_TOO_LONG'
  /** More would be sent back than was paid and not refunded yet. */
  | 'REFUND_TOO_LARGE'
  /** The registry does not answer, so nobody knows what happened there. */
  | 'REGISTRY_SILENT'
  /** Somebody is renewing this very period at the moment, or just has; nothing was charged. */
  | 'RENEWAL_UNDERWAY'
  /** The registry took the renewal and works on it still: nobody knows yet whether its money is earned. */
  | 'RENEWAL_UNDERWAY_THERE'
  /** The registry shows that the line was delivered after all: its money is not given back. */
  | 'RENEWED_THERE'
  /** The same service stands twice in the list. */
  | 'RENEWED_TWICE_IN_ONE_ORDER'
  /** The payment processor shows that it sent the money back after all: it is not given twice. */
  | 'SENT_BACK_THERE'
  /** It is not there yet, or no more. */
  | 'SERVICE_NOT_ACTIVE'
  /** Suspended for a reason that a payment does not lift. */
  | 'SERVICE_SUSPENDED'
  /** The password must be typed again before this; then the same request is accepted. */
  | 'STEP_UP_REQUIRED'
  /** How the term ends is settled a day before it. */
  | 'TERM_TOO_CLOSE'
  /** No balance can be told as low below such an amount. */
  | 'THRESHOLD_OUT_OF_BOUNDS'
  /** A ticket needs a subject. */
  | 'TICKET_SUBJECT_MISSING'
  /** A subject is one line. */
  | 'TICKET_SUBJECT_TOO_LONG'
  /** There is nothing to read. */
  | 'TICKET_TEXT_MISSING'
  /** Longer than one message may be; it can be split in two. */
  | 'TICKET_TEXT_TOO_LONG'
  /** An API token ends at a date to come, at most one year from now (reliability.md A40). */
  | 'TOKEN_EXPIRY_REFUSED'
  /** An API token needs a name of its own, so that its owner knows later what it was for. */
  | 'TOKEN_LABEL_MISSING'
  /** An API token may hold only what its creator may do, and never what could take the account over. */
  | 'TOKEN_PERMISSION_REFUSED'
  /** No registration may run more than ten years ahead; fewer years are possible. */
  | 'TOO_FAR_AHEAD'
  /** More lines than one order takes. */
  | 'TOO_MANY_LINES'
  /** Too many wrong passwords lately for this login or from this address; says how long to wait. */
  | 'TOO_MANY_TRIES'
  /** The amount is smaller or larger than a top-up may be. */
  | 'TOP_UP_OUT_OF_BOUNDS'
  /** This kind of work cannot be resolved in this way. */
  | 'WAY_NOT_POSSIBLE'
  /** Registries count in whole years. */
  | 'WHOLE_YEARS_ONLY'
  /** No active person of this brand has this login and this password. Which of the two is never said. */
  | 'WRONG_CREDENTIALS';

/** A card that was typed on the processor's page. */
export type FinishPaymentMethodInput = {
  /** From addPaymentMethod. */
  setupId: string;
};

/** What happens. May grow: have a default branch. May grow. */
export type ForecastKind =
  /** A letter announces a charge, with a way to say no. */
  | 'ANNOUNCED'
  /** Renewals are paid, by balance and card. */
  | 'CHARGED'
  /** Nothing is left of it. */
  | 'DELETED'
  /** It ends at its term, as it was cancelled. */
  | 'ENDED'
  /** It expires. */
  | 'EXPIRED'
  /** Renewals go onto the month's invoice. */
  | 'INVOICED'
  /** The name is free for anybody. */
  | 'LOST'
  /** No means will be good, or the credit limit is reached. */
  | 'NOT_CHARGED'
  /** The registry holds the name: it must be restored, which costs more. */
  | 'REDEMPTION'
  /** It has its new expiry. */
  | 'RENEWED'
  /** Access is cut off. */
  | 'SUSPENDED'
  /** A letter says what expires. */
  | 'TOLD'
  /** A planned renewal is given up: its price rises too late, or it has none. */
  | 'WITHDRAWN';

/** Which service shall not end at its term after all. */
export type KeepServiceInput = {
  /** Which. */
  serviceId: string;
};

/** How far one line is. May grow. */
export type LineState =
  /** Delivered. */
  | 'DONE'
  /** A person of the host looks after it. */
  | 'MANUAL'
  /** It will be delivered. */
  | 'PENDING'
  /** Could not be delivered; credited and given back. */
  | 'REFUNDED'
  /** It is being delivered. */
  | 'RUNNING'
  /** The other side is working on it. */
  | 'WAITING';

/** One means of payment: the balance, or a saved card. */
export type OneOfPaymentMeansInput = {
  /** True for the balance. */
  balance?: boolean;
  /** The card, when it is not the balance. */
  paymentMethodId?: string | null | undefined;
};

/** A question to the host. */
export type OpenTicketInput = {
  /** For which account; the home account if none is given. */
  accountId?: string | null | undefined;
  /** The service it is about. */
  serviceId?: string | null | undefined;
  /** One line, up to 200 characters. */
  subject: string;
  /** Up to 20,000 characters. */
  text: string;
};

/** What is being done. May grow. */
export type OperationKind =
  /** An invoice on terms is being paid. */
  | 'INVOICE_PAYMENT'
  /** Services are being renewed. */
  | 'RENEWAL'
  /** Money is put on the balance. */
  | 'TOP_UP';

/** How far something is. May grow. */
export type OperationState =
  /** The customer has to do something, at `actionUrl`. */
  | 'ACTION_REQUIRED'
  /** It was called off. */
  | 'CANCELLED'
  /** It did not work; `message` says why and what would help. */
  | 'FAILED'
  /** A person of the host looks after it. */
  | 'MANUAL'
  /** It will begin in a moment. */
  | 'QUEUED'
  /** It is being done. */
  | 'RUNNING'
  /** It is done. */
  | 'SUCCEEDED'
  /** The other side is working on it. */
  | 'WAITING';

/** What is done for a line. May grow. */
export type OrderLineKind =
  /** The service runs longer. */
  | 'RENEW'
  /** A name is brought back from the registry's redemption; it does not run longer by that. */
  | 'RESTORE';

/** In which order the means of an account are tried. */
export type OrderPaymentMeansInput = {
  /** Of which account; the home account if none. */
  accountId?: string | null | undefined;
  /** The first to be tried first; what is left out comes after them. */
  means: Array<OneOfPaymentMeansInput>;
};

/** How far an order is. May grow. */
export type OrderState =
  /** Ordered, the money is not certain yet. */
  | 'AWAITING_PAYMENT'
  /** It was not paid; nothing was taken. */
  | 'CANCELLED'
  /** A quote; binds nobody. */
  | 'DRAFT'
  /** Nobody paid in time. */
  | 'EXPIRED'
  /** All of it is delivered. */
  | 'FULFILLED'
  /** Paid, or on terms; it is being delivered. */
  | 'PAID'
  /** What could not be delivered was given back. */
  | 'PARTLY_FULFILLED'
  /** Nothing could be delivered; all was given back. */
  | 'REFUNDED';

/** An invoice on terms, and how it is paid. */
export type PayInvoiceInput = {
  /** Which invoice. */
  documentId: string;
  /** 8 to 100 characters; the same one again gives the first answer. */
  idempotencyKey: string;
  /** Balance, card, or both. */
  means: PaymentMeansInput;
};

/** A payment that shall be made now. */
export type PayScheduledPaymentInput = {
  /** 8 to 100 characters, new for each payment; the same one again gives the first answer. */
  idempotencyKey: string;
  /** How it is paid. */
  means: PaymentMeansInput;
  /** Which. */
  scheduledPaymentId: string;
};

/** How an order is paid. Nothing for an account on terms. */
export type PaymentMeansInput = {
  /** A saved card, for all or for the rest. */
  paymentMethodId?: string | null | undefined;
  /** The balance first, as far as it goes. */
  useBalance?: boolean;
};

/** A saved card. */
export type PaymentMethodInput = {
  /** Which. */
  paymentMethodId: string;
};

/** What a caller may be allowed to do. An API token holds a part of them. May grow. */
export type Permission =
  /** Let persons into the account. Needs a fresh password. */
  | 'ACCOUNT_MEMBERS'
  /** See and make API tokens. Needs a fresh password; no token may hold it. */
  | 'ACCOUNT_SECURITY'
  /** Change name and address of the account. */
  | 'ACCOUNT_UPDATE'
  /** See the account itself. */
  | 'ACCOUNT_VIEW'
  /** See invoices, credit notes and the balance. */
  | 'BILLING_INVOICE_VIEW'
  /** Add and remove cards. Needs a fresh password; no token may hold it. */
  | 'BILLING_METHOD_MANAGE'
  /** Spend the balance and charge saved cards. */
  | 'BILLING_PAY'
  /** Put money on the balance. */
  | 'BILLING_TOPUP'
  /** Place orders. */
  | 'ORDER_CREATE'
  /** See orders and what became of them. */
  | 'ORDER_VIEW'
  /** Switch automatic renewal on and off, and say no to planned payments. */
  | 'SERVICE_AUTORENEW'
  /** Ask for quotes and renew services. */
  | 'SERVICE_RENEW'
  /** See services. */
  | 'SERVICE_VIEW'
  /** Staff: answer the tickets of every customer. */
  | 'STAFF_TICKET_ANSWER'
  /** Staff: see the tickets of every customer. */
  | 'STAFF_TICKET_VIEW'
  /** Staff: resolve it, with a reason that the customer can read. */
  | 'STAFF_WORK_RESOLVE'
  /** Staff: see the work of every customer that waits for a person. */
  | 'STAFF_WORK_VIEW'
  /** Open tickets and reply to them. */
  | 'TICKET_CREATE'
  /** See tickets. */
  | 'TICKET_VIEW';

/** What shall be renewed. */
export type QuoteRenewalInput = {
  /** Whose services; found by the services if none is given. */
  accountId?: string | null | undefined;
  /** 1 to 500 services of one account. */
  lines: Array<RenewalLineInput>;
};

/** A way out of a refusal. May grow. */
export type Remedy =
  /** Add a card. */
  | 'ADD_PAYMENT_METHOD'
  /** Ask the host. */
  | 'OPEN_TICKET'
  /** Pay an invoice that is due. */
  | 'PAY_INVOICE'
  /** Put money on the balance. */
  | 'TOP_UP';

/** An order for exactly what was quoted. */
export type RenewServicesInput = {
  /** 8 to 100 characters, new for each order; the same one again gives the first answer. */
  idempotencyKey: string;
  /** How it is paid. */
  means: PaymentMeansInput;
  /** The quote that the customer saw. */
  quoteId: string;
  /** The expiry of each service; a date that has moved is refused and nothing is charged. */
  seenExpiries: Array<SeenExpiryInput>;
};

/** One service to be renewed. */
export type RenewalLineInput = {
  /** For how long; the service's own period if none is given. */
  months?: number | null | undefined;
  /** Which. */
  serviceId: string;
};

/** What happens at the end of the paid period when nobody does anything. May grow. */
export type RenewalMode =
  /** It is renewed and charged by itself. */
  | 'AUTOMATIC'
  /** It expires; it is renewed by hand. */
  | 'MANUAL'
  /** It was cancelled and ends. */
  | 'OFF_AT_TERM';

/** What could keep a service from being renewed by itself. May grow: have a default branch. May grow. */
export type RenewalRisk =
  /** The balance does not cover what is planned, and there is no card. */
  | 'BALANCE_SHORT'
  /** No card is good until the day of the charge. */
  | 'CARD_ENDS_BEFORE'
  /** The bank asked for a confirmation last time. */
  | 'CONFIRMATION_LIKELY'
  /** The registry shows another expiry date than we do; we look into it. */
  | 'DATES_DIFFER'
  /** It cannot be renewed as things stand, or has no price. */
  | 'NOT_RENEWABLE'
  /** There is no card, and nothing on the balance. */
  | 'NO_MEANS'
  /** The last charge was refused. */
  | 'PAYMENT_REFUSED'
  /** It costs another price than the last time. */
  | 'PRICE_CHANGED'
  /** The legal notice was not sent in time: a consumer may end it free of charge. */
  | 'TACIT_NOTICE_MISSING'
  /** An invoice on terms is overdue. */
  | 'UNPAID_INVOICE';

/** One more message to the host. */
export type ReplyToTicketInput = {
  /** Up to 20,000 characters. */
  text: string;
  /** In which ticket. */
  ticketId: string;
};

/** What staff decided about work that waits for them. */
export type ResolveWorkInput = {
  /** 8 to 100 characters; the same one again changes nothing. */
  idempotencyKey: string;
  /** Why; it stands in the journal and the customer can read it. Up to 500 characters. */
  reason: string;
  /** How; one of its `ways`. */
  way: Way;
  /** Which. */
  workId: string;
};

/** Which API token shall end. */
export type RevokeApiTokenInput = {
  /** The token's id, not its secret. */
  apiTokenId: string;
};

/** An address that shall show nothing any more. */
export type RevokeCalendarAddressInput = {
  /** Which. */
  calendarAddressId: string;
};

/** How far a scheduled payment is. May grow. */
export type ScheduledPaymentState =
  /** It could not be charged as announced; nothing was taken, the renewal is the customer's. */
  | 'ABANDONED'
  /** The customer said no; nothing was taken. */
  | 'CANCELLED_BY_USER'
  /** Refused for the last time; it can still be paid by hand. */
  | 'FAILED'
  /** Announced by letter; charged on its day. */
  | 'NOTIFIED'
  /** Planned; its letter is on the way. */
  | 'PLANNED'
  /** Being charged. */
  | 'PROCESSING'
  /** The bank wants the customer to confirm: see the operation. */
  | 'REQUIRES_ACTION'
  /** Refused; tried again on `tryOn`. */
  | 'RETRY_WAIT'
  /** There was nothing left to renew; nothing was taken. */
  | 'SKIPPED'
  /** Paid. */
  | 'SUCCEEDED';

/** The expiry of a service as the customer saw it. */
export type SeenExpiryInput = {
  /** Its `currentExpiresAt` in the quote. */
  expiresAt: string;
  /** Which service. */
  serviceId: string;
};

/** What a list of services is narrowed to; all of it must hold. */
export type ServiceFilter = {
  /** Expiring before this instant. */
  expiresBefore?: string | null | undefined;
  /** Only these, up to 500. */
  ids?: Array<string> | null | undefined;
  /** Of this kind. */
  kind?: ServiceKind | null | undefined;
  /** Part of the name, or of a hosting's identifier. */
  search?: string | null | undefined;
  /** One of these. */
  status?: Array<ServiceStatus> | null | undefined;
  /** One of the tabs. */
  tab?: ServiceTab | null | undefined;
};

/** What kind of thing a service is. May grow. */
export type ServiceKind =
  /** A domain name. */
  | 'DOMAIN'
  /** A hosting account. */
  | 'HOSTING';

/** How a list of services is sorted. */
export type ServiceOrder = {
  /** Which way. */
  direction: SortDirection;
  /** By what. */
  field: ServiceOrderField;
};

/** By what services are sorted. May grow. */
export type ServiceOrderField =
  /** By when it was ordered. */
  | 'CREATED_AT'
  /** By expiry; what never expires comes last. */
  | 'EXPIRES_AT'
  /** By name. */
  | 'NAME';

/** How a service stands, in one word. May grow. */
export type ServiceStatus =
  /** All is well. */
  | 'ACTIVE'
  /** Past its expiry; it can still be renewed. */
  | 'EXPIRED'
  /** Its expiry is near. */
  | 'EXPIRING'
  /** It never came to be. */
  | 'FAILED'
  /** Ordered, not there yet. */
  | 'PENDING'
  /** The registry holds the name; it must be restored, until `restorableUntil`. */
  | 'REDEMPTION'
  /** Ended, the money was given back. */
  | 'REFUNDED'
  /** Cut off, see `suspensions`. */
  | 'SUSPENDED'
  /** Ended. */
  | 'TERMINATED'
  /** Moved to another provider. */
  | 'TRANSFERRED_OUT';

/** The tabs of the list. May grow. */
export type ServiceTab =
  /** Neither expired nor suspended. */
  | 'ACTIVE'
  /** Everything. */
  | 'ALL'
  /** Everything that is not active. */
  | 'EXPIRED'
  /** Ordered, not there yet. */
  | 'PENDING';

/** Services to be renewed by themselves, or not any more. */
export type SetAutomaticRenewalInput = {
  /** On or off. */
  enabled: boolean;
  /** 1 to 500 services. */
  serviceIds: Array<string>;
};

/** Below which amount a letter shall tell of the balance. */
export type SetBalanceAlertInput = {
  /** Of which account; the home account if none. */
  accountId?: string | null | undefined;
  /** In the account's currency; null for no letter. */
  threshold?: string | null | undefined;
};

/** How an account pays. May grow. */
export type Settlement =
  /** Each order when it is placed. */
  | 'AT_ONCE'
  /** One invoice a month with a due date. */
  | 'ON_TERMS';

/** How pressing something is. May grow. */
export type Severity =
  /** Something is being lost. */
  | 'CRITICAL'
  /** Good to know. */
  | 'INFO'
  /** Something will be lost. */
  | 'WARNING';

/** Which way a list is sorted. May grow. */
export type SortDirection =
  /** Smallest, earliest first. */
  | 'ASC'
  /** Largest, latest first. */
  | 'DESC';

/** Whose turn it is. May grow. */
export type TicketState =
  /** Settled; a reply opens it again. */
  | 'CLOSED'
  /** The customer's: there is an answer. */
  | 'WAITING_CUSTOMER'
  /** The host's. */
  | 'WAITING_STAFF';

/** What there is to do. May grow. */
export type ToDoKind =
  /** A payment waits to be confirmed. */
  | 'ACTION_REQUIRED'
  /** A card is about to end. */
  | 'CARD_EXPIRING'
  /** Services have expired lately. */
  | 'EXPIRED'
  /** Services expire soon. */
  | 'EXPIRING'
  /** Invoices are due. */
  | 'INVOICE_DUE'
  /** Nothing is there to pay what expires. */
  | 'NO_PAYMENT_METHOD'
  /** A planned payment was refused. */
  | 'PAYMENT_REFUSED'
  /** Something could keep services from being renewed by themselves. */
  | 'RENEWAL_AT_RISK'
  /** Support has answered. */
  | 'TICKET_ANSWERED';

/** How much shall be put on the balance. */
export type TopUpBalanceInput = {
  /** Of which account; the home account if none. */
  accountId?: string | null | undefined;
  /** In the account's currency. */
  amount: string;
  /** 8 to 100 characters; the same one again gives the first answer. */
  idempotencyKey: string;
  /** A saved card; without one the operation's `actionUrl` leads to the card page. */
  paymentMethodId?: string | null | undefined;
};

/** How it is resolved. There is no way to call something done that is not. May grow. */
export type Way =
  /** It was delivered another way; the other side is asked and must show it. */
  | 'DELIVERED_OUTSIDE'
  /** A line is credited and its money sent back; a refund goes to the balance instead of the card. */
  | 'REFUND'
  /** It is tried again. A disputed payment: its services may end like all others. */
  | 'RETRY';

/** What waits for a person. May grow. */
export type WorkKind =
  /** A payment that its customer took back at the bank; its services are kept meanwhile. */
  | 'DISPUTE'
  /** Anything else that machines tried for days. */
  | 'JOB'
  /** A letter that nobody takes. */
  | 'LETTER'
  /** A paid line of an order that could not be delivered. */
  | 'ORDER_LINE'
  /** A payment about which the processor says nothing for days. */
  | 'PAYMENT'
  /** Money that the processor would not send back. */
  | 'REFUND';

export type AccountPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountPageQuery = { viewer: { tokenPermissions: Array<Permission>, person: { id: string, name: string, email: string, locale: string, signIns: Array<{ at: string, address: string, agent: string, method: string, succeeded: boolean }> } | null, account: { id: string, kind: AccountKind, number: string, name: string, apiTokens: Array<{ id: string, label: string, prefix: string, permissions: Array<Permission>, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastAddress: string | null, revokedAt: string | null }> | null, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null } | null, brand: { name: string, helpUrl: string | null, demo: boolean } };

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


export type DocumentsQuery = { viewer: { account: { id: string, number: string, name: string, invoices?: { totalCount: number | null, totalCountLabel: string, nodes: Array<{ id: string, kind: DocumentKind, number: string, issuedOn: string, dueOn: string, paid: boolean, beingPaid: boolean, summary: string, open: { amount: string, currency: string }, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, creditNotes?: { totalCount: number | null, totalCountLabel: string, nodes: Array<{ id: string, kind: DocumentKind, number: string, issuedOn: string, dueOn: string, paid: boolean, beingPaid: boolean, summary: string, open: { amount: string, currency: string }, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null, person: { id: string, name: string, email: string, locale: string } | null } | null, brand: { name: string, helpUrl: string | null, demo: boolean } };

export type DocumentPageFragment = { totalCount: number | null, totalCountLabel: string, nodes: Array<{ id: string, kind: DocumentKind, number: string, issuedOn: string, dueOn: string, paid: boolean, beingPaid: boolean, summary: string, open: { amount: string, currency: string }, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type DocumentRowFragment = { id: string, kind: DocumentKind, number: string, issuedOn: string, dueOn: string, paid: boolean, beingPaid: boolean, summary: string, open: { amount: string, currency: string }, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } };

export type DocumentLinesQueryVariables = Exact<{
  id: string;
}>;


export type DocumentLinesQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'ApiToken' }
    | { __typename: 'Document', id: string, kind: DocumentKind, number: string, issuedOn: string, dueOn: string, paid: boolean, beingPaid: boolean, summary: string, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string }, tax: { amount: string, currency: string } }, taxes: Array<{ rate: string, base: { amount: string, currency: string }, tax: { amount: string, currency: string } }>, lines: Array<{ description: string, serviceName: string | null, periodFrom: string | null, periodUntil: string | null, quantity: number, taxRate: string, net: { amount: string, currency: string }, service:
          | { id: string }
          | { id: string }
         | null }>, original: { id: string, number: string } | null, creditNotes: Array<{ id: string, number: string }>, open: { amount: string, currency: string } }
    | { __typename: 'DomainService' }
    | { __typename: 'HostingService' }
    | { __typename: 'Operation' }
    | { __typename: 'Order' }
    | { __typename: 'PaymentMethod' }
    | { __typename: 'Person' }
    | { __typename: 'Quote' }
    | { __typename: 'ScheduledPayment' }
    | { __typename: 'Ticket' }
   | null };

export type InvoiceMeansQueryVariables = Exact<{ [key: string]: never; }>;


export type InvoiceMeansQuery = { viewer: { account: { id: string, balance: { amount: string, currency: string }, paymentMethods: Array<{ id: string, brand: string, last4: string, expiresMonth: number, expiresYear: number, isDefault: boolean, expired: boolean }> } | null } | null };

export type PayInvoiceMutationVariables = Exact<{
  input: PayInvoiceInput;
}>;


export type PayInvoiceMutation = { payInvoice: { operation: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

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
    | { __typename: 'ScheduledPayment' }
    | { __typename: 'Ticket' }
   | null };

export type PaymentsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PaymentsQuery = { viewer: { account: { id: string, currency: string, settlement: Settlement, number: string, name: string, balance: { amount: string, currency: string }, balanceAlert: { amount: string, currency: string } | null, paymentMethods: Array<{ id: string, brand: string, last4: string, expiresMonth: number, expiresYear: number, isDefault: boolean, expired: boolean }>, paymentMeansOrder: Array<{ balance: boolean, paymentMethod: { id: string, brand: string, last4: string, asksConfirmation: boolean } | null }>, balanceMovements: { nodes: Array<{ id: string, at: string, reason: BalanceReason, amount: { amount: string, currency: string }, document: { id: string, number: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null, person: { id: string, name: string, email: string, locale: string } | null } | null, brand: { name: string, helpUrl: string | null, demo: boolean } };

export type CardFragment = { id: string, brand: string, last4: string, expiresMonth: number, expiresYear: number, isDefault: boolean, expired: boolean };

export type MeansFragment = { balance: boolean, paymentMethod: { id: string, brand: string, last4: string, asksConfirmation: boolean } | null };

export type OrderPaymentMeansMutationVariables = Exact<{
  input: OrderPaymentMeansInput;
}>;


export type OrderPaymentMeansMutation = { orderPaymentMeans: { paymentMeansOrder: Array<{ balance: boolean, paymentMethod: { id: string, brand: string, last4: string, asksConfirmation: boolean } | null }> | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type SetBalanceAlertMutationVariables = Exact<{
  input: SetBalanceAlertInput;
}>;


export type SetBalanceAlertMutation = { setBalanceAlert: { balanceAlert: { amount: string, currency: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

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

export type ForecastQueryVariables = Exact<{
  kinds?: Array<ForecastKind> | ForecastKind | null | undefined;
}>;


export type ForecastQuery = { viewer: { account: { id: string, number: string, name: string, dashboard: { balance: { amount: string, currency: string } | null, balanceNeeded: { amount: string, currency: string } | null, renewalsTotal: { amount: string, currency: string } | null }, forecast: Array<{ on: string, kind: ForecastKind, critical: boolean, message: string, attempt: number, servicesCount: number, scheduledPaymentId: string | null, amount: { amount: string, currency: string } | null, services: Array<{ serviceId: string, name: string }> }> | null, calendarAddresses: Array<{ id: string, createdAt: string, mine: boolean }> | null, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null, person: { id: string, name: string, email: string, locale: string } | null } | null, brand: { name: string, helpUrl: string | null, demo: boolean } };

export type ServiceForecastQueryVariables = Exact<{
  id: string;
}>;


export type ServiceForecastQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'ApiToken' }
    | { __typename: 'Document' }
    | { __typename: 'DomainService', id: string, forecast: Array<{ on: string, kind: ForecastKind, critical: boolean, message: string, attempt: number, servicesCount: number, scheduledPaymentId: string | null, amount: { amount: string, currency: string } | null, services: Array<{ serviceId: string, name: string }> }> }
    | { __typename: 'HostingService', id: string, forecast: Array<{ on: string, kind: ForecastKind, critical: boolean, message: string, attempt: number, servicesCount: number, scheduledPaymentId: string | null, amount: { amount: string, currency: string } | null, services: Array<{ serviceId: string, name: string }> }> }
    | { __typename: 'Operation' }
    | { __typename: 'Order' }
    | { __typename: 'PaymentMethod' }
    | { __typename: 'Person' }
    | { __typename: 'Quote' }
    | { __typename: 'ScheduledPayment' }
    | { __typename: 'Ticket' }
   | null };

export type ForecastLineFragment = { on: string, kind: ForecastKind, critical: boolean, message: string, attempt: number, servicesCount: number, scheduledPaymentId: string | null, amount: { amount: string, currency: string } | null, services: Array<{ serviceId: string, name: string }> };

export type CalendarAddressLineFragment = { id: string, createdAt: string, mine: boolean };

export type CreateCalendarAddressMutationVariables = Exact<{
  input: CreateCalendarAddressInput;
}>;


export type CreateCalendarAddressMutation = { createCalendarAddress: { url: string | null, calendarAddress: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RevokeCalendarAddressMutationVariables = Exact<{
  input: RevokeCalendarAddressInput;
}>;


export type RevokeCalendarAddressMutation = { revokeCalendarAddress: { calendarAddresses: Array<{ id: string }> | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type DashboardQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardQuery = { viewer: { account: { id: string, number: string, name: string, dashboard: { hostings: number | null, domains: number | null, expiringCount: number | null, expiredCount: number | null, toDo: Array<{ kind: ToDoKind, severity: Severity, message: string, count: number, service:
            | { id: string, name: string }
            | { id: string, name: string }
           | null, operation: { id: string } | null, ticket: { id: string } | null, scheduledPayment: { id: string } | null }>, balance: { amount: string, currency: string } | null, expiring: Array<
          | { kind: ServiceKind, status: ServiceStatus, createdAt: string, expiresAt: string | null, renewalMode: RenewalMode, daysLeft: number | null, id: string, name: string, product: { name: string }, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
          | { kind: ServiceKind, status: ServiceStatus, createdAt: string, expiresAt: string | null, renewalMode: RenewalMode, daysLeft: number | null, id: string, name: string, product: { name: string }, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
        > | null, expired: Array<
          | { kind: ServiceKind, status: ServiceStatus, createdAt: string, expiresAt: string | null, renewalMode: RenewalMode, daysLeft: number | null, id: string, name: string, product: { name: string }, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
          | { kind: ServiceKind, status: ServiceStatus, createdAt: string, expiresAt: string | null, renewalMode: RenewalMode, daysLeft: number | null, id: string, name: string, product: { name: string }, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
        > | null, lastOrdered: Array<
          | { kind: ServiceKind, status: ServiceStatus, createdAt: string, expiresAt: string | null, renewalMode: RenewalMode, daysLeft: number | null, id: string, name: string, product: { name: string }, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
          | { kind: ServiceKind, status: ServiceStatus, createdAt: string, expiresAt: string | null, renewalMode: RenewalMode, daysLeft: number | null, id: string, name: string, product: { name: string }, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
        > | null, lastTickets: Array<{ id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, service:
            | { id: string, name: string }
            | { id: string, name: string }
           | null }> | null }, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null, person: { id: string, name: string, email: string, locale: string } | null } | null, brand: { name: string, helpUrl: string | null, demo: boolean } };

type DashboardService_DomainService_Fragment = { kind: ServiceKind, status: ServiceStatus, createdAt: string, expiresAt: string | null, renewalMode: RenewalMode, daysLeft: number | null, id: string, name: string, product: { name: string }, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> };

type DashboardService_HostingService_Fragment = { kind: ServiceKind, status: ServiceStatus, createdAt: string, expiresAt: string | null, renewalMode: RenewalMode, daysLeft: number | null, id: string, name: string, product: { name: string }, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> };

export type DashboardServiceFragment =
  | DashboardService_DomainService_Fragment
  | DashboardService_HostingService_Fragment
;

export type PlannedPaymentsQueryVariables = Exact<{
  upcoming: boolean;
  after?: string | null | undefined;
}>;


export type PlannedPaymentsQuery = { viewer: { account: { id: string, number: string, name: string, scheduledPayments: { totalCount: number | null, totalCountLabel: string, nodes: Array<{ id: string, state: ScheduledPaymentState, reason: string | null, chargeOn: string, tryOn: string | null, renewalsCount: number, most: { amount: string, currency: string }, charged: { amount: string, currency: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null, person: { id: string, name: string, email: string, locale: string } | null } | null, brand: { name: string, helpUrl: string | null, demo: boolean } };

export type PlannedRowFragment = { id: string, state: ScheduledPaymentState, reason: string | null, chargeOn: string, tryOn: string | null, renewalsCount: number, most: { amount: string, currency: string }, charged: { amount: string, currency: string } | null };

export type PlannedPaymentQueryVariables = Exact<{
  id: string;
}>;


export type PlannedPaymentQuery = { node:
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
    | { __typename: 'ScheduledPayment', canBeCancelled: boolean, canBePaid: boolean, canChangeMeans: boolean, id: string, state: ScheduledPaymentState, reason: string | null, chargeOn: string, tryOn: string | null, renewalsCount: number, paymentMethod: { id: string, brand: string, last4: string, expiresMonth: number, expiresYear: number, isDefault: boolean, expired: boolean } | null, operation: { id: string } | null, renewals: Array<{ name: string, expiresAt: string, months: number, planned: boolean, reason: string | null, most: { amount: string, currency: string }, service:
          | { id: string }
          | { id: string }
         | null }>, tries: Array<{ at: string, usedBalance: boolean, refusal: string | null, paymentMethod: { id: string, brand: string, last4: string, expiresMonth: number, expiresYear: number, isDefault: boolean, expired: boolean } | null }>, most: { amount: string, currency: string }, charged: { amount: string, currency: string } | null }
    | { __typename: 'Ticket' }
   | null, brand: { name: string, helpUrl: string | null, demo: boolean }, viewer: { person: { id: string, name: string, email: string, locale: string } | null, account: { id: string, number: string, name: string, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null } | null };

export type PlannedFragment = { canBeCancelled: boolean, canBePaid: boolean, canChangeMeans: boolean, id: string, state: ScheduledPaymentState, reason: string | null, chargeOn: string, tryOn: string | null, renewalsCount: number, paymentMethod: { id: string, brand: string, last4: string, expiresMonth: number, expiresYear: number, isDefault: boolean, expired: boolean } | null, operation: { id: string } | null, renewals: Array<{ name: string, expiresAt: string, months: number, planned: boolean, reason: string | null, most: { amount: string, currency: string }, service:
      | { id: string }
      | { id: string }
     | null }>, tries: Array<{ at: string, usedBalance: boolean, refusal: string | null, paymentMethod: { id: string, brand: string, last4: string, expiresMonth: number, expiresYear: number, isDefault: boolean, expired: boolean } | null }>, most: { amount: string, currency: string }, charged: { amount: string, currency: string } | null };

export type PlannedMeansQueryVariables = Exact<{ [key: string]: never; }>;


export type PlannedMeansQuery = { viewer: { account: { id: string, settlement: Settlement, balance: { amount: string, currency: string }, paymentMethods: Array<{ id: string, brand: string, last4: string, expiresMonth: number, expiresYear: number, isDefault: boolean, expired: boolean }>, paymentMeansOrder: Array<{ balance: boolean, paymentMethod: { id: string, brand: string, last4: string, asksConfirmation: boolean } | null }> } | null } | null };

export type PayPlannedMutationVariables = Exact<{
  input: PayScheduledPaymentInput;
}>;


export type PayPlannedMutation = { payScheduledPayment: { operation: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type CancelPlannedMutationVariables = Exact<{
  input: CancelScheduledPaymentInput;
}>;


export type CancelPlannedMutation = { cancelScheduledPayment: { scheduledPayment: { id: string, state: ScheduledPaymentState } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ChoosePlannedMeansMutationVariables = Exact<{
  input: ChooseScheduledMeansInput;
}>;


export type ChoosePlannedMeansMutation = { chooseScheduledMeans: { scheduledPayment: { id: string, paymentMethod: { id: string, brand: string, last4: string, expiresMonth: number, expiresYear: number, isDefault: boolean, expired: boolean } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RenewalFormQueryVariables = Exact<{
  ids: Array<string> | string;
  after?: string | null | undefined;
}>;


export type RenewalFormQuery = { viewer: { account: { id: string, settlement: Settlement, pricesIncludeTax: boolean, number: string, name: string, services: { nodes: Array<
          | { kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, id: string, name: string, product: { name: string }, restorePrice: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } | null, renewalOffers: Array<{ months: number, newExpiresAt: string, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
          | { kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, id: string, name: string, product: { name: string }, restorePrice: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } | null, renewalOffers: Array<{ months: number, newExpiresAt: string, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null, person: { id: string, name: string, email: string, locale: string } | null } | null, brand: { name: string, helpUrl: string | null, demo: boolean } };

type RenewableService_DomainService_Fragment = { kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, id: string, name: string, product: { name: string }, restorePrice: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } | null, renewalOffers: Array<{ months: number, newExpiresAt: string, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> };

type RenewableService_HostingService_Fragment = { kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, id: string, name: string, product: { name: string }, restorePrice: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } | null, renewalOffers: Array<{ months: number, newExpiresAt: string, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> };

export type RenewableServiceFragment =
  | RenewableService_DomainService_Fragment
  | RenewableService_HostingService_Fragment
;

export type QuoteRenewalMutationVariables = Exact<{
  input: QuoteRenewalInput;
}>;


export type QuoteRenewalMutation = { quoteRenewal: { quote: { id: string, expiresAt: string, lines: Array<{ kind: OrderLineKind, months: number, currentExpiresAt: string, newExpiresAt: string, description: string, price: { net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } }, service:
          | { id: string }
          | { id: string }
         }>, price: { net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } }, taxes: Array<{ rate: string, tax: { amount: string, currency: string } }>, balance: { amount: string, currency: string }, paymentMethods: Array<{ id: string, brand: string, last4: string, expiresMonth: number, expiresYear: number, isDefault: boolean, expired: boolean }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RenewalQuoteFragment = { id: string, expiresAt: string, lines: Array<{ kind: OrderLineKind, months: number, currentExpiresAt: string, newExpiresAt: string, description: string, price: { net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } }, service:
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
    | { __typename: 'Operation', id: string, kind: OperationKind, state: OperationState, createdAt: string, updatedAt: string, finishedAt: string | null, message: string | null, code: string | null, actionUrl: string | null, steps: Array<{ name: string, label: string, state: OperationState }>, order: { id: string, state: OrderState, price: { net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } }, lines: Array<{ id: string, kind: OrderLineKind, state: LineState, months: number, refusal: string | null, newExpiresAt: string | null, net: { amount: string, currency: string }, service:
            | { id: string, name: string }
            | { id: string, name: string }
          , creditNote: { id: string, number: string } | null }>, invoice: { id: string, number: string } | null } | null }
    | { __typename: 'Order' }
    | { __typename: 'PaymentMethod' }
    | { __typename: 'Person' }
    | { __typename: 'Quote' }
    | { __typename: 'ScheduledPayment' }
    | { __typename: 'Ticket' }
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
    | { __typename: 'Operation', id: string, kind: OperationKind, state: OperationState, createdAt: string, updatedAt: string, finishedAt: string | null, message: string | null, code: string | null, actionUrl: string | null, steps: Array<{ name: string, label: string, state: OperationState }>, order: { id: string, state: OrderState, price: { net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } }, lines: Array<{ id: string, kind: OrderLineKind, state: LineState, months: number, refusal: string | null, newExpiresAt: string | null, net: { amount: string, currency: string }, service:
            | { id: string, name: string }
            | { id: string, name: string }
          , creditNote: { id: string, number: string } | null }>, invoice: { id: string, number: string } | null } | null }
    | { __typename: 'Order' }
    | { __typename: 'PaymentMethod' }
    | { __typename: 'Person' }
    | { __typename: 'Quote' }
    | { __typename: 'ScheduledPayment' }
    | { __typename: 'Ticket' }
   | null };

export type OperationChangedSubscriptionVariables = Exact<{
  id: string;
}>;


export type OperationChangedSubscription = { operationChanged: { id: string, kind: OperationKind, state: OperationState, createdAt: string, updatedAt: string, finishedAt: string | null, message: string | null, code: string | null, actionUrl: string | null, steps: Array<{ name: string, label: string, state: OperationState }>, order: { id: string, state: OrderState, price: { net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } }, lines: Array<{ id: string, kind: OrderLineKind, state: LineState, months: number, refusal: string | null, newExpiresAt: string | null, net: { amount: string, currency: string }, service:
          | { id: string, name: string }
          | { id: string, name: string }
        , creditNote: { id: string, number: string } | null }>, invoice: { id: string, number: string } | null } | null } };

export type OperationProgressFragment = { id: string, kind: OperationKind, state: OperationState, createdAt: string, updatedAt: string, finishedAt: string | null, message: string | null, code: string | null, actionUrl: string | null, steps: Array<{ name: string, label: string, state: OperationState }>, order: { id: string, state: OrderState, price: { net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } }, lines: Array<{ id: string, kind: OrderLineKind, state: LineState, months: number, refusal: string | null, newExpiresAt: string | null, net: { amount: string, currency: string }, service:
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
          | { kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, renewalMode: RenewalMode, daysLeft: number | null, id: string, name: string, product: { name: string }, renewalPrice: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } | null, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
          | { kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, renewalMode: RenewalMode, daysLeft: number | null, id: string, name: string, product: { name: string }, renewalPrice: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } | null, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, orders?: { nodes: Array<{ id: string, state: OrderState, createdAt: string, price: { total: { amount: string, currency: string } }, lines: Array<{ id: string, service:
              | { id: string, name: string }
              | { id: string, name: string }
             }>, operation: { id: string, state: OperationState } | null }> }, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null, person: { id: string, name: string, email: string, locale: string } | null } | null, brand: { name: string, helpUrl: string | null, demo: boolean } };

type ServiceRow_DomainService_Fragment = { kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, renewalMode: RenewalMode, daysLeft: number | null, id: string, name: string, product: { name: string }, renewalPrice: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } | null, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> };

type ServiceRow_HostingService_Fragment = { kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, renewalMode: RenewalMode, daysLeft: number | null, id: string, name: string, product: { name: string }, renewalPrice: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } | null, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> };

export type ServiceRowFragment =
  | ServiceRow_DomainService_Fragment
  | ServiceRow_HostingService_Fragment
;

export type WaitingOrderFragment = { id: string, state: OrderState, createdAt: string, price: { total: { amount: string, currency: string } }, lines: Array<{ id: string, service:
      | { id: string, name: string }
      | { id: string, name: string }
     }>, operation: { id: string, state: OperationState } | null };

type ServiceName_DomainService_Fragment = { id: string, name: string };

type ServiceName_HostingService_Fragment = { id: string, name: string };

export type ServiceNameFragment =
  | ServiceName_DomainService_Fragment
  | ServiceName_HostingService_Fragment
;

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
    | { __typename: 'DomainService', createdAt: string, graceUntil: string | null, suspendsAt: string | null, restorableUntil: string | null, purgeAt: string | null, domainName: string, registryExpiresAt: string | null, kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, renewalMode: RenewalMode, daysLeft: number | null, id: string, name: string, automaticRenewal: { chargeOn: string | null, most: { amount: string, currency: string } | null, warnings: Array<{ risk: RenewalRisk, harmless: boolean, message: string }> }, suspensions: Array<{ code: string, label: string, since: string }>, periods: Array<{ beginsAt: string, endsAt: string, net: { amount: string, currency: string } }>, invoices: Array<{ id: string, kind: DocumentKind, number: string, issuedOn: string, dueOn: string, paid: boolean, beingPaid: boolean, summary: string, open: { amount: string, currency: string }, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, operations: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }>, tickets: Array<{ id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, service:
          | { id: string, name: string }
          | { id: string, name: string }
         | null }>, history: Array<{ id: string, at: string, label: string, by: string }>, product: { name: string }, renewalPrice: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } | null, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
    | { __typename: 'HostingService', createdAt: string, graceUntil: string | null, suspendsAt: string | null, restorableUntil: string | null, purgeAt: string | null, identifier: string, kind: ServiceKind, status: ServiceStatus, expiresAt: string | null, renewalMode: RenewalMode, daysLeft: number | null, id: string, name: string, automaticRenewal: { chargeOn: string | null, most: { amount: string, currency: string } | null, warnings: Array<{ risk: RenewalRisk, harmless: boolean, message: string }> }, suspensions: Array<{ code: string, label: string, since: string }>, periods: Array<{ beginsAt: string, endsAt: string, net: { amount: string, currency: string } }>, invoices: Array<{ id: string, kind: DocumentKind, number: string, issuedOn: string, dueOn: string, paid: boolean, beingPaid: boolean, summary: string, open: { amount: string, currency: string }, price: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, operations: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }>, tickets: Array<{ id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, service:
          | { id: string, name: string }
          | { id: string, name: string }
         | null }>, history: Array<{ id: string, at: string, label: string, by: string }>, product: { name: string }, renewalPrice: { net: { amount: string, currency: string }, total: { amount: string, currency: string } } | null, actions: Array<{ name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null }> }
    | { __typename: 'Operation' }
    | { __typename: 'Order' }
    | { __typename: 'PaymentMethod' }
    | { __typename: 'Person' }
    | { __typename: 'Quote' }
    | { __typename: 'ScheduledPayment' }
    | { __typename: 'Ticket' }
   | null, viewer: { account: { id: string, pricesIncludeTax: boolean, number: string, name: string, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null, person: { id: string, name: string, email: string, locale: string } | null } | null, brand: { name: string, helpUrl: string | null, demo: boolean } };

export type CancelServiceMutationVariables = Exact<{
  input: CancelServiceInput;
}>;


export type CancelServiceMutation = { cancelService: { userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type SetAutomaticRenewalMutationVariables = Exact<{
  input: SetAutomaticRenewalInput;
}>;


export type SetAutomaticRenewalMutation = { setAutomaticRenewal: { userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type KeepServiceMutationVariables = Exact<{
  input: KeepServiceInput;
}>;


export type KeepServiceMutation = { keepService: { userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type OperationRowFragment = { id: string, kind: OperationKind, state: OperationState, createdAt: string };

export type ShellFragment = { brand: { name: string, helpUrl: string | null, demo: boolean }, viewer: { person: { id: string, name: string, email: string, locale: string } | null, account: { id: string, number: string, name: string, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null } | null };

export type RunningOperationFragment = { id: string, kind: OperationKind, state: OperationState, createdAt: string };

export type RunningOperationsQueryVariables = Exact<{ [key: string]: never; }>;


export type RunningOperationsQuery = { brand: { name: string, helpUrl: string | null, demo: boolean }, viewer: { person: { id: string, name: string, email: string, locale: string } | null, account: { id: string, number: string, name: string, running: { nodes: Array<{ id: string, kind: OperationKind, state: OperationState, createdAt: string }> } } | null } | null };

export type RefusalFragment = { code: ErrorCode, message: string, path: Array<string> };

export type AmountFragment = { amount: string, currency: string };

export type FullPriceFragment = { net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } };

export type AllowedActionFragment = { name: ActionName, allowed: boolean, reason: string | null, remedy: Remedy | null };

export type StaffBarFragment = { person: { id: string, name: string }, waiting: { totalCount: number | null, totalCountLabel: string } };

export type StaffTicketsQueryVariables = Exact<{
  closed: boolean;
  after?: string | null | undefined;
}>;


export type StaffTicketsQuery = { brand: { name: string }, staff: { tickets: { totalCount: number | null, totalCountLabel: string, nodes: Array<{ id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, account: { id: string, number: string, name: string }, service:
          | { id: string, name: string }
          | { id: string, name: string }
         | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, person: { id: string, name: string }, waiting: { totalCount: number | null, totalCountLabel: string } } | null };

export type StaffTicketRowFragment = { id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, account: { id: string, number: string, name: string }, service:
    | { id: string, name: string }
    | { id: string, name: string }
   | null };

export type StaffTicketQueryVariables = Exact<{
  id: string;
}>;


export type StaffTicketQuery = { brand: { name: string }, staff: { ticket: { openedAt: string, id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, account: { id: string, number: string, name: string }, messages: Array<{ id: string, author: string, fromStaff: boolean, text: string, sentAt: string }>, service:
        | { id: string, name: string }
        | { id: string, name: string }
       | null } | null, person: { id: string, name: string }, waiting: { totalCount: number | null, totalCountLabel: string } } | null };

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

export type StaffWorkQueryVariables = Exact<{
  kind?: WorkKind | null | undefined;
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type StaffWorkQuery = { brand: { name: string }, staff: { work: { totalCount: number | null, totalCountLabel: string, nodes: Array<{ id: string, kind: WorkKind, job: string, since: string, why: string, detail: string, services: Array<string>, recipient: string | null, ways: Array<Way>, amount: { amount: string, currency: string } | null, account: { id: string, number: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, person: { id: string, name: string }, waiting: { totalCount: number | null, totalCountLabel: string } } | null };

export type StaffWorkItemQueryVariables = Exact<{
  id: string;
}>;


export type StaffWorkItemQuery = { brand: { name: string }, staff: { workItem: { id: string, kind: WorkKind, job: string, since: string, why: string, detail: string, services: Array<string>, recipient: string | null, ways: Array<Way>, amount: { amount: string, currency: string } | null, account: { id: string, number: string, name: string } | null } | null, person: { id: string, name: string }, waiting: { totalCount: number | null, totalCountLabel: string } } | null };

export type StaffWorkRowFragment = { id: string, kind: WorkKind, job: string, since: string, why: string, detail: string, services: Array<string>, recipient: string | null, ways: Array<Way>, amount: { amount: string, currency: string } | null, account: { id: string, number: string, name: string } | null };

export type ResolveWorkMutationVariables = Exact<{
  input: ResolveWorkInput;
}>;


export type ResolveWorkMutation = { resolveWork: { work: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

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
    | { __typename: 'ScheduledPayment' }
    | { __typename: 'Ticket' }
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
    | { __typename: 'ScheduledPayment' }
    | { __typename: 'Ticket', openedAt: string, id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, messages: Array<{ id: string, author: string, fromStaff: boolean, text: string, sentAt: string }>, service:
        | { id: string, name: string }
        | { id: string, name: string }
       | null }
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
    | { __typename: 'ScheduledPayment' }
    | { __typename: 'Ticket', openedAt: string, id: string, number: string, subject: string, state: TicketState, touchedAt: string, waitingForYou: boolean, messages: Array<{ id: string, author: string, fromStaff: boolean, text: string, sentAt: string }>, service:
        | { id: string, name: string }
        | { id: string, name: string }
       | null }
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
  beingPaid
  open {
    ...Amount
  }
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
  beingPaid
  open {
    ...Amount
  }
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
export const MeansFragmentDoc = new TypedDocumentString(`
    fragment Means on PaymentMeans {
  balance
  paymentMethod {
    id
    brand
    last4
    asksConfirmation
  }
}
    `, {"fragmentName":"Means"}) as unknown as TypedDocumentString<MeansFragment, unknown>;
export const ForecastLineFragmentDoc = new TypedDocumentString(`
    fragment ForecastLine on ForecastEvent {
  on
  kind
  critical
  message
  attempt
  servicesCount
  scheduledPaymentId
  amount {
    ...Amount
  }
  services(first: 5) {
    serviceId
    name
  }
}
    fragment Amount on Money {
  amount
  currency
}`, {"fragmentName":"ForecastLine"}) as unknown as TypedDocumentString<ForecastLineFragment, unknown>;
export const CalendarAddressLineFragmentDoc = new TypedDocumentString(`
    fragment CalendarAddressLine on CalendarAddress {
  id
  createdAt
  mine
}
    `, {"fragmentName":"CalendarAddressLine"}) as unknown as TypedDocumentString<CalendarAddressLineFragment, unknown>;
export const ServiceNameFragmentDoc = new TypedDocumentString(`
    fragment ServiceName on Service {
  id
  name
}
    `, {"fragmentName":"ServiceName"}) as unknown as TypedDocumentString<ServiceNameFragment, unknown>;
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
  ...ServiceName
  kind
  status
  createdAt
  expiresAt
  renewalMode
  daysLeft
  product {
    name
  }
  actions {
    ...AllowedAction
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}`, {"fragmentName":"DashboardService"}) as unknown as TypedDocumentString<DashboardServiceFragment, unknown>;
export const PlannedRowFragmentDoc = new TypedDocumentString(`
    fragment PlannedRow on ScheduledPayment {
  id
  state
  reason
  chargeOn
  tryOn
  renewalsCount
  most {
    ...Amount
  }
  charged {
    ...Amount
  }
}
    fragment Amount on Money {
  amount
  currency
}`, {"fragmentName":"PlannedRow"}) as unknown as TypedDocumentString<PlannedRowFragment, unknown>;
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
export const PlannedFragmentDoc = new TypedDocumentString(`
    fragment Planned on ScheduledPayment {
  ...PlannedRow
  canBeCancelled
  canBePaid
  canChangeMeans
  paymentMethod {
    ...Card
  }
  operation {
    id
  }
  renewals {
    name
    expiresAt
    months
    planned
    reason
    most {
      ...Amount
    }
    service {
      id
    }
  }
  tries {
    at
    usedBalance
    refusal
    paymentMethod {
      ...Card
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
fragment PlannedRow on ScheduledPayment {
  id
  state
  reason
  chargeOn
  tryOn
  renewalsCount
  most {
    ...Amount
  }
  charged {
    ...Amount
  }
}
fragment Amount on Money {
  amount
  currency
}`, {"fragmentName":"Planned"}) as unknown as TypedDocumentString<PlannedFragment, unknown>;
export const RenewableServiceFragmentDoc = new TypedDocumentString(`
    fragment RenewableService on Service {
  ...ServiceName
  kind
  status
  expiresAt
  product {
    name
  }
  restorePrice {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
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
    fragment ServiceName on Service {
  id
  name
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
export const RenewalQuoteFragmentDoc = new TypedDocumentString(`
    fragment RenewalQuote on Quote {
  id
  expiresAt
  lines {
    kind
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
      kind
      state
      months
      refusal
      newExpiresAt
      net {
        ...Amount
      }
      service {
        ...ServiceName
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
    fragment ServiceName on Service {
  id
  name
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
  ...ServiceName
  kind
  status
  expiresAt
  renewalMode
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
    fragment ServiceName on Service {
  id
  name
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
      ...ServiceName
    }
  }
  operation {
    id
    state
  }
}
    fragment ServiceName on Service {
  id
  name
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
export const StaffBarFragmentDoc = new TypedDocumentString(`
    fragment StaffBar on Staff {
  person {
    id
    name
  }
  waiting: work(first: 1) {
    totalCount
    totalCountLabel
  }
}
    `, {"fragmentName":"StaffBar"}) as unknown as TypedDocumentString<StaffBarFragment, unknown>;
export const TicketRowFragmentDoc = new TypedDocumentString(`
    fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
  }
}
    fragment ServiceName on Service {
  id
  name
}`, {"fragmentName":"TicketRow"}) as unknown as TypedDocumentString<TicketRowFragment, unknown>;
export const StaffTicketRowFragmentDoc = new TypedDocumentString(`
    fragment StaffTicketRow on Ticket {
  ...TicketRow
  account {
    id
    number
    name
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
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
    fragment ServiceName on Service {
  id
  name
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
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
    fragment ServiceName on Service {
  id
  name
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
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
export const StaffWorkRowFragmentDoc = new TypedDocumentString(`
    fragment StaffWorkRow on StuckWork {
  id
  kind
  job
  since
  why
  detail
  services
  recipient
  amount {
    amount
    currency
  }
  ways
  account {
    id
    number
    name
  }
}
    `, {"fragmentName":"StaffWorkRow"}) as unknown as TypedDocumentString<StaffWorkRowFragment, unknown>;
export const AccountPageDocument = new TypedDocumentString(`
    query AccountPage {
  ...Shell
  viewer {
    tokenPermissions
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
  beingPaid
  open {
    ...Amount
  }
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
  beingPaid
  open {
    ...Amount
  }
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
export const InvoiceMeansDocument = new TypedDocumentString(`
    query InvoiceMeans {
  viewer {
    account {
      id
      balance {
        ...Amount
      }
      paymentMethods {
        ...Card
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
fragment Amount on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<InvoiceMeansQuery, InvoiceMeansQueryVariables>;
export const PayInvoiceDocument = new TypedDocumentString(`
    mutation PayInvoice($input: PayInvoiceInput!) {
  payInvoice(input: $input) {
    operation {
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
}`) as unknown as TypedDocumentString<PayInvoiceMutation, PayInvoiceMutationVariables>;
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
      balanceAlert {
        ...Amount
      }
      paymentMethods {
        ...Card
      }
      paymentMeansOrder {
        ...Means
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
fragment Means on PaymentMeans {
  balance
  paymentMethod {
    id
    brand
    last4
    asksConfirmation
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
}`) as unknown as TypedDocumentString<PaymentsQuery, PaymentsQueryVariables>;
export const OrderPaymentMeansDocument = new TypedDocumentString(`
    mutation OrderPaymentMeans($input: OrderPaymentMeansInput!) {
  orderPaymentMeans(input: $input) {
    paymentMeansOrder {
      ...Means
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Means on PaymentMeans {
  balance
  paymentMethod {
    id
    brand
    last4
    asksConfirmation
  }
}
fragment Refusal on UserError {
  code
  message
  path
}`) as unknown as TypedDocumentString<OrderPaymentMeansMutation, OrderPaymentMeansMutationVariables>;
export const SetBalanceAlertDocument = new TypedDocumentString(`
    mutation SetBalanceAlert($input: SetBalanceAlertInput!) {
  setBalanceAlert(input: $input) {
    balanceAlert {
      ...Amount
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
fragment Amount on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<SetBalanceAlertMutation, SetBalanceAlertMutationVariables>;
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
export const ForecastDocument = new TypedDocumentString(`
    query Forecast($kinds: [ForecastKind!]) {
  ...Shell
  viewer {
    account {
      id
      dashboard {
        balance {
          ...Amount
        }
        balanceNeeded {
          ...Amount
        }
        renewalsTotal {
          ...Amount
        }
      }
      forecast(months: 24, kinds: $kinds) {
        ...ForecastLine
      }
      calendarAddresses {
        ...CalendarAddressLine
      }
    }
  }
}
    fragment ForecastLine on ForecastEvent {
  on
  kind
  critical
  message
  attempt
  servicesCount
  scheduledPaymentId
  amount {
    ...Amount
  }
  services(first: 5) {
    serviceId
    name
  }
}
fragment CalendarAddressLine on CalendarAddress {
  id
  createdAt
  mine
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
}`) as unknown as TypedDocumentString<ForecastQuery, ForecastQueryVariables>;
export const ServiceForecastDocument = new TypedDocumentString(`
    query ServiceForecast($id: ID!) {
  node(id: $id) {
    __typename
    ... on Service {
      id
      forecast(months: 24) {
        ...ForecastLine
      }
    }
  }
}
    fragment ForecastLine on ForecastEvent {
  on
  kind
  critical
  message
  attempt
  servicesCount
  scheduledPaymentId
  amount {
    ...Amount
  }
  services(first: 5) {
    serviceId
    name
  }
}
fragment Amount on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<ServiceForecastQuery, ServiceForecastQueryVariables>;
export const CreateCalendarAddressDocument = new TypedDocumentString(`
    mutation CreateCalendarAddress($input: CreateCalendarAddressInput!) {
  createCalendarAddress(input: $input) {
    url
    calendarAddress {
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
}`) as unknown as TypedDocumentString<CreateCalendarAddressMutation, CreateCalendarAddressMutationVariables>;
export const RevokeCalendarAddressDocument = new TypedDocumentString(`
    mutation RevokeCalendarAddress($input: RevokeCalendarAddressInput!) {
  revokeCalendarAddress(input: $input) {
    calendarAddresses {
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
}`) as unknown as TypedDocumentString<RevokeCalendarAddressMutation, RevokeCalendarAddressMutationVariables>;
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
            ...ServiceName
          }
          operation {
            id
          }
          ticket {
            id
          }
          scheduledPayment {
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
  ...ServiceName
  kind
  status
  createdAt
  expiresAt
  renewalMode
  daysLeft
  product {
    name
  }
  actions {
    ...AllowedAction
  }
}
fragment ServiceName on Service {
  id
  name
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
    ...ServiceName
  }
}`) as unknown as TypedDocumentString<DashboardQuery, DashboardQueryVariables>;
export const PlannedPaymentsDocument = new TypedDocumentString(`
    query PlannedPayments($upcoming: Boolean!, $after: String) {
  ...Shell
  viewer {
    account {
      id
      scheduledPayments(upcoming: $upcoming, first: 100, after: $after) {
        nodes {
          ...PlannedRow
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
    fragment PlannedRow on ScheduledPayment {
  id
  state
  reason
  chargeOn
  tryOn
  renewalsCount
  most {
    ...Amount
  }
  charged {
    ...Amount
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
}`) as unknown as TypedDocumentString<PlannedPaymentsQuery, PlannedPaymentsQueryVariables>;
export const PlannedPaymentDocument = new TypedDocumentString(`
    query PlannedPayment($id: ID!) {
  ...Shell
  node(id: $id) {
    __typename
    ... on ScheduledPayment {
      ...Planned
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
fragment PlannedRow on ScheduledPayment {
  id
  state
  reason
  chargeOn
  tryOn
  renewalsCount
  most {
    ...Amount
  }
  charged {
    ...Amount
  }
}
fragment Planned on ScheduledPayment {
  ...PlannedRow
  canBeCancelled
  canBePaid
  canChangeMeans
  paymentMethod {
    ...Card
  }
  operation {
    id
  }
  renewals {
    name
    expiresAt
    months
    planned
    reason
    most {
      ...Amount
    }
    service {
      id
    }
  }
  tries {
    at
    usedBalance
    refusal
    paymentMethod {
      ...Card
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
}`) as unknown as TypedDocumentString<PlannedPaymentQuery, PlannedPaymentQueryVariables>;
export const PlannedMeansDocument = new TypedDocumentString(`
    query PlannedMeans {
  viewer {
    account {
      id
      settlement
      balance {
        ...Amount
      }
      paymentMethods {
        ...Card
      }
      paymentMeansOrder {
        ...Means
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
fragment Means on PaymentMeans {
  balance
  paymentMethod {
    id
    brand
    last4
    asksConfirmation
  }
}
fragment Amount on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<PlannedMeansQuery, PlannedMeansQueryVariables>;
export const PayPlannedDocument = new TypedDocumentString(`
    mutation PayPlanned($input: PayScheduledPaymentInput!) {
  payScheduledPayment(input: $input) {
    operation {
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
}`) as unknown as TypedDocumentString<PayPlannedMutation, PayPlannedMutationVariables>;
export const CancelPlannedDocument = new TypedDocumentString(`
    mutation CancelPlanned($input: CancelScheduledPaymentInput!) {
  cancelScheduledPayment(input: $input) {
    scheduledPayment {
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
}`) as unknown as TypedDocumentString<CancelPlannedMutation, CancelPlannedMutationVariables>;
export const ChoosePlannedMeansDocument = new TypedDocumentString(`
    mutation ChoosePlannedMeans($input: ChooseScheduledMeansInput!) {
  chooseScheduledMeans(input: $input) {
    scheduledPayment {
      id
      paymentMethod {
        ...Card
      }
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
}`) as unknown as TypedDocumentString<ChoosePlannedMeansMutation, ChoosePlannedMeansMutationVariables>;
export const RenewalFormDocument = new TypedDocumentString(`
    query RenewalForm($ids: [ID!]!, $after: String) {
  ...Shell
  viewer {
    account {
      id
      settlement
      pricesIncludeTax
      services(filter: {tab: ALL, ids: $ids}, first: 90, after: $after) {
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
  ...ServiceName
  kind
  status
  expiresAt
  product {
    name
  }
  restorePrice {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
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
fragment ServiceName on Service {
  id
  name
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
    kind
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
      kind
      state
      months
      refusal
      newExpiresAt
      net {
        ...Amount
      }
      service {
        ...ServiceName
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
fragment ServiceName on Service {
  id
  name
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
      kind
      state
      months
      refusal
      newExpiresAt
      net {
        ...Amount
      }
      service {
        ...ServiceName
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
fragment ServiceName on Service {
  id
  name
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
      kind
      state
      months
      refusal
      newExpiresAt
      net {
        ...Amount
      }
      service {
        ...ServiceName
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
fragment ServiceName on Service {
  id
  name
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
  ...ServiceName
  kind
  status
  expiresAt
  renewalMode
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
      ...ServiceName
    }
  }
  operation {
    id
    state
  }
}
fragment ServiceName on Service {
  id
  name
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
      automaticRenewal {
        chargeOn
        most {
          ...Amount
        }
        warnings {
          risk
          harmless
          message
        }
      }
      graceUntil
      suspendsAt
      restorableUntil
      purgeAt
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
  beingPaid
  open {
    ...Amount
  }
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
  ...ServiceName
  kind
  status
  expiresAt
  renewalMode
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
fragment ServiceName on Service {
  id
  name
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
    ...ServiceName
  }
}`) as unknown as TypedDocumentString<ServiceDetailQuery, ServiceDetailQueryVariables>;
export const CancelServiceDocument = new TypedDocumentString(`
    mutation CancelService($input: CancelServiceInput!) {
  cancelService(input: $input) {
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`) as unknown as TypedDocumentString<CancelServiceMutation, CancelServiceMutationVariables>;
export const SetAutomaticRenewalDocument = new TypedDocumentString(`
    mutation SetAutomaticRenewal($input: SetAutomaticRenewalInput!) {
  setAutomaticRenewal(input: $input) {
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`) as unknown as TypedDocumentString<SetAutomaticRenewalMutation, SetAutomaticRenewalMutationVariables>;
export const KeepServiceDocument = new TypedDocumentString(`
    mutation KeepService($input: KeepServiceInput!) {
  keepService(input: $input) {
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`) as unknown as TypedDocumentString<KeepServiceMutation, KeepServiceMutationVariables>;
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
export const StaffTicketsDocument = new TypedDocumentString(`
    query StaffTickets($closed: Boolean!, $after: String) {
  brand {
    name
  }
  staff {
    ...StaffBar
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
    fragment ServiceName on Service {
  id
  name
}
fragment StaffBar on Staff {
  person {
    id
    name
  }
  waiting: work(first: 1) {
    totalCount
    totalCountLabel
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
    ...ServiceName
  }
}`) as unknown as TypedDocumentString<StaffTicketsQuery, StaffTicketsQueryVariables>;
export const StaffTicketDocument = new TypedDocumentString(`
    query StaffTicket($id: ID!) {
  brand {
    name
  }
  staff {
    ...StaffBar
    ticket(id: $id) {
      ...StaffTicketThread
    }
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment StaffBar on Staff {
  person {
    id
    name
  }
  waiting: work(first: 1) {
    totalCount
    totalCountLabel
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
    ...ServiceName
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
    fragment ServiceName on Service {
  id
  name
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
    ...ServiceName
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
export const StaffWorkDocument = new TypedDocumentString(`
    query StaffWork($kind: WorkKind, $search: String, $after: String) {
  brand {
    name
  }
  staff {
    ...StaffBar
    work(kind: $kind, search: $search, first: 100, after: $after) {
      nodes {
        ...StaffWorkRow
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
    fragment StaffBar on Staff {
  person {
    id
    name
  }
  waiting: work(first: 1) {
    totalCount
    totalCountLabel
  }
}
fragment StaffWorkRow on StuckWork {
  id
  kind
  job
  since
  why
  detail
  services
  recipient
  amount {
    amount
    currency
  }
  ways
  account {
    id
    number
    name
  }
}`) as unknown as TypedDocumentString<StaffWorkQuery, StaffWorkQueryVariables>;
export const StaffWorkItemDocument = new TypedDocumentString(`
    query StaffWorkItem($id: ID!) {
  brand {
    name
  }
  staff {
    ...StaffBar
    workItem(id: $id) {
      ...StaffWorkRow
    }
  }
}
    fragment StaffBar on Staff {
  person {
    id
    name
  }
  waiting: work(first: 1) {
    totalCount
    totalCountLabel
  }
}
fragment StaffWorkRow on StuckWork {
  id
  kind
  job
  since
  why
  detail
  services
  recipient
  amount {
    amount
    currency
  }
  ways
  account {
    id
    number
    name
  }
}`) as unknown as TypedDocumentString<StaffWorkItemQuery, StaffWorkItemQueryVariables>;
export const ResolveWorkDocument = new TypedDocumentString(`
    mutation ResolveWork($input: ResolveWorkInput!) {
  resolveWork(input: $input) {
    work {
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
}`) as unknown as TypedDocumentString<ResolveWorkMutation, ResolveWorkMutationVariables>;
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
    fragment ServiceName on Service {
  id
  name
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
    ...ServiceName
  }
}`) as unknown as TypedDocumentString<TicketsQuery, TicketsQueryVariables>;
export const TicketFormDocument = new TypedDocumentString(`
    query TicketForm($id: ID!, $about: Boolean!) {
  ...Shell
  node(id: $id) @include(if: $about) {
    __typename
    ... on Service {
      ...ServiceName
    }
  }
}
    fragment ServiceName on Service {
  id
  name
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
    fragment ServiceName on Service {
  id
  name
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
    ...ServiceName
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
    fragment ServiceName on Service {
  id
  name
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
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
    fragment ServiceName on Service {
  id
  name
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
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
    fragment ServiceName on Service {
  id
  name
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
    ...ServiceName
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
    fragment ServiceName on Service {
  id
  name
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
    ...ServiceName
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