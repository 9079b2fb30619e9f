"""Plain values as typed JSON: what may pass between the learner's process and the grader's.

Each value becomes `[tag, content]`. Types are matched exactly, so that no method of a learner's
class ever runs on the way, and nothing is rebuilt on the other side but the types listed here.
A budget bounds what is encoded; decoding bounds whatever could be small to write and huge to hold.
"""

import base64
import collections
import datetime
import decimal
import fractions
import math
import re
import sys
import zoneinfo
from typing import Any

MAX_UNITS = 2_000_000
MAX_DEPTH = 60
MAX_RANGE = 1_000_000
MAX_EXPONENT = 5_000


class NotPlain(TypeError):
    """A value of a type that does not cross; the message is French and names the type."""


class TooBig(NotPlain):
    """A value too large to cross."""


def encode(value: Any, budget: int = MAX_UNITS) -> list:
    """The value as `[tag, content]`; raises NotPlain or TooBig."""
    return _Encoder(budget).encode(value)


def decode(data: Any) -> Any:
    """The value back; raises NotPlain for anything that `encode` would not write."""
    try:
        return _decode(data, 0)
    except NotPlain:
        raise
    except Exception as error:
        raise NotPlain("une valeur illisible") from error


class _Encoder:
    def __init__(self, budget: int):
        self.left = budget
        self.depth = 0

    def spend(self, units: int) -> None:
        self.left -= units
        if self.left < 0:
            raise TooBig("une valeur trop grande pour être transmise à la correction")

    def encode(self, value: Any) -> list:
        self.spend(1)
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise TooBig("une valeur trop imbriquée pour être transmise à la correction")
        try:
            writer = WRITERS.get(type(value))
            return writer(self, value) if writer else self.other(value)
        finally:
            self.depth -= 1

    def items(self, values) -> list:
        self.spend(len(values))
        return [self.encode(value) for value in values]

    def pairs(self, mapping: dict) -> list:
        return [[self.encode(k), self.encode(v)] for k, v in dict.items(mapping)]

    def text(self, value: str) -> list:
        self.spend(len(value))
        return ["str", value]

    def integer(self, value: int) -> list:
        if value.bit_length() > 14_000:
            raise TooBig("un entier trop grand pour être transmis à la correction")
        return ["int", str(value)]

    def other(self, value: Any) -> list:
        """numpy and pandas values, and named tuples; only where those libraries are loaded."""
        kind = type(value)
        if issubclass(kind, tuple) and kind.__bases__ == (tuple,) and hasattr(kind, "_fields"):
            fields = [str(name) for name in kind._fields]
            return ["namedtuple", [kind.__name__, fields, self.items(tuple(value))]]
        module = kind.__module__.partition(".")[0]
        if module == "numpy" and "numpy" in sys.modules:
            return self.numpy(value, sys.modules["numpy"])
        if module == "pandas" and "pandas" in sys.modules:
            return self.pandas(value, sys.modules["pandas"])
        raise NotPlain(f"un objet de type {kind.__name__}")

    def numpy(self, value: Any, np) -> list:
        if isinstance(value, np.generic) and type(value) is value.dtype.type:
            if value.dtype.kind not in "biufcmMUS":
                raise NotPlain(f"un objet de type {type(value).__name__}")
            return ["np.scalar", self.array(np.asarray(value))]
        if type(value) is np.ndarray:
            return ["np.array", self.array(value)]
        raise NotPlain(f"un objet de type {type(value).__name__}")

    def array(self, value: Any) -> list:
        self.spend(value.nbytes)
        if value.dtype.kind == "O":
            return ["O", list(value.shape), self.items(value.ravel().tolist())]
        if value.dtype.kind not in "biufcmMUS":
            raise NotPlain(f"un tableau de type {value.dtype}")
        raw = base64.b64encode(value.tobytes()).decode()
        return [value.dtype.str, list(value.shape), raw]

    def pandas(self, value: Any, pd) -> list:
        if value is pd.NaT or value is pd.NA:
            return ["pd.missing", "NaT" if value is pd.NaT else "NA"]
        if type(value) is pd.Timestamp:
            zone = self.encode(value.tzinfo) if value.tzinfo else None
            return ["pd.Timestamp", [str(value.value), value.unit, zone]]
        if type(value) is pd.Timedelta:
            return ["pd.Timedelta", [str(value.value), value.unit]]
        if type(value) is pd.DataFrame:
            columns = [self.column(value.iloc[:, i].array) for i in range(value.shape[1])]
            return ["pd.DataFrame", [self.index(value.columns), self.index(value.index), columns]]
        if type(value) is pd.Series:
            name = self.encode(value.name)
            return ["pd.Series", [name, self.index(value.index), self.column(value.array)]]
        if isinstance(value, pd.Index):
            return ["pd.Index", self.index(value)]
        raise NotPlain(f"un objet de type {type(value).__name__}")

    def index(self, index: Any) -> list:
        names = self.items(list(index.names))
        if type(index).__name__ == "RangeIndex":
            return ["range", names, [int(index.start), int(index.stop), int(index.step)]]
        if type(index).__name__ == "MultiIndex":
            return ["multi", names, [self.index(level) for level in _levels(index)]]
        return ["plain", names, self.column(index.array)]

    def column(self, array: Any) -> list:
        """A pandas array: its dtype and its values, raw where numpy holds them raw."""
        dtype = str(array.dtype)
        if dtype == "category":
            categories = self.index(array.categories)
            return ["category", [categories, self.array(array.codes), bool(array.ordered)]]
        if not PANDAS_DTYPES.fullmatch(dtype):
            raise NotPlain(f"une colonne de type {dtype}")
        if type(array).__name__ == "NumpyExtensionArray":
            return ["numpy", self.array(array.to_numpy())]
        return [dtype, self.items([None if _missing(v) else v for v in array])]


