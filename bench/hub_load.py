"""A class arrives at once on one machine: how long, how much memory, how many failures.

    .venv/bin/python bench/hub_load.py [--learners 30] [--course FOLDER --lesson PATH]

As root, each learner is a real system account, made for the run and removed after it. Everyone
logs in, starts their server, opens a lesson, runs it in a kernel, fetches the assignment and
submits it. The load is HTTP and WebSocket, without a browser: it measures the server's side.
"""

import argparse
import asyncio
import json
import os
import re
import secrets
import shutil
import statistics
import sys
import tempfile
import time
import uuid
from pathlib import Path
from urllib.parse import quote

import psutil
from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from gmsi.hub.demo import Person
from gmsi.hub.trial import accounts_obstacle, free_port, trial_hub

PROJECT = Path(__file__).resolve().parents[1]


class Visitor:
    """One learner's browser, as far as cookies go."""

    def __init__(self, url: str, person: Person):
        self.url, self.person = url, person
        self.base = f"{url}/user/{person.name}"
        self.cookies: dict[tuple[str, str], str] = {}
        self.client = AsyncHTTPClient()

    def cookie_header(self, path: str) -> str:
        return "; ".join(
            f"{name}={value}"
            for (scope, name), value in sorted(self.cookies.items(), key=lambda c: len(c[0][0]))
            if path.startswith(scope)
        )

    def keep(self, response) -> None:
        for line in response.headers.get_list("Set-Cookie"):
            name, value = line.split(";")[0].split("=", 1)
            scope = re.search(r"[Pp]ath=([^;]+)", line)
            self.cookies[(scope[1] if scope else "/", name)] = value

    def token(self) -> str:
        """The XSRF token of the deepest path: the person's own server once it is there."""
        found = [(len(s), v) for (s, n), v in self.cookies.items() if n == "_xsrf"]
        return max(found)[1] if found else ""

    async def fetch(self, address: str, method: str = "GET", body=None, form=False):
        """One exchange, redirections followed by hand so that cookies are kept on the way."""
        for _ in range(12):
            path = address.removeprefix(self.url)
            headers = {"Cookie": self.cookie_header(path), "X-XSRFToken": self.token()}
            headers["Referer"] = self.base
            if body is not None:
                kind = "x-www-form-urlencoded" if form else "json"
                headers["Content-Type"] = f"application/{kind}"
            request = HTTPRequest(
                address,
                method,
                headers,
                body,
                follow_redirects=False,
                connect_timeout=60,
                request_timeout=180,
                allow_nonstandard_methods=True,
            )
            response = await self.client.fetch(request, raise_error=False)
            self.keep(response)
            if response.code not in (301, 302, 303, 307):
                return response
            where = response.headers["Location"]
            address = where if where.startswith("http") else self.url + where
            method, body = "GET", None
        raise RuntimeError(f"too many redirections: {address}")

    async def call(self, path: str, method: str = "GET", data=None) -> dict | list:
        body = json.dumps(data) if data is not None else None
        response = await self.fetch(f"{self.base}/{path}", method, body)
        if response.code >= 400:
            raise RuntimeError(f"{method} {path}: {response.code} {response.body[:200]}")
        return json.loads(response.body or b"null")


async def log_in(visitor: Visitor) -> None:
    login = f"{visitor.url}/hub/login"
    await visitor.fetch(login)
    person = visitor.person
    form = (
        f"username={person.name}&password={quote(person.password)}&_xsrf={quote(visitor.token())}"
    )
    answer = await visitor.fetch(login, "POST", form, form=True)
    if answer.code >= 400:
        raise RuntimeError(f"login: {answer.code}")


async def usable_lab(visitor: Visitor) -> None:
    for _ in range(600):
        answer = await visitor.fetch(f"{visitor.base}/lab")
        if answer.code == 200 and b"jupyter-config-data" in answer.body:
            return
        await asyncio.sleep(0.5)
    raise RuntimeError("the lab never came")


async def run_lesson(visitor: Visitor, path: str) -> None:
    lesson = await visitor.call(f"api/contents/{path}?content=1")
    session = await visitor.call(
        "api/sessions",
        "POST",
        {"path": path, "type": "notebook", "name": "", "kernel": {"name": "python3"}},
    )
    address = f"/user/{visitor.person.name}/api/kernels/{session['kernel']['id']}/channels"
    request = HTTPRequest(
        visitor.url.replace("http", "ws", 1) + address,
        headers={"Cookie": visitor.cookie_header(address), "X-XSRFToken": visitor.token()},
        connect_timeout=120,
    )
    socket = await websocket_connect(request)
    for cell in lesson["content"]["cells"]:
        if cell["cell_type"] == "code":
            await execute(socket, "".join(cell["source"]))
    socket.close()


