"""A real Jupyter server that shows Formgrader for a course, on a free port."""

import contextlib
import json
import socket
import subprocess
import sys
import time
import urllib.request


@contextlib.contextmanager
def formgrader_server(course):
    """The address of Formgrader's server, until the block ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings = {
        "jpserver_extensions": {"nbgrader.server_extensions.formgrader": True},
        "ip": "127.0.0.1",
        "port": port,
        "port_retries": 0,
        "open_browser": False,
        "root_dir": str(course.root),
        "allow_root": True,
    }
    folder = course.root / "home" / ".jupyter"
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"ServerApp": settings, "IdentityProvider": {"token": ""}})
    (folder / "jupyter_server_config.json").write_text(text)
    log = course.root / "server.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "jupyter_server"],
            cwd=course.root,
            env=course.environment(),
            stdout=output,
            stderr=output,
        )
    try:
        _wait(server, f"http://127.0.0.1:{port}/api", log)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)


def _wait(server, url, log):
    for _ in range(300):
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=5):
            return
        assert server.poll() is None, log.read_text()[-3000:]
        time.sleep(0.2)
    raise AssertionError(log.read_text()[-3000:])


def autograde(page, url, assignment, learner):
    """Click Formgrader's autograde button for one learner; the score that it then shows."""
    page.goto(f"{url}/formgrader/manage_submissions/{assignment}")
    row = page.locator("tr", has_text=learner)
    row.locator("td.autograde a").click()
    answer = page.locator(".modal.in")
    answer.wait_for(timeout=60_000)
    assert "Successfully autograded" in answer.inner_text(), answer.inner_text()
    answer.locator(".modal-footer [data-dismiss='modal']").click()
    return row.locator("td.score").inner_text()
