"""Everything between a report and a verdict. Pure: no clock, no dice, no database."""
