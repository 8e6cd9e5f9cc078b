"""What is said, the same on every channel. Pure; imports nothing of ours."""