PANDAS_DTYPES = re.compile(
    r"object|bool|boolean|str|string|(u?int|UInt|Int|float|Float)(8|16|32|64)|complex128"
    r"|(datetime64|timedelta64)\[(s|ms|us|ns)(, [\w/+:-]{1,40})?\]"
)


def _levels(index: Any) -> list:
    return [index.get_level_values(i) for i in range(index.nlevels)]


def _missing(value: Any) -> bool:
    return type(value).__name__ in ("NAType", "NaTType") or value is None or value != value


def _zone(encoder: _Encoder, value: datetime.tzinfo) -> list:
    if type(value) is zoneinfo.ZoneInfo and value.key:
        return ["zone", value.key]
    offset = value.utcoffset(None)
    return ["zone", offset.total_seconds()]


def _moment(encoder: _Encoder, value: Any) -> list:
    kind = type(value).__name__
    zone = getattr(value, "tzinfo", None)
    if zone is not None and type(zone) not in (datetime.timezone, zoneinfo.ZoneInfo):
        raise NotPlain(f"une date dans un fuseau de type {type(zone).__name__}")
    naive = value.replace(tzinfo=None) if zone else value
    return [kind, [naive.isoformat(), _zone(encoder, zone) if zone else None, value.fold]]


def _decimal(encoder: _Encoder, value: decimal.Decimal) -> list:
    if value.is_finite() and abs(value.adjusted()) > MAX_EXPONENT:
        raise TooBig("un nombre décimal trop grand pour être transmis à la correction")
    encoder.spend(len(value.as_tuple().digits))
    return ["Decimal", str(value)]


def _fraction(encoder: _Encoder, value: fractions.Fraction) -> list:
    parts = encoder.integer(value.numerator), encoder.integer(value.denominator)
    return ["Fraction", [parts[0][1], parts[1][1]]]


def _bytes(encoder: _Encoder, value: bytes | bytearray) -> list:
    encoder.spend(len(value))
    return [type(value).__name__, base64.b64encode(value).decode()]


