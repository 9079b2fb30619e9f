"""Right scripts of bloc2-scripts, written otherwise than the reference: they earn every point.

A checker that knows one answer only would be a fault; each form here has its grade_id above it.
"""

from pathlib import Path

import nbformat

from gmsi.course.rehearsal import rehearse
from gmsi.identity import LEARNER_VARIABLE

NOTEBOOK = Path(__file__).parents[1] / "source" / "bloc2-scripts" / "scripts.ipynb"

ANSWERS = {
    "bonjour": r'''BONJOUR = r"""#!/bin/bash
[[ $# == 1 && -n $1 ]] || { printf "usage\n" 1>&2; exit 2; }
printf "Bonjour, %s.\n" "$1"
"""''',
    "ranger": r'''RANGER = r"""#!/bin/bash
set -euo pipefail
cd -- "${1:?}" || exit 1
n=0
while IFS= read -r -d '' f; do
  [ -d pdf ] || mkdir pdf
  mv -- "$f" pdf/; n=$((n+1))
done < <(find . -maxdepth 1 -type f -name '*.pdf' -print0)
echo "rangés : $n"
"""''',
    "purger": r'''PURGER = r"""#!/bin/bash
if (( $# != 2 )) || [[ -z $1 || -z $2 ]]; then echo non >&2; exit 2; fi
[ -e "$1/$2" ] || exit 0
rm -r "$1/$2"
"""''',
    "nettoyer": r'''NETTOYER = r"""#!/bin/bash
[ -f "$1" ] || { echo absent >&2; exit 1; }
if ! texte=$(iconv -f utf8 "$1" 2>/dev/null); then
  texte=$(iconv -f windows-1252 "$1")
fi
printf '%s\n' "$texte" | sed '1s/^\xEF\xBB\xBF//' | tr -d '\r'
"""''',
    "noter": r'''NOTER = r"""#!/bin/bash
set -e
[[ $# -eq 3 && $2 =~ ^(INFO|ALERTE|ERREUR)$ ]] || { echo usage >&2; exit 2; }
printf '%(%Y-%m-%dT%H:%M:%S)T %s %s\n' -1 "$2" "$3" >> "$1"
"""''',
    "dedoublonner": r'''DEDOUBLONNER = r"""#!/bin/bash
[ -f "$1" ] || { echo absent >&2; exit 1; }
sort -u -o "$1" "$1"
"""''',
    "identifiant": r'''IDENTIFIANT = r"""#!/bin/bash
simple() {
  local x=${1,,}
  x=${x//œ/oe}; x=${x//æ/ae}
  x=$(sed 'y/àâäéèêëîïôöùûüÿçñ/aaaeeeeiioouuuycn/' <<< "$x")
  printf '%s' "${x//[^a-z]/}"
}
p=$(simple "$1"); n=$(simple "$2")
[[ $p && $n ]] || { echo vide >&2; exit 1; }
echo "${p:0:1}$n" | cut -c1-20
"""''',
    "libre": r'''LIBRE = r"""#!/bin/bash
if ! id "$1" &>/dev/null; then echo "$1"; exit; fi
i=2; until ! id "$1$i" &>/dev/null; do i=$((i+1)); done; echo "$1$i"
"""''',
    "creer_comptes": r'''CREER_COMPTES = r"""#!/bin/bash
[ -f "$1" ] || { echo "pas de fichier" >&2; exit 2; }
c=0; p=0; r=0; n=1
while IFS=';' read -r id pre nom serv trop; do
  n=$((n+1))
  [[ -z $id$pre$nom$serv$trop ]] && continue
  if [[ -z $id || -z $pre || -z $nom || -z $serv || -n $trop ]]; then
    echo "ligne $n rejetée" >&2
    r=$((r+1))
    continue
  fi
  if id "$id" >/dev/null 2>&1; then p=$((p+1)); continue; fi
  groupadd -f "$serv"
  if useradd --create-home --gid "$serv" --comment "$pre $nom" -s /bin/bash "$id" 2>/dev/null; then
    c=$((c+1))
  else
    r=$((r+1))
    echo "ligne $n : refus" >&2
  fi
done < <(tail -n +2 "$1" | tr -d '\r'; echo)
echo "créés : $c, présents : $p, rejetés : $r"
exit $(( r > 0 ))
"""''',
    "partage": r'''PARTAGE = r"""#!/bin/bash
[ -n "$1" ] || { echo usage >&2; exit 2; }
install -d -m 2770 "partages/$1" && install -d -m 2750 "partages/$1/archives"
"""''',
    "echecs": r'''ECHECS = r"""#!/bin/bash
awk '/Failed password/ {
   if (match($0, / from [0-9]+\.[0-9]+\.[0-9]+\.[0-9]+ port [0-9]+ ssh2$/)) {
     split(substr($0, RSTART), t, " "); n[t[2]]++
   } else mal++
 }
 END { for (a in n) print n[a], a; print "illisibles : " mal+0 > "/dev/stderr" }' "$1" |
  sort -k1,1rn -k2,2
"""''',
    "alerter": r'''ALERTER = r"""#!/bin/bash
case $1 in ''|*[!0-9]*) echo usage >&2; exit 2;; esac
awk -v s="$1" 'NR > 1 {
  t = $5; sub("%", "", t)
  if (t + 0 >= s + 0) { p = $0; sub(/^[^%]*% +/, "", p); print p " : " t " %"; c = 1 }
} END { exit c }'
"""''',
    "retenir": r'''RETENIR = r"""#!/bin/bash
[ -d "$1" ] && [[ $2 =~ ^[0-9]+$ ]] && [ "$2" -ge 1 ] || { echo usage >&2; exit 2; }
cd "$1" || exit 2
forme='^sauvegarde-[0-9]{4}-[0-9]{2}-[0-9]{2}\.tar\.gz$'
ls | grep -E "$forme" | sort | head -n "-$2" | while read -r f; do
  if [ "$3" = "--essai" ]; then echo "à supprimer : $f"; else rm "$f" && echo "supprimé : $f"; fi
done
"""''',
    "sauvegarder": r'''SAUVEGARDER = r"""#!/bin/bash
set -e
s=$1; c=$2; j=$3
[ -d "$s" ] || { echo "pas de source" >&2; exit 1; }
mkdir -p "$c"
tmp=$(mktemp -d "$c/.tmp.XXXX")
trap 'rm -rf "$tmp"' EXIT
if ! (set -o pipefail; tar -C "$s" -cf - . | tar -C "$tmp" -xpf -); then
  echo échec >&2
  exit 1
fi
chmod --reference="$s" "$tmp"
rm -rf "$c/$j"; mv "$tmp" "$c/$j"
cd "$c"
ls -d ????-??-?? | sort -r | tail -n +4 | xargs -r rm -rf --
"""''',
    "comptes_ad": r'''COMPTES_AD = r"""import-csv ./arrivants.csv -delimiter ';' | % {
    new-aduser -WhatIf -Path "OU=x" -SamAccountName $_.identifiant -Name ($_.prenom + " " + $_.nom)
}"""''',
}


def test_right_scripts_written_otherwise_earn_every_point(monkeypatch):
    """Another loop, another tool, another order: what the script does is what counts."""
    monkeypatch.setenv(LEARNER_VARIABLE, "camille")
    verdicts = rehearse(nbformat.read(NOTEBOOK, as_version=4), ANSWERS)
    lost = {name: v.aspects for name, v in verdicts.items() if not v or v.score < v.points}
    assert lost == {}
