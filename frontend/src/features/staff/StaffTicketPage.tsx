// One request as staff see it: the answer, and the reason that goes into the journal the customer can read.
import { Button, Checkbox, Group, Skeleton, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerTicketDocument, StaffTicketDocument, type StaffTicketThreadFragment } from '../../api/gen/graphql';
import { useAct } from '../../api/useAct';
import { submitOnCtrlEnter } from '../../ui/keys';
import { Badge, Broken, Page, Panel } from '../../ui/Page';
import { Refusals } from '../../ui/Refusals';
import { Missing } from '../../ui/RouteError';
import { StepUpDialog } from '../../ui/StepUp';
import { tell } from '../../ui/tell';
import { Thread } from '../support/Thread';
import { askStaff } from './askStaff';
import { StaffFrame } from './StaffFrame';

const AGAIN_EVERY_MS = 10_000;

export function StaffTicketPage() {
  const { t } = useTranslation();
  const { ticketId } = useParams({ from: '/staff/tickets/$ticketId' });
  const page = useQuery({
    queryKey: ['staff-ticket', ticketId],
    queryFn: () => askStaff(StaffTicketDocument, { id: ticketId }),
    refetchInterval: AGAIN_EVERY_MS,
  });
  const ticket = page.data?.staff?.ticket;
  const back = { label: t('staff.title'), to: '/staff' } as const;
  if (page.isSuccess && !ticket) {
    return (
      <StaffFrame staff={page.data.staff}>
        <Missing />
      </StaffFrame>
    );
  }
  return (
    <StaffFrame staff={page.data?.staff}>
      <Page
        title={ticket?.subject ?? t('support.one')}
        back={back}
        narrow
        lead={
          ticket && (
            <>
              <Badge tone={ticket.state === 'WAITING_STAFF' ? 'care' : 'calm'}>{t(`staff.states.${ticket.state}`)}</Badge> {ticket.account.name} ({ticket.account.number})
              {ticket.service && ` · ${ticket.service.name}`}
            </>
          )
        }
      >
        {page.isError && <Broken error={page.error} retry={() => void page.refetch()} />}
        {page.isPending && <Skeleton height={220} radius="md" aria-hidden />}
        {ticket && (
          <>
            <Thread messages={ticket.messages} reader="staff" />
            <Answer ticket={ticket} />
          </>
        )}
      </Page>
      <StepUpDialog />
    </StaffFrame>
  );
}

function Answer({ ticket }: { ticket: StaffTicketThreadFragment }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const act = useAct(AnswerTicketDocument, (answer) => answer.answerTicket);
  const [missing, setMissing] = useState<{ text?: boolean; reason?: boolean }>({});
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const text = String(form.get('text')).trim();
    const reason = String(form.get('reason')).trim();
    setMissing({ text: text === '', reason: reason === '' });
    if (!text || !reason) return;
    const done = await act.run({ input: { ticketId: ticket.id, text, reason, close: form.get('close') === 'on' } });
    if (!done) return;
    element.reset();
    tell(t('staff.answered'));
    await cache.invalidateQueries();
  };
  return (
    <Panel title={t('staff.answer')}>
      <form onSubmit={(event) => void send(event)} onKeyDown={submitOnCtrlEnter} noValidate>
        <Stack>
          <Textarea name="text" label={t('support.text')} rows={6} required withAsterisk={false} error={missing.text && t('support.textMissing')} />
          <TextInput name="reason" label={t('staff.reason')} description={t('staff.reasonHint')} required withAsterisk={false} maxLength={200} error={missing.reason && t('staff.reasonMissing')} />
          <Checkbox name="close" label={t('staff.close')} />
          <Refusals refusals={act.refusals} error={act.error} />
          <Group justify="flex-end">
            <Button type="submit" loading={act.busy}>
              {t('support.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
