// The card page: mounts the processor's form, and has it add a card, pay, or confirm. The server wrote the page with
// every text in it (backend/api/card_page.py); the processor's script, loaded before this one, is the only stranger here.
import './card.css';

interface Outcome {
  error?: { type?: string; code?: string } | null;
  setupIntent?: { status: string };
  paymentIntent?: { status: string };
}

interface CardField {
  mount: (where: HTMLElement) => void;
}

interface Processor {
  elements: (options: object) => { create: (kind: 'card', options: object) => CardField };
  confirmCardSetup: (secret: string, given: object) => Promise<Outcome>;
  confirmCardPayment: (secret: string, given: object) => Promise<Outcome>;
}

declare global {
  interface Window {
    Stripe?: (publicKey: string, options: object) => Processor;
  }
}

const DONE = new Set(['succeeded', 'processing']);
// Stripe's words for a customer who did not confirm at their bank; the emulator names no code for a card being added.
const NOT_CONFIRMED = new Set(['payment_intent_authentication_failure', 'setup_intent_authentication_failure']);

function start(form: HTMLFormElement): void {
  const said = form.dataset;
  const text = (name: string): string => said[name] ?? '';
  const wrong = document.getElementById('wrong');
  const button = document.getElementById('go') as HTMLButtonElement | null;
  const place = document.getElementById('card');
  const tell = (sentence: string): void => {
    if (wrong) wrong.textContent = sentence;
  };

  if (!window.Stripe || !button) {
    tell(text('notLoaded'));
    if (button) button.disabled = true;
    return;
  }
  const locale = document.documentElement.lang;
  const stripe = window.Stripe(text('publicKey'), { locale });
  let card: CardField | undefined;
  if (place) {
    const color = getComputedStyle(place).color;
    card = stripe.elements({ locale }).create('card', { hidePostalCode: true, style: { base: { color, fontSize: '16px' } } });
    card.mount(place);
  }

  async function ask(): Promise<Outcome> {
    if (said['purpose'] === 'add') {
      return stripe.confirmCardSetup(text('clientSecret'), { payment_method: { card }, return_url: location.href });
    }
    const keep = document.getElementById('keep') as HTMLInputElement | null;
    return stripe.confirmCardPayment(text('clientSecret'), {
      payment_method: card ? { card } : text('card'),
      return_url: location.href, // a bank that asks on a page of its own sends the customer back here
      ...(keep?.checked ? { setup_future_usage: 'off_session' } : {}),
    });
  }

  function why({ error, paymentIntent }: Outcome): string {
    if (error?.type === 'card_error' || error?.type === 'validation_error') {
      return NOT_CONFIRMED.has(error.code ?? '') ? text('notConfirmed') : text('refused');
    }
    if (paymentIntent || (error && !error.type)) return text('notConfirmed');
    return text('failed');
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    tell('');
    button.disabled = true;
    void ask()
      .catch((): Outcome => ({}))
      .then((outcome) => {
        const status = (outcome.setupIntent ?? outcome.paymentIntent)?.status ?? '';
        if (!outcome.error && DONE.has(status)) {
          finish(form);
          return;
        }
        button.disabled = false;
        tell(why(outcome));
      });
  });
}

/** Go back to where the customer came from, or say that it is done to somebody who is not signed in. */
function finish(form: HTMLFormElement): void {
  if (form.dataset['onwards']) {
    location.assign(form.dataset['returnUrl'] ?? '/');
    return;
  }
  form.hidden = true;
  for (const [id, hidden] of [['leave', true], ['done', false]] as const) {
    const part = document.getElementById(id);
    if (part) part.hidden = hidden;
  }
  document.querySelector<HTMLElement>('#done a')?.focus();
}

const form = document.getElementById('form');
if (form instanceof HTMLFormElement) start(form);
