"""Areas as a campaign file brings them, with what is said of their mistakes."""

import json

from forms.geometry.areas import read_area
from forms.model import Area
from forms.yaml_marks import read


def area_of(geojson) -> tuple[Area, list[str]]:
    root = read("file: x.geojson\nname: title\nmargin_km: 2\n")
    area, _ = read_area(root, lambda _name: json.dumps(geojson))
    return area, [f"{m.severity}: {m.message}" for m in root.mistakes]
