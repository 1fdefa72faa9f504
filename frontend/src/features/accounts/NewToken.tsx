// A new key for programs: what it may do, until when; its secret is shown this one time.
import { Button, Checkbox, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CreateApiTokenDocument, type Permission } from '../../api/gen/graphql';
import { queries } from '../../api/pages';
import { useAct } from '../../api/useAct';
import { Notice } from '../../ui/Page';
import { Refusals } from '../../ui/Refusals';
import { ACCOUNT_KEY } from './AccountPage';
import css from './AccountPage.module.css';

const DAYS = [30, 90, 365] as const;
const USUAL_DAYS = 90;
const A_DAY_MS = 86_400_000;

interface NewTokenProps {
  opened: boolean;
  close: () => void;
  permissions: readonly Permission[];
}

export function NewToken({ opened, close, permissions }: NewTokenProps) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState<string | null>(null);
  const leave = () => {
    setSecret(null);
    close();
  };
  return (
    <Modal opened={opened} onClose={leave} size="lg" title={<strong>{secret ? t('account.secretTitle') : t('account.newToken')}</strong>} closeButtonProps={{ 'aria-label': t('shell.close') }} closeOnClickOutside={secret === null}>
      {secret ? <Secret secret={secret} done={leave} /> : <Form permissions={permissions} made={setSecret} close={leave} />}
    </Modal>
  );
}

function Form({ permissions, made, close }: { permissions: readonly Permission[]; made: (secret: string) => void; close: () => void }) {
  const { t } = useTranslation();
  const act = useAct(CreateApiTokenDocument, (answer) => answer.createApiToken);
  const [missing, setMissing] = useState<{ label?: boolean; permissions?: boolean }>({});
  const create = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const label = String(form.get('label')).trim();
    const chosen = permissions.filter((permission) => form.getAll('permission').includes(permission));
    setMissing({ label: label === '', permissions: chosen.length === 0 });
    if (label === '' || chosen.length === 0) return;
    const expiresAt = new Date(Date.now() + Number(form.get('days')) * A_DAY_MS).toISOString();
    const done = await act.run({ input: { label, permissions: chosen, expiresAt } });
    if (!done?.secret) return;
    made(done.secret);
    await queries.invalidateQueries({ queryKey: ACCOUNT_KEY });
  };
  return (
    <form onSubmit={(event) => void create(event)} noValidate>
      <Stack>
        <TextInput name="label" label={t('account.label')} description={t('account.labelHint')} required withAsterisk={false} maxLength={80} data-autofocus error={missing.label && t('account.labelMissing')} />
        <fieldset className={css['permissions']}>
          <legend>{t('account.mayDo')}</legend>
          {permissions.map((permission) => (
            <Checkbox key={permission} name="permission" value={permission} label={t(`account.permissions.${permission}`)} />
          ))}
          {missing.permissions && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {t('account.permissionsMissing')}
            </Text>
          )}
        </fieldset>
        <NativeSelect name="days" label={t('account.validFor')} defaultValue={String(USUAL_DAYS)} data={DAYS.map((days) => ({ value: String(days), label: t('account.days', { count: days }) }))} />
        <Refusals refusals={act.refusals} error={act.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={act.busy}>
            {t('account.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Secret({ secret, done }: { secret: string; done: () => void }) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 3_000 });
  return (
    <Stack>
      <Notice tone="care" live>
        <p>{t('account.secretLead')}</p>
      </Notice>
      <div className={css['secret']}>
        <code>{secret}</code>
        <Button variant="default" onClick={() => clipboard.copy(secret)}>
          {clipboard.copied ? t('account.copied') : t('account.copy')}
        </Button>
      </div>
      <Group justify="flex-end">
        <Button onClick={done}>{t('account.stored')}</Button>
      </Group>
    </Stack>
  );
}
