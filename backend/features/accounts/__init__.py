"""Customer accounts, who belongs to them, API tokens, and the one place that decides who may do what: policy.py."""
