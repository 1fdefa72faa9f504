// Which language the page speaks, and how it changes. Every text lies in backend/words/.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type french from 'virtual:words/fr';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'page';
    resources: { page: typeof french };
  }
}

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED = 'comptoir.language';
const catalogues = {
  fr: () => import('virtual:words/fr'),
  en: () => import('virtual:words/en'),
};

export function asLanguage(tag: string | null | undefined): Language | undefined {
  const short = tag?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === short);
}

/** The language to write in the Accept-Language header, so that refusals come back in it. */
export function currentLanguage(): Language {
  return asLanguage(i18next.language) ?? 'fr';
}

export async function startWords(): Promise<void> {
  const language =
    asLanguage(localStorage.getItem(STORED)) ??
    asLanguage(document.documentElement.lang) ??
    asLanguage(navigator.language) ??
    'fr';
  const words = (await catalogues[language]()).default;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'page',
    resources: { [language]: { page: words } },
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'page')) {
    i18next.addResourceBundle(language, 'page', (await catalogues[language]()).default);
  }
  await i18next.changeLanguage(language);
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language;
}
