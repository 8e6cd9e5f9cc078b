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
    required: bool = True


CONCEPTS = (
    Concept("S.1.1", "CONTACT_ORGANISATION", "Contact organisation"),
    Concept("S.1.6", "CONTACT_EMAIL", "Contact email address"),
    Concept("S.2.3", "META_LAST_UPDATE", "Metadata last update"),
    Concept("S.3.1", "DATA_DESCR", "Data description"),
    Concept("S.3.2", "CLASS_SYSTEM", "Classification system"),
    Concept("S.3.3", "COVERAGE_SECTOR", "Sector coverage"),
    Concept("S.3.4", "STAT_CONC_DEF", "Statistical concepts and definitions"),
    Concept("S.3.5", "STAT_UNIT", "Statistical unit"),
    Concept("S.3.6", "STAT_POP", "Statistical population"),
    Concept("S.3.7", "REF_AREA", "Reference area"),
    Concept("S.3.8", "COVERAGE_TIME", "Time coverage"),
    Concept("S.3.9", "BASE_PER", "Base period"),
    Concept("S.4", "UNIT_MEASURE", "Unit of measure"),
    Concept("S.5", "REF_PERIOD", "Reference period"),
    Concept("S.6.1", "INST_MAN_LA_OA", "Institutional mandate: legal acts and other agreements"),
    Concept("S.6.2", "INST_MAN_SHAR", "Institutional mandate: data sharing", required=False),
    Concept("S.7.1", "CONF_POLICY", "Confidentiality: policy"),
    Concept("S.7.2", "CONF_DATA_TR", "Confidentiality: data treatment"),
    Concept("S.8.1", "REL_CAL_POLICY", "Release calendar"),
    Concept("S.8.2", "REL_CAL_ACCESS", "Release calendar access", required=False),
    Concept("S.8.3", "REL_POL_US_AC", "User access"),
    Concept("S.9", "FREQ_DISS", "Frequency of dissemination"),
    Concept("S.10.3", "ONLINE_DB", "On-line database"),
    Concept("S.10.4", "MICRO_DAT_ACC", "Micro-data access"),
    Concept("S.10.6", "DOC_METHOD", "Documentation on methodology"),
    Concept("S.10.7", "QUALITY_DOC", "Quality documentation"),
    Concept("S.11.1", "QUALITY_ASSURE", "Quality assurance"),
    Concept("S.11.2", "QUALITY_ASSMNT", "Quality assessment"),
    Concept("S.12.1", "USER_NEEDS", "Relevance: user needs"),
    Concept("S.12.2", "USER_SAT", "Relevance: user satisfaction", required=False),
    Concept("S.12.3", "COMPLETENESS", "Completeness"),
    Concept("S.13.1", "ACCURACY_OVERALL", "Overall accuracy"),
    Concept("S.13.2", "SAMPLING_ERR", "Sampling error"),
    Concept("S.13.3.1", "COVERAGE_ERR", "Coverage error"),
    Concept("S.13.3.2", "MEASUREMENT_ERR", "Measurement error"),
    Concept("S.13.3.3", "NONRESPONSE_ERR", "Non-response error"),
    Concept("S.13.3.4", "PROCESSING_ERR", "Processing error"),
    Concept("S.14.1", "TIMELINESS", "Timeliness"),
    Concept("S.14.2", "PUNCTUALITY", "Punctuality", required=False),
    Concept("S.15.1", "COMPAR_GEO", "Comparability: geographical"),
    Concept("S.15.2", "COMPAR_TIME", "Comparability: over time"),
    Concept("S.15.3", "COHER_X_DOM", "Coherence: cross domain"),
    Concept("S.15.4", "COHER_INTERNAL", "Coherence: internal"),
    Concept("S.16", "COST_BURDEN", "Cost and burden"),
    Concept("S.17.1", "REV_POLICY", "Data revision: policy"),
    Concept("S.17.2", "REV_PRACTICE", "Data revision: practice"),
    Concept("S.18.1", "SOURCE_TYPE", "Source data"),
    Concept("S.18.2", "FREQ_COLL", "Frequency of data collection"),
    Concept("S.18.3", "COLL_METHOD", "Data collection"),
    Concept("S.18.4", "DATA_VALIDATION", "Data validation"),
    Concept("S.18.5", "DATA_COMP", "Data compilation"),
    Concept("S.18.6", "ADJUSTMENT", "Adjustment"),
    Concept("S.19", "COMMENT_DSET", "Comment", required=False),
)
BY_CODE = {concept.code: concept for concept in CONCEPTS}