async def execute(socket, code: str) -> None:
    name = uuid.uuid4().hex
    header = {"msg_id": name, "msg_type": "execute_request", "username": "", "version": "5.3"}
    content = {"code": code, "silent": False, "store_history": True, "allow_stdin": False}
    message = {"header": {**header, "session": name}, "content": content, "channel": "shell"}
    await socket.write_message(json.dumps({**message, "parent_header": {}, "metadata": {}}))
    while True:
        raw = await asyncio.wait_for(socket.read_message(), 180)
        if not isinstance(raw, str):
            raise RuntimeError("the kernel's socket closed")
        answer = json.loads(raw)
        if answer["parent_header"].get("msg_id") != name:
            continue
        if answer["msg_type"] == "execute_reply":
            if answer["content"]["status"] != "ok":
                raise RuntimeError(answer["content"].get("evalue"))
            return


async def hand_in(visitor: Visitor, assignment: str) -> None:
    data = {"course_id": visitor.person.course, "assignment_id": assignment}
    listed = await visitor.call(f"assignments?course_id={visitor.person.course}")
    if not listed["success"]:
        raise RuntimeError(listed["value"])
    for action in ("fetch", "submit"):
        done = await visitor.call(f"assignments/{action}", "POST", data)
        if not done["success"]:
            raise RuntimeError(f"{action}: {done['value']}")


async def visit(visitor: Visitor, lesson: str, assignment: str) -> dict:
    """One learner's whole visit: seconds at each milestone, or the failure."""
    start, times = time.monotonic(), {}
    try:
        for name, step in (
            ("logged in", lambda: log_in(visitor)),
            ("usable lab", lambda: usable_lab(visitor)),
            ("lesson run", lambda: run_lesson(visitor, lesson)),
            ("submitted", lambda: hand_in(visitor, assignment)),
        ):
            await step()
            times[name] = time.monotonic() - start
    except (RuntimeError, HTTPClientError, OSError, TimeoutError) as problem:
        times["failure"] = f"{type(problem).__name__}: {problem}"[:300]
    return times


def memory_of(names: set[str]) -> dict[str, float]:
    """Proportional memory, in MiB, of all the processes of each account."""
    held = dict.fromkeys(names, 0.0)
    for process in psutil.process_iter(["username"]):
        if process.info["username"] in held:
            with_pss = process.memory_full_info()
            held[process.info["username"]] += with_pss.pss / 2**20
    return held


def quantiles(values: list[float]) -> str:
    ordered = sorted(values)
    worst, p90 = ordered[-1], ordered[int(0.9 * (len(ordered) - 1))]
    return f"median {statistics.median(ordered):6.1f}   90 % {p90:6.1f}   worst {worst:6.1f}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--learners", type=int, default=30)
    parser.add_argument("--course", type=Path, default=PROJECT / "tests" / "e2e" / "course")
    parser.add_argument("--lesson", default="notebooks/bloc1/lecon.ipynb")
    args = parser.parse_args()
    root = Path("/srv/gmsi-load")
    if obstacle := accounts_obstacle(root):
        sys.exit(f"real accounts are needed: {obstacle}")
    material = Path(tempfile.mkdtemp())
    shutil.copytree(args.course, material, dirs_exist_ok=True)
    shutil.copy(PROJECT / "nbgrader_config.py", material)
    course, word = "charge", secrets.token_hex(6)
    learners = [Person(f"load-{n:02}", word, course, False) for n in range(args.learners)]
    people = [Person("load-trainer", word, course, True), *learners]
    # As many conversations as learners, whatever the machine.
    AsyncHTTPClient.configure(None, max_clients=4 * args.learners)
    with trial_hub(
        root,
        material,
        project=PROJECT,
        port=free_port(),
        system_accounts=True,
        people=people,
        assignments=["adresses"],
        log=Path(tempfile.gettempdir()) / "gmsi-hub-load.log",
    ) as trial:

        async def everyone():
            visitors = [Visitor(trial.url, person) for person in learners]
            return await asyncio.gather(
                *(visit(visitor, args.lesson, "adresses") for visitor in visitors)
            )

        results = asyncio.run(everyone())
        memory = memory_of({person.name for person in learners})
        inbound = len(list((trial.places.exchange / course / "inbound").iterdir()))
    shutil.rmtree(root)
    shutil.rmtree(material)
    failures = [result["failure"] for result in results if "failure" in result]
    print(f"{args.learners} learners at once, {os.cpu_count()} processors")
    for name in ("logged in", "usable lab", "lesson run", "submitted"):
        reached = [result[name] for result in results if name in result]
        if reached:
            print(f"  {name:<12} {quantiles(reached)} s   ({len(reached)})")
    print(f"  memory a learner {quantiles(list(memory.values()))} MiB (lab and one kernel)")
    print(f"  submissions found {inbound}, failures {len(failures)}")
    for failure in failures:
        print("   ", failure)
    return 1 if failures or inbound != args.learners else 0


if __name__ == "__main__":
    sys.exit(main())
