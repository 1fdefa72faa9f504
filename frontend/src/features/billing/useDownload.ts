// The PDF of a document: the link is asked on the click; an old document is printed first and followed until it is ready.
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client';
import { DocumentFileDocument } from '../../api/gen/graphql';
import { tellError } from '../../ui/tell';

const AGAIN_EVERY_MS = 1_500;
const GIVE_UP_AFTER = 60; // times: a minute and a half

interface Downloadable {
  id: string;
  number: string;
}

export function useDownload(): (document: Downloadable) => Promise<void> {
  const { t } = useTranslation();
  return async ({ id, number }) => {
    const notice = `download-${id}`;
    try {
      for (let attempt = 0; attempt < GIVE_UP_AFTER; attempt += 1) {
        const { node } = await ask(DocumentFileDocument, { id });
        const file = node?.__typename === 'Document' ? node.file : null;
        if (file) {
          notifications.hide(notice);
          save(file.url, file.name);
          return;
        }
        if (attempt === 0) {
          notifications.show({ id: notice, message: t('invoices.preparing', { number }), loading: true, autoClose: false, withBorder: true });
        }
        await new Promise((done) => setTimeout(done, AGAIN_EVERY_MS));
      }
      notifications.update({ id: notice, message: t('invoices.stillPreparing', { number }), loading: false, autoClose: false });
    } catch (error) {
      notifications.hide(notice);
      tellError(t, error);
    }
  };
}

function save(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
