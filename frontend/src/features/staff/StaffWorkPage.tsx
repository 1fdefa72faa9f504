// One piece of waiting work: why it waits, and the ways to resolve it. None of them calls something done that is not.
import { Button, Group, Radio, Skeleton, Stack, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ResolveWorkDocument, StaffWorkItemDocument, type StaffWorkRowFragment, type Way } from '../../api/gen/graphql';
import { useAct } from '../../api/useAct';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useIdempotencyKey } from '../../ui/idempotency';
import { Broken, Facts, Notice, Page, Panel } from '../../ui/Page';
import { Refusals } from '../../ui/Refusals';
import { StepUpDialog } from '../../ui/StepUp';
import { tell } from '../../ui/tell';
import { MomentText, MoneyText } from '../../ui/Text';
import { askStaff } from './askStaff';
import { StaffFrame } from './StaffFrame';
import { customerOf, subjectOf } from './workWords';

const AGAIN_EVERY_MS = 10_000;

export function StaffWorkPage() {
  const { t } = useTranslation();
  const { workId } = useParams({ from: '/staff/work/$workId' });
  const page = useQuery({
    queryKey: ['staff-work-item', workId],
    queryFn: () => askStaff(StaffWorkItemDocument, { id: workId }),
    refetchInterval: AGAIN_EVERY_MS,
  });
  const work = page.data?.staff?.workItem;
  return (
    <StaffFrame staff={page.data?.staff}>
      <Page title={work ? subjectOf(work, t) : t('staff.work.one')} back={{ label: t('staff.work.title'), to: '/staff/work' }} narrow lead={work?.why}>
        {page.isError && <Broken error={page.error} retry={() => void page.refetch()} />}
        {page.isPending && <Skeleton height={220} radius="md" aria-hidden />}
        {page.isSuccess && !work && <Notice tone="good">{t('staff.work.over')}</Notice>}
        {work && (
          <Stack gap="lg">
            <Panel title={t('staff.work.facts')}>
              <Facts
                items={[
                  [t('staff.customer'), customerOf(work, t)],
                  work.amount ? [t('staff.work.columns.amount'), <MoneyText key="amount" value={work.amount} />] : null,
                  [t('staff.work.columns.since'), <MomentText key="since" value={work.since} />],
                  [t('staff.work.job'), <code key="job">{work.job}</code>],
                  work.detail ? [t('staff.work.detail'), work.detail] : null,
                ]}
              />
            </Panel>
            <Resolve key={work.id} work={work} />
          </Stack>
        )}
      </Page>
      <StepUpDialog />
    </StaffFrame>
  );
}

function Resolve({ work }: { work: StaffWorkRowFragment }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { key, forget, change } = useIdempotencyKey(`work-${work.id}`);
  const act = useAct(ResolveWorkDocument, (answer) => answer.resolveWork);
  const [way, setWay] = useState<Way | null>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<{ way?: boolean; reason?: boolean }>({});
  const [asking, setAsking] = useState(false);

  const check = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMissing({ way: way === null, reason: reason.trim() === '' });
    setAsking(way !== null && reason.trim() !== '');
  };
  const resolve = async () => {
    if (!way) return;
    const done = await act.run({ input: { workId: work.id, way, reason: reason.trim(), idempotencyKey: key } });
    setAsking(false);
    if (act.failed()) return; // no answer: the same key goes out again
    if (!done) return change();
    forget();
    tell(t(`staff.work.done.${meant(way)}`));
    await cache.invalidateQueries();
    await navigate({ to: '/staff/work' });
  };
  const meant = (one: Way) => {
    if (work.kind === 'REFUND' && one === 'REFUND') return 'TO_BALANCE';
    return work.kind === 'DISPUTE' && one === 'RETRY' ? 'RELEASE' : one;
  };
  const word = (one: Way) => t(`staff.work.ways.${meant(one)}`);
  const hint = (one: Way) => t(`staff.work.hints.${meant(one)}`);
  return (
    <Panel title={t('staff.work.resolve')}>
      <form onSubmit={check} noValidate>
        <Stack>
          <Radio.Group label={t('staff.work.how')} value={way} onChange={(chosen) => setWay(work.ways.find((one) => one === chosen) ?? null)} error={missing.way && t('staff.work.howMissing')}>
            <Stack gap="xs" my="xs">
              {work.ways.map((one) => (
                <Radio key={one} value={one} label={word(one)} description={hint(one)} />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            name="reason"
            label={t('staff.reason')}
            description={t('staff.reasonHint')}
            required
            withAsterisk={false}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={missing.reason && t('staff.reasonMissing')}
          />
          <Refusals refusals={act.refusals} error={act.error} />
          <Group justify="flex-end">
            <Button type="submit" loading={act.busy}>
              {t('staff.work.resolve')}
            </Button>
          </Group>
        </Stack>
      </form>
      <ConfirmDialog opened={asking} title={way ? word(way) : ''} verb={t('staff.work.confirm')} busy={act.busy} close={() => setAsking(false)} confirm={() => void resolve()}>
        {way && hint(way)}
      </ConfirmDialog>
    </Panel>
  );
}
