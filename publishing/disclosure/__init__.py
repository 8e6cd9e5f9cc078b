"""Disclosure control: what of a table may be seen, so that nobody can be worked out from it.

Method: primary suppression by thresholds and dominance, secondary suppression by linear
programming, an audit by integer programming in a separate piece of code. After M. Fischetti,
J. J. Salazar (2001), "Solving the cell suppression problem on tabular data with linear
constraints", and A. Hundepool et al. (2012), "Statistical Disclosure Control".
Heavy (HiGHS): only child processes and commands import what lies here, but for `protected`.
"""
