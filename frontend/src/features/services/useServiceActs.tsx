// The acts on one service, in the server's order and with the server's reasons; here is only what each button does,
// and the way to the page of the service (O2-38), which nobody is refused.
import { IconCalendarOff, IconCalendarRepeat, IconDownload, IconFileText, IconLifebuoy, IconRefresh } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client';
import {
  CancelServiceDocument,
  KeepServiceDocument,
  LatestInvoiceDocument,
  type ActionName,
  type AllowedActionFragment,
  type RefusalFragment,
  type ServiceNameFragment,
  type ServiceStatus,
} from '../../api/gen/graphql';
import { queries } from '../../api/pages';
import { useFormats } from '../../i18n/format';
import type { Act } from '../../ui/RowMenu';
import { tell, tellError, tellRefused } from '../../ui/tell';
import { useDownload } from '../billing/useDownload';
import { renewLink } from '../renewals/basket';

type Actionable = ServiceNameFragment & { status: ServiceStatus; expiresAt: string | null; actions: readonly AllowedActionFragment[] };

const ICONS = { RENEW: IconRefresh, CANCEL: IconCalendarOff, KEEP: IconCalendarRepeat, DOWNLOAD_LAST_INVOICE: IconDownload, OPEN_TICKET: IconLifebuoy };

export function useServiceActs(): (service: Actionable) => Act[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const formats = useFormats();
  const download = useDownload();

  const lastInvoice = async (service: Actionable) => {
    try {
      const { node } = await ask(LatestInvoiceDocument, { id: service.id });
      const invoice = node && 'latestInvoice' in node ? node.latestInvoice : null;
      if (invoice) await download(invoice);
      else tell(t('services.noInvoice', { name: service.name }));
    } catch (error) {
      tellError(t, error);
    }
  };
  /** Says in words what became of it, and has every page asked anew. */
  const setEnd = async (asking: Promise<{ userErrors: readonly RefusalFragment[] }>, done: string) => {
    try {
      const [refusal] = (await asking).userErrors;
      if (refusal) tellRefused(refusal.message);
      else tell(done);
      await queries.invalidateQueries();
    } catch (error) {
      tellError(t, error);
    }
  };
  const cancel = async (service: Actionable) => (await ask(CancelServiceDocument, { input: { serviceId: service.id } })).cancelService;
  const keep = async (service: Actionable) => (await ask(KeepServiceDocument, { input: { serviceId: service.id } })).keepService;
  const runs: Record<ActionName, (service: Actionable) => void> = {
    RENEW: (service) => void navigate({ to: '/renew', search: renewLink([service.id]) }),
    CANCEL: (service) => void setEnd(cancel(service), t('services.cancelled', { name: service.name, day: service.expiresAt ? formats.day(service.expiresAt) : '' })),
    KEEP: (service) => void setEnd(keep(service), t('services.kept', { name: service.name })),
    DOWNLOAD_LAST_INVOICE: (service) => void lastInvoice(service),
    OPEN_TICKET: (service) => void navigate({ to: '/support/new', search: { service: service.id } }),
  };

  const view = (service: Actionable): Act => ({
    key: 'VIEW',
    label: t('services.acts.VIEW'),
    icon: <IconFileText size={18} stroke={1.7} aria-hidden />,
    run: () => void navigate({ to: '/services/$serviceId', params: { serviceId: service.id } }),
  });

  return (service) => [
    view(service),
    ...service.actions
      .filter((action) => action.name in runs) // a newer server may know more acts than this page
      .map((action) => {
        const Icon = ICONS[action.name];
        return {
          key: action.name,
          label: t(`services.acts.${action.name === 'RENEW' && service.status === 'REDEMPTION' ? 'RESTORE' : action.name}`),
          icon: <Icon size={18} stroke={1.7} aria-hidden />,
          refused: action.allowed ? null : (action.reason ?? t('services.refusedNow')),
          run: () => runs[action.name](service),
        };
      }),
  ];
}
