"""From quote to delivered, one act a file.

draft -> place -> pay -> settle -> fulfil      each arrow is a commit, and a job that the fact before it woke
                   |-> stop                    nothing was taken

DRAFT -> AWAITING_PAYMENT -> PAID -> FULFILLED | PARTLY_FULFILLED | REFUNDED
                   |-> CANCELLED
"""
