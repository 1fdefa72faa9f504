// Language and light or dark: kept on this device.
import { ActionIcon, Button, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/client';
import { SetLanguageDocument } from '../api/gen/open';
import { whoReads } from '../api/pages';
import { asLanguage, LANGUAGES, speak, type Language } from '../i18n';

// Each language is named in itself, whatever the page speaks.
const NAMES: Record<Language, string> = { fr: 'Français', en: 'English' };
const SCHEMES: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];
const ICONS = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop };

export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const current = asLanguage(i18n.language) ?? 'fr';
  const choose = async (language: Language) => {
    await speak(language);
    await queries.cancelQueries(); // what is on its way was asked for in the other language
    await queries.invalidateQueries(); // reasons and labels come from the server in the reader's language
    if (whoReads()) await ask(SetLanguageDocument, { input: { locale: language } }).catch(() => null); // letters follow; the page does anyway
  };
  return (
    <Menu width={180}>
      <Menu.Target>
        <Button variant="subtle" color="gray" px="xs" style={{ color: 'var(--ink)' }} aria-label={t('shell.language', { code: current.toUpperCase(), name: NAMES[current] })}>
          {current.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('shell.chooseLanguage')}>
        {LANGUAGES.map((language) => (
          <Menu.Item key={language} lang={language} onClick={() => void choose(language)} rightSection={language === current && <IconCheck size={16} aria-hidden />}>
            {NAMES[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function SchemeMenu() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Current = ICONS[colorScheme];
  return (
    <Menu width={200}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} style={{ color: 'var(--ink)' }} aria-label={t('shell.scheme', { name: t(`shell.schemes.${colorScheme}`) })}>
          <Current size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('shell.chooseScheme')}>
        {SCHEMES.map((scheme) => {
          const Icon = ICONS[scheme];
          return (
            <Menu.Item key={scheme} onClick={() => setColorScheme(scheme)} leftSection={<Icon size={16} aria-hidden />} rightSection={scheme === colorScheme && <IconCheck size={16} aria-hidden />}>
              {t(`shell.schemes.${scheme}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
