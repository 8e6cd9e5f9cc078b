"""A campaign's data-sharing protocol: from what its file says."""

from forms.model import Campaign, in_language
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
            categories=tuple(
                Category(in_language(each.label, "en"), each.publish, each.k, each.t)
                for each in campaign.categories
            ),
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
