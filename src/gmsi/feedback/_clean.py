"""Learner-made output made harmless: bounded plain text, and images that are images."""

import base64
import binascii
import re
import struct
import zlib
from dataclasses import dataclass

MAX_IMAGE_BYTES = 300_000
MAX_IMAGE_SIDE = 4_000

_ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|.?)", re.DOTALL)
# Control characters, and the invisible marks that reorder text on screen.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def plain(text: object, limit: int) -> str:
    """The text without ANSI codes and invisible characters, cut to about `limit` characters.

    The cut comes first, so that fifty megabytes of output cost no more than a page of it.
    """
    text = "".join(text) if isinstance(text, list) else str(text)
    cut = text[: 2 * limit]
    cut = _ANSI.sub("", cut.replace("\r\n", "\n"))
    cut = _LONE_SURROGATE.sub("\ufffd", _UNSEEN.sub("", cut))
    if len(text) <= 2 * limit and len(cut) <= limit:
        return cut.rstrip()
    return f"{cut[:limit].rstrip()}\n[…] suite non affichée"


def first_lines(text: str, count: int) -> str:
    """The first `count` lines, followed by a word when some are left out."""
    lines = text.splitlines()
    if len(lines) <= count:
        return text
    return "\n".join([*lines[:count], f"[…] {len(lines) - count} lignes non affichées"])


@dataclass(frozen=True)
class Image:
    """A picture that may be shown: its data URI and its size in pixels."""

    uri: str
    width: int
    height: int


def image(mime: str, encoded: object) -> Image | None:
    """The picture in a notebook output, or None unless it is a bounded, true PNG or JPEG."""
    measure = {"image/png": _png_size, "image/jpeg": _jpeg_size}.get(mime)
    if measure is None or not isinstance(encoded, str):
        return None
    encoded = encoded[: 2 * MAX_IMAGE_BYTES]
    try:
        content = base64.b64decode("".join(encoded.split()), validate=True)
        size = measure(content) if len(content) <= MAX_IMAGE_BYTES else None
    except (binascii.Error, ValueError, IndexError, struct.error):
        return None
    if size is None or not all(0 < side <= MAX_IMAGE_SIDE for side in size):
        return None
    return Image(f"data:{mime};base64,{base64.b64encode(content).decode()}", *size)


def _png_size(content: bytes) -> tuple[int, int] | None:
    """Width and height when every chunk is whole and its checksum right (PNG, ISO/IEC 15948)."""
    if content[:8] != b"\x89PNG\r\n\x1a\n" or content[12:16] != b"IHDR":
        return None
    position, kind = 8, b""
    while kind != b"IEND":
        (length,) = struct.unpack_from(">I", content, position)
        kind = content[position + 4 : position + 8]
        body = content[position + 4 : position + 8 + length]
        (checksum,) = struct.unpack_from(">I", content, position + 8 + length)
        if zlib.crc32(body) != checksum:
            return None
        position += 12 + length
    return struct.unpack_from(">II", content, 16) if position == len(content) else None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Width and height from the frame header, segment by segment (JPEG, ITU-T T.81)."""
    if content[:2] != b"\xff\xd8" or content[-2:] != b"\xff\xd9":
        return None
    position = 2
    while content[position] == 0xFF:
        marker = content[position + 1]
        (length,) = struct.unpack_from(">H", content, position + 2)
        if marker in (0xC0, 0xC1, 0xC2):
            height, width = struct.unpack_from(">HH", content, position + 5)
            return width, height
        position += 2 + length
    return None
