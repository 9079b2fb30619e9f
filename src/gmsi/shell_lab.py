"""A small server to administer, as text: its account files, and commands that act on them.

The commands are the machine's own `useradd`, `groupadd` and `usermod`, told to work under the
folder `serveur` instead of the system; `getent` and `id`, which know no such option, read it.
"""

import re
import shlex
from collections.abc import Iterable, Mapping

PASSWD = "serveur/etc/passwd"
ROOT = "root:x:0:0:root:/root:/bin/bash"
FIRST_NUMBER = 1000

# The account that runs this owns nothing: the warning that a home stays its own would only puzzle.
_REAL = """#!/usr/bin/env bash
errors=$(/usr/sbin/{command} --prefix "$HOME/serveur" "$@" 2>&1 > /dev/null)
code=$?
[ -z "$errors" ] || printf '%s\\n' "$errors" | grep -v 'warning: chown' >&2
exit $code
"""

_GETENT = """#!/usr/bin/env bash
base=$HOME/serveur/etc/$1
[ -f "$base" ] || { echo "Unknown database: $1" >&2; exit 1; }
[ $# -ge 2 ] || exec cat "$base"
code=0
for key in "${@:2}"; do
  found=
  while IFS=: read -r name mark number rest; do
    if [ "$name" = "$key" ] || [ "$number" = "$key" ]; then
      printf '%s\\n' "$name:$mark:$number:$rest"
      found=yes
      break
    fi
  done < "$base"
  [ -n "$found" ] || code=2
done
exit $code
"""

_ID = """#!/usr/bin/env bash
[ $# -gt 0 ] && name=${!#} && [ "${name#-}" = "$name" ] || exec /usr/bin/id "$@"
line=$(getent passwd "$name") || { echo "id: '$name': no such user" >&2; exit 1; }
IFS=: read -r name _ uid gid _ <<< "$line"
case $* in
  *-u*) echo "$uid" ;;
  *-g*) echo "$gid" ;;
  *) echo "uid=$uid($name) gid=$gid" ;;
esac
"""

COMMANDS = {
    **{name: _REAL.format(command=name) for name in ("useradd", "groupadd", "usermod")},
    "getent": _GETENT,
    "id": _ID,
}


def server(logins: Iterable[str] = (), groups: Iterable[str] = ()) -> dict[str, str]:
    """The files of a server that has `root`, these accounts and these groups, by relative path."""
    accounts = [
        f"{login}:x:{number}:100::/home/{login}:/bin/bash"
        for number, login in enumerate(logins, FIRST_NUMBER)
    ]
    names = [f"{name}:x:{number}:" for number, name in enumerate(groups, FIRST_NUMBER)]
    rows = {"passwd": [ROOT, *accounts], "group": ["root:x:0:", "users:x:100:", *names]}
    texts = {name: "".join(f"{row}\n" for row in found) for name, found in rows.items()}
    return {f"serveur/etc/{name}": text for name, text in (texts | {"shadow": ""}).items()}


def commands_for(files: Mapping[str, str | bytes]) -> dict[str, str]:
    """The stand-ins that a folder needs: those of the server, where it holds one."""
    return COMMANDS if PASSWD in files else {}


def accounts(files: Mapping[str, str]) -> dict[str, tuple[str, str, str]]:
    """The accounts of a server but root: login → (group's name, full name, shell)."""
    groups = {
        row.split(":")[2]: row.split(":")[0]
        for row in files.get("serveur/etc/group", "").splitlines()
        if row.count(":") == 3
    }
    found = {}
    for row in files.get(PASSWD, "").splitlines():
        fields = row.split(":")
        if len(fields) == 7 and fields[0] != "root":
            found[fields[0]] = (groups.get(fields[3], fields[3]), fields[4], fields[6])
    return found


def script_text(text: str) -> str:
    """A script as a file holds it: without the empty lines that open a Python text."""
    return text.lstrip("\n").rstrip() + "\n"


def command_line(words: Iterable[str]) -> str:
    """A command as one would type it, with quotes only where the shell needs them."""
    return " ".join(map(_typed, words))


def _typed(word: str) -> str:
    if re.fullmatch(r"[\w./:=@%+,-]+", word):
        return word
    return shlex.quote(word) if re.search(r'["$`\\!\n]', word) else f'"{word}"'
