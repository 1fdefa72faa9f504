// Signing in, for customers and for staff: credentials first, then the choice of a person where several share an address.
import { Button, Checkbox, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, post } from '../../api/client';
import { BRAND } from '../../ui/Brand';
import { Notice, useErrorText } from '../../ui/Page';
import { Stage } from '../../ui/Stage';
import { nextPage } from './nextPage';
import css from './SignIn.module.css';

interface Choice {
  ticket: string;
  name: string;
  account: string;
}

type SignInAnswer = { next: 'signedIn' } | { next: 'choosePerson'; choices: Choice[] };

export function CustomerSignIn() {
  const { t } = useTranslation();
  return (
    <SignIn
      title={t('signIn.title')}
      lead={t('signIn.lead', { brand: BRAND })}
      loginLabel={t('signIn.login')}
      loginHint={t('signIn.loginHint')}
      path="/auth/sign-in"
      home="/"
      keepable
    />
  );
}

export function StaffSignIn() {
  const { t } = useTranslation();
  return (
    <SignIn title={t('signIn.staffTitle')} lead={t('signIn.staffLead')} loginLabel={t('signIn.staffLogin')} path="/auth/staff/sign-in" home="/staff" />
  );
}

interface SignInProps {
  title: string;
  lead: string;
  loginLabel: string;
  loginHint?: string;
  path: string;
  home: string;
  keepable?: boolean;
}

function SignIn({ title, lead, loginLabel, loginHint, path, home, keepable }: SignInProps) {
  const { t } = useTranslation();
  const { next } = useSearch({ strict: false });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [choices, setChoices] = useState<Choice[] | null>(null);

  const enter = async (answer: SignInAnswer) => {
    if (answer.next === 'choosePerson') {
      setChoices(answer.choices);
      return;
    }
    queries.clear();
    await navigate({ href: nextPage(next, home), replace: true });
  };

  return (
    <Stage title={title}>
      {choices ? (
        <ChoosePerson choices={choices} enter={enter} back={() => setChoices(null)} />
      ) : (
        <>
          <Title order={1}>{title}</Title>
          <p className={css['lead']}>{lead}</p>
          <Credentials path={path} loginLabel={loginLabel} loginHint={loginHint} keepable={keepable ?? false} enter={enter} submit={t('signIn.submit')} />
        </>
      )}
    </Stage>
  );
}

interface CredentialsProps {
  path: string;
  loginLabel: string;
  loginHint: ReactNode;
  keepable: boolean;
  submit: string;
  enter: (answer: SignInAnswer) => Promise<void>;
}

function Credentials({ path, loginLabel, loginHint, keepable, submit, enter }: CredentialsProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const refusal = useRefusal();

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    refusal.clear();
    try {
      const keep = keepable ? { keep: form.get('keep') === 'on' } : {};
      await enter(await post<SignInAnswer>(path, { login: form.get('login'), password: form.get('password'), ...keep }));
    } catch (error) {
      refusal.show(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void send(event)}>
      <Stack gap="md">
        {refusal.element}
        <TextInput name="login" label={loginLabel} description={loginHint} required withAsterisk={false} autoComplete="username" autoCapitalize="none" spellCheck={false} size="md" autoFocus />
        <PasswordInput
          name="password"
          label={t('signIn.password')}
          required
          withAsterisk={false}
          autoComplete="current-password"
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
        />
        {keepable && <Checkbox name="keep" label={t('signIn.keep')} description={t('signIn.keepHint')} />}
        <Button type="submit" size="md" fullWidth loading={busy} mt="xs">
          {submit}
        </Button>
      </Stack>
    </form>
  );
}

function ChoosePerson({ choices, enter, back }: { choices: Choice[]; enter: (answer: SignInAnswer) => Promise<void>; back: () => void }) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const [busy, setBusy] = useState(false);
  const choose = async (choice: Choice) => {
    setBusy(true);
    try {
      await enter(await post<SignInAnswer>('/auth/choose', { ticket: choice.ticket }));
    } catch (error) {
      refusal.show(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Title order={1}>{t('signIn.chooseTitle')}</Title>
      <p className={css['lead']}>{t('signIn.chooseLead')}</p>
      {refusal.element}
      <ul className={css['choices']}>
        {choices.map((choice) => (
          <li key={choice.ticket}>
            <button type="button" className={css['choice']} disabled={busy} onClick={() => void choose(choice)}>
              <strong>{choice.name}</strong>
              <span>{t('signIn.choiceAccount', { number: choice.account })}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button variant="subtle" mt="md" onClick={back}>
        {t('signIn.back')}
      </Button>
    </>
  );
}

function useRefusal() {
  const { t } = useTranslation();
  const words = useErrorText();
  const [error, setError] = useState<unknown>(null);
  const text =
    error instanceof ApiError && error.retryAfter !== null && !error.message
      ? t('signIn.tooManyTries', { count: Math.ceil(error.retryAfter / 60) })
      : words(error);
  return {
    show: setError,
    clear: () => setError(null),
    element: error === null ? null : <Notice tone="bad" live>{text}</Notice>,
  };
}
