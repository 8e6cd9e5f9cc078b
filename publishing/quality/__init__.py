"""How good a release is, as figures that anybody can check: indicators Q1 to Q17.

Facts in (`facts.py`), a sheet out (`sheet.py`), which is quality.json as it stands; a page is
drawn from the sheet alone (`page.py`). Knows no database and no clock; dice are given.
"""
