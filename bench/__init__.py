"""What is measured, against whom. Every figure is a ratio within one run, and no test depends on one.

A baseline's answer is checked to equal ours before either is timed. README.md holds figures and how to get them.
"""
