"""A learner's shell script, run for real in a sandbox and judged by what it does.

Outputs and files of a hidden run are never shown: only the sentence of a named mistake is.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from gmsi import tools
from gmsi.exercise._check import Check, _AspectOver, shorten
from gmsi.misconceptions import describe
from gmsi.shell_lab import command_line, commands_for, script_text
from gmsi.tools import Run

# A script's run that takes longer waits for something that never comes; one that did so once is
# given less, so that it does not cost its cell a run of this length for each case.
SECONDS, SECONDS_ONCE_ENDLESS = 5, 1
Wrong = Mapping[str, Callable[[Run], bool]]
Holds = Mapping[str, Callable[[Run], bool]]
Files = Mapping[str, str | bytes]


def check_run(
    check: Check,
    script: str,
    name: str,
    args: Sequence[str] = (),
    *,
    files: Files | None = None,
    prepare: str = "",
    stdin: str = "",
    code: int = 0,
    stdout: Sequence[str] | None = None,
    stderr: bool | None = None,
    left: Mapping[str, str | None] | None = None,
    modes: Mapping[str, int] | None = None,
    holds: Holds | None = None,
    programs: Mapping[str, str] | None = None,
    wrong: Wrong | None = None,
) -> Run:
    """Run `script` as the command `name` in a folder that holds `files`, and check its effects.

    Expected, each if given: the exit code; the lines of the output; whether something is written
    on the error output; the files `left` in the folder, all of them, None for any content; the
    `modes` of some; properties that the run `holds`, by what to say where it does not.
    `wrong` maps misconception keys to what tells them in the run; the first that matches is named.
    `prepare` is the trainer's own shell text, run first in the folder; `programs` stand in for
    commands of the system. A folder that holds a server (gmsi.shell_lab) has its commands.
    """
    done = execute(text_of(check, script), name, args, files, prepare, stdin, programs)
    wanted = {"stdout": stdout, "stderr": stderr, "left": left, "modes": modes, "holds": holds}
    fault = first_fault(done, code, **wanted)
    if fault:
        _tell(check, command_line([name, *args]), done, fault, wrong)
    return done


def check_again(
    check: Check,
    script: str,
    name: str,
    args: Sequence[str] = (),
    *,
    files: Files | None = None,
    prepare: str = "",
    code: int = 0,
    stdout: Sequence[str] | None = None,
    wrong: Wrong | None = None,
) -> None:
    """Run `script` twice: the second run must find everything done, and change nothing.

    `code` and `stdout` are those of the second run, whose effects `wrong` reads. Check a first run
    in the same aspect: a script that does nothing is idempotent too.
    """
    text = text_of(check, script)
    first = execute(text, name, args, files, prepare)
    again = execute(text, name, args, files, prepare, times=2)
    fault = first_fault(again, code, stdout=stdout)
    if not fault and state(first) != state(again):
        fault = "le second passage change encore quelque chose dans le dossier"
    if fault:
        words = f"{command_line([name, *args])} (lancé une seconde fois)"
        _tell(check, words, again, fault, wrong or {"run_again_changes": lambda done: True})


def text_of(check: Check, script: object) -> str:
    """The script's text; anything else loses the aspect and ends it."""
    if not isinstance(script, str) or not script.strip():
        words = 'Il fallait un script, écrit dans un texte\u00a0: NOM = r"""…""".'
        check.fault(words, words)
        raise _AspectOver
    return script_text(script)


def execute(
    text: str,
    name: str,
    args: Sequence[str] = (),
    files: Files | None = None,
    prepare: str = "",
    stdin: str = "",
    programs: Mapping[str, str] | None = None,
    times: int = 1,
) -> Run:
    """What the last of `times` runs did, each starting where the one before ended."""
    commands = commands_for(files or {})
    if commands and not tools.installed("useradd"):
        raise tools.ToolMissing(
            "«\u00a0useradd\u00a0» manque sur cette machine. Installez-le\u00a0: "
            "sudo apt-get install passwd"
        )
    found = commands | (programs or {}) | {name: text}
    given = tuple(sorted((files or {}).items()))
    return _execute(name, tuple(args), given, tuple(sorted(found.items())), prepare, stdin, times)


