"""Stripe on loopback: the emulator localstripe in a process of its own, and a shim that makes it strict.

emulator.py  localstripe (GPL-3.0-or-later), only ever started as a program     shim.py    what Stripe does beyond it
typed.py     every request held against the library's typed parameters         cards.py   test cards
wire.py      forms, idempotency keys, signed messages, scripted faults          script.js  what its stripe.js lacks

`python -m tests.adapters.payments.loopback --db FILE --port N` prints where it listens.
"""
