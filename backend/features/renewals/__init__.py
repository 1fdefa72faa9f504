"""Renewing what a customer has: what is offered, the quote, and the renewal by hand. The nightly run comes later."""
