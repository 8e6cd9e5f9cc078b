"""The solver, HiGHS, as all here use it: one thread, no luck, nothing printed."""

import highspy


def solver() -> highspy.Highs:
    """Make a solver whose answers are the same each time."""
    made = highspy.Highs()
    made.silent()
    made.setOptionValue("threads", 1)
    made.setOptionValue("random_seed", 0)
    # Half the time where many numbers hang together: what is asked next differs by a bound or two.
    made.setOptionValue("dual_simplex_cost_perturbation_multiplier", 0.0)
    return made
