"""README.md: in plain words, what a release is, what it is not, and how its numbers are read.

In English, and in each other language of the campaign beside it: README.fr.md.
"""

from collections.abc import Mapping

from messages.dates import day
from messages.words import say
from publishing.citation import cited
from publishing.formats._lines import in_words, pages
from publishing.formats.statement import verdict
from publishing.release import Release

COMMAND = "python -m bot release check"


def describe(release: Release, files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Write the README in all languages of the campaign that the program speaks."""
    named = pages(release, "README")
    return {name: _page(release, list(files), code).encode() for name, code in named.items()}


def _page(release: Release, names: list[str], language: str) -> str:
    def t(key: str, **slots: object) -> str:
        return say(key, language, **slots)

    title = in_words(release.title, language, "")
    tables = [each.table.audited for each in release.tables]
    paragraphs = [
        f"# {title}, {release.period.code}",
        in_words(release.description, language, ""),
        t(
            "release-what", number=release.number, campaign=title, vintage=release.vintage,
            first=day(release.period.first, language), last=day(release.period.last, language),
        ),
        f"## {t('release-not-heading')}",
        t("release-not-sample"),
        t("release-not-official"),
        verdict(release.statement, language) if release.statement else "",
        f"## {t('release-flags-heading')}",
        "\n".join(f"- {t(key)}" for key in (
            "release-flag-none", "release-flag-hidden", "release-flag-before",
        )),
        t(
            "release-hidden-cells", hidden=sum(each.n_hidden for each in tables),
            cells=sum(each.n_cells for each in tables),
        ),
        f"## {t('release-files-heading')}",
        t("release-files"),
        "\n".join(f"- `{name}`" for name in names),
        f"## {t('release-check-heading')}",
        t("release-check"),
        f"    {COMMAND} {release.name}",
        f"## {t('release-cite-heading')}",
        f"> {cited(release)}",
        t(
            "release-contact", name=release.producer.name, email=release.producer.email,
            licence=release.producer.licence,
        ),
    ]  # fmt: skip
    return "\n\n".join(filter(None, paragraphs)) + "\n"
