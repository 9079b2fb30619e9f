"""Without a sandbox that holds, nothing is graded, unless the trainer says otherwise."""

import asyncio

import pytest
from jupyter_client import KernelManager
from small_course import code, dumps, notebook

from gmsi.grading import sandbox
from gmsi.grading._submission import Task, execute
from gmsi.grading.provisioner import OurKernels
from gmsi.grading.sandbox import NoSandbox
from gmsi.grading.warm_up import WarmUp


@pytest.fixture(scope="module")
def handed_in(course):
    """A course with one right submission."""
    answer = code("### BEGIN SOLUTION\nx = 1\n### END SOLUTION", "reponse", solution=True)
    test = code("assert x == 1", "test_x", grade=True, points=1)
    course.release(petit=notebook(answer, test))
    nb = course.released("petit")
    nb.cells[0].source = "x = 1"
    course.submit("ada", {"petit.ipynb": dumps(nb)})
    return course


def test_formgraders_button_grades_as_the_command_does(handed_in):
    """Formgrader calls nbgrader's API from inside its server's running event loop."""

    async def button():
        return handed_in.autograde("ada")

    result = asyncio.run(button())
    assert result["success"], result["log"]
    assert handed_in.scores("ada") == {"test_x": 1}
    assert handed_in.kinds("ada") == set()


def test_grading_stops_where_bubblewrap_is_missing(handed_in, monkeypatch):
    """The message is French and says what to install; the submission is not graded."""
    monkeypatch.setattr(sandbox.shutil, "which", lambda name: None)
    result = handed_in.autograde("ada")
    assert not result["success"]
    assert "sudo apt-get install bubblewrap" in result["log"] + str(result.get("error"))


def test_grading_without_a_sandbox_is_asked_for_and_said(handed_in, monkeypatch):
    """The trainer's explicit setting grades, and every submission's log says how."""
    monkeypatch.setattr(sandbox.shutil, "which", lambda name: None)
    monkeypatch.setitem(handed_in.extra, "IsolatedExecute", {"allow_unsandboxed": True})
    result = handed_in.autograde("ada")
    assert result["success"], result["log"]
    assert handed_in.scores("ada") == {"test_x": 1}
    assert handed_in.kinds("ada") == {"unsandboxed"}


@pytest.fixture
def clients():
    """Clients of warm processes of our own."""
    warm = WarmUp()
    yield warm.get((), isolated=True)
    warm.forget()


def _with_a_file_of_the_machine(words: list[str]) -> list[str]:
    at = words.index("--ro-bind")
    shown = ["--perms", "0755", "--dir", "/etc", "--ro-bind", "/etc/passwd", "/etc/passwd"]
    return [*words[:at], *shown, *words[at:]]


def _with_a_writable_folder(words: list[str]) -> list[str]:
    at, end = words.index("--ro-bind"), words.index("--remount-ro")
    open_folder = ["--perms", "1777", "--tmpfs", "/etc"]
    return [*words[:at], *open_folder, *words[at:end], *words[words.index("--chdir") :]]


@pytest.mark.parametrize(
    ("leak", "word"),
    [(_with_a_file_of_the_machine, "fichiers du formateur"), (_with_a_writable_folder, "écriture")],
)
def test_a_sandbox_that_leaks_is_seen_from_inside(request, monkeypatch, leak, word):
    """What was asked for proves nothing: each run looks, before any learner's code."""
    whole = sandbox.forkserver_command
    monkeypatch.setattr(sandbox, "forkserver_command", lambda inner: leak(whole(inner)))
    clients = request.getfixturevalue("clients")
    nb = notebook(code("x = 1", "reponse", solution=True))
    with pytest.raises(NoSandbox, match=word):
        execute(nb, Task(learner="ada"), clients)


def outputs(clients, *sources: str) -> list[str]:
    """What learners' cells print, one run after the other in the same fork server."""
    found = []
    for source in sources:
        nb = execute(
            notebook(code(source, "reponse", solution=True)), Task("ada"), clients
        ).notebook
        found.append("".join(output.get("text", "") for output in nb.cells[0].outputs))
    return found


