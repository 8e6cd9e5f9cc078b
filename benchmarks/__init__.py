"""What Heed promises about speed, each beside its ceiling; see measure.py."""
