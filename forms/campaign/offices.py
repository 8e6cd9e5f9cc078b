"""Read `offices:`, who answers for which categories and areas."""

from forms.marked import Fields, Spot, did_you_mean
from forms.model import Area, Category, Office

_KEYS = ("code", "name", "mail", "categories", "areas", "language")


def read_offices(
    spot: Spot, languages: tuple[str, ...], categories: tuple[Category, ...], area: Area
) -> tuple[Office, ...]:
    """Return the offices in the order of the file, each code once."""
    offices: list[Office] = []
    for entry in spot.entries():
        fields = entry.fields(_KEYS, required=("code", "name"))
        office = _office(fields, languages)
        if office.code and office.code in {other.code for other in offices}:
            fields["code"].wrong(f"the code {office.code!r} is taken")
        _check_known(fields["categories"], "category", [each.code for each in categories])
        _check_known(fields["areas"], "area", list(area.polygons))
        offices.append(office)
    return tuple(offices)


def _office(fields: Fields, languages: tuple[str, ...]) -> Office:
    for entry in fields["mail"].entries():
        name, _, domain = entry.text(most=254).rpartition("@")
        if not name or "." not in domain or " " in entry.text():
            entry.wrong(f"{entry.text()!r} is no mail address")
    return Office(
        code=fields["code"].code(),
        name=fields["name"].text(most=200),
        mail=fields["mail"].texts(),
        categories=fields["categories"].texts(),
        language=fields["language"].one_of(languages, languages[0] if languages else "en"),
        areas=fields["areas"].texts(),
    )


def _check_known(spot: Spot, what: str, known: list[str]) -> None:
    for entry in spot.entries():
        name = entry.text()
        if name not in known:
            entry.wrong(f"there is no {what} {name!r}{did_you_mean(name, known)}")
