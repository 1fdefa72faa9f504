import { post } from '../../api/client';
import { queries } from '../../api/pages';

// What this device prefers is nobody's secret: language (i18n) and light or dark (Mantine).
const PREFERENCES = ['comptoir.language', 'mantine-color-scheme-value'];

/** Ends the session. The server has the browser forget everything of this site; the preferences are put back. */
export async function signOut(): Promise<void> {
  const kept = PREFERENCES.map((key) => [key, localStorage.getItem(key)] as const);
  await post('/auth/sign-out');
  for (const [key, value] of kept) if (value !== null) localStorage.setItem(key, value);
  queries.clear();
}
