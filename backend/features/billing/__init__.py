"""Money: documents and their numbers, VAT, the ledger with the balance, means of payment, payments, printing."""
