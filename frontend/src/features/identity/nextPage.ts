// Where a person goes after signing in: only to a page of ours.

/** A path of this site, or `home`: never another site (`//elsewhere`, `https:`), never the sign-in page again. */
export function nextPage(wanted: string | undefined, home: string): string {
  if (!wanted?.startsWith('/') || wanted.startsWith('//') || wanted.includes('\\')) return home;
  if (/^\/(staff\/)?sign-in(\?|$)/.test(wanted)) return home;
  return wanted;
}
