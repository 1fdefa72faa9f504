"""What can be bought and at which price and tax rate, all dated. What a customer has is in `services`."""
