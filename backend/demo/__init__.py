"""The demo: a French host and its customers, from the day of the first start back over three years.

Content stands here as tables (names, prices, who has what); how rows are made from it is the rooms' business,
in their `bulk.py`. `seed.py` conducts. Every company, person and name is made up; mail addresses end in
`.example` (RFC 2606), telephone numbers are those that the Arcep keeps for films.
"""
