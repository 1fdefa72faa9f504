// The messages of one request, read the same way by the customer and by staff.
import { useTranslation } from 'react-i18next';
import type { TicketThreadFragment } from '../../api/gen/graphql';
import { MomentText } from '../../ui/Text';
import css from './Thread.module.css';

export function Thread({ messages, reader }: { messages: TicketThreadFragment['messages']; reader: 'customer' | 'staff' }) {
  const { t } = useTranslation();
  return (
    <ol className={css['thread']} aria-live="polite" aria-label={t('support.messages')}>
      {messages.map((message) => (
        <li key={message.id} className={message.fromStaff === (reader === 'staff') ? `${css['message']} ${css['mine']}` : css['message']}>
          <div className={css['head']}>
            <span>
              <strong>{message.author}</strong>
              {message.fromStaff && ` · ${t('support.fromStaff')}`}
            </span>
            <MomentText value={message.sentAt} />
          </div>
          <p className={css['text']}>{message.text}</p>
        </li>
      ))}
    </ol>
  );
}
