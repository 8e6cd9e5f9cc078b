"""Places with names: found by however somebody spells them.

`read.py` makes a gazetteer of a file, `find.py` finds in it and says how sure it is.
"""

from forms.gazetteer.index import Gazetteer, build

__all__ = ["Gazetteer", "build"]
