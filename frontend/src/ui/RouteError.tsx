// A page that does not exist, or that broke while drawing itself.
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkButton } from './links';
import { Broken } from './Page';
import css from './Page.module.css';

/** The whole window: no frame is around it. */
export function RouteError({ error }: { error?: unknown }) {
  return (
    <main id="content">
      <Missing error={error} />
    </main>
  );
}

/** Inside the frame: the thing of this address is not there, or not for this person (the two are not told apart). */
export function Missing({ error }: { error?: unknown }) {
  const { t } = useTranslation();
  return (
    <div className={`${css['page']} ${css['narrow']}`}>
      <Title order={1} mb="xs">
        {error === undefined ? t('shell.notFoundTitle') : t('shell.brokenTitle')}
      </Title>
      {error === undefined ? <p className={css['lead']}>{t('shell.notFound')}</p> : <Broken error={error} retry={() => window.location.reload()} />}
      <LinkButton to="/" variant="default" mt="lg">
        {t('shell.home')}
      </LinkButton>
    </div>
  );
}
