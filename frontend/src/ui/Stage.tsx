// A page of its own for whoever is not signed in: the brand, language and colours above one card.
import { useEffect, type ReactNode } from 'react';
import { Brand, BRAND } from './Brand';
import { LanguageMenu, SchemeMenu } from './Preferences';
import css from './Stage.module.css';

export function Stage({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · ${BRAND}`;
  }, [title]);
  return (
    <div className={css['stage']}>
      <header className={css['top']}>
        <Brand />
        <span>
          <LanguageMenu />
          <SchemeMenu />
        </span>
      </header>
      <main className={css['middle']} id="content">
        <div className={css['card']}>{children}</div>
      </main>
    </div>
  );
}
