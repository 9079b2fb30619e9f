"""A learner's shell script is judged by what it does, and nothing of a hidden run is shown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gmsi import tools
from gmsi.exercise import Check, check_again, check_lint, check_powershell_script, check_run
from gmsi.shell_case import EXTRACTS, mistake_of, personal_case, tells_apart
from gmsi.shell_lab import accounts, command_line, commands_for, script_text, server

HEAD = "#!/usr/bin/env bash\n"
WORDS = st.text("aé *?$\"'`\\!\n~-", max_size=8)


def lines(check: Check) -> list[str]:
    return [line.text for aspect in check.result().aspects for line in aspect.lines]


def judged(script, *args, hidden=False, **expected) -> list[str]:
    """The lines that one run gets."""
    check = Check(points=1)
    with check.aspect("essai", hidden=hidden):
        check_run(check, script, "essai", args, **expected)
    return lines(check)


def test_what_a_script_does_is_compared_with_what_was_asked():
    """Output, code, error output, files and modes, each with a sentence of its own."""
    script = f"\n{HEAD}echo oui; echo aïe >&2; mkdir -m 2770 d; echo x > d/f; exit 3"
    asked = {"code": 3, "stdout": ["oui"], "stderr": True, "left": {"d/f": "x\n"}}
    assert judged(script, **asked, modes={"d": 0o2770}) == []
    for change, words in [
        ({"stdout": ["non"]}, "la sortie est"),
        ({"code": 0}, "le code de sortie est 3, attendu 0"),
        ({"stderr": False}, "la sortie d'erreur n'est pas vide"),
        ({"left": {"d/g": None}}, "manque à la fin"),
        ({"left": {}}, "est de trop"),
        ({"left": {"d/f": "y\n"}}, "contient"),
        ({"modes": {"d": 0o770}}, "sont 2770, attendu 0770"),
        ({"holds": {"rien n'est bon": lambda done: False}}, "rien n'est bon"),
    ]:
        assert words in judged(script, **(asked | change))[0]


def test_the_first_mistake_that_the_effects_betray_is_named():
    """By its clause; without one, a visible aspect shows what the shell says."""
    wrong = {"exit_zero_on_error": lambda done: done.code == 0}
    assert "qui veut dire que tout va bien" in judged(f"{HEAD}true", code=1, wrong=wrong)[0]
    assert "command not found" in judged(f"{HEAD}inconnue", wrong=wrong)[0]


def test_a_hidden_run_shows_nothing_of_itself():
    """A script that writes its argument and its files gets neither out."""
    spy = HEAD + 'cat secret.txt "$1"; cat secret.txt "$1" >&2; cp secret.txt "copie $1"; exit 5'
    told = judged(
        spy, "cas-caché", hidden=True, files={"secret.txt": "clé"}, stdout=["autre"], left={}
    )
    assert len(told) == 1
    assert not any(word in told[0] for word in ("clé", "cas-caché", "secret", "5"))


@pytest.mark.parametrize("script", ["", "  \n", None, 3, ["echo"]])
def test_what_is_no_script_is_told_and_ends_the_aspect(script):
    """An empty text, or anything else than a text."""
    assert "Il fallait un script" in judged(script)[0]


def test_a_script_without_end_is_told(monkeypatch):
    """It costs its aspect, not the cell."""
    monkeypatch.setattr("gmsi.exercise._script.SECONDS", 1)
    assert "ne s'arrête pas" in judged(f"{HEAD}while :; do :; done # sans fin")[0]


def test_a_script_that_was_stopped_once_is_given_less_time(monkeypatch):
    """So that nine cases do not last nine times as long; where it ends, it is judged as ever."""
    given = []
    real = tools.run
    monkeypatch.setattr("gmsi.exercise._script.SECONDS", 2)
    monkeypatch.setattr(tools, "run", lambda *a, **k: given.append(k["seconds"]) or real(*a, **k))
    script = f'{HEAD}if [ "$1" = b ]; then exit 0; fi; while :; do :; done'
    assert judged(script, "a")
    assert judged(script, "b") == []
    assert given == [2, 1]


def again(script) -> list[str]:
    check = Check(points=1)
    with check.aspect("essai"):
        check_again(check, script, "essai", files=server())
    return lines(check)


def test_a_second_run_must_change_nothing():
    """Not a file, not a mode, and the code stays that of success."""
    assert again(HEAD + "mkdir -p d; getent group rh || groupadd rh") == []
    assert "change encore" in again(HEAD + "echo x >> f")[0]
    assert "code de sortie est 1" in again(HEAD + "mkdir d")[0]
    assert "vous refaites au second passage" in again(HEAD + "echo x >> f")[0]


def test_shellcheck_speaks_by_its_codes_that_were_asked_and_by_faults_of_syntax():
    """Another code is no fault; a line that the shell cannot read always is."""

    def said(script, *codes):
        check = Check(points=1)
        with check.aspect("essai"):
            check_lint(check, script, codes)
        return lines(check)

    assert "Ligne 2 (shellcheck SC2086)" in said(HEAD + "echo $1", "SC2086")[0]
    assert said(HEAD + "echo $1", "SC2045") == []
    assert "ne peut pas lire" in said(HEAD + "if true; then echo", "SC2045")[0]


AD = """
{head}Import-Csv f.csv -Delimiter ';' {loop} {{
    New-ADUser -Name $_.nom -WhatIf{end}
}}
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (AD.format(head="", loop="| ForEach-Object", end=""), None),
        (AD.format(head="foreach ($_ in ", loop=")", end=""), None),
        ("# Import-Csv f\nforeach ($x in $y) { New-ADUser -Name $x -WhatIf }", "import-csv"),
        (AD.format(head="", loop="| ForEach-Object", end=":$false"), "-whatif"),
        ("New-ADUser -Name x -WhatIf; Import-Csv f -Delimiter ';'", "boucle"),
        ("foreach ($x in $y) {", "ne peut pas lire"),
    ],
)
def test_powershell_is_read_as_a_tree(text, words):
    """Commands, parameters and loops count, not their spelling nor their order."""
    check = Check(points=1)
    wanted = {"import-csv": {"delimiter": None}, "new-aduser": {"name": None, "whatif": None}}
    with check.aspect("essai"):
        check_powershell_script(check, text, wanted, looped="new-aduser")
    assert words is None if not lines(check) else words in lines(check)[0]