WRITERS = {
    type(None): lambda e, v: ["None", None],
    bool: lambda e, v: ["bool", v],
    int: _Encoder.integer,
    float: lambda e, v: ["float", v.hex()],
    complex: lambda e, v: ["complex", [v.real.hex(), v.imag.hex()]],
    str: _Encoder.text,
    bytes: _bytes,
    bytearray: _bytes,
    list: lambda e, v: ["list", e.items(v)],
    tuple: lambda e, v: ["tuple", e.items(v)],
    set: lambda e, v: ["set", e.items(v)],
    frozenset: lambda e, v: ["frozenset", e.items(v)],
    dict: lambda e, v: ["dict", e.pairs(v)],
    collections.OrderedDict: lambda e, v: ["OrderedDict", e.pairs(v)],
    collections.Counter: lambda e, v: ["Counter", e.pairs(v)],
    collections.defaultdict: lambda e, v: ["defaultdict", e.pairs(v)],
    collections.deque: lambda e, v: ["deque", e.items(v)],
    range: lambda e, v: ["range", [str(v.start), str(v.stop), str(v.step)]],
    datetime.date: lambda e, v: ["date", v.isoformat()],
    datetime.datetime: _moment,
    datetime.time: _moment,
    datetime.timedelta: lambda e, v: ["timedelta", [v.days, v.seconds, v.microseconds]],
    datetime.timezone: _zone,
    zoneinfo.ZoneInfo: _zone,
    decimal.Decimal: _decimal,
    fractions.Fraction: _fraction,
    type(Ellipsis): lambda e, v: ["Ellipsis", None],
}


def _decode(data: Any, depth: int) -> Any:
    if depth > MAX_DEPTH or type(data) is not list or len(data) != 2:
        raise NotPlain("une valeur illisible")
    reader = READERS.get(data[0])
    if reader is None:
        raise NotPlain("une valeur illisible")
    return reader(data[1], depth + 1)


def _all(data: list, depth: int) -> list:
    return [_decode(item, depth) for item in data]


def _read_pairs(data: list, depth: int) -> list[tuple]:
    return [(_decode(k, depth), _decode(v, depth)) for k, v in data]


def _read_range(data: list, depth: int) -> range:
    value = range(*map(int, data))
    if len(value) > MAX_RANGE:
        raise TooBig("un intervalle trop grand pour être transmis à la correction")
    return value


def _read_decimal(data: str, depth: int) -> decimal.Decimal:
    value = decimal.Decimal(data)
    if value.is_finite() and abs(value.adjusted()) > MAX_EXPONENT:
        raise TooBig("un nombre décimal trop grand pour être transmis à la correction")
    return value


def _read_zone(data: Any, depth: int) -> datetime.tzinfo:
    if isinstance(data, str):
        return zoneinfo.ZoneInfo(data)
    return datetime.timezone(datetime.timedelta(seconds=data))


def _read_moment(kind: type):
    def read(data: list, depth: int):
        text, zone, fold = data
        value = kind.fromisoformat(text).replace(fold=fold)
        return value.replace(tzinfo=_decode(zone, depth)) if zone else value

    return read


def _read_namedtuple(data: list, depth: int) -> tuple:
    name, fields, values = data
    return collections.namedtuple(name, fields)(*_all(values, depth))


def _read_array(data: list, depth: int):
    import numpy as np

    kind, shape, content = data
    count = math.prod(shape)
    if kind == "O":
        array = np.empty(count, dtype=object)
        array[:] = _all(content, depth)
        return array.reshape(shape)
    dtype = np.dtype(kind)
    if dtype.kind not in "biufcmMUS" or dtype.hasobject:
        raise NotPlain("un tableau d'un type inconnu")
    return np.frombuffer(base64.b64decode(content), dtype=dtype, count=count).reshape(shape).copy()


def _read_scalar(data: list, depth: int):
    return _read_array(data, depth)[()]


def _read_column(data: list, depth: int):
    import pandas as pd

    kind, content = data
    if kind == "numpy":
        return _read_array(content, depth)
    if kind == "category":
        categories, codes, ordered = content
        return pd.Categorical.from_codes(
            _read_array(codes, depth), categories=_read_index(categories, depth), ordered=ordered
        )
    if not PANDAS_DTYPES.fullmatch(kind):
        raise NotPlain("une colonne d'un type inconnu")
    return pd.array(_all(content, depth), dtype=kind)