@pytest.mark.parametrize(
    "call",
    [
        "system.unshare(0x10000000)",
        "system.mount(b'none', b'/tmp', b'tmpfs', 0, None)",
        "system.ptrace(16, 1, None, None)",
        "system.setns(os.open('/proc/self/ns/net', 0), 0)",
    ],
)
def test_the_kernel_refuses_what_would_widen_the_sandbox(clients, call):
    """New namespaces, mounts, tracing: refused by the filter, whoever asks."""
    source = (
        "import ctypes, os\nsystem = ctypes.CDLL(None, use_errno=True)\n"
        f"print({call}, ctypes.get_errno())"
    )
    assert outputs(clients, source) == ["-1 1\n"]


def test_nothing_stays_from_one_submission_to_the_next(clients):
    """Files, names, shared memory, sockets and processes of a submission end with it."""
    leave = (
        "import socket, subprocess, sys\nsys.modules['trace'] = open('/tmp/trace', 'w')\n"
        "open('/dev/shm/trace', 'w').close()\nopen('trace', 'w').close()\n"
        "server = socket.socket(socket.AF_UNIX)\nserver.bind('\\0trace')\nserver.listen()\n"
        "run = subprocess.Popen(['sleep', '60'], start_new_session=True)\n"
        "subprocess.run(['ipcmk', '-M', '100'], capture_output=True)"
    )
    look = (
        "import glob, socket, subprocess, sys\n"
        "print(glob.glob('/tmp/trace') + glob.glob('/dev/shm/*') + glob.glob('*'))\n"
        "print('server' in dir(), 'trace' in vars(sys.modules['trace']) if 'trace' in sys.modules "
        "else False)\n"
        "print(socket.socket(socket.AF_UNIX).connect_ex('\\0trace') != 0)\n"
        "print(len([p for p in glob.glob('/proc/[0-9]*')]))\n"
        "print(subprocess.run(['ipcs', '-m'], capture_output=True, text=True).stdout.count('0x'))"
    )
    assert outputs(clients, leave, look)[1] == "[]\nFalse False\nTrue\n1\n0\n"


def test_processes_forked_from_one_draw_other_random_numbers(clients):
    """A fork shares everything, so the generators are seeded again."""
    source = "import random, numpy\nprint(random.random(), numpy.random.random())"
    one, other = outputs(clients, source, source)
    assert not {*one.split()} & {*other.split()}


def test_a_jupyter_client_gets_the_same_sandbox_by_its_kernelspec():
    """The kernelspec and its provisioner start an ordinary Jupyter kernel, confined."""
    manager = KernelManager(kernel_name="gmsi-sandbox", kernel_spec_manager=OurKernels())
    manager.start_kernel()
    kernel = manager.blocking_client()
    kernel.start_channels()
    try:
        kernel.wait_for_ready(timeout=60)
        said = []
        kernel.execute_interactive(
            "import os; print(os.path.exists('/etc/passwd'), os.getcwd())",
            output_hook=lambda message: said.append(message["content"].get("text", "")),
        )
        assert "".join(said) == "False /home/apprenant/travail\n"
    finally:
        kernel.stop_channels()
        manager.shutdown_kernel(now=True)


def test_a_learner_can_try_a_shell_script_while_graded(handed_in):
    """The lesson's helper works inside the sandbox, where no second one can be made."""
    nb = handed_in.released("petit")
    words = """["bash", "-c", "echo 1 | awk '{ print NF }'"]"""
    nb.cells[0].source = f"from gmsi import tools\nx = int(tools.run({words}).stdout)"
    handed_in.submit("bob", {"petit.ipynb": dumps(nb)})
    result = handed_in.autograde("bob")
    assert result["success"], result["log"]
    assert handed_in.scores("bob") == {"test_x": 1}
