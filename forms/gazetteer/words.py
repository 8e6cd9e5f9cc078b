"""Names of places made comparable: folded, cut into words and segments, short forms written out.

Knows nothing of which places there are.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from rapidfuzz.distance import DamerauLevenshtein

from forms.folding import fold, western_digits

Segments = tuple[tuple[str, ...], ...]

_MOST_TOKENS = 40  # a place has a handful; what is longer is a story, and time is not for sale
_BREAK = re.compile(r"[,;:\n()\[\]/|،؛।]|\s[-–—]+\s|(?<=\w{4})\.\s")
# \w leaves out the vowel signs of Devanagari and its neighbours, which are marks and no letters.
_NO_WORD = re.compile(r"[^\w\u0900-\u0dff]+")
_DIGITS = re.compile(r"(\d+)")

# What kind of way it is says little: people leave it out, shorten it or say it in their language.
_WAYS = """
rue ri r street str st road rd avenue ave av avni boulevard blvd bd boul boulva way lane ln drive
dr
route wout rt ruelle riyel impasse enpas imp allee calle cl carrera avenida avda camino carretera
rua travessa estrada rodovia barabara mtaa njia lari chemin chemen path jalan jl jln gang gg
شارع طريق زقاق سرك مارگ मार्ग सड़क रोड गली highway hwy autoroute corridor koridor
"""
_SHORT = {
    "ste": "saint", "sainte": "saint", "st": "saint", "sen": "saint", "sent": "saint",
    "mt": "mount", "mont": "mount", "mon": "mount", "monte": "mount", "mlima": "mount",
    "hosp": "hospital", "hopital": "hospital", "lopital": "hospital", "hospitali": "hospital",
    "مستشفي": "hospital", "مستشفى": "hospital", "अस्पताल": "hospital",
    "mache": "market", "marche": "market", "mercado": "market", "soko": "market",
    "pasar": "market", "سوق": "market", "السوق": "market", "बाजार": "market", "feira": "market",
    "ecole": "school", "lekol": "school", "escuela": "school", "shule": "school",
    "escola": "school", "sekolah": "school", "مدرسه": "school", "مدرسة": "school",
    "विद्यालय": "school", "स्कूल": "school", "skul": "school",
    "eglise": "church", "legliz": "church", "iglesia": "church", "kanisa": "church",
    "igreja": "church", "gereja": "church", "كنيسه": "church", "كنيسة": "church",
    "गिरजाघर": "church", "mosquee": "mosque", "mezquita": "mosque", "msikiti": "mosque",
    "mesquita": "mosque", "masjid": "mosque", "مسجد": "mosque", "मस्जिद": "mosque",
    "pont": "bridge", "pon": "bridge", "puente": "bridge", "daraja": "bridge",
    "ponte": "bridge", "jembatan": "bridge", "جسر": "bridge", "पुल": "bridge",
    "estasyon": "station", "estacion": "station", "kituo": "station",
    "estacao": "station", "stasiun": "station", "محطه": "station", "محطة": "station",
    "स्टेशन": "station", "gare": "station",
    "bibliotheque": "library", "biblioteca": "library", "bibliyotek": "library",
    "maktaba": "library", "perpustakaan": "library", "مكتبه": "library", "مكتبة": "library",
    "पुस्तकालय": "library",
    "place": "square", "plas": "square", "plaza": "square", "praca": "square",
    "uwanja": "square", "lapangan": "square", "ساحه": "square", "ساحة": "square",
    "चौक": "square", "sq": "square",
    "port": "harbour", "puerto": "harbour", "porto": "harbour", "bandari": "harbour",
    "pelabuhan": "harbour", "harbor": "harbour", "ميناء": "harbour", "बंदरगाह": "harbour",
    "nord": "north", "norte": "north", "sud": "south", "sur": "south", "sul": "south",
    "est": "east", "este": "east", "ouest": "west", "oeste": "west",
    "kata": "ward", "quartier": "ward", "katye": "ward", "barrio": "ward",
    "bairro": "ward", "kelurahan": "ward", "حي": "ward", "वार्ड": "ward",
    "zon": "zone", "zona": "zone", "eneo": "zone",
    "1st": "1", "2nd": "2", "3rd": "3", "1er": "1", "2eme": "2", "3eme": "3",
    "vilaj": "village", "kijiji": "village", "desa": "village",
    "aldea": "village", "aldeia": "village", "गाव": "village", "قريه": "village",
    "قرية": "village",
    "airport": "airport", "ayewopo": "airport", "aeroport": "airport", "aeropuerto": "airport",
    "aeroporto": "airport", "bandara": "airport", "مطار": "airport",
}  # fmt: skip
_LITTLE = """
the a an of in on at to from by is are and or with for this that there here no number numero nimewo
nomor namba num nr de la le les l du des d un une au aux en et sur dans chez a el los las del y al
lo nan yo ki o os as da do das dos em no na nas nos e ya wa za cha la kwa ni katika di ke yang dan
के की का में पर और से मेन في من الى على و area location address
"""
WAY = "=way"  # what every word for a way becomes; "=" is in no word that people write
_WAY_WORDS = frozenset(fold(word) for word in _WAYS.split())
_LITTLE_WORDS = frozenset(fold(word) for word in _LITTLE.split())
_MEANING: Mapping[str, str] = MappingProxyType({fold(k): v for k, v in _SHORT.items()})


def segments(text: str) -> Segments:
    """Cut a text at commas and the like, and each part into comparable words; empty ones go.

    "St" is a street behind a word and a saint before one. A number stands apart from letters
    ("Delmas33"); words for ways become one (`WAY`), short and foreign ones their meaning.
    """
    cut = (_tokens(part) for part in _BREAK.split(western_digits(text)))
    return tuple(tokens for tokens in cut if tokens)


def _tokens(part: str) -> tuple[str, ...]:
    apart = _DIGITS.sub(r" \1 ", fold(part).replace("'", " ").replace("’", " "))
    raw = [word for word in _NO_WORD.split(apart) if word.strip("_")][:_MOST_TOKENS]
    return tuple(_meaning(word, n, raw) for n, word in enumerate(raw))


def _meaning(word: str, n: int, raw: list[str]) -> str:
    if word == "st":
        is_last = n == len(raw) - 1 or raw[n + 1].isdecimal()
        return WAY if n > 0 and is_last else "saint"
    if word in _WAY_WORDS and (len(word) > 1 or n < len(raw) - 1):
        return WAY
    return _MEANING.get(word, word.lstrip("0") or "0" if word.isdecimal() else word)


def is_little(token: str) -> bool:
    """Whether a word says nothing of which place it is ("the", "de", "ya")."""
    return token in _LITTLE_WORDS or (len(token) == 1 and not token.isdecimal())


def sounded(token: str) -> str:
    """Write a word as Creole, French, Spanish and English ears might agree on ("Leyogan")."""
    for spelled, heard in _SOUNDS:
        token = token.replace(spelled, heard)
    return re.sub(r"(.)\1+", r"\1", token.rstrip("esth") or token)


_SOUNDS = (
    ("eaux", "o"), ("eau", "o"), ("aux", "o"), ("au", "o"), ("ou", "u"), ("oi", "wa"),
    ("qu", "k"), ("ck", "k"), ("ch", "s"), ("sh", "s"), ("ph", "f"), ("th", "t"), ("gu", "g"),
    ("ce", "se"), ("ci", "si"), ("c", "k"), ("x", "s"), ("z", "s"), ("y", "i"), ("en", "an"),
    ("em", "am"), ("w", "u"), ("h", ""), ("ll", "l"), ("j", "g"), ("v", "b"),
)  # fmt: skip


def likeness(one: str, other: str) -> float:
    """Tell how much one word is another misspelled, 0-1; numbers are the same or not.

    Four letters forgive one mistake, eight two; words that sound alike are as good as one.
    """
    if one == other:
        return 1.0
    if one.isdecimal() or other.isdecimal() or min(len(one), len(other)) < 4:
        return 0.0
    if one[0] == "=" or other[0] == "=":
        return 0.0
    apart = DamerauLevenshtein.distance(one, other, score_cutoff=2)
    longest = max(len(one), len(other))
    allowed = 1 if longest < 8 else 2
    if apart <= allowed:
        return 1.0 - 0.7 * apart / min(longest, 8)
    return 0.85 if longest >= 5 and sounded(one) == sounded(other) else 0.0
