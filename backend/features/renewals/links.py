"""What the links in letters about planned payments are good for; each is the first part of its address as well."""

CANCEL = "cancel-payment"
CONFIRM = "confirm-payment"
