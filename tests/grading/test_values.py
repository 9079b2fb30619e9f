"""Values cross as they are, types included; nothing else crosses, and nothing runs on the way."""

import collections
import datetime as dt
import decimal
import json
import zoneinfo

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi.grading._values import NotPlain, TooBig, decode, encode

Point = collections.namedtuple("Point", "x y")
PARIS = zoneinfo.ZoneInfo("Europe/Paris")
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text()
    | st.binary()
    | st.dates()
    | st.times()
    | st.datetimes()
    | st.timedeltas()
    | st.decimals(allow_nan=False)
    | st.fractions()
    | st.complex_numbers(allow_nan=False)
)
KEYS = st.integers() | st.text() | st.booleans() | st.dates()
PLAIN = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(KEYS, inner),
    max_leaves=12,
)
OTHERS = [
    {1, "a"}, frozenset({2}), range(2, 9, 3), Point(1, [2]), collections.Counter("aab"),
    collections.OrderedDict(b=1, a=2), collections.deque([1]), bytearray(b"x"), ...,
    dt.datetime(2024, 3, 31, 12, tzinfo=PARIS), dt.datetime(2024, 1, 1, tzinfo=dt.UTC),
    np.int64(3), np.float32(1.5), np.bool_(True), np.datetime64("2024-02-29"),
    pd.Timestamp("2024-02-29", tz="Europe/Paris"), pd.Timedelta("1D"), float("inf"),
]  # fmt: skip
FRAME = pd.DataFrame(
    {
        "entier": [1, 2, 3],
        "texte": ["a", None, "é"],
        "nombre": [1.5, np.nan, 2.0],
        "date": pd.to_datetime(["2024-02-29"] * 3),
        "zone": pd.to_datetime(["2024-02-29"] * 3).tz_localize("Europe/Paris"),
        "catégorie": pd.Categorical(["u", "v", "u"], ordered=True),
        "manquant": pd.array([1, None, 3], dtype="Int64"),
        "objet": [[1], (2,), {"a": 3}],
    }
)
FRAMES = {
    "whole": FRAME,
    "indexed": FRAME.set_index("texte"),
    "two_levels": FRAME.set_index(["entier", "texte"]),
    "grouped": FRAME.groupby("catégorie", observed=True).agg({"nombre": ["sum", "mean"]}),
    "sorted": FRAME.sort_values("nombre"),
    "empty": FRAME.iloc[:0],
    "nothing": pd.DataFrame(),
}


def crossed(value):
    return decode(json.loads(json.dumps(encode(value))))


@given(PLAIN)
def test_plain_values_cross_exactly(value):
    """Value and type come back the same, nested as they were."""
    back = crossed(value)
    assert back == value
    assert repr(back) == repr(value)


@pytest.mark.parametrize("value", OTHERS, ids=lambda value: type(value).__name__)
def test_other_known_types_cross(value):
    """Sets, named tuples, dates with a zone, numpy and pandas scalars."""
    back = crossed(value)
    assert back == value
    assert type(back).__name__ == type(value).__name__


@pytest.mark.parametrize("name", FRAMES)
def test_tables_cross(name):
    """Values, dtypes, index and columns of a DataFrame."""
    pd.testing.assert_frame_equal(crossed(FRAMES[name]), FRAMES[name])


class Equal(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


@pytest.mark.parametrize("value", [Equal("x"), object(), len, int, [Equal("y")], {1: Equal("z")}])
def test_objects_do_not_cross(value):
    """A subclass of a plain type is no plain value: its methods would come along."""
    with pytest.raises(NotPlain):
        encode(value)


BIG = {
    "text": "x" * 3_000_000,
    "list": [0] * 3_000_000,
    "integer": 10**6000,
    "decimal": decimal.Decimal("1e999999"),
    "array": np.zeros(10**6),
}


@pytest.mark.parametrize("name", BIG)
def test_what_is_too_big_does_not_cross(name):
    """The size is bounded before anything is written."""
    with pytest.raises(TooBig):
        encode(BIG[name])


@pytest.mark.parametrize(
    "data",
    [
        None, [], ["int"], ["exec", "1"], ["int", "1" * 9000], ["np.array", ["O8", [1], ""]],
        ["range", ["0", "999999999999", "1"]], ["Decimal", "1e99999999"], ["zone", "../../etc"],
        ["np.array", ["<i8", [10**12], ""]], ["list", {"a": 1}], ["namedtuple", ["x", ["1"], []]],
    ],
    ids=repr,
)  # fmt: skip
def test_a_forged_message_is_refused(data):
    """Whatever the other side writes, decoding gives a plain value or NotPlain."""
    with pytest.raises(NotPlain):
        decode(data)
