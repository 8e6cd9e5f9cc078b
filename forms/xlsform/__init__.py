"""XLSForms: what an organiser writes in a spreadsheet, made into a `Form`.

Pure: cells in, values out. `workbook.py` makes cells of a file's bytes and is meant for a bounded
child process, as is `work.py`; neither is imported here, so that an idle Heed stays small.
"""

from forms.xlsform.faults import Fault, Read
from forms.xlsform.read import Sheets, read_xlsform, wanted_files
from forms.xlsform.tables import Cells

__all__ = ["Cells", "Fault", "Read", "Sheets", "read_xlsform", "wanted_files"]
