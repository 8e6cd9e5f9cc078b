"""A campaign's data-sharing protocol: from what its file says."""

from forms.model import Campaign, in_language
from forms.model import Category as Kind
from handlers.releases import geography, sheets
from publishing.protocol import Category, Terms, protocol


def protocol_of(campaign: Campaign) -> str:
    """Return the protocol between the campaign's organiser and a statistical office."""
    said, log = campaign.releases, campaign.participation
    agreed = log.agreement if log else None
    return protocol(
        Terms(
            campaign=campaign.code,
            title=in_language(campaign.title, "en"),
            kind=campaign.kind,
            licence=said.licence,
            consent=in_language(campaign.consent, "en"),
            categories=tuple(_category(campaign, each) for each in campaign.categories),
            organiser=said.producer or (log.started_name if log else ""),
            contact=said.email,
            office=agreed.office if agreed else "",
            office_contact=agreed.contact if agreed else "",
            purpose=agreed.purpose if agreed else "",
            signed_on=agreed.signed_on.isoformat() if agreed and agreed.signed_on else "",
            every=said.calendar.every if said.calendar else "",
            within_days=said.calendar.within_days if said.calendar else 0,
        )
    )


def _category(campaign: Campaign, kind: Kind) -> Category:
    """What a release does with a category: its file's word, where nothing stricter holds."""
    codes = [each.code for each in campaign.categories if each.publish == "tables"]
    is_answered = campaign.kind in ("survey", "audit")
    rules = sheets.rules(campaign) if is_answered else geography.rules(campaign, codes)
    needed = rules.of((kind.code,))
    # Sensitive cases are never listed one by one.
    publish = "nothing" if kind.publish == "cases" and kind.sensitive else kind.publish
    return Category(in_language(kind.label, "en"), publish, needed.k, needed.t)