_endless: set[tuple[tuple[str, str], ...]] = set()


# Rehearsals, and aspects that look at one run in two ways, ask for the same runs again and again.
@lru_cache(maxsize=2000)
def _execute(
    name: str,
    args: tuple[str, ...],
    files: tuple[tuple[str, str | bytes], ...],
    programs: tuple[tuple[str, str], ...],
    prepare: str,
    stdin: str,
    times: int,
) -> Run:
    before = None
    if times > 1:
        before = _execute(name, args, files, programs, prepare, stdin, times - 1)
    elif prepare:
        before = tools.run(["bash", "-c", prepare], dict(files))
    done = tools.run(
        [name, *args],
        None if before else dict(files),
        programs=dict(programs),
        stdin=stdin,
        after=before,
        seconds=SECONDS_ONCE_ENDLESS if programs in _endless else SECONDS,
    )
    if done.code is None:
        _endless.add(programs)
    return done


def first_fault(
    done: Run,
    code: int,
    *,
    stdout: Sequence[str] | None = None,
    stderr: bool | None = None,
    left: Mapping[str, str | None] | None = None,
    modes: Mapping[str, int] | None = None,
    holds: Holds | None = None,
) -> str | None:
    """The first thing that a run has not as expected, in French, or None."""
    if done.code is None:
        return "le script ne s'arrête pas"
    if stdout is not None and done.stdout != _joined(stdout):
        return f"la sortie est {shorten(done.stdout)}, attendu {shorten(_joined(stdout))}"
    if left is not None and (fault := _files_fault(done.files, left)):
        return fault
    for path, mode in (modes or {}).items():
        if done.modes.get(path) != mode:
            got = f"{done.modes[path]:04o}" if path in done.modes else "absent"
            return f"les droits de «\u00a0{path}\u00a0» sont {got}, attendu {mode:04o}"
    if done.code != code:
        return f"le code de sortie est {done.code}, attendu {code}"
    if stderr is not None and bool(done.stderr.strip()) != stderr:
        return "rien sur la sortie d'erreur" if stderr else "la sortie d'erreur n'est pas vide"
    return next((words for words, is_so in (holds or {}).items() if not is_so(done)), None)


def _files_fault(found: Mapping[str, str], left: Mapping[str, str | None]) -> str | None:
    if missing := sorted(left.keys() - found.keys()):
        return f"le fichier «\u00a0{missing[0]}\u00a0» manque à la fin"
    if more := sorted(found.keys() - left.keys()):
        return f"un fichier est de trop à la fin\u00a0: «\u00a0{more[0]}\u00a0»"
    for name, text in left.items():
        if text is not None and found[name] != text:
            wanted = f"{shorten(found[name])}, attendu {shorten(text)}"
            return f"le fichier «\u00a0{name}\u00a0» contient {wanted}"
    return None


def state(done: Run) -> tuple:
    """What a run left, but for the copies that the account commands keep (`passwd-`)."""
    kept = [
        {name: value for name, value in found.items() if not name.endswith("-")}
        for found in (done.files, done.modes, done.links)
    ]
    return tuple(kept)


def _tell(check: Check, command: str, done: Run, fault: str, wrong: Wrong | None) -> None:
    endless = done.code is None
    # What a script had time to do before it was stopped betrays nothing.
    found = (key for key, tells in (wrong or {}).items() if not endless and tells(done))
    key = next(found, None)
    reason = f"\u00a0: {describe(key)}" if key else ""
    first = next((line for line in done.stderr.splitlines() if line.strip()), "")
    shell = f" Le shell dit\u00a0: {shorten(first)}." if first and not key else ""
    other = fault if endless else "il ne fait pas ce que l'énoncé demande"
    mistake = reason or f"\u00a0: {other}"
    check.fault(
        f"{command}\u00a0: {fault}{reason}.{shell}",
        f"Dans un cas que vous ne voyez pas, votre script se trompe{mistake}.",
        key,
    )


def _joined(lines: Sequence[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
