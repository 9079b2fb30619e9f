"""IPython shells that keep their outputs as notebook outputs instead of showing them."""

import ast
import base64
import builtins
import getpass
import json
import linecache
import os
import sys
import traceback
import zlib
from collections.abc import Callable
from functools import lru_cache
from types import CodeType

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.error import StdinNotImplementedError
from IPython.core.inputtransformer2 import leading_empty_lines
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from gmsi.grading._names import is_plain_python

# A course's assignments together have some hundred cells of the trainer's.
CACHED = 1_000
MAX_OUTPUT = 2_000_000
MAX_LEARNERS_OUTPUT = 5_000_000
HIDDEN_BEGIN, HIDDEN_END = "BEGIN HIDDEN TESTS", "END HIDDEN TESTS"
A_TEST = """
from gmsi.exercise import Check
check = Check(points=1)
with check.aspect("longueur"):
    check.equal(len, ([1],), 2, {"string_order": 1})
    check.raises(len, ([1],), ValueError, "string_order")
check.result()
"""
HIDDEN_FAILED = "Un test que vous ne voyez pas a échoué."


class Abandoned(BaseException):
    """Ends a trainer's cell from outside: no error of its own, and nothing that it may catch."""


class Outputs(list):
    """Notebook outputs, as JSON data, up to a total size; `when_full` is called once beyond it."""

    def __init__(self, limit: int, when_full: Callable[[], None]):
        super().__init__()
        self.limit, self.when_full, self.size = limit, when_full, 0

    def add(self, output: dict) -> None:
        """Keep an output, or nothing more once too much was kept."""
        if self.size > self.limit:
            return
        text = json.dumps(output, default=_as_json)
        self.size += len(text)
        if self.size > self.limit:
            self.when_full()
            return
        last = self[-1] if self else {}
        if output["output_type"] == "stream" and last.get("name") == output["name"]:
            last["text"] += output["text"]
        else:
            self.append(json.loads(text))


def _as_json(value: object) -> str:
    """What a notebook file holds of an object that is no JSON: a picture as base64."""
    return base64.b64encode(value).decode() if isinstance(value, bytes) else repr(value)


class Stream:
    """Standard output or error, kept as stream outputs."""

    encoding, errors = "utf-8", "replace"

    def __init__(self, name: str, shell: "RecordingShell"):
        self.name, self.shell = name, shell

    def write(self, text: str) -> int:
        if text:
            self.shell.outputs.add({"output_type": "stream", "name": self.name, "text": text})
        return len(text)

    def flush(self) -> None:
        """Nothing is held back."""

    def isatty(self) -> bool:
        return False


class RecordingHook(DisplayHook):
    """Keeps the value of a cell's last expression as an execute_result."""

    def quiet(self) -> bool:
        """Whether a semicolon ends the cell; reading its tokens takes longer than most cells."""
        return ";" in self.shell.history_manager.input_hist_parsed[-1] and super().quiet()

    def write_output_prompt(self) -> None:
        """A notebook has no prompt to write."""

    def write_format_data(self, format_dict, md_dict=None) -> None:
        """Keep the value in all its formats."""
        self.shell.outputs.add(
            {
                "output_type": "execute_result",
                "data": format_dict,
                "metadata": md_dict or {},
                "execution_count": self.prompt_count,
            }
        )

    def finish_displayhook(self) -> None:
        """The base class would end the line on the screen."""


class RecordingPublisher(DisplayPublisher):
    """Keeps what `display` shows as display_data."""

    def publish(self, data, metadata=None, **kwargs) -> None:
        """Keep one displayed object."""
        self.shell.outputs.add(
            {"output_type": "display_data", "data": data, "metadata": metadata or {}}
        )

    def clear_output(self, wait=False) -> None:
        """Forget the outputs so far."""
        self.shell.outputs.clear()


