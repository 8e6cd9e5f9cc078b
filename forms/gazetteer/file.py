"""The gazetteer that a campaign file names, and its areas as places with a name."""

from collections.abc import Mapping
from typing import Literal

from forms.gazetteer import Gazetteer, build
from forms.gazetteer.read import load, of_areas
from forms.geometry.areas import ReadFile
from forms.marked import Spot
from forms.model import Area


def read_gazetteer(
    spot: Spot, area: Area, read_file: ReadFile
) -> tuple[Gazetteer | None, Mapping[str, str]]:
    """Return the campaign's gazetteer (None where it has neither file nor areas) and its file.

    The areas can always be named: "Ward 3" is an answer to where.
    """
    if spot.found is None:
        return (build(of_areas(area.polygons)) if area.polygons else None), {}
    fields = spot.fields(("file", "coarsest_km"), required=("file",))
    coarsest_m = fields["coarsest_km"].number(5.0, least=0.1, most=500.0) * 1_000
    file = fields["file"]
    name = file.text()
    if not name:
        return None, {}
    try:
        text = read_file(name)
    except (OSError, LookupError, ValueError) as problem:
        file.wrong(f"{name}: {problem}")
        return None, {}
    kind: Literal["csv", "geojson"] = "csv" if name.casefold().endswith(".csv") else "geojson"
    loaded = load(text, kind, areas=area.polygons, coarsest_m=coarsest_m)
    for mistake in loaded.mistakes:
        file.wrong(f"{name}: {mistake}")
    for warning in loaded.warnings:
        file.doubtful(f"{name}: {warning}")
    return loaded.gazetteer, {name: text}
