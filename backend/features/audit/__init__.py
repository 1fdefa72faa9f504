"""The invariants I1 to I12 (reliability 4.4): what must be true of the books at any moment, whatever broke before."""