class RecordingShell(InteractiveShell):
    """Runs cells and keeps their outputs; tracebacks never show a line of a hidden test."""

    max_output = MAX_OUTPUT
    # Cells like those that are to come, for `warm_up`.
    usual: tuple[str, ...] = ()

    def __init__(self, **kwargs):
        self.outputs = self._no_outputs()
        self.hidden: dict[str, set[int]] = {}
        config = Config()
        config.HistoryManager.enabled = False
        super().__init__(
            config=config,
            displayhook_class=RecordingHook,
            display_pub_class=RecordingPublisher,
            **kwargs,
        )

    def warm_up(self) -> None:
        """Run some of everything once, for what IPython loads on first use, and forget it.

        A table is shown where pandas is there already.
        """
        sources = ["1 +\\\n1", "def f():\n    return 1 / 0", "f()", *self.usual]
        if "pandas" in sys.modules:
            sources.append("import pandas\npandas.DataFrame({'a': [1]})")
        for source in sources:
            self.record(source)
        self.reset(new_session=True)
        self.outputs, self.hidden = self._no_outputs(), {}

    def _no_outputs(self) -> Outputs:
        return Outputs(self.max_output, self.when_flooded)

    def when_flooded(self) -> None:
        """Nothing more is kept, and the cell goes on."""

    def record(self, source: str) -> list[dict]:
        """Run a cell; its outputs as a notebook would keep them."""
        self.outputs = self._no_outputs()
        self._current_hidden = hidden_lines(source)
        before = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = Stream("stdout", self), Stream("stderr", self)
        try:
            self.run_cell(source, store_history=True)
        finally:
            sys.stdout, sys.stderr = before
        return list(self.outputs)

    def transform_cell(self, raw_cell: str) -> str:
        """IPython's Python for a cell; of plain Python on several lines it changes next to nothing.

        Its way of finding that out takes longer than most cells take to run.
        """
        lines = leading_empty_lines(raw_cell.splitlines(keepends=True))
        if len(lines) < 2 or not is_plain_python(raw_cell):
            return super().transform_cell(raw_cell)
        cell = "".join(lines)
        return cell if cell.endswith("\n") else cell + "\n"

    def run_code(self, code_obj, result=None, *, async_=False):
        """Note which lines of the compiled cell are hidden, then run it."""
        self.hidden[code_obj.co_filename] = self._current_hidden
        return super().run_code(code_obj, result, async_=async_)

    def _showtraceback(self, etype, evalue, stb) -> None:
        text, lines = str(evalue), list(stb)
        if any(self.hidden.values()):
            text, lines = self._without_hidden(etype, evalue)
        self.outputs.add(
            {
                "output_type": "error",
                "ename": etype.__name__,
                "evalue": text,
                "traceback": lines,
            }
        )

    def _without_hidden(self, etype, evalue) -> tuple[str, list[str]]:
        """The message and traceback of an error, but nothing where a hidden line takes part."""
        frames = traceback.extract_tb(evalue.__traceback__)
        ours = [frame for frame in frames if frame.filename in self.hidden]
        if not ours or any(f.lineno in self.hidden[f.filename] for f in ours):
            return HIDDEN_FAILED, [HIDDEN_FAILED]
        shown = [f"ligne {frame.lineno}\u00a0: {frame.line}" for frame in ours]
        return str(evalue), [*shown, f"{etype.__name__}\u00a0: {evalue}"]


class TrainerShell(RecordingShell):
    """The shell of the trainer's cells, which are the same for a whole class.

    Plain Python is compiled once, in the process that those of the submissions are forked from.
    """

    usual = (A_TEST,)

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.running = ""

    def run_cell(self, raw_cell: str, *args, **kwargs):
        """Run a cell, without IPython's reading of it where there is nothing for it to find."""
        codes = compiled(raw_cell)
        if codes is None:
            return super().run_cell(raw_cell, *args, **kwargs)
        self.running = file_name(raw_cell)
        self.hidden[self.running] = self._current_hidden
        self.execution_count += 1
        # The display hook looks there for a semicolon.
        self.history_manager.input_hist_parsed.append(raw_cell)
        with self.builtin_trap, self.display_trap:
            try:
                for code in codes:
                    exec(code, self.user_ns)
            except Abandoned:
                raise
            except BaseException as error:
                self.showtraceback(exception_only=isinstance(error, SystemExit))

    def in_hidden_line(self) -> bool:
        """Whether the line of the present cell under way is one that learners never get."""
        frame = sys._getframe(1)
        while frame and not (
            frame.f_code.co_filename == self.running and frame.f_code.co_name == "<module>"
        ):
            frame = frame.f_back
        return frame is None or frame.f_lineno in self._current_hidden


class LearnerShell(RecordingShell):
    """The shell of a learner's cells: what a notebook's kernel does, without a keyboard."""

    max_output = MAX_LEARNERS_OUTPUT

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        builtins.input = getpass.getpass = _no_keyboard

    def enable_gui(self, gui=None) -> None:
        """Figures are drawn in the notebook: there is no window to open."""

    def ask_exit(self) -> None:
        """`exit` and `quit` end a kernel."""
        os._exit(0)


def _no_keyboard(prompt="", *args, **kwargs):
    raise StdinNotImplementedError(
        "raw_input was called, but this frontend does not support input requests."
    )


@lru_cache(CACHED)
def compiled(source: str) -> tuple[CodeType, ...] | None:
    """The code of a cell: its statements, then its last expression, which is shown.

    None for what only IPython runs. Call it before forking, for those forked to share it.
    """
    try:
        tree = ast.parse(source)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        name = file_name(source)
        linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
        codes = [compile(tree, name, "exec")]
        if last:
            codes.append(compile(ast.Interactive([last]), name, "single"))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    return tuple(codes)


def file_name(source: str) -> str:
    """The name that a cell's lines have in tracebacks, the same on every machine."""
    return f"<cellule {zlib.crc32(source.encode(errors='replace')):08x}>"


@lru_cache(CACHED)
def hidden_lines(source: str) -> set[int]:
    """The numbers of the lines between the markers of hidden tests, markers included."""
    inside, found = False, set()
    for number, line in enumerate(source.splitlines(), start=1):
        inside = inside or HIDDEN_BEGIN in line
        if inside:
            found.add(number)
        inside = inside and HIDDEN_END not in line
    return found
