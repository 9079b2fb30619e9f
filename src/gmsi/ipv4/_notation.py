"""The dotted notation, read strictly and written back."""

ADDRESS_BITS = 32
ADDRESS_COUNT = 1 << ADDRESS_BITS


def parse_address(text: str) -> int:
    """The integer of a dotted address such as "192.168.10.20".

    Strict: four decimal octets from 0 to 255, no space, no sign, and no leading zero ("01" is
    refused, because some tools read it as octal). Raises ValueError, in French, otherwise.
    """
    octets = text.split(".")
    if len(octets) != 4:
        raise ValueError(f"{text!r}\u00a0: il faut quatre nombres séparés par des points")
    value = 0
    for octet in octets:
        value = value << 8 | _parse_number(octet, 255, text)
    return value


def parse_cidr(text: str) -> tuple[int, int]:
    """The (address, prefix) of "a.b.c.d/p"; host bits may be set. ValueError, in French."""
    address, slash, prefix = text.partition("/")
    if not slash:
        raise ValueError(f"{text!r}\u00a0: il manque le préfixe, par exemple /24")
    return parse_address(address), _parse_number(prefix, ADDRESS_BITS, text)


def format_address(address: int) -> str:
    """The dotted notation of an integer address; ValueError outside 0 to 2**32 - 1."""
    if not 0 <= address < ADDRESS_COUNT:
        raise ValueError(f"{address} ne tient pas sur 32 bits")
    return ".".join(str(address >> shift & 255) for shift in (24, 16, 8, 0))


def format_cidr(address: int, prefix: int) -> str:
    """The notation "a.b.c.d/p"."""
    return f"{format_address(address)}/{prefix}"


def _parse_number(digits: str, largest: int, text: str) -> int:
    # str.isdigit accepts digits of other alphabets, which int() would then read.
    if not (digits.isascii() and digits.isdigit()):
        raise ValueError(f"{text!r}\u00a0: {digits!r} n'est pas un nombre écrit en chiffres")
    if len(digits) > 1 and digits[0] == "0":
        raise ValueError(f"{text!r}\u00a0: pas de zéro inutile devant {digits!r}")
    if len(digits) > 3 or int(digits) > largest:
        raise ValueError(f"{text!r}\u00a0: {digits} dépasse {largest}")
    return int(digits)
