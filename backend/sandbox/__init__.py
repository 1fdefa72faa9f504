"""What a laptop runs instead of the outside world: a payment processor and a registrar.

Each is one loopback program with durable state, scripted faults, a clock that can be moved
and a statement of what really happened there. They do what they are asked: two keys are two
charges, a renewal with the matching date always extends. Nothing here knows Comptoir.

    python -m backend.sandbox.payments  --db FILE --port N
    python -m backend.sandbox.registrar --db FILE --port N

    process.py  the frame of a program        store.py  SQLite and the clock
    calls.py    every call, scripted faults   wire.py   JSON over HTTP, the admin's calls
    looks.py    the frame of a page for people
"""
