"""Where things lie: areas, points, and lines that somebody walked."""
