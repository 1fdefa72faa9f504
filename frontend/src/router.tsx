// Every address of the page and what its search part may hold. Pages are loaded when first asked for.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { whenSignedOut } from './api/pages';
import { Missing, RouteError } from './ui/RouteError';
import { documentSearch, movementSearch, newTicketSearch, operationSearch, plannedPaymentSearch, plannedSearch, renewSearch, serviceSearch, signInSearch, ticketSearch, workSearch } from './search';

const root = createRootRoute({ component: Outlet, errorComponent: RouteError, notFoundComponent: () => <RouteError /> });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./features/identity/SignIn'), 'CustomerSignIn'),
});
const staffSignIn = createRoute({
  getParentRoute: () => root,
  path: '/staff/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./features/identity/SignIn'), 'StaffSignIn'),
});

const cancelPayment = createRoute({
  getParentRoute: () => root,
  path: '/cancel-payment/$token',
  component: lazyRouteComponent(() => import('./features/renewals/LinkPages'), 'CancelPayment'),
});
const confirmPayment = createRoute({
  getParentRoute: () => root,
  path: '/confirm-payment/$token',
  component: lazyRouteComponent(() => import('./features/renewals/LinkPages'), 'ConfirmPayment'),
});
const returned = createRoute({
  getParentRoute: () => root,
  path: '/returned/$operationId',
  component: lazyRouteComponent(() => import('./features/renewals/LinkPages'), 'Returned'),
});

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: lazyRouteComponent(() => import('./ui/Shell'), 'Shell') });
const dashboard = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('./features/overview/Dashboard'), 'Dashboard'),
});
const services = createRoute({
  getParentRoute: () => shell,
  path: '/services',
  validateSearch: serviceSearch,
  component: lazyRouteComponent(() => import('./features/services/ServiceList'), 'ServiceList'),
});
const service = createRoute({
  getParentRoute: () => shell,
  path: '/services/$serviceId',
  component: lazyRouteComponent(() => import('./features/services/ServiceDetail'), 'ServiceDetail'),
});
const renew = createRoute({
  getParentRoute: () => shell,
  path: '/renew',
  validateSearch: renewSearch,
  component: lazyRouteComponent(() => import('./features/renewals/Renew'), 'Renew'),
});
const forecast = createRoute({
  getParentRoute: () => shell,
  path: '/forecast',
  component: lazyRouteComponent(() => import('./features/renewals/Forecast'), 'Forecast'),
});
const planned = createRoute({
  getParentRoute: () => shell,
  path: '/planned',
  validateSearch: plannedSearch,
  component: lazyRouteComponent(() => import('./features/renewals/PlannedPayments'), 'PlannedPayments'),
});
const plannedPayment = createRoute({
  getParentRoute: () => shell,
  path: '/planned/$paymentId',
  validateSearch: plannedPaymentSearch,
  component: lazyRouteComponent(() => import('./features/renewals/PlannedPaymentPage'), 'PlannedPaymentPage'),
});
const operation = createRoute({
  getParentRoute: () => shell,
  path: '/operations/$operationId',
  validateSearch: operationSearch,
  component: lazyRouteComponent(() => import('./features/renewals/OperationPage'), 'OperationPage'),
});
const invoices = createRoute({
  getParentRoute: () => shell,
  path: '/invoices',
  validateSearch: documentSearch,
  component: lazyRouteComponent(() => import('./features/billing/Documents'), 'Documents'),
});
const payments = createRoute({
  getParentRoute: () => shell,
  path: '/payments',
  validateSearch: movementSearch,
  component: lazyRouteComponent(() => import('./features/billing/Payments'), 'Payments'),
});
const cardReturn = createRoute({
  getParentRoute: () => shell,
  path: '/payments/card/$setupId',
  component: lazyRouteComponent(() => import('./features/billing/CardReturn'), 'CardReturn'),
});
const support = createRoute({
  getParentRoute: () => shell,
  path: '/support',
  validateSearch: ticketSearch,
  component: lazyRouteComponent(() => import('./features/support/Tickets'), 'Tickets'),
});
const newTicket = createRoute({
  getParentRoute: () => shell,
  path: '/support/new',
  validateSearch: newTicketSearch,
  component: lazyRouteComponent(() => import('./features/support/NewTicket'), 'NewTicket'),
});
const ticket = createRoute({
  getParentRoute: () => shell,
  path: '/support/$ticketId',
  component: lazyRouteComponent(() => import('./features/support/TicketPage'), 'TicketPage'),
});
const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  component: lazyRouteComponent(() => import('./features/accounts/AccountPage'), 'AccountPage'),
});

const staffTickets = createRoute({
  getParentRoute: () => root,
  path: '/staff',
  validateSearch: ticketSearch,
  component: lazyRouteComponent(() => import('./features/staff/StaffTickets'), 'StaffTickets'),
});
const staffTicket = createRoute({
  getParentRoute: () => root,
  path: '/staff/tickets/$ticketId',
  component: lazyRouteComponent(() => import('./features/staff/StaffTicketPage'), 'StaffTicketPage'),
});
const staffWork = createRoute({
  getParentRoute: () => root,
  path: '/staff/work',
  validateSearch: workSearch,
  component: lazyRouteComponent(() => import('./features/staff/StaffWork'), 'StaffWork'),
});
const staffWorkItem = createRoute({
  getParentRoute: () => root,
  path: '/staff/work/$workId',
  component: lazyRouteComponent(() => import('./features/staff/StaffWorkPage'), 'StaffWorkPage'),
});

const routeTree = root.addChildren([
  signIn,
  staffSignIn,
  staffTickets,
  staffTicket,
  staffWork,
  staffWorkItem,
  cancelPayment,
  confirmPayment,
  returned,
  shell.addChildren([dashboard, services, service, renew, forecast, planned, plannedPayment, operation, invoices, payments, cardReturn, support, newTicket, ticket, account]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultErrorComponent: Missing,
});

whenSignedOut(() => {
  const { href, pathname } = router.state.location;
  if (pathname.endsWith('/sign-in')) return;
  const to = pathname.startsWith('/staff') ? '/staff/sign-in' : '/sign-in';
  void router.navigate({ to, search: href === '/' || href === '/staff' ? {} : { next: href }, replace: true });
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
