"""From a snapshot to a file: the page, its machine-readable twin inside it, and the process that makes both."""
