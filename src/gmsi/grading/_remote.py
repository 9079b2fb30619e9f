"""A learner's names as a test cell sees them: data, functions that call across, or a refusal."""

import builtins
import socket
import sys
import time
from typing import Any, Protocol

from gmsi.grading._frames import receive, receive_passed, send
from gmsi.grading._values import NotPlain, decode, encode

CALL_LIMIT = 10.0
TEST_LIMIT = 60.0
SECOND_LIMIT = 1.0
# Once a function looped, another that does not answer most likely calls it.
OTHERS_LIMIT = 3.0
LOST_TIME = 60.0
# Calls shorter than this are free: only slowness eats the time that a submission's tests have.
QUICK = 0.5

EXHAUSTED = "le temps accordé aux tests de cette copie est épuisé"
LOOPS = "la fonction ne s'arrête pas (boucle sans fin ?)"
DIED = "l'exécution s'est arrêtée brutalement (mémoire épuisée, os._exit… ?)"
GONE = "l'exécution de vos cellules s'est arrêtée avant ce test"
TOO_LONG = "une valeur trop grande pour être transmise"
NOISE = (
    "Votre code écrit sur la sortie d'erreur (un avertissement ?)\u00a0: "
    "la cellule ne rapporte alors aucun point.\n"
)


class Uncrossable:
    """Stands for a value that could not cross; equal to nothing, and says why when used."""

    __hash__ = None

    def __init__(self, name: str, reason: str):
        object.__setattr__(self, "_told", f"«\u00a0{name}\u00a0» est {reason}")

    def __repr__(self) -> str:
        return f"<{object.__getattribute__(self, '_told')}>"

    def _refuse(self, *args, **kwargs):
        told = object.__getattribute__(self, "_told")
        raise TypeError(f"{told}, qui ne peut pas être transmis à la correction")

    def __getattr__(self, name):
        self._refuse()

    __call__ = __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __bool__ = _refuse
    __len__ = __iter__ = __getitem__ = __contains__ = __add__ = __radd__ = __sub__ = _refuse
    __rsub__ = __mul__ = __rmul__ = __int__ = __float__ = __index__ = __neg__ = __abs__ = _refuse


class Patience:
    """How long calls may take: less once a function looped, nothing once too much.

    Times in seconds.
    """

    def __init__(self, limit: float = CALL_LIMIT):
        self.limit = limit
        self.left = LOST_TIME
        self.looped: set[str] = set()

    def for_call(self, name: str) -> float:
        """The limit of the next call of this function."""
        limit = self.limit
        if self.looped:
            limit = min(SECOND_LIMIT if name in self.looped else OTHERS_LIMIT, limit)
        return min(limit, max(self.left, 0.0))

    def spent(self, seconds: float) -> None:
        """Count the time of a call that was answered."""
        if seconds > QUICK:
            self.left -= seconds

    def lost(self, name: str, seconds: float) -> None:
        """Count the time of a call that was not, and remember whose."""
        self.looped.add(name)
        self.left -= seconds


class Answering(Protocol):
    """Whatever answers the calls of a test."""

    def ask(self, request: dict, limit: float) -> dict:
        """The reply to a request within `limit` seconds, or how it was `lost`."""


class Callee:
    """A copy of the learner's process to call, made when needed and replaced when dead or mute.

    `control` leads to the parked copy that makes them.
    """

    def __init__(self, control: socket.socket):
        self.control = control
        self.worker: socket.socket | None = None

    def ask(self, request: dict, limit: float) -> dict:
        """The reply to a request within `limit` seconds, or how it was `lost`."""
        try:
            if self.worker is None:
                send(self.control, {"new": True})
                _, self.worker = receive_passed(self.control, limit)
            send(self.worker, {"calls": [request]})
        except (ValueError, AttributeError):
            # Too long to send, or nobody to send it to: nothing was said.
            return {"lost": "died"}
        except OSError as error:
            return self._lost(error)
        try:
            replies = receive(self.worker, limit)["replies"]
            return {**replies[0]} if replies else {"refused": TOO_LONG}
        except (OSError, LookupError, TypeError) as error:
            return self._lost(error)

    def _lost(self, error: Exception) -> dict:
        """Why there is no reply; the next request is for another copy."""
        self.forget()
        return {"lost": "timeout" if isinstance(error, TimeoutError) else "died"}

    def forget(self) -> None:
        """Have the next request answered by a new copy."""
        if self.worker:
            self.worker.close()
        self.worker = None


class Side:
    """The learner's side as one test cell reaches it."""

    def __init__(self, callee: "Answering | None", patience: Patience):
        self.callee, self.patience = callee, patience
        self.broken: dict[str, Exception] = {}
        self.noisy = False
        self.accidents: list[tuple[str, str]] = []

    def ask(self, name: str, request: dict) -> dict:
        """Send a request; a reply, or the exception that the test cell is to see."""
        if name in self.broken:
            raise self.broken[name]
        if self.callee is None:
            raise RuntimeError(GONE)
        limit = self.patience.for_call(name)
        if limit <= 0:
            raise TimeoutError(EXHAUSTED)
        begun = time.monotonic()
        reply = self.callee.ask(request, limit)
        if "lost" in reply:
            self._note_loss(name, reply["lost"], time.monotonic() - begun)
            raise self.broken[name]
        self.patience.spent(time.monotonic() - begun)
        return reply

    def _note_loss(self, name: str, kind: str, seconds: float) -> None:
        timeout = kind == "timeout"
        if timeout:
            self.patience.lost(name, seconds)
        self.broken[name] = TimeoutError(LOOPS) if timeout else RuntimeError(DIED)
        self.accidents.append(("timeout" if timeout else "died", name))

    def revive(self, names: dict[str, Any]) -> dict[str, Any]:
        """Each name's value, a stub for a function, an Uncrossable; absent ones are left out."""
        return {
            name: self._revive(name, described)
            for name, described in names.items()
            if isinstance(described, dict) and "absent" not in described
        }

    def _revive(self, name: str, described: dict) -> Any:
        if described.get("function") is True:
            return stub(name)
        try:
            return decode(described["value"])
        except KeyError:
            return Uncrossable(name, str(described.get("refused", "illisible"))[:200])
        except NotPlain as error:
            return Uncrossable(name, str(error))


# The side that stubs call: a function met in one test cell may be called again in the next.
_current: list[Side] = []


def face(side: Side) -> None:
    """From now on, stubs call this side."""
    _current[:] = [side]


def stub(name: str):
    """A function that calls the learner's function of that name, with plain values only."""

    def remote(*args, **kwargs):
        side = _current[0]
        request = {
            "call": name,
            "args": [encode(value) for value in args],
            "kwargs": {key: encode(value) for key, value in kwargs.items()},
        }
        reply = side.ask(name, request)
        if reply.get("stderr") and not side.noisy:
            side.noisy = True
            sys.stderr.write(NOISE)
        if "raised" in reply:
            raise _exception(reply["raised"])
        if "value" in reply:
            return decode(reply["value"])
        return Uncrossable(f"{name}(…)", str(reply.get("refused", "illisible"))[:200])

    remote.__name__ = remote.__qualname__ = name
    return remote


def _exception(raised: Any) -> BaseException:
    try:
        kind, message = raised
        built = getattr(builtins, kind)
        if not (isinstance(built, type) and issubclass(built, BaseException)):
            raise TypeError(kind)
        return built(str(message)) if message else built()
    except (TypeError, ValueError, AttributeError):
        return Exception("erreur")
