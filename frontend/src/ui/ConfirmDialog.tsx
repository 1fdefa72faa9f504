// Asks once more before something that cannot be taken back; Escape and « Annuler » leave everything as it is.
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  verb: string;
  busy: boolean;
  close: () => void;
  confirm: () => void;
  children: ReactNode;
}

export function ConfirmDialog({ opened, title, verb, busy, close, confirm, children }: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={close} title={<strong>{title}</strong>} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <Stack>
        <Text component="div">{children}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={confirm} loading={busy}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
