"""The display that can also act on prepayment meters: pages and commands added to ``ihd``, which knows none of them."""
