// The house rules that can be read from the files: no sentence outside the catalogue, no component without its style.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import english from '../../../backend/words/en.json';
import french from '../../../backend/words/fr.json';

const SRC = join(import.meta.dirname, '..');
const pages = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));

function texts(words: object, path = ''): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : texts(value as object, `${path}${key}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).toSorted();

test('English says everything that French says, with the same values in it', () => {
  const inEnglish = new Map(texts(english.page));
  const inFrench = texts(french.page);
  expect([...inEnglish.keys()].toSorted()).toEqual(inFrench.map(([key]) => key).toSorted());
  for (const [key, text] of inFrench) expect([key, placeholders(inEnglish.get(key) ?? '')]).toEqual([key, placeholders(text)]);
});

test('French has no plain space before : ; ? ! € and no straight apostrophe', () => {
  const wrong = texts(french.page).filter(([key, text]) => !key.startsWith('playground.') && (/ [:;?!€»]|« /.test(text) || text.includes("'")));
  expect(wrong).toEqual([]);
});

test('no text for people stands in the pages themselves', () => {
  const literals = pages.flatMap((file) =>
    [...readFileSync(join(SRC, file), 'utf8').matchAll(/(?<!=)>\s*([A-ZÀ-Ý]?[a-zà-ÿ]{3,}[^<>{}()=;]*)<\//g)].map((found) => `${file}: ${found[1]?.trim()}`),
  );
  expect(literals).toEqual([]);
});

test('every Mantine component in use has its line in mantine.css', () => {
  const sheet = readFileSync(join(SRC, 'ui/mantine.css'), 'utf8');
  const used = new Set(
    pages.flatMap((file) =>
      [...readFileSync(join(SRC, file), 'utf8').matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)].flatMap((found) =>
        (found[1] ?? '').split(',').map((name) => name.trim()).filter((name) => /^[A-Z]\w+$/.test(name)),
      ),
    ),
  );
  const styledBy: Record<string, string> = { TextInput: 'Input', Textarea: 'Input', NativeSelect: 'Input', MantineProvider: 'global' };
  const unstyled = [...used].filter((name) => !sheet.includes(`/${styledBy[name] ?? name}.css`));
  expect(unstyled).toEqual([]);
});
