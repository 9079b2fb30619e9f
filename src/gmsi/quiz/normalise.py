"""What a typed answer is reduced to before it is compared, one function a format.

Each takes the typed text and returns its canonical form, or None where it cannot be read.
The statement always says which format is asked for.
"""

import re
import unicodedata

OCTET = r"(0|[1-9]\d{0,2})"
DOTTED = re.compile(rf"{OCTET}\.{OCTET}\.{OCTET}\.{OCTET}")
MAX_TYPED = 400


def _digits(text: str) -> str:
    """The number without its spaces, the true minus sign made a hyphen."""
    return re.sub(r"\s", "", text).replace("\u2212", "-")


def integer(text: str) -> str | None:
    """A whole number; spaces between thousands are ignored."""
    digits = _digits(text)
    return str(int(digits)) if re.fullmatch(r"[+-]?\d{1,30}", digits, re.ASCII) else None


def decimal(text: str) -> str | None:
    """A decimal number, comma or point; zeros that say nothing are ignored."""
    found = re.fullmatch(r"([+-]?)(\d{1,30})(?:[.,](\d{1,30}))?", _digits(text), re.ASCII)
    if not found:
        return None
    # Digit by digit: `Decimal` would round beyond 28 digits.
    sign, whole, part = found[1], str(int(found[2])), (found[3] or "").rstrip("0")
    value = f"{whole}.{part}" if part else whole
    return f"-{value}" if sign == "-" and value != "0" else value


def address(text: str) -> str | None:
    """An IPv4 address in dotted decimal, without leading zeros."""
    found = DOTTED.fullmatch(text.strip())
    return text.strip() if found and all(int(part) < 256 for part in found.groups()) else None


def prefix(text: str) -> str | None:
    """A prefix length, with or without its slash."""
    found = re.fullmatch(r"/?\s*(\d{1,3})", text.strip(), re.ASCII)
    return str(int(found[1])) if found and int(found[1]) <= 128 else None


def block(text: str) -> str | None:
    """An IPv4 block, address/prefix."""
    head, _, tail = text.partition("/")
    left, right = address(head), prefix(tail)
    return f"{left}/{right}" if left and right else None


def words(text: str) -> str | None:
    """A word or a command: case and repeated spaces are ignored."""
    folded = unicodedata.normalize("NFC", " ".join(text.split())).casefold()
    return folded or None


def binary(text: str) -> str | None:
    """Binary digits; spaces and points between groups are ignored, leading zeros count."""
    digits = re.sub(r"[\s.]", "", text)
    return digits if re.fullmatch(r"[01]{1,128}", digits) else None


def hexadecimal(text: str) -> str | None:
    """A hexadecimal number, with or without 0x."""
    digits = text.strip().lower().removeprefix("0x")
    return f"{int(digits, 16):x}" if re.fullmatch(r"[0-9a-f]{1,32}", digits) else None


def mac(text: str) -> str | None:
    """A MAC address, whatever separates its bytes."""
    digits = re.sub(r"[-:.\s]", "", text).lower()
    if not re.fullmatch(r"[0-9a-f]{12}", digits):
        return None
    return ":".join(digits[i : i + 2] for i in range(0, 12, 2))


def exact(text: str) -> str | None:
    """The text as typed, outer spaces removed: for forms where each character counts."""
    return unicodedata.normalize("NFC", text.strip()) or None


NORMALISERS = {
    "entier": integer,
    "decimal": decimal,
    "adresse": address,
    "prefixe": prefix,
    "bloc": block,
    "mot": words,
    "binaire": binary,
    "hexadecimal": hexadecimal,
    "mac": mac,
    "exact": exact,
}


def normalise(form: str, answer: object) -> str | None:
    """The canonical form of a typed answer, or None if it is of another kind or unreadable."""
    if isinstance(answer, bool) or not isinstance(answer, str | int | float):
        return None
    text = str(answer)
    return NORMALISERS[form](text) if len(text) <= MAX_TYPED else None
