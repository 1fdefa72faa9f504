// O2-82: a new request, about one service or about none.
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { OpenTicketDocument, TicketFormDocument } from '../../api/gen/graphql';
import { queries, usePage } from '../../api/pages';
import { useAct } from '../../api/useAct';
import { Broken, Page, Panel } from '../../ui/Page';
import { Refusals } from '../../ui/Refusals';
import { submitOnCtrlEnter } from '../../ui/keys';
import { LinkButton } from '../../ui/links';

const NO_SERVICE = 'none';

export function NewTicket() {
  const { t } = useTranslation();
  const { service: serviceId } = useSearch({ from: '/shell/support/new' });
  const page = usePage(['new-ticket', serviceId], TicketFormDocument, { id: serviceId ?? NO_SERVICE, about: serviceId !== undefined });
  const node = page.data?.node;
  const service = node?.__typename === 'DomainService' || node?.__typename === 'HostingService' ? node : null;
  return (
    <Page title={t('support.newTitle')} lead={service ? t('support.about', { name: service.name }) : t('support.newLead')} back={{ label: t('support.title'), to: '/support' }} narrow>
      {page.isError && <Broken error={page.error} retry={() => void page.refetch()} />}
      <Form serviceId={service?.id} />
    </Page>
  );
}

function Form({ serviceId }: { serviceId: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [missing, setMissing] = useState<{ subject?: boolean; text?: boolean }>({});
  const act = useAct(OpenTicketDocument, (answer) => answer.openTicket);
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const subject = String(form.get('subject')).trim();
    const text = String(form.get('text')).trim();
    setMissing({ subject: subject === '', text: text === '' });
    if (!subject || !text) return;
    const done = await act.run({ input: { subject, text, serviceId } });
    if (!done?.ticket) return;
    await queries.invalidateQueries();
    await navigate({ to: '/support/$ticketId', params: { ticketId: done.ticket.id }, replace: true });
  };
  return (
    <Panel>
      <form onSubmit={(event) => void send(event)} onKeyDown={submitOnCtrlEnter} noValidate>
        <Stack pt="xs">
          <TextInput name="subject" label={t('support.subject')} required withAsterisk={false} maxLength={200} error={missing.subject && t('support.subjectMissing')} />
          <Textarea name="text" label={t('support.text')} required withAsterisk={false} rows={8} error={missing.text && t('support.textMissing')} />
          <Refusals refusals={act.refusals} error={act.error} />
          <Group justify="flex-end">
            <LinkButton to="/support" variant="default">
              {t('shell.cancel')}
            </LinkButton>
            <Button type="submit" loading={act.busy}>
              {t('support.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
