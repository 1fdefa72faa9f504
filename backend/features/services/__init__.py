"""What a customer has: its state, its expiry, the periods paid, why it is suspended. The thing itself is above."""
