// Some acts ask for the password again when the session is older than ten minutes. One dialog serves them all;
// it may open above another one.
import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useEffect, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../api/client';
import { Notice, useErrorText } from './Page';

type Decide = (confirmed: boolean) => void;
let open: ((decide: Decide) => void) | null = null;

/** Resolves to true once the password was confirmed, to false when the person gave up. */
export function askPassword(): Promise<boolean> {
  return new Promise((decide) => {
    if (open) open(decide);
    else decide(false);
  });
}

export function StepUpDialog() {
  const { t } = useTranslation();
  const words = useErrorText();
  const [decide, setDecide] = useState<Decide | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    open = (waiting) => setDecide(() => waiting);
    return () => {
      open = null;
    };
  }, []);

  const close = (confirmed: boolean) => {
    decide?.(confirmed);
    setDecide(null);
    setError(null);
  };
  const confirm = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = new FormData(event.currentTarget).get('password');
    setBusy(true);
    try {
      await post('/auth/step-up', { password });
      close(true);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal zIndex={400} opened={decide !== null} onClose={() => close(false)} title={<strong>{t('stepUp.title')}</strong>} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <form onSubmit={(event) => void confirm(event)}>
        <Stack>
          <Text>{t('stepUp.lead')}</Text>
          {error !== null && (
            <Notice tone="bad" live>
              {words(error)}
            </Notice>
          )}
          <PasswordInput
            name="password"
            label={t('signIn.password')}
            required
            withAsterisk={false}
            autoComplete="current-password"
            data-autofocus
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => close(false)}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('stepUp.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
