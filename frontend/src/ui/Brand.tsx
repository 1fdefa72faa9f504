// The mark and the name of the house.
import mark from './mark.svg';

/** The server writes the brand's name into the page before it travels (`__TITLE__`). */
export const BRAND = document.title.startsWith('__') ? 'Comptoir' : document.title;

export function Brand() {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: '0.625rem', fontWeight: 650, fontSize: '1.0625rem', letterSpacing: '-0.01em', whiteSpace: 'nowrap' }}>
      <img src={mark} alt="" width={28} height={28} />
      {BRAND}
    </span>
  );
}