def test_without_its_parser_powershell_is_not_judged(monkeypatch):
    """The remedy is named; no learner is told that their text is wrong."""
    monkeypatch.setitem(__import__("sys").modules, "tree_sitter_powershell", None)
    from gmsi.exercise._powershell import parse

    with pytest.raises(tools.ToolMissing, match="make setup"):
        parse("Get-Date")


def test_a_server_knows_its_accounts_and_makes_new_ones():
    """The machine's own commands act on the server's files, and answer as they do."""
    files = server(["zmartin"], ["rh"])
    script = HEAD + (
        "getent passwd zmartin | cut -d: -f1; id -u zmartin; getent group 1000\n"
        "getent passwd absent; echo $?; id absent; echo $?\n"
        "useradd -m -g rh -c 'Éric Le Goff' -s /bin/bash elegoff; useradd zmartin; echo $?\n"
    )
    programs = {"essai": script} | commands_for(files)
    done = tools.run(["essai"], files, programs=programs)
    assert done.stdout.split() == ["zmartin", "1000", "rh:x:1000:", "2", "1", "9"]
    assert accounts(done.files)["elegoff"] == ("rh", "Éric Le Goff", "/bin/bash")
    assert "serveur/home/elegoff" in done.modes
    assert "chown" not in done.stderr


@settings(max_examples=25, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=4))
def test_a_command_line_is_what_one_would_type(words):
    """Bash reads it back as the same words, whatever they hold."""
    line = command_line(["printf", "%s\\0", *words])
    assert tools.run(["bash", "-c", line]).stdout.split("\0")[:-1] == words


def test_a_script_loses_the_empty_lines_that_open_a_python_text():
    """Else its shebang would not be its first line."""
    assert script_text("\n\n#!/bin/sh\ntrue\n\n") == "#!/bin/sh\ntrue\n"


@given(st.text(max_size=12))
def test_every_learner_has_tasks_that_tell_mistakes_apart(learner):
    """And nine extracts, each of a known mistake."""
    case = personal_case(learner)
    assert tells_apart(case["taches"])
    assert sorted(case["extraits"].values()) == sorted(text for _key, text in EXTRACTS)
    assert {mistake_of(text) for text in case["extraits"].values()} == {k for k, _ in EXTRACTS}
