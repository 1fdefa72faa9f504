// A page that does not exist, or that broke while drawing itself.
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Broken } from './Page';
import css from './Page.module.css';
import { LinkButton } from './links';

export function RouteError({ error }: { error?: unknown }) {
  const { t } = useTranslation();
  return (
    <main className={`${css['page']} ${css['narrow']}`} id="content">
      {error === undefined ? (
        <>
          <Title order={1}>{t('shell.notFoundTitle')}</Title>
          <p className={css['lead']}>{t('shell.notFound')}</p>
        </>
      ) : (
        <>
          <Title order={1}>{t('shell.brokenTitle')}</Title>
          <Broken error={error} retry={() => window.location.reload()} />
        </>
      )}
      <LinkButton to="/" variant="default" mt="lg">
        {t('shell.home')}
      </LinkButton>
    </main>
  );
}
