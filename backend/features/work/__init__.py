"""What machines do and customers follow: jobs, operations, mail to send, repeatable requests, files, the demo clock.

The database is the queue, Redis only the bell (law 2). Nothing here knows the trade.
"""
