"""All tables. Plain foreign keys, no relationships; what is sealed only the vault can read.

One file a subject; everybody imports from here. Who wrote, who it is and what was said are three
tables, on purpose.
"""

from typing import Any

from sqlmodel import SQLModel

from storage.models.campaigns import Campaign, CampaignVersion, Exhibit
from storage.models.decisions import Carried, Decision, DecisionText, Seal
from storage.models.fieldwork import Action, Sighting, Subject, Visit
from storage.models.judging import Gold, Judgement, Reveal, SecondLook
from storage.models.letters import Attachment, Dispatch, Letter, Pace, SmsSpent
from storage.models.moderators import Moderator
from storage.models.people import (
    Burst,
    Confirmation,
    Consent,
    Contact,
    Erased,
    Invitation,
    Membership,
    Person,
    SelfDescription,
    Subscription,
    Tally,
)
from storage.models.phones import LinkedPhone, SmsNumber, SmsSitting
from storage.models.receipts import CodeTries, TreeBlock, TreeLeaf, WebReceipt
from storage.models.releases import (
    Counted,
    Release,
    ReleasedTable,
    ReleaseFile,
    ReleaseReview,
)
from storage.models.reports import (
    Case,
    Draft,
    Fingerprint,
    Match,
    Media,
    Posting,
    Report,
    Supplement,
)
from storage.models.verification import Arrival, Evidence, Surge, Trust
from storage.models.work import (
    ClockMark,
    Errand,
    Inbox,
    LikenessHabits,
    SmsPart,
    SuggestionModel,
)

__all__ = [
    "Action",
    "Arrival",
    "Attachment",
    "Burst",
    "Campaign",
    "CampaignVersion",
    "Carried",
    "Case",
    "ClockMark",
    "CodeTries",
    "Confirmation",
    "Consent",
    "Contact",
    "Counted",
    "Decision",
    "DecisionText",
    "Dispatch",
    "Draft",
    "Erased",
    "Errand",
    "Evidence",
    "Exhibit",
    "Fingerprint",
    "Gold",
    "Inbox",
    "Invitation",
    "Judgement",
    "Letter",
    "LikenessHabits",
    "LinkedPhone",
    "Match",
    "Media",
    "Membership",
    "Moderator",
    "Pace",
    "Person",
    "Posting",
    "Release",
    "ReleaseFile",
    "ReleaseReview",
    "ReleasedTable",
    "Report",
    "Reveal",
    "Seal",
    "SecondLook",
    "SelfDescription",
    "Sighting",
    "SmsNumber",
    "SmsPart",
    "SmsSitting",
    "SmsSpent",
    "Subject",
    "Subscription",
    "SuggestionModel",
    "Supplement",
    "Surge",
    "Tally",
    "TreeBlock",
    "TreeLeaf",
    "Trust",
    "Visit",
    "WebReceipt",
    "tables",
]


def tables() -> Any:
    """The metadata of all tables, for migrations and tests."""
    return SQLModel.metadata