def _read_index(data: list, depth: int):
    import pandas as pd

    kind, names, content = data
    names = _all(names, depth)
    if kind == "range":
        start, stop, step = content
        return pd.RangeIndex(start, stop, step, name=names[0])
    if kind == "multi":
        return pd.MultiIndex.from_arrays([_read_index(i, depth) for i in content], names=names)
    array = _read_column(content, depth)
    return pd.Index(array, dtype=array.dtype, name=names[0])


def _read_series(data: list, depth: int):
    import pandas as pd

    name, index, column = data
    values = _read_column(column, depth)
    index = _read_index(index, depth)
    return pd.Series(values, index=index, dtype=values.dtype, name=_decode(name, depth))


def _read_frame(data: list, depth: int):
    import pandas as pd

    columns, index, content = data
    index = _read_index(index, depth)
    arrays = [_read_column(column, depth) for column in content]
    # Among objects, and only there, pandas would look for a better type.
    values = [
        pd.Series(array, index=index, dtype=array.dtype) if array.dtype == object else array
        for array in arrays
    ]
    frame = pd.DataFrame(dict(enumerate(values)), index=index)
    frame.columns = _read_index(columns, depth)
    return frame


def _read_timestamp(data: list, depth: int):
    import pandas as pd

    value, unit, zone = data
    # pandas keeps `value` in nanoseconds or in the unit itself, by version: follow the attribute.
    moment = pd.Timestamp(int(value), unit="ns").as_unit(unit)
    return moment.tz_localize("UTC").tz_convert(_decode(zone, depth)) if zone else moment


def _read_timedelta(data: list, depth: int):
    import pandas as pd

    return pd.Timedelta(int(data[0]), unit="ns").as_unit(data[1])


def _read_missing(data: str, depth: int):
    import pandas as pd

    return {"NaT": pd.NaT, "NA": pd.NA}[data]


READERS = {
    "None": lambda d, n: None,
    "bool": lambda d, n: d is True,
    "int": lambda d, n: int(d),
    "float": lambda d, n: float.fromhex(d),
    "complex": lambda d, n: complex(float.fromhex(d[0]), float.fromhex(d[1])),
    "str": lambda d, n: str(d),
    "bytes": lambda d, n: base64.b64decode(d),
    "bytearray": lambda d, n: bytearray(base64.b64decode(d)),
    "list": _all,
    "tuple": lambda d, n: tuple(_all(d, n)),
    "set": lambda d, n: set(_all(d, n)),
    "frozenset": lambda d, n: frozenset(_all(d, n)),
    "dict": lambda d, n: dict(_read_pairs(d, n)),
    "OrderedDict": lambda d, n: collections.OrderedDict(_read_pairs(d, n)),
    "Counter": lambda d, n: collections.Counter(dict(_read_pairs(d, n))),
    "defaultdict": lambda d, n: collections.defaultdict(None, _read_pairs(d, n)),
    "deque": lambda d, n: collections.deque(_all(d, n)),
    "range": _read_range,
    "date": lambda d, n: datetime.date.fromisoformat(d),
    "datetime": _read_moment(datetime.datetime),
    "time": _read_moment(datetime.time),
    "timedelta": lambda d, n: datetime.timedelta(*d),
    "zone": _read_zone,
    "Decimal": _read_decimal,
    "Fraction": lambda d, n: fractions.Fraction(int(d[0]), int(d[1])),
    "Ellipsis": lambda d, n: ...,
    "namedtuple": _read_namedtuple,
    "np.array": _read_array,
    "np.scalar": _read_scalar,
    "pd.Timestamp": _read_timestamp,
    "pd.Timedelta": _read_timedelta,
    "pd.missing": _read_missing,
    "pd.DataFrame": _read_frame,
    "pd.Series": _read_series,
    "pd.Index": _read_index,
}
