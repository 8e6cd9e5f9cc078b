"""The running program: wiring, and nothing else."""
