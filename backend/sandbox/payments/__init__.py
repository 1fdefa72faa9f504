"""The payment processor of the sandbox.

cards.py   test cards and what becomes of them     core.py      what it remembers and does
visits.py  customers on its pages                  webhooks.py  signed messages to the portal
http.py    the core over HTTP                      pages.py     its pages as HTML
words.py   their texts
"""
