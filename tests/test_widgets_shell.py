"""What the explorers and self-checks of the lesson on shell scripts do, without a browser."""

import re
import shlex
import xml.etree.ElementTree as ET
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gmsi import tools
from gmsi.course import typography
from gmsi.shell_lab import server
from gmsi.widgets import Practice, ScriptStepper, TwoRunsViewer, WordsExplorer, try_script
from gmsi.widgets._questions import feedback
from gmsi.widgets._shell import KINDS, STOPS, draw_question
from gmsi.widgets.script_steps import follow_script
from gmsi.widgets.words import cut, words_picture

LOOP = """
#!/usr/bin/env bash
n=0
for f in *.txt; do
  n=$((n + 1))
  rm "$f"
done
echo "$n"
"""


def test_a_script_is_followed_command_by_command():
    """Each step shows the variables, the files and the output just before its line."""
    steps = follow_script(LOOP, files={"a b.txt": "", "c.txt": ""}, watch=["n", "f"])
    assert [step.line for step in steps] == [2, 3, 4, 5, 3, 4, 5, 7, 0]
    assert steps[3].variables == {"n": "'1'", "f": "'a b.txt'"}
    assert steps[3].files == ("a b.txt", "c.txt")
    assert steps[4].files == ("c.txt",)
    assert [step.output for step in steps[-2:]] == ["", "2\n"]


def test_a_followed_script_may_stop_early_or_hold_anything():
    """An exit, a function, an address with an @ and a value on two lines."""
    text = LOOP.replace("n=0", "n=$'a@b\\nc'\ndire() { echo oui; }\ndire; exit 3")
    steps = follow_script(text, watch=["n"])
    assert steps[-1].line == 0
    assert steps[-1].output == "oui\n"
    assert steps[-1].variables == {"n": "$'a@b\\nc'"}


def test_the_stepper_moves_and_marks_what_changed():
    """The buttons stop at both ends; the current line is shown."""
    stepper = ScriptStepper(LOOP, files={"c.txt": ""}, watch=["n"])
    stepper._move(-1)
    assert "ligne 2" in stepper.words.value
    stepper._move(1)
    assert "<b>n = &#x27;0&#x27;</b>" in stepper.picture.value
    stepper._move(99)
    assert "à la fin du script" in stepper.words.value
    assert "<s>c.txt</s>" not in stepper.picture.value


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text("ab é*$'\"\\", max_size=6), max_size=4))
def test_quoted_words_are_cut_back_as_they_were(words):
    """Whatever they hold: shlex, which quotes them, is another reader of the same rules."""
    assert cut(shlex.join(words), {}) == words


def test_a_bare_variable_is_cut_and_a_quoted_one_is_not():
    """A star becomes files, an empty variable nothing at all."""
    variables = {"fichier": "a b", "vide": ""}
    assert cut("$fichier", variables) == ["a", "b"]
    assert cut('"$fichier"', variables) == ["a b"]
    assert cut('$vide "$vide"', variables) == [""]
    assert cut("*.txt", {}, ("x.txt", "é 1.txt")) == ["x.txt", "é 1.txt"]


@pytest.mark.parametrize("line", ['"a', "$(", ")", "a; exit 3"])
def test_what_is_no_command_line_is_told(line):
    """An unclosed quote, or a command that fails after it."""
    with pytest.raises(ValueError, match="ne peut pas lire"):
        cut(line, {})


def test_the_words_explorer_redraws_and_says_its_picture():
    """A choice fills the line; a faulty line leaves a message."""
    explorer = WordsExplorer()
    assert "2\u00a0arguments" in explorer.words.value
    explorer.example.value = '"$fichier"'
    assert "1\u00a0argument" in explorer.words.value
    explorer.line.value = '"'
    assert "ne peut pas lire" in explorer.words.value
    root = ET.fromstring(words_picture(["a", "", "b c"] * 9))
    assert root.get("role") == "img"


def test_two_runs_are_compared():
    """The naive script fails or adds; the careful one changes nothing."""
    viewer = TwoRunsViewer(
        {
            "naïve": "groupadd rh; echo x >> f",
            "soignée": "getent group rh || groupadd rh; echo x > f",
        },
        files=server(),
    )
    assert "«\u00a0f\u00a0» change" in viewer.words.value
    viewer.choice.value = "soignée"
    assert "idempotent" in viewer.words.value


def test_a_trial_shows_what_happened_and_escapes_it():
    """Both outputs, the code, the files; nothing that a script writes becomes HTML."""
    trial = try_script("echo '<b>'; echo non >&2; echo x > '<i>'; exit 4", times=2)
    page = trial._repr_html_()
    assert "&lt;b&gt;" in page
    assert "<i>" not in page
    assert "code de sortie\u00a0: 4" in page
    assert repr(trial).count("[code de sortie : 4]") == 2


def test_a_trial_tells_where_nothing_confines_it(monkeypatch):
    """Then a script has the learner's own rights: better know it."""
    monkeypatch.setattr("gmsi.tools._confinement.can_confine", lambda: False)
    monkeypatch.setattr("gmsi.tools.can_confine", lambda: False)
    trial = try_script("pwd")
    assert trial.runs[0].stdout.startswith("/tmp/")
    assert "bubblewrap manque" in trial._repr_html_()


@pytest.mark.parametrize("kind", KINDS)
@given(seed=st.integers(0, 10**6))
@settings(max_examples=30, deadline=None)
def test_every_self_check_accepts_its_answer_and_explains_the_others(kind, seed):
    """The right answer is never explained away, and every text is well typeset."""
    question = draw_question(kind, Random(seed))
    assert feedback(question, str(question.answer))[0]
    assert question.answer not in question.remarks
    assert question.remarks or kind in {"script-retention"}
    for wrong in question.remarks:
        right, words = feedback(question, str(wrong))
        assert not right
        assert words.startswith("Vous répondez")
    for text in (question.statement, question.solution, question.hint):
        assert not [*typography.faults(re.sub("<code>.*?</code>", "", text))]


def test_what_the_self_checks_say_of_the_shell_is_what_it_does():
    """Bash itself reaches the end, or not."""
    for text, ends, _key in STOPS:
        run = tools.run(["bash", "-c", text.replace("; ", "\n")])
        assert ("FIN" in run.stdout) == ends, text


@pytest.mark.parametrize("kind", KINDS)
def test_a_practice_draws_another_question(kind):
    """Each kind has more than one."""
    practice = Practice(kind)
    before = practice.statement.value
    practice.draw()
    assert practice.statement.value != before
