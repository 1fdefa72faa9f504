// O2-26 and the API tokens: who one is here, who signed in from where, and the keys that programs use.
import { Button, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountPageDocument, RevokeApiTokenDocument, type AccountPageQuery, type Permission, type TokenFragment } from '../../api/gen/graphql';
import { queries, usePage } from '../../api/pages';
import { useAct } from '../../api/useAct';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Badge, Broken, Facts, Page, Panel } from '../../ui/Page';
import { Refusals } from '../../ui/Refusals';
import { DateText, MomentText } from '../../ui/Text';
import { tell } from '../../ui/tell';
import { agentWords } from './agentWords';
import { NewToken } from './NewToken';
import css from './AccountPage.module.css';

export const ACCOUNT_KEY = ['account'] as const;

export function AccountPage() {
  const { t } = useTranslation();
  const page = usePage(ACCOUNT_KEY, AccountPageDocument, {});
  const viewer = page.data?.viewer;
  return (
    <Page title={t('account.title')}>
      {page.isError && <Broken error={page.error} retry={() => void page.refetch()} />}
      {page.isPending && (
        <div className={css['stack']} aria-hidden>
          <Skeleton height={150} radius="md" />
          <Skeleton height={240} radius="md" />
        </div>
      )}
      {viewer && <Content viewer={viewer} />}
    </Page>
  );
}

function Content({ viewer }: { viewer: NonNullable<AccountPageQuery['viewer']> }) {
  const { t } = useTranslation();
  const { person, account, tokenPermissions } = viewer;
  return (
    <div className={css['stack']}>
      <Panel title={t('account.who')}>
        <Facts
          items={[
            person ? [t('account.name'), person.name] : null,
            person?.email ? [t('account.email'), person.email] : null,
            account ? [t('account.number'), account.number] : null,
            account ? [t('account.holder'), account.name] : null,
            account ? [t('account.kind'), t(`account.kinds.${account.kind}`)] : null,
          ]}
        />
      </Panel>
      {person && <SignIns signIns={person.signIns} />}
      {account?.apiTokens && <Tokens tokens={account.apiTokens} permissions={tokenPermissions} />}
    </div>
  );
}

function SignIns({ signIns }: { signIns: NonNullable<NonNullable<AccountPageQuery['viewer']>['person']>['signIns'] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('account.signIns')}>
      <ul className={css['list']}>
        {signIns.map((signIn) => (
          <li key={`${signIn.at} ${signIn.address}`}>
            <div>
              <div className={css['name']}>{signIn.address}</div>
              <Agent agent={signIn.agent} />
              <div className={css['soft']}>
                <MomentText value={signIn.at} />
              </div>
            </div>
            <Badge tone={signIn.succeeded ? 'good' : 'bad'}>{signIn.succeeded ? t('account.succeeded') : t('account.failed')}</Badge>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Agent({ agent }: { agent: string }) {
  const { t } = useTranslation();
  const known = agentWords(agent);
  return (
    <div className={css['soft']} title={agent}>
      {known ? t('account.agent', known) : agent}
    </div>
  );
}

function Tokens({ tokens, permissions }: { tokens: readonly TokenFragment[]; permissions: readonly Permission[] }) {
  const { t } = useTranslation();
  const [opened, dialog] = useDisclosure(false);
  return (
    <Panel title={t('account.tokens')} id="tokens">
      <p className={css['none']}>{t('account.tokensLead')}</p>
      {tokens.length > 0 && (
        <ul className={css['list']}>
          {tokens.map((token) => (
            <Token key={token.id} token={token} />
          ))}
        </ul>
      )}
      <Button mt="sm" variant={tokens.length > 0 ? 'default' : 'filled'} onClick={dialog.open}>
        {t('account.newToken')}
      </Button>
      <NewToken opened={opened} close={dialog.close} permissions={permissions} />
    </Panel>
  );
}

function Token({ token }: { token: TokenFragment }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const revoke = useAct(RevokeApiTokenDocument, (answer) => answer.revokeApiToken);
  const confirm = async () => {
    const done = await revoke.run({ input: { apiTokenId: token.id } });
    if (!done) return;
    setAsking(false);
    tell(t('account.revoked', { label: token.label }));
    await queries.invalidateQueries({ queryKey: ACCOUNT_KEY });
  };
  return (
    <li>
      <div>
        <div className={css['name']}>{token.label}</div>
        <div className={css['soft']}>
          {token.prefix}… · {token.permissions.map((permission) => t(`account.permissions.${permission}`)).join(', ')}
        </div>
        <div className={css['soft']}>
          {t('account.validUntil')} <DateText value={token.expiresAt} />
          {' · '}
          {token.lastUsedAt ? (
            <>
              {t('account.lastUsed')} <MomentText value={token.lastUsedAt} />
              {token.lastAddress && ` (${token.lastAddress})`}
            </>
          ) : (
            t('account.neverUsed')
          )}
        </div>
      </div>
      {token.revokedAt ? (
        <Badge tone="calm">{t('account.isRevoked')}</Badge>
      ) : (
        <Button variant="default" size="sm" onClick={() => setAsking(true)} aria-label={t('account.revokeNamed', { label: token.label })}>
          {t('account.revoke')}
        </Button>
      )}
      <ConfirmDialog opened={asking} title={t('account.revokeTitle', { label: token.label })} verb={t('account.revoke')} busy={revoke.busy} close={() => setAsking(false)} confirm={() => void confirm()}>
        {t('account.revokeLead')}
        <Refusals refusals={revoke.refusals} error={revoke.error} />
      </ConfirmDialog>
    </li>
  );
}
