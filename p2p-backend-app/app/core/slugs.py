import re
import unicodedata

_LONGEST = 100


def words_in(text: str) -> str:
    """A text as a readable part of an address: Arabic letters stay, marks and signs go."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFKC", text.lower()) if not unicodedata.combining(letter)
    )
    return re.sub(r"[\W_]+", "-", plain)[:_LONGEST].strip("-")
