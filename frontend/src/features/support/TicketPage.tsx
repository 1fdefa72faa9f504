// One request: read, reply, close; an answer appears while one is looking.
import { Button, Group, Skeleton, Stack, Textarea } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CloseTicketDocument,
  ReplyToTicketDocument,
  TicketChangedDocument,
  TicketNowDocument,
  TicketPageDocument,
  type TicketPageQuery,
  type TicketThreadFragment,
} from '../../api/gen/graphql';
import { useFollow, useReplaceNode } from '../../api/live';
import { queries, usePage } from '../../api/pages';
import { useAct } from '../../api/useAct';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { submitOnCtrlEnter } from '../../ui/keys';
import { TICKET_TONE } from '../../ui/operationWords';
import { Badge, Broken, Page, Panel } from '../../ui/Page';
import { Refusals } from '../../ui/Refusals';
import { Missing } from '../../ui/RouteError';
import { Thread } from './Thread';
import css from './Thread.module.css';

export function TicketPage() {
  const { t } = useTranslation();
  const { ticketId } = useParams({ from: '/shell/support/$ticketId' });
  const key = ['ticket', ticketId] as const;
  const page = usePage(key, TicketPageDocument, { id: ticketId });
  const ticket = page.data?.node?.__typename === 'Ticket' ? page.data.node : null;
  const replace = useReplaceNode<TicketPageQuery>(key);
  const update = (thing: TicketThreadFragment) => void replace({ ...thing, __typename: 'Ticket' });
  useFollow({
    id: ticketId,
    active: ticket !== null && ticket.state !== 'CLOSED',
    live: TicketChangedDocument,
    fromLive: (answer) => answer.ticketChanged,
    poll: TicketNowDocument,
    fromPoll: (answer) => (answer.node?.__typename === 'Ticket' ? answer.node : null),
    update,
  });

  const back = { label: t('support.title'), to: '/support' } as const;
  if (page.isError || page.isPending) {
    return (
      <Page title={t('support.one')} back={back} narrow>
        {page.isError ? <Broken error={page.error} retry={() => void page.refetch()} /> : <Skeleton height={220} radius="md" aria-hidden />}
      </Page>
    );
  }
  if (!ticket) return <Missing />;
  return (
    <Page
      title={ticket.subject}
      back={back}
      narrow
      lead={
        <span className={css['lead']}>
          <Badge tone={TICKET_TONE[ticket.state]}>{t(`status.ticket.${ticket.state}`)}</Badge>
          <span>{ticket.number}</span>
          {ticket.service && (
            <Link to="/services/$serviceId" params={{ serviceId: ticket.service.id }}>
              {ticket.service.name}
            </Link>
          )}
        </span>
      }
    >
      <Thread messages={ticket.messages} reader="customer" />
      <Reply ticket={ticket} update={update} />
    </Page>
  );
}

function Reply({ ticket, update }: { ticket: TicketThreadFragment; update: (ticket: TicketThreadFragment) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const [closing, setClosing] = useState(false);
  const reply = useAct(ReplyToTicketDocument, (answer) => answer.replyToTicket);
  const close = useAct(CloseTicketDocument, (answer) => answer.closeTicket);
  const closed = ticket.state === 'CLOSED';

  const show = async (changed: TicketThreadFragment | null | undefined) => {
    if (!changed) return;
    update(changed);
    await queries.invalidateQueries({ queryKey: ['tickets'] });
    await queries.invalidateQueries({ queryKey: ['dashboard'] });
  };
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() === '') return;
    const done = await reply.run({ input: { ticketId: ticket.id, text: text.trim() } });
    if (done) setText('');
    await show(done?.ticket);
  };
  const confirm = async () => {
    const done = await close.run({ input: { ticketId: ticket.id } });
    if (done) setClosing(false);
    await show(done?.ticket);
  };

  return (
    <Panel>
      <form onSubmit={(event) => void send(event)} onKeyDown={submitOnCtrlEnter} noValidate>
        <Stack pt="xs">
          <Textarea
            label={closed ? t('support.replyReopens') : t('support.reply')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            rows={5}
            error={missing && t('support.textMissing')}
          />
          <Refusals refusals={reply.refusals} error={reply.error} />
          <Group justify="flex-end">
            {!closed && (
              <Button variant="default" onClick={() => setClosing(true)}>
                {t('support.close')}
              </Button>
            )}
            <Button type="submit" loading={reply.busy}>
              {t('support.send')}
            </Button>
          </Group>
        </Stack>
      </form>
      <ConfirmDialog opened={closing} title={t('support.closeTitle')} verb={t('support.close')} busy={close.busy} close={() => setClosing(false)} confirm={() => void confirm()}>
        {t('support.closeLead')}
        <Refusals refusals={close.refusals} error={close.error} />
      </ConfirmDialog>
    </Panel>
  );
}
