"""The registrar of the sandbox: it knows when each name expires, renews, restores, and lets go.

core.py  what it remembers and does    http.py  the core over HTTP, and its front page
"""
