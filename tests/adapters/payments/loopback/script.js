// What localstripe's stripe.js lacks: paying with a card typed now, with a saved one by its name, and a bank that
// asks on a page of its own. It asks the same address as the real one, /v1/payment_intents/ID/confirm.
(() => {
  const theirs = Stripe;
  Stripe = (publicKey) => {
    const stripe = theirs(publicKey);
    const authenticate = stripe.confirmCardPayment;
    stripe.confirmCardPayment = async (secret, { payment_method: method, ...options } = {}) => {
      const id = secret.match(/^(pi_\w+)_secret_/)[1];
      const means = typeof method === 'string'
        ? { payment_method: method }
        : { payment_method_data: { type: 'card', card: method.card.value.card } };
      const response = await fetch(`${LOCALSTRIPE_BASE_API}/v1/payment_intents/${id}/confirm`, {
        method: 'POST',
        body: JSON.stringify({ key: publicKey, client_secret: secret, use_stripe_sdk: true, ...means, ...options }),
      });
      const intent = await response.json();
      if (intent.error) return { error: intent.error };
      if (intent.status !== 'requires_action') return { paymentIntent: intent };
      if (intent.next_action.type === 'redirect_to_url') {
        location.assign(intent.next_action.redirect_to_url.url);
        return new Promise(() => {});
      }
      return authenticate(secret);
    };
    return stripe;
  };
})();
