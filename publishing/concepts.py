"""The concepts by which statistical offices describe a data set, and which of them must be told.

Source:
    Single Integrated Metadata Structure 2.0 (SIMS) with the concepts' ids of Eurostat's ESMS; its
    number is SIMS's without the S.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing to be told of a data set.

    Args:
        code: SIMS's, as "S.3.4".
        id: the concept's id in SDMX messages.
        required: a release that leaves it empty is not fit to be published.
    """

    code: str
    id: str
    name: str
    required: bool


# Code, id, whether it must be told, name.
_TABLE = """
S.1.1    CONTACT_ORGANISATION yes Contact organisation
S.1.6    CONTACT_EMAIL        yes Contact email address
S.2.3    META_LAST_UPDATE     yes Metadata last update
S.3.1    DATA_DESCR           yes Data description
S.3.2    CLASS_SYSTEM         yes Classification system
S.3.3    COVERAGE_SECTOR      yes Sector coverage
S.3.4    STAT_CONC_DEF        yes Statistical concepts and definitions
S.3.5    STAT_UNIT            yes Statistical unit
S.3.6    STAT_POP             yes Statistical population
S.3.7    REF_AREA             yes Reference area
S.3.8    COVERAGE_TIME        yes Time coverage
S.3.9    BASE_PER             yes Base period
S.4      UNIT_MEASURE         yes Unit of measure
S.5      REF_PERIOD           yes Reference period
S.6.1    INST_MAN_LA_OA       yes Institutional mandate: legal acts and other agreements
S.6.2    INST_MAN_SHAR        no  Institutional mandate: data sharing
S.7.1    CONF_POLICY          yes Confidentiality: policy
S.7.2    CONF_DATA_TR         yes Confidentiality: data treatment
S.8.1    REL_CAL_POLICY       yes Release calendar
S.8.2    REL_CAL_ACCESS       no  Release calendar access
S.8.3    REL_POL_US_AC        yes User access
S.9      FREQ_DISS            yes Frequency of dissemination
S.10.3   ONLINE_DB            yes On-line database
S.10.4   MICRO_DAT_ACC        yes Micro-data access
S.10.6   DOC_METHOD           yes Documentation on methodology
S.10.7   QUALITY_DOC          yes Quality documentation
S.11.1   QUALITY_ASSURE       yes Quality assurance
S.11.2   QUALITY_ASSMNT       yes Quality assessment
S.12.1   USER_NEEDS           yes Relevance: user needs
S.12.2   USER_SAT             no  Relevance: user satisfaction
S.12.3   COMPLETENESS         yes Completeness
S.13.1   ACCURACY_OVERALL     yes Overall accuracy
S.13.2   SAMPLING_ERR         yes Sampling error
S.13.3.1 COVERAGE_ERR         yes Coverage error
S.13.3.2 MEASUREMENT_ERR      yes Measurement error
S.13.3.3 NONRESPONSE_ERR      yes Non-response error
S.13.3.4 PROCESSING_ERR       yes Processing error
S.14.1   TIMELINESS           yes Timeliness
S.14.2   PUNCTUALITY          no  Punctuality
S.15.1   COMPAR_GEO           yes Comparability: geographical
S.15.2   COMPAR_TIME          yes Comparability: over time
S.15.3   COHER_X_DOM          yes Coherence: cross domain
S.15.4   COHER_INTERNAL       yes Coherence: internal
S.16     COST_BURDEN          yes Cost and burden
S.17.1   REV_POLICY           yes Data revision: policy
S.17.2   REV_PRACTICE         yes Data revision: practice
S.18.1   SOURCE_TYPE          yes Source data
S.18.2   FREQ_COLL            yes Frequency of data collection
S.18.3   COLL_METHOD          yes Data collection
S.18.4   DATA_VALIDATION      yes Data validation
S.18.5   DATA_COMP            yes Data compilation
S.18.6   ADJUSTMENT           yes Adjustment
S.19     COMMENT_DSET         no  Comment
"""


def _read(line: str) -> Concept:
    code, name_in_sdmx, required, name = line.split(maxsplit=3)
    return Concept(code, name_in_sdmx, name, required == "yes")


CONCEPTS = tuple(map(_read, _TABLE.strip().splitlines()))
BY_CODE = {concept.code: concept for concept in CONCEPTS}
