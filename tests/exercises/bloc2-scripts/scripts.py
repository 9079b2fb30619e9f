"""Wrong solutions of bloc2-scripts; the form of this file is told in gmsi.course.mutants."""

# %% residual_time_forgotten -> seuils
seuils, mois = {}, {}
for tache in MES_TACHES:
    gain = tache["minutes"]
    seuils[tache["nom"]] = -(-tache["script"] // gain) if gain > 0 else None
    if gain > 0:
        mois[tache["nom"]] = seuils[tache["nom"]] / tache["par_mois"]
premiere = min(mois, key=mois.get)


# %% break_even_rounded_down -> seuils
seuils, mois = {}, {}
for tache in MES_TACHES:
    gain = tache["minutes"] - tache["reste"]
    seuils[tache["nom"]] = tache["script"] // gain if gain > 0 else None
    if gain > 0:
        mois[tache["nom"]] = seuils[tache["nom"]] / tache["par_mois"]
premiere = min(mois, key=mois.get)


# %% break_even_strict -> seuils
seuils, mois = {}, {}
for tache in MES_TACHES:
    gain = tache["minutes"] - tache["reste"]
    seuils[tache["nom"]] = tache["script"] // gain + 1 if gain > 0 else None
    if gain > 0:
        mois[tache["nom"]] = seuils[tache["nom"]] / tache["par_mois"]
premiere = min(mois, key=mois.get)


# %% frequency_forgotten -> seuils
seuils, mois = {}, {}
for tache in MES_TACHES:
    gain = tache["minutes"] - tache["reste"]
    seuils[tache["nom"]] = -(-tache["script"] // gain) if gain > 0 else None
    if gain > 0:
        mois[tache["nom"]] = seuils[tache["nom"]]
premiere = min(mois, key=mois.get)


# %% no_shebang -> bonjour
BONJOUR = r"""
if [ $# -ne 1 ] || [ -z "$1" ]; then
  echo "usage : bonjour NOM" >&2
  exit 2
fi
echo "Bonjour, $1."
"""


# %% exit_zero_on_error -> bonjour
BONJOUR = r"""
#!/usr/bin/env bash
if [ $# -ne 1 ] || [ -z "$1" ]; then
  echo "usage : bonjour NOM" >&2
  exit
fi
echo "Bonjour, $1."
"""


# %% error_on_stdout -> bonjour
BONJOUR = r"""
#!/usr/bin/env bash
if [ $# -ne 1 ] || [ -z "$1" ]; then
  echo "usage : bonjour NOM"
  exit 2
fi
echo "Bonjour, $1."
"""


# %% unquoted_variable -> bonjour
BONJOUR = r"""
#!/usr/bin/env bash
if [ $# -ne 1 ] || [ -z "$1" ]; then
  echo "usage : bonjour NOM" >&2
  exit 2
fi
echo Bonjour, $1.
"""


# %% (accepte plusieurs arguments) -> bonjour
BONJOUR = r"""
#!/usr/bin/env bash
if [ $# -eq 0 ] || [ -z "$1" ]; then
  echo "usage : bonjour NOM" >&2
  exit 2
fi
echo "Bonjour, $1."
"""


# %% unquoted_variable -> ranger
RANGER = r"""
#!/usr/bin/env bash
shopt -s nullglob
if [ ! -d "$1" ]; then
  echo "ranger : « $1 » n'est pas un dossier" >&2
  exit 1
fi
nombre=0
for fichier in "$1"/*.pdf; do
  mkdir -p "$1/pdf"
  mv $fichier $1/pdf/
  nombre=$((nombre + 1))
done
echo "rangés : $nombre"
"""


# %% loop_over_ls -> ranger
RANGER = r"""
#!/usr/bin/env bash
shopt -s nullglob
if [ ! -d "$1" ]; then
  echo "ranger : « $1 » n'est pas un dossier" >&2
  exit 1
fi
nombre=0
for fichier in $(ls "$1"/*.pdf); do
  mkdir -p "$1/pdf"
  mv "$fichier" "$1/pdf/"
  nombre=$((nombre + 1))
done
echo "rangés : $nombre"
"""


# %% glob_without_match -> ranger
RANGER = r"""
#!/usr/bin/env bash
if [ ! -d "$1" ]; then
  echo "ranger : « $1 » n'est pas un dossier" >&2
  exit 1
fi
nombre=0
for fichier in "$1"/*.pdf; do
  mkdir -p "$1/pdf"
  mv "$fichier" "$1/pdf/"
  nombre=$((nombre + 1))
done
echo "rangés : $nombre"
"""


# %% exit_zero_on_error -> ranger
RANGER = r"""
#!/usr/bin/env bash
shopt -s nullglob
if [ ! -d "$1" ]; then
  echo "ranger : « $1 » n'est pas un dossier" >&2
  exit 0
fi
nombre=0
for fichier in "$1"/*.pdf; do
  mkdir -p "$1/pdf"
  mv "$fichier" "$1/pdf/"
  nombre=$((nombre + 1))
done
echo "rangés : $nombre"
"""


# %% (crée le dossier pdf pour rien) -> ranger
RANGER = r"""
#!/usr/bin/env bash
shopt -s nullglob
if [ ! -d "$1" ]; then
  echo "ranger : « $1 » n'est pas un dossier" >&2
  exit 1
fi
nombre=0
mkdir -p "$1/pdf"
for fichier in "$1"/*.pdf; do
  mv "$fichier" "$1/pdf/"
  nombre=$((nombre + 1))
done
echo "rangés : $nombre"
"""


# %% (range aussi les sous-dossiers) -> ranger
RANGER = r"""
#!/usr/bin/env bash
shopt -s nullglob
if [ ! -d "$1" ]; then
  echo "ranger : « $1 » n'est pas un dossier" >&2
  exit 1
fi
nombre=0
shopt -s globstar
for fichier in "$1"/**/*.pdf; do
  mkdir -p "$1/pdf"
  mv "$fichier" "$1/pdf/"
  nombre=$((nombre + 1))
done
echo "rangés : $nombre"
"""


# %% unquoted_variable -> purger
PURGER = r"""
#!/usr/bin/env bash
if [ $# -ne 2 ] || [ -z "$1" ] || [ -z "$2" ]; then
  echo "usage : purger DOSSIER SOUS" >&2
  exit 2
fi
rm -rf $1/$2
"""


# %% rm_empty_variable -> purger
PURGER = r"""
#!/usr/bin/env bash
rm -rf -- "$1/$2"
"""


# %% exit_zero_on_error -> purger
PURGER = r"""
#!/usr/bin/env bash
if [ $# -ne 2 ] || [ -z "$1" ] || [ -z "$2" ]; then
  echo "usage : purger DOSSIER SOUS" >&2
  exit 0
fi
rm -rf -- "${1:?}/${2:?}"
"""


# %% errexit_default -> va_au_bout
arretes = ["set -eo pipefail", "$DOSIER", "((n++))"]
va_au_bout = {}
for lettre, extrait in MES_EXTRAITS.items():
    va_au_bout[lettre] = not any(signe in extrait for signe in arretes)


# %% errexit_default -> va_au_bout
arretes = ["false\necho", "set -eo pipefail", "$DOSIER", "((n++))"]
va_au_bout = {}
for lettre, extrait in MES_EXTRAITS.items():
    va_au_bout[lettre] = not any(signe in extrait for signe in arretes)


# %% errexit_in_condition -> va_au_bout
arretes = ["set -e\nfalse\n", "set -eo pipefail", "$DOSIER", "((n++))", "grep", "rm fichier"]
va_au_bout = {}
for lettre, extrait in MES_EXTRAITS.items():
    va_au_bout[lettre] = not any(signe in extrait for signe in arretes)


# %% pipefail_status -> va_au_bout
arretes = ["set -e\nfalse\n", "false | sort", "$DOSIER", "((n++))"]
va_au_bout = {}
for lettre, extrait in MES_EXTRAITS.items():
    va_au_bout[lettre] = not any(signe in extrait for signe in arretes)


# %% unset_variable -> va_au_bout
arretes = ["set -e\nfalse\n", "set -eo pipefail", "((n++))"]
va_au_bout = {}
for lettre, extrait in MES_EXTRAITS.items():
    va_au_bout[lettre] = not any(signe in extrait for signe in arretes)


# %% local_masks_status -> va_au_bout
arretes = ["set -e\nfalse\n", "set -eo pipefail", "$DOSIER", "((n++))", "local"]
va_au_bout = {}
for lettre, extrait in MES_EXTRAITS.items():
    va_au_bout[lettre] = not any(signe in extrait for signe in arretes)


# %% arith_zero_fails -> va_au_bout
arretes = ["set -e\nfalse\n", "set -eo pipefail", "$DOSIER"]
va_au_bout = {}
for lettre, extrait in MES_EXTRAITS.items():
    va_au_bout[lettre] = not any(signe in extrait for signe in arretes)


# %% script_bom_kept -> nettoyer
NETTOYER = r"""
#!/usr/bin/env bash
if [ ! -f "$1" ]; then
  echo "nettoyer : « $1 » n'existe pas" >&2
  exit 1
fi
codage=cp1252
if iconv -f utf-8 -t utf-8 "$1" > /dev/null 2>&1; then
  codage=utf-8
fi
iconv -f "$codage" -t utf-8 "$1" | sed $'s/\r$//'
"""


# %% cr_kept -> nettoyer
NETTOYER = r"""
#!/usr/bin/env bash
if [ ! -f "$1" ]; then
  echo "nettoyer : « $1 » n'existe pas" >&2
  exit 1
fi
codage=cp1252
if iconv -f utf-8 -t utf-8 "$1" > /dev/null 2>&1; then
  codage=utf-8
fi
iconv -f "$codage" -t utf-8 "$1" | sed $'1s/^\xef\xbb\xbf//'
"""


# %% always_cp1252 -> nettoyer
NETTOYER = r"""
#!/usr/bin/env bash
if [ ! -f "$1" ]; then
  echo "nettoyer : « $1 » n'existe pas" >&2
  exit 1
fi
codage=cp1252
if iconv -f utf-8 -t utf-8 "$1" > /dev/null 2>&1; then
  codage=cp1252
fi
iconv -f "$codage" -t utf-8 "$1" | sed $'1s/^\xef\xbb\xbf//; s/\r$//'
"""


# %% always_utf8 -> nettoyer
NETTOYER = r"""
#!/usr/bin/env bash
if [ ! -f "$1" ]; then
  echo "nettoyer : « $1 » n'existe pas" >&2
  exit 1
fi
codage=utf-8
if iconv -f utf-8 -t utf-8 "$1" > /dev/null 2>&1; then
  codage=utf-8
fi
iconv -f "$codage" -t utf-8 "$1" | sed $'1s/^\xef\xbb\xbf//; s/\r$//'
"""


# %% exit_zero_on_error -> nettoyer
NETTOYER = r"""
#!/usr/bin/env bash
if [ ! -f "$1" ]; then
  echo "nettoyer : « $1 » n'existe pas" >&2
  exit 0
fi
codage=cp1252
if iconv -f utf-8 -t utf-8 "$1" > /dev/null 2>&1; then
  codage=utf-8
fi
iconv -f "$codage" -t utf-8 "$1" | sed $'1s/^\xef\xbb\xbf//; s/\r$//'
"""


# %% (change le fichier lui-même) -> nettoyer
NETTOYER = r"""
#!/usr/bin/env bash
if [ ! -f "$1" ]; then
  echo "nettoyer : « $1 » n'existe pas" >&2
  exit 1
fi
codage=cp1252
if iconv -f utf-8 -t utf-8 "$1" > /dev/null 2>&1; then
  codage=utf-8
fi
iconv -f "$codage" -t utf-8 "$1" | tee neuf | sed $'1s/^\xef\xbb\xbf//; s/\r$//'
"""


# %% log_overwritten -> noter
NOTER = r"""
#!/usr/bin/env bash
if [ $# -ne 3 ]; then
  echo "usage : noter JOURNAL NIVEAU MESSAGE" >&2
  exit 2
fi
case $2 in
  INFO | ALERTE | ERREUR) ;;
  *)
    echo "noter : niveau inconnu : $2" >&2
    exit 2
    ;;
esac
echo "$(date +%Y-%m-%dT%H:%M:%S) $2 $3" > "$1"
"""


# %% log_without_time -> noter
NOTER = r"""
#!/usr/bin/env bash
if [ $# -ne 3 ]; then
  echo "usage : noter JOURNAL NIVEAU MESSAGE" >&2
  exit 2
fi
case $2 in
  INFO | ALERTE | ERREUR) ;;
  *)
    echo "noter : niveau inconnu : $2" >&2
    exit 2
    ;;
esac
echo "$(date +%d/%m/%Y) $2 $3" >> "$1"
"""


# %% unquoted_variable -> noter
NOTER = r"""
#!/usr/bin/env bash
if [ $# -ne 3 ]; then
  echo "usage : noter JOURNAL NIVEAU MESSAGE" >&2
  exit 2
fi
case $2 in
  INFO | ALERTE | ERREUR) ;;
  *)
    echo "noter : niveau inconnu : $2" >&2
    exit 2
    ;;
esac
echo $(date +%Y-%m-%dT%H:%M:%S) $2 $3 >> "$1"
"""


# %% exit_zero_on_error -> noter
NOTER = r"""
#!/usr/bin/env bash
if [ $# -ne 3 ]; then
  echo "usage : noter JOURNAL NIVEAU MESSAGE" >&2
  exit 2
fi
case $2 in
  INFO | ALERTE | ERREUR) ;;
  *)
    echo "noter : niveau inconnu : $2" >&2
    exit 0
    ;;
esac
echo "$(date +%Y-%m-%dT%H:%M:%S) $2 $3" >> "$1"
"""


# %% (accepte tout niveau) -> noter
NOTER = r"""
#!/usr/bin/env bash
if [ $# -ne 3 ]; then
  echo "usage : noter JOURNAL NIVEAU MESSAGE" >&2
  exit 2
fi
case $2 in
  *) ;;
  *)
    echo "noter : niveau inconnu : $2" >&2
    exit 2
    ;;
esac
echo "$(date +%Y-%m-%dT%H:%M:%S) $2 $3" >> "$1"
"""


# %% file_onto_itself -> dedoublonner
DEDOUBLONNER = r"""
#!/usr/bin/env bash
set -euo pipefail
if [ ! -f "$1" ]; then
  echo "dedoublonner : « $1 » n'existe pas" >&2
  exit 1
fi
provisoire=$(mktemp)
trap 'rm -f "$provisoire"' EXIT
sort -u "$1" > "$1"
"""


# %% temp_left -> dedoublonner
DEDOUBLONNER = r"""
#!/usr/bin/env bash
set -euo pipefail
if [ ! -f "$1" ]; then
  echo "dedoublonner : « $1 » n'existe pas" >&2
  exit 1
fi
provisoire=$1.tmp
sort -u "$1" > "$provisoire"
cat "$provisoire" > "$1"
"""


# %% mode_lost -> dedoublonner
DEDOUBLONNER = r"""
#!/usr/bin/env bash
set -euo pipefail
if [ ! -f "$1" ]; then
  echo "dedoublonner : « $1 » n'existe pas" >&2
  exit 1
fi
provisoire=$(mktemp)
trap 'rm -f "$provisoire"' EXIT
sort -u "$1" > "$provisoire"
mv "$provisoire" "$1"
"""


# %% exit_zero_on_error -> dedoublonner
DEDOUBLONNER = r"""
#!/usr/bin/env bash
set -euo pipefail
if [ ! -f "$1" ]; then
  echo "dedoublonner : « $1 » n'existe pas" >&2
  exit 0
fi
provisoire=$(mktemp)
trap 'rm -f "$provisoire"' EXIT
sort -u "$1" > "$provisoire"
cat "$provisoire" > "$1"
"""


# %% capitals_kept -> identifiant
IDENTIFIANT = r"""
#!/usr/bin/env bash
simplifier() {
  printf '%s' "$1" | iconv -f utf-8 -t ascii//TRANSLIT | tr -cd a-zA-Z
}
prenom=$(simplifier "$1")
nom=$(simplifier "$2")
if [ -z "$prenom" ] || [ -z "$nom" ]; then
  echo "identifiant : il faut un prénom et un nom" >&2
  exit 1
fi
identifiant=${prenom:0:1}$nom
echo "${identifiant:0:20}"
"""


# %% accents_dropped -> identifiant
IDENTIFIANT = r"""
#!/usr/bin/env bash
simplifier() {
  printf '%s' "$1" | cat | tr A-Z a-z | tr -cd a-z
}
prenom=$(simplifier "$1")
nom=$(simplifier "$2")
if [ -z "$prenom" ] || [ -z "$nom" ]; then
  echo "identifiant : il faut un prénom et un nom" >&2
  exit 1
fi
identifiant=${prenom:0:1}$nom
echo "${identifiant:0:20}"
"""


# %% tr_bytes -> identifiant
IDENTIFIANT = r"""
#!/usr/bin/env bash
simplifier() {
  printf '%s' "$1" | tr 'éèïñÉÇ' eeineC | tr A-Z a-z | tr -cd a-z
}
prenom=$(simplifier "$1")
nom=$(simplifier "$2")
if [ -z "$prenom" ] || [ -z "$nom" ]; then
  echo "identifiant : il faut un prénom et un nom" >&2
  exit 1
fi
identifiant=${prenom:0:1}$nom
echo "${identifiant:0:20}"
"""


# %% exit_zero_on_error -> identifiant
IDENTIFIANT = r"""
#!/usr/bin/env bash
simplifier() {
  printf '%s' "$1" | iconv -f utf-8 -t ascii//TRANSLIT | tr A-Z a-z | tr -cd a-z
}
prenom=$(simplifier "$1")
nom=$(simplifier "$2")
if [ -z "$prenom" ] || [ -z "$nom" ]; then
  echo "identifiant : il faut un prénom et un nom" >&2
  exit 0
fi
identifiant=${prenom:0:1}$nom
echo "${identifiant:0:20}"
"""


# %% (ne coupe pas à 20) -> identifiant
IDENTIFIANT = r"""
#!/usr/bin/env bash
simplifier() {
  printf '%s' "$1" | iconv -f utf-8 -t ascii//TRANSLIT | tr A-Z a-z | tr -cd a-z
}
prenom=$(simplifier "$1")
nom=$(simplifier "$2")
if [ -z "$prenom" ] || [ -z "$nom" ]; then
  echo "identifiant : il faut un prénom et un nom" >&2
  exit 1
fi
identifiant=${prenom:0:1}$nom
echo "$identifiant"
"""


# %% second_suffix_one -> libre
LIBRE = r"""
#!/usr/bin/env bash
candidat=$1
numero=1
while getent passwd "$candidat" > /dev/null; do
  candidat=$1$numero
  numero=$((numero + 1))
done
echo "$candidat"
"""


# %% one_suffix_tried -> libre
LIBRE = r"""
#!/usr/bin/env bash
candidat=$1
if getent passwd "$candidat" > /dev/null; then
  candidat=${1}2
fi
echo "$candidat"
"""


# %% name_matched_by_part -> libre
LIBRE = r"""
#!/usr/bin/env bash
candidat=$1
numero=2
while getent passwd | grep -q "$candidat"; do
  candidat=$1$numero
  numero=$((numero + 1))
done
echo "$candidat"
"""


# %% run_again_changes -> creer_comptes
CREER_COMPTES = r"""
#!/usr/bin/env bash
set -uo pipefail
if [ ! -f "${1:-}" ]; then
  echo "creer-comptes : il faut un fichier" >&2
  exit 2
fi
crees=0 presents=0 rejetes=0 numero=0
rejeter() {
  echo "ligne $numero : $1" >&2
  rejetes=$((rejetes + 1))
}
while IFS= read -r ligne || [ -n "$ligne" ]; do
  numero=$((numero + 1))
  ligne=${ligne%$'\r'}
  if [ "$numero" -eq 1 ] || [ -z "$ligne" ]; then
    continue
  fi
  separateurs=${ligne//[^;]/}
  IFS=';' read -r identifiant prenom nom service <<< "$ligne"
  if [ "$separateurs" != ";;;" ]; then
    rejeter "il faut quatre champs"
  elif [ -z "$identifiant" ] || [ -z "$prenom" ] || [ -z "$nom" ] || [ -z "$service" ]; then
    rejeter "un champ est vide"
  else
    getent group "$service" > /dev/null || groupadd "$service"
    if useradd -m -g "$service" -c "$prenom $nom" -s /bin/bash "$identifiant"; then
      crees=$((crees + 1))
    else
      rejeter "useradd refuse ce compte"
    fi
  fi
done < "$1"
echo "créés : $crees, présents : $presents, rejetés : $rejetes"
[ "$rejetes" -eq 0 ]
"""


# %% run_again_changes -> creer_comptes
CREER_COMPTES = r"""
#!/usr/bin/env bash
set -uo pipefail
if [ ! -f "${1:-}" ]; then
  echo "creer-comptes : il faut un fichier" >&2
  exit 2
fi
crees=0 presents=0 rejetes=0 numero=0
rejeter() {
  echo "ligne $numero : $1" >&2
  rejetes=$((rejetes + 1))
}
while IFS= read -r ligne || [ -n "$ligne" ]; do
  numero=$((numero + 1))
  ligne=${ligne%$'\r'}
  if [ "$numero" -eq 1 ] || [ -z "$ligne" ]; then
    continue
  fi
  separateurs=${ligne//[^;]/}
  IFS=';' read -r identifiant prenom nom service <<< "$ligne"
  if [ "$separateurs" != ";;;" ]; then
    rejeter "il faut quatre champs"
  elif [ -z "$identifiant" ] || [ -z "$prenom" ] || [ -z "$nom" ] || [ -z "$service" ]; then
    rejeter "un champ est vide"
  elif grep -q "^$identifiant:" /etc/passwd 2> /dev/null; then
    presents=$((presents + 1))
  else
    getent group "$service" > /dev/null || groupadd "$service"
    if useradd -m -g "$service" -c "$prenom $nom" -s /bin/bash "$identifiant"; then
      crees=$((crees + 1))
    else
      rejeter "useradd refuse ce compte"
    fi
  fi
done < "$1"
echo "créés : $crees, présents : $presents, rejetés : $rejetes"
[ "$rejetes" -eq 0 ]
"""


# %% pipe_subshell -> creer_comptes
CREER_COMPTES = r"""
#!/usr/bin/env bash
set -uo pipefail
if [ ! -f "${1:-}" ]; then
  echo "creer-comptes : il faut un fichier" >&2
  exit 2
fi
crees=0 presents=0 rejetes=0 numero=0
rejeter() {
  echo "ligne $numero : $1" >&2
  rejetes=$((rejetes + 1))
}
cat "$1" | while IFS= read -r ligne || [ -n "$ligne" ]; do
  numero=$((numero + 1))
  ligne=${ligne%$'\r'}
  if [ "$numero" -eq 1 ] || [ -z "$ligne" ]; then
    continue
  fi
  separateurs=${ligne//[^;]/}
  IFS=';' read -r identifiant prenom nom service <<< "$ligne"
  if [ "$separateurs" != ";;;" ]; then
    rejeter "il faut quatre champs"
  elif [ -z "$identifiant" ] || [ -z "$prenom" ] || [ -z "$nom" ] || [ -z "$service" ]; then
    rejeter "un champ est vide"
  elif getent passwd "$identifiant" > /dev/null; then
    presents=$((presents + 1))
  else
    getent group "$service" > /dev/null || groupadd "$service"
    if useradd -m -g "$service" -c "$prenom $nom" -s /bin/bash "$identifiant"; then
      crees=$((crees + 1))
    else
      rejeter "useradd refuse ce compte"
    fi
  fi
done
echo "créés : $crees, présents : $presents, rejetés : $rejetes"
[ "$rejetes" -eq 0 ]
"""


# %% header_as_account -> creer_comptes
CREER_COMPTES = r"""
#!/usr/bin/env bash
set -uo pipefail
if [ ! -f "${1:-}" ]; then
  echo "creer-comptes : il faut un fichier" >&2
  exit 2
fi
crees=0 presents=0 rejetes=0 numero=0
rejeter() {
  echo "ligne $numero : $1" >&2
  rejetes=$((rejetes + 1))
}
while IFS= read -r ligne || [ -n "$ligne" ]; do
  numero=$((numero + 1))
  ligne=${ligne%$'\r'}
  if [ -z "$ligne" ]; then
    continue
  fi
  separateurs=${ligne//[^;]/}
  IFS=';' read -r identifiant prenom nom service <<< "$ligne"
  if [ "$separateurs" != ";;;" ]; then
    rejeter "il faut quatre champs"
  elif [ -z "$identifiant" ] || [ -z "$prenom" ] || [ -z "$nom" ] || [ -z "$service" ]; then
    rejeter "un champ est vide"
  elif getent passwd "$identifiant" > /dev/null; then
    presents=$((presents + 1))
  else
    getent group "$service" > /dev/null || groupadd "$service"
    if useradd -m -g "$service" -c "$prenom $nom" -s /bin/bash "$identifiant"; then
      crees=$((crees + 1))
    else
      rejeter "useradd refuse ce compte"
    fi
  fi
done < "$1"
echo "créés : $crees, présents : $presents, rejetés : $rejetes"
[ "$rejetes" -eq 0 ]
"""


# %% read_without_r -> creer_comptes
CREER_COMPTES = r"""
#!/usr/bin/env bash
set -uo pipefail
if [ ! -f "${1:-}" ]; then
  echo "creer-comptes : il faut un fichier" >&2
  exit 2
fi
crees=0 presents=0 rejetes=0 numero=0
rejeter() {
  echo "ligne $numero : $1" >&2
  rejetes=$((rejetes + 1))
}
while IFS= read ligne || [ -n "$ligne" ]; do
  numero=$((numero + 1))
  ligne=${ligne%$'\r'}
  if [ "$numero" -eq 1 ] || [ -z "$ligne" ]; then
    continue
  fi
  separateurs=${ligne//[^;]/}
  IFS=';' read -r identifiant prenom nom service <<< "$ligne"
  if [ "$separateurs" != ";;;" ]; then
    rejeter "il faut quatre champs"
  elif [ -z "$identifiant" ] || [ -z "$prenom" ] || [ -z "$nom" ] || [ -z "$service" ]; then
    rejeter "un champ est vide"
  elif getent passwd "$identifiant" > /dev/null; then
    presents=$((presents + 1))
  else
    getent group "$service" > /dev/null || groupadd "$service"
    if useradd -m -g "$service" -c "$prenom $nom" -s /bin/bash "$identifiant"; then
      crees=$((crees + 1))
    else
      rejeter "useradd refuse ce compte"
    fi
  fi
done < "$1"
echo "créés : $crees, présents : $presents, rejetés : $rejetes"
[ "$rejetes" -eq 0 ]
"""


# %% unquoted_variable -> creer_comptes
CREER_COMPTES = r"""
#!/usr/bin/env bash
set -uo pipefail
if [ ! -f "${1:-}" ]; then
  echo "creer-comptes : il faut un fichier" >&2
  exit 2
fi
crees=0 presents=0 rejetes=0 numero=0
rejeter() {
  echo "ligne $numero : $1" >&2
  rejetes=$((rejetes + 1))
}
while IFS= read -r ligne || [ -n "$ligne" ]; do
  numero=$((numero + 1))
  ligne=${ligne%$'\r'}
  if [ "$numero" -eq 1 ] || [ -z "$ligne" ]; then
    continue
  fi
  separateurs=${ligne//[^;]/}
  IFS=';' read -r identifiant prenom nom service <<< "$ligne"
  if [ "$separateurs" != ";;;" ]; then
    rejeter "il faut quatre champs"
  elif [ -z "$identifiant" ] || [ -z "$prenom" ] || [ -z "$nom" ] || [ -z "$service" ]; then
    rejeter "un champ est vide"
  elif getent passwd "$identifiant" > /dev/null; then
    presents=$((presents + 1))
  else
    getent group "$service" > /dev/null || groupadd "$service"
    if useradd -m -g "$service" -c "$prenom $nom" -s /bin/bash $identifiant; then
      crees=$((crees + 1))
    else
      rejeter "useradd refuse ce compte"
    fi
  fi
done < "$1"
echo "créés : $crees, présents : $presents, rejetés : $rejetes"
[ "$rejetes" -eq 0 ]
"""


# %% stops_at_bad_line -> creer_comptes
CREER_COMPTES = r"""
#!/usr/bin/env bash
set -uo pipefail
if [ ! -f "${1:-}" ]; then
  echo "creer-comptes : il faut un fichier" >&2
  exit 2
fi
crees=0 presents=0 rejetes=0 numero=0
rejeter() {
  echo "ligne $numero : $1" >&2
  exit 1
}
while IFS= read -r ligne || [ -n "$ligne" ]; do
  numero=$((numero + 1))
  ligne=${ligne%$'\r'}
  if [ "$numero" -eq 1 ] || [ -z "$ligne" ]; then
    continue
  fi
  separateurs=${ligne//[^;]/}
  IFS=';' read -r identifiant prenom nom service <<< "$ligne"
  if [ "$separateurs" != ";;;" ]; then
    rejeter "il faut quatre champs"
  elif [ -z "$identifiant" ] || [ -z "$prenom" ] || [ -z "$nom" ] || [ -z "$service" ]; then
    rejeter "un champ est vide"
  elif getent passwd "$identifiant" > /dev/null; then
    presents=$((presents + 1))
  else
    getent group "$service" > /dev/null || groupadd "$service"
    if useradd -m -g "$service" -c "$prenom $nom" -s /bin/bash "$identifiant"; then
      crees=$((crees + 1))
    else
      rejeter "useradd refuse ce compte"
    fi
  fi
done < "$1"
echo "créés : $crees, présents : $presents, rejetés : $rejetes"
[ "$rejetes" -eq 0 ]
"""


# %% bad_line_accepted -> creer_comptes
CREER_COMPTES = r"""
#!/usr/bin/env bash
set -uo pipefail
if [ ! -f "${1:-}" ]; then
  echo "creer-comptes : il faut un fichier" >&2
  exit 2
fi
crees=0 presents=0 rejetes=0 numero=0
rejeter() {
  echo "ligne $numero : $1" >&2
  rejetes=$((rejetes + 1))
}
while IFS= read -r ligne || [ -n "$ligne" ]; do
  numero=$((numero + 1))
  ligne=${ligne%$'\r'}
  if [ "$numero" -eq 1 ] || [ -z "$ligne" ]; then
    continue
  fi
  separateurs=${ligne//[^;]/}
  IFS=';' read -r identifiant prenom nom service <<< "$ligne"
  service=${service:-users}
  if [ -z "$identifiant" ]; then
    rejeter "un champ est vide"
  elif getent passwd "$identifiant" > /dev/null; then
    presents=$((presents + 1))
  else
    getent group "$service" > /dev/null || groupadd "$service"
    if useradd -m -g "$service" -c "$prenom $nom" -s /bin/bash "$identifiant"; then
      crees=$((crees + 1))
    else
      rejeter "useradd refuse ce compte"
    fi
  fi
done < "$1"
echo "créés : $crees, présents : $presents, rejetés : $rejetes"
[ "$rejetes" -eq 0 ]
"""


# %% last_line_lost -> creer_comptes
CREER_COMPTES = r"""
#!/usr/bin/env bash
set -uo pipefail
if [ ! -f "${1:-}" ]; then
  echo "creer-comptes : il faut un fichier" >&2
  exit 2
fi
crees=0 presents=0 rejetes=0 numero=0
rejeter() {
  echo "ligne $numero : $1" >&2
  rejetes=$((rejetes + 1))
}
while IFS= read -r ligne; do
  numero=$((numero + 1))
  ligne=${ligne%$'\r'}
  if [ "$numero" -eq 1 ] || [ -z "$ligne" ]; then
    continue
  fi
  separateurs=${ligne//[^;]/}
  IFS=';' read -r identifiant prenom nom service <<< "$ligne"
  if [ "$separateurs" != ";;;" ]; then
    rejeter "il faut quatre champs"
  elif [ -z "$identifiant" ] || [ -z "$prenom" ] || [ -z "$nom" ] || [ -z "$service" ]; then
    rejeter "un champ est vide"
  elif getent passwd "$identifiant" > /dev/null; then
    presents=$((presents + 1))
  else
    getent group "$service" > /dev/null || groupadd "$service"
    if useradd -m -g "$service" -c "$prenom $nom" -s /bin/bash "$identifiant"; then
      crees=$((crees + 1))
    else
      rejeter "useradd refuse ce compte"
    fi
  fi
done < "$1"
echo "créés : $crees, présents : $presents, rejetés : $rejetes"
[ "$rejetes" -eq 0 ]
"""


# %% cr_kept -> creer_comptes
CREER_COMPTES = r"""
#!/usr/bin/env bash
set -uo pipefail
if [ ! -f "${1:-}" ]; then
  echo "creer-comptes : il faut un fichier" >&2
  exit 2
fi
crees=0 presents=0 rejetes=0 numero=0
rejeter() {
  echo "ligne $numero : $1" >&2
  rejetes=$((rejetes + 1))
}
while IFS= read -r ligne || [ -n "$ligne" ]; do
  numero=$((numero + 1))
  if [ "$numero" -eq 1 ] || [ -z "$ligne" ]; then
    continue
  fi
  separateurs=${ligne//[^;]/}
  IFS=';' read -r identifiant prenom nom service <<< "$ligne"
  if [ "$separateurs" != ";;;" ]; then
    rejeter "il faut quatre champs"
  elif [ -z "$identifiant" ] || [ -z "$prenom" ] || [ -z "$nom" ] || [ -z "$service" ]; then
    rejeter "un champ est vide"
  elif getent passwd "$identifiant" > /dev/null; then
    presents=$((presents + 1))
  else
    getent group "$service" > /dev/null || groupadd "$service"
    if useradd -m -g "$service" -c "$prenom $nom" -s /bin/bash "$identifiant"; then
      crees=$((crees + 1))
    else
      rejeter "useradd refuse ce compte"
    fi
  fi
done < "$1"
echo "créés : $crees, présents : $presents, rejetés : $rejetes"
[ "$rejetes" -eq 0 ]
"""


# %% exit_zero_on_error -> creer_comptes
CREER_COMPTES = r"""
#!/usr/bin/env bash
set -uo pipefail
if [ ! -f "${1:-}" ]; then
  echo "creer-comptes : il faut un fichier" >&2
  exit 2
fi
crees=0 presents=0 rejetes=0 numero=0
rejeter() {
  echo "ligne $numero : $1" >&2
  rejetes=$((rejetes + 1))
}
while IFS= read -r ligne || [ -n "$ligne" ]; do
  numero=$((numero + 1))
  ligne=${ligne%$'\r'}
  if [ "$numero" -eq 1 ] || [ -z "$ligne" ]; then
    continue
  fi
  separateurs=${ligne//[^;]/}
  IFS=';' read -r identifiant prenom nom service <<< "$ligne"
  if [ "$separateurs" != ";;;" ]; then
    rejeter "il faut quatre champs"
  elif [ -z "$identifiant" ] || [ -z "$prenom" ] || [ -z "$nom" ] || [ -z "$service" ]; then
    rejeter "un champ est vide"
  elif getent passwd "$identifiant" > /dev/null; then
    presents=$((presents + 1))
  else
    getent group "$service" > /dev/null || groupadd "$service"
    if useradd -m -g "$service" -c "$prenom $nom" -s /bin/bash "$identifiant"; then
      crees=$((crees + 1))
    else
      rejeter "useradd refuse ce compte"
    fi
  fi
done < "$1"
echo "créés : $crees, présents : $presents, rejetés : $rejetes"
exit 0
"""


# %% (oublie le nom complet) -> creer_comptes
CREER_COMPTES = r"""
#!/usr/bin/env bash
set -uo pipefail
if [ ! -f "${1:-}" ]; then
  echo "creer-comptes : il faut un fichier" >&2
  exit 2
fi
crees=0 presents=0 rejetes=0 numero=0
rejeter() {
  echo "ligne $numero : $1" >&2
  rejetes=$((rejetes + 1))
}
while IFS= read -r ligne || [ -n "$ligne" ]; do
  numero=$((numero + 1))
  ligne=${ligne%$'\r'}
  if [ "$numero" -eq 1 ] || [ -z "$ligne" ]; then
    continue
  fi
  separateurs=${ligne//[^;]/}
  IFS=';' read -r identifiant prenom nom service <<< "$ligne"
  if [ "$separateurs" != ";;;" ]; then
    rejeter "il faut quatre champs"
  elif [ -z "$identifiant" ] || [ -z "$prenom" ] || [ -z "$nom" ] || [ -z "$service" ]; then
    rejeter "un champ est vide"
  elif getent passwd "$identifiant" > /dev/null; then
    presents=$((presents + 1))
  else
    getent group "$service" > /dev/null || groupadd "$service"
    if useradd -m -g "$service" -s /bin/bash "$identifiant"; then
      crees=$((crees + 1))
    else
      rejeter "useradd refuse ce compte"
    fi
  fi
done < "$1"
echo "créés : $crees, présents : $presents, rejetés : $rejetes"
[ "$rejetes" -eq 0 ]
"""


# %% (numérote sans l'en-tête) -> creer_comptes
CREER_COMPTES = r"""
#!/usr/bin/env bash
set -uo pipefail
if [ ! -f "${1:-}" ]; then
  echo "creer-comptes : il faut un fichier" >&2
  exit 2
fi
crees=0 presents=0 rejetes=0 numero=0
rejeter() {
  echo "ligne $((numero - 1)) : $1" >&2
  rejetes=$((rejetes + 1))
}
while IFS= read -r ligne || [ -n "$ligne" ]; do
  numero=$((numero + 1))
  ligne=${ligne%$'\r'}
  if [ "$numero" -eq 1 ] || [ -z "$ligne" ]; then
    continue
  fi
  separateurs=${ligne//[^;]/}
  IFS=';' read -r identifiant prenom nom service <<< "$ligne"
  if [ "$separateurs" != ";;;" ]; then
    rejeter "il faut quatre champs"
  elif [ -z "$identifiant" ] || [ -z "$prenom" ] || [ -z "$nom" ] || [ -z "$service" ]; then
    rejeter "un champ est vide"
  elif getent passwd "$identifiant" > /dev/null; then
    presents=$((presents + 1))
  else
    getent group "$service" > /dev/null || groupadd "$service"
    if useradd -m -g "$service" -c "$prenom $nom" -s /bin/bash "$identifiant"; then
      crees=$((crees + 1))
    else
      rejeter "useradd refuse ce compte"
    fi
  fi
done < "$1"
echo "créés : $crees, présents : $presents, rejetés : $rejetes"
[ "$rejetes" -eq 0 ]
"""


# %% setgid_missing -> partage
PARTAGE = r"""
#!/usr/bin/env bash
if [ -z "${1:-}" ]; then
  echo "usage : partage NOM" >&2
  exit 2
fi
mkdir -p "partages/$1/archives"
chmod 0770 "partages/$1"
chmod 2750 "partages/$1/archives"
"""


# %% open_to_all -> partage
PARTAGE = r"""
#!/usr/bin/env bash
if [ -z "${1:-}" ]; then
  echo "usage : partage NOM" >&2
  exit 2
fi
mkdir -p "partages/$1/archives"
chmod 2777 "partages/$1"
chmod 2750 "partages/$1/archives"
"""


# %% setuid_for_setgid -> partage
PARTAGE = r"""
#!/usr/bin/env bash
if [ -z "${1:-}" ]; then
  echo "usage : partage NOM" >&2
  exit 2
fi
mkdir -p "partages/$1/archives"
chmod 4770 "partages/$1"
chmod 2750 "partages/$1/archives"
"""


# %% modes_recursive -> partage
PARTAGE = r"""
#!/usr/bin/env bash
if [ -z "${1:-}" ]; then
  echo "usage : partage NOM" >&2
  exit 2
fi
mkdir -p "partages/$1/archives"
chmod -R 2770 "partages/$1"
chmod 2750 "partages/$1/archives"
"""


# %% modes_at_creation_only -> partage
PARTAGE = r"""
#!/usr/bin/env bash
if [ -z "${1:-}" ]; then
  echo "usage : partage NOM" >&2
  exit 2
fi
if [ ! -d "partages/$1" ]; then
  mkdir -p "partages/$1/archives"
  chmod 2770 "partages/$1"
  chmod 2750 "partages/$1/archives"
fi
mkdir -p "partages/$1/archives"
"""


# %% run_again_changes -> partage
PARTAGE = r"""
#!/usr/bin/env bash
if [ -z "${1:-}" ]; then
  echo "usage : partage NOM" >&2
  exit 2
fi
set -e
mkdir -p partages
mkdir "partages/$1" "partages/$1/archives"
chmod 2770 "partages/$1"
chmod 2750 "partages/$1/archives"
"""


# %% accepted_counted -> echecs
ECHECS = r"""
#!/usr/bin/env bash
fin='from [0-9]+\.[0-9]+\.[0-9]+\.[0-9]+ port [0-9]+ ssh2$'
grep -E "$fin" "$1" | awk '{ print $(NF - 3) }' |
  sort | uniq -c | sort -k1,1nr -k2,2 | awk '{ print $1, $2 }'
illisibles=$(grep 'Failed password' "$1" | grep -vcE "$fin")
echo "illisibles : $illisibles" >&2
"""


# %% field_from_left -> echecs
ECHECS = r"""
#!/usr/bin/env bash
fin='from [0-9]+\.[0-9]+\.[0-9]+\.[0-9]+ port [0-9]+ ssh2$'
grep 'Failed password' "$1" | grep -E "$fin" | awk '{ print $9 }' |
  sort | uniq -c | sort -k1,1nr -k2,2 | awk '{ print $1, $2 }'
illisibles=$(grep 'Failed password' "$1" | grep -vcE "$fin")
echo "illisibles : $illisibles" >&2
"""


# %% first_from -> echecs
ECHECS = r"""
#!/usr/bin/env bash
fin='from [0-9]+\.[0-9]+\.[0-9]+\.[0-9]+ port [0-9]+ ssh2$'
grep 'Failed password' "$1" | grep -E "$fin" | sed -E 's/ from /\n/' | sed -nE 's/^(([0-9]+\.){3}[0-9]+).*/\1/p' |
  sort | uniq -c | sort -k1,1nr -k2,2 | awk '{ print $1, $2 }'
illisibles=$(grep 'Failed password' "$1" | grep -vcE "$fin")
echo "illisibles : $illisibles" >&2
"""


# %% uniq_without_sort -> echecs
ECHECS = r"""
#!/usr/bin/env bash
fin='from [0-9]+\.[0-9]+\.[0-9]+\.[0-9]+ port [0-9]+ ssh2$'
grep 'Failed password' "$1" | grep -E "$fin" | awk '{ print $(NF - 3) }' |
  uniq -c | sort -k1,1nr -k2,2 | awk '{ print $1, $2 }'
illisibles=$(grep 'Failed password' "$1" | grep -vcE "$fin")
echo "illisibles : $illisibles" >&2
"""


# %% text_sort -> echecs
ECHECS = r"""
#!/usr/bin/env bash
fin='from [0-9]+\.[0-9]+\.[0-9]+\.[0-9]+ port [0-9]+ ssh2$'
grep 'Failed password' "$1" | grep -E "$fin" | awk '{ print $(NF - 3) }' |
  sort | uniq -c | awk '{ print $1, $2 }' | sort -k1,1r -k2,2
illisibles=$(grep 'Failed password' "$1" | grep -vcE "$fin")
echo "illisibles : $illisibles" >&2
"""


# %% malformed_counted -> echecs
ECHECS = r"""
#!/usr/bin/env bash
fin='from [0-9]+\.[0-9]+\.[0-9]+\.[0-9]+ port [0-9]+ ssh2$'
grep 'Failed password' "$1" | grep from | awk '{ print $(NF - 3) }' |
  sort | uniq -c | sort -k1,1nr -k2,2 | awk '{ print $1, $2 }'
illisibles=$(grep 'Failed password' "$1" | grep -vcE "$fin")
echo "illisibles : $illisibles" >&2
"""


# %% header_counted -> alerter
ALERTER = r"""
#!/usr/bin/env bash
if ! [[ ${1:-} =~ ^[0-9]+$ ]]; then
  echo "usage : alerter SEUIL < sortie-de-df" >&2
  exit 2
fi
code=0
while read -r _ _ _ _ taux point; do
  taux=${taux%\%}
  if [ "${taux//[^0-9]/}" = "" ] || [ "$taux" -ge "$1" ]; then
    echo "$point : $taux %"
    code=1
  fi
done
exit "$code"
"""


# %% text_comparison -> alerter
ALERTER = r"""
#!/usr/bin/env bash
if ! [[ ${1:-} =~ ^[0-9]+$ ]]; then
  echo "usage : alerter SEUIL < sortie-de-df" >&2
  exit 2
fi
code=0
read -r _
while read -r _ _ _ _ taux point; do
  taux=${taux%\%}
  if [[ $taux > $1 || $taux = "$1" ]]; then
    echo "$point : $taux %"
    code=1
  fi
done
exit "$code"
"""


# %% mount_point_cut -> alerter
ALERTER = r"""
#!/usr/bin/env bash
if ! [[ ${1:-} =~ ^[0-9]+$ ]]; then
  echo "usage : alerter SEUIL < sortie-de-df" >&2
  exit 2
fi
code=0
read -r _
while read -r _ _ _ _ taux point _; do
  taux=${taux%\%}
  if [ "$taux" -ge "$1" ]; then
    echo "$point : $taux %"
    code=1
  fi
done
exit "$code"
"""


# %% threshold_excluded -> alerter
ALERTER = r"""
#!/usr/bin/env bash
if ! [[ ${1:-} =~ ^[0-9]+$ ]]; then
  echo "usage : alerter SEUIL < sortie-de-df" >&2
  exit 2
fi
code=0
read -r _
while read -r _ _ _ _ taux point; do
  taux=${taux%\%}
  if [ "$taux" -gt "$1" ]; then
    echo "$point : $taux %"
    code=1
  fi
done
exit "$code"
"""


# %% alert_code_lost -> alerter
ALERTER = r"""
#!/usr/bin/env bash
if ! [[ ${1:-} =~ ^[0-9]+$ ]]; then
  echo "usage : alerter SEUIL < sortie-de-df" >&2
  exit 2
fi
code=0
read -r _
while read -r _ _ _ _ taux point; do
  taux=${taux%\%}
  if [ "$taux" -ge "$1" ]; then
    echo "$point : $taux %"
    code=1
  fi
done
exit 0
"""


# %% pipe_subshell -> alerter
ALERTER = r"""
#!/usr/bin/env bash
if ! [[ ${1:-} =~ ^[0-9]+$ ]]; then
  echo "usage : alerter SEUIL < sortie-de-df" >&2
  exit 2
fi
code=0
tail -n +2 | while read -r _ _ _ _ taux point; do
  taux=${taux%\%}
  if [ "$taux" -ge "$1" ]; then
    echo "$point : $taux %"
    code=1
  fi
done
exit "$code"
"""


# %% exit_zero_on_error -> alerter
ALERTER = r"""
#!/usr/bin/env bash
if ! [[ ${1:-} =~ ^[0-9]+$ ]]; then
  echo "usage : alerter SEUIL < sortie-de-df" >&2
  exit 0
fi
code=0
read -r _
while read -r _ _ _ _ taux point; do
  taux=${taux%\%}
  if [ "$taux" -ge "$1" ]; then
    echo "$point : $taux %"
    code=1
  fi
done
exit "$code"
"""


# %% oldest_kept -> retenir
RETENIR = r"""
#!/usr/bin/env bash
shopt -s nullglob
if [ ! -d "${1:-}" ] || ! [[ ${2:-} =~ ^[1-9][0-9]*$ ]]; then
  echo "usage : retenir DOSSIER N [--essai]" >&2
  exit 2
fi
jour='[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
archives=("$1"/sauvegarde-$jour.tar.gz)
trop=$((${#archives[@]} - $2))
for ((i = 0; i < trop; i++)); do
  i=$((i + $2))
  nom=${archives[i]##*/}
  if [ "${3:-}" = --essai ]; then
    echo "à supprimer : $nom"
  else
    rm -- "${archives[i]}"
    echo "supprimé : $nom"
  fi
  i=$((i - $2))
done
"""


# %% foreign_file_deleted -> retenir
RETENIR = r"""
#!/usr/bin/env bash
shopt -s nullglob
if [ ! -d "${1:-}" ] || ! [[ ${2:-} =~ ^[1-9][0-9]*$ ]]; then
  echo "usage : retenir DOSSIER N [--essai]" >&2
  exit 2
fi
jour='[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
archives=("$1"/*)
trop=$((${#archives[@]} - $2))
for ((i = 0; i < trop; i++)); do
  nom=${archives[i]##*/}
  if [ "${3:-}" = --essai ]; then
    echo "à supprimer : $nom"
  else
    rm -- "${archives[i]}"
    echo "supprimé : $nom"
  fi
done
"""


# %% date_of_file -> retenir
RETENIR = r"""
#!/usr/bin/env bash
shopt -s nullglob
if [ ! -d "${1:-}" ] || ! [[ ${2:-} =~ ^[1-9][0-9]*$ ]]; then
  echo "usage : retenir DOSSIER N [--essai]" >&2
  exit 2
fi
jour='[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
mapfile -t archives < <(ls -tr "$1"/sauvegarde-$jour.tar.gz)
trop=$((${#archives[@]} - $2))
for ((i = 0; i < trop; i++)); do
  nom=${archives[i]##*/}
  if [ "${3:-}" = --essai ]; then
    echo "à supprimer : $nom"
  else
    rm -- "${archives[i]}"
    echo "supprimé : $nom"
  fi
done
"""


# %% dry_run_deletes -> retenir
RETENIR = r"""
#!/usr/bin/env bash
shopt -s nullglob
if [ ! -d "${1:-}" ] || ! [[ ${2:-} =~ ^[1-9][0-9]*$ ]]; then
  echo "usage : retenir DOSSIER N [--essai]" >&2
  exit 2
fi
jour='[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
archives=("$1"/sauvegarde-$jour.tar.gz)
trop=$((${#archives[@]} - $2))
for ((i = 0; i < trop; i++)); do
  nom=${archives[i]##*/}
  if [ "${3:-}" = --essai ]; then
    echo "à supprimer : $nom"
    rm -- "${archives[i]}"
  else
    rm -- "${archives[i]}"
    echo "supprimé : $nom"
  fi
done
"""


# %% keep_zero_accepted -> retenir
RETENIR = r"""
#!/usr/bin/env bash
shopt -s nullglob
if [ ! -d "${1:-}" ] || ! [[ ${2:-} =~ ^[0-9]+$ ]]; then
  echo "usage : retenir DOSSIER N [--essai]" >&2
  exit 2
fi
jour='[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
archives=("$1"/sauvegarde-$jour.tar.gz)
trop=$((${#archives[@]} - $2))
for ((i = 0; i < trop; i++)); do
  nom=${archives[i]##*/}
  if [ "${3:-}" = --essai ]; then
    echo "à supprimer : $nom"
  else
    rm -- "${archives[i]}"
    echo "supprimé : $nom"
  fi
done
"""


# %% exit_zero_on_error -> retenir
RETENIR = r"""
#!/usr/bin/env bash
shopt -s nullglob
if [ ! -d "${1:-}" ] || ! [[ ${2:-} =~ ^[1-9][0-9]*$ ]]; then
  echo "usage : retenir DOSSIER N [--essai]" >&2
  exit 0
fi
jour='[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
archives=("$1"/sauvegarde-$jour.tar.gz)
trop=$((${#archives[@]} - $2))
for ((i = 0; i < trop; i++)); do
  nom=${archives[i]##*/}
  if [ "${3:-}" = --essai ]; then
    echo "à supprimer : $nom"
  else
    rm -- "${archives[i]}"
    echo "supprimé : $nom"
  fi
done
"""


# %% (en garde une de trop) -> retenir
RETENIR = r"""
#!/usr/bin/env bash
shopt -s nullglob
if [ ! -d "${1:-}" ] || ! [[ ${2:-} =~ ^[1-9][0-9]*$ ]]; then
  echo "usage : retenir DOSSIER N [--essai]" >&2
  exit 2
fi
jour='[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
archives=("$1"/sauvegarde-$jour.tar.gz)
trop=$((${#archives[@]} - $2 - 1))
for ((i = 0; i < trop; i++)); do
  nom=${archives[i]##*/}
  if [ "${3:-}" = --essai ]; then
    echo "à supprimer : $nom"
  else
    rm -- "${archives[i]}"
    echo "supprimé : $nom"
  fi
done
"""


# %% hidden_files_forgotten -> sauvegarder
SAUVEGARDER = r"""
#!/usr/bin/env bash
set -uo pipefail
shopt -s nullglob
source=$1 cible=$2 jour=$3
provisoire=$cible/.en-cours-$jour
mkdir -p "$cible"
if [ ! -d "$source" ] || ! mkdir "$provisoire" || ! cp -a "$source"/* "$provisoire"; then
  rm -rf "$provisoire"
  echo "sauvegarder : la copie de « $source » a échoué" >&2
  exit 1
fi
rm -rf "${cible:?}/${jour:?}"
mv "$provisoire" "$cible/$jour"
copies=("$cible"/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9])
trop=$((${#copies[@]} - 3))
for ((i = 0; i < trop; i++)); do
  rm -rf "${copies[i]}"
done
"""


# %% nested_copy -> sauvegarder
SAUVEGARDER = r"""
#!/usr/bin/env bash
set -uo pipefail
shopt -s nullglob
source=$1 cible=$2 jour=$3
provisoire=$cible/.en-cours-$jour
mkdir -p "$cible"
if [ ! -d "$source" ] || ! cp -a "$source" "$cible/$jour"; then
  rm -rf "$provisoire"
  echo "sauvegarder : la copie de « $source » a échoué" >&2
  exit 1
fi
copies=("$cible"/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9])
trop=$((${#copies[@]} - 3))
for ((i = 0; i < trop; i++)); do
  rm -rf "${copies[i]}"
done
"""


# %% old_copies_kept -> sauvegarder
SAUVEGARDER = r"""
#!/usr/bin/env bash
set -uo pipefail
shopt -s nullglob
source=$1 cible=$2 jour=$3
provisoire=$cible/.en-cours-$jour
mkdir -p "$cible"
if [ ! -d "$source" ] || ! cp -a "$source" "$provisoire"; then
  rm -rf "$provisoire"
  echo "sauvegarder : la copie de « $source » a échoué" >&2
  exit 1
fi
rm -rf "${cible:?}/${jour:?}"
mv "$provisoire" "$cible/$jour"
copies=("$cible"/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9])
trop=$((${#copies[@]} - 3))
for ((i = 0; i < trop; i++)); do
  :
done
"""


# %% modes_not_copied -> sauvegarder
SAUVEGARDER = r"""
#!/usr/bin/env bash
set -uo pipefail
shopt -s nullglob
source=$1 cible=$2 jour=$3
provisoire=$cible/.en-cours-$jour
mkdir -p "$cible"
if [ ! -d "$source" ] || ! cp -rL "$source" "$provisoire"; then
  rm -rf "$provisoire"
  echo "sauvegarder : la copie de « $source » a échoué" >&2
  exit 1
fi
rm -rf "${cible:?}/${jour:?}"
mv "$provisoire" "$cible/$jour"
copies=("$cible"/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9])
trop=$((${#copies[@]} - 3))
for ((i = 0; i < trop; i++)); do
  rm -rf "${copies[i]}"
done
"""


# %% stale_files_kept -> sauvegarder
SAUVEGARDER = r"""
#!/usr/bin/env bash
set -uo pipefail
shopt -s nullglob
source=$1 cible=$2 jour=$3
provisoire=$cible/.en-cours-$jour
mkdir -p "$cible"
if [ ! -d "$source" ] || ! cp -a "$source" "$provisoire"; then
  rm -rf "$provisoire"
  echo "sauvegarder : la copie de « $source » a échoué" >&2
  exit 1
fi
mkdir -p "$cible/$jour"
cp -a "$provisoire"/. "$cible/$jour"/
rm -rf "$provisoire"
copies=("$cible"/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9])
trop=$((${#copies[@]} - 3))
for ((i = 0; i < trop; i++)); do
  rm -rf "${copies[i]}"
done
"""


# %% deleted_before_copy -> sauvegarder
SAUVEGARDER = r"""
#!/usr/bin/env bash
set -uo pipefail
shopt -s nullglob
source=$1 cible=$2 jour=$3
mkdir -p "$cible"
rm -rf "${cible:?}/${jour:?}"
copies=("$cible"/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9])
trop=$((${#copies[@]} - 2))
for ((i = 0; i < trop; i++)); do
  rm -rf "${copies[i]}"
done
if [ ! -d "$source" ] || ! cp -a "$source" "$cible/.provisoire"; then
  rm -rf "$cible/.provisoire"
  echo "échec" >&2
  exit 1
fi
mv "$cible/.provisoire" "$cible/$jour"
"""


# %% partial_copy_left -> sauvegarder
SAUVEGARDER = r"""
#!/usr/bin/env bash
set -uo pipefail
shopt -s nullglob
source=$1 cible=$2 jour=$3
provisoire=$cible/.en-cours-$jour
mkdir -p "$cible"
if [ ! -d "$source" ] || ! cp -a "$source" "$provisoire"; then
  echo "sauvegarder : la copie de « $source » a échoué" >&2
  exit 1
fi
rm -rf "${cible:?}/${jour:?}"
mv "$provisoire" "$cible/$jour"
copies=("$cible"/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9])
trop=$((${#copies[@]} - 3))
for ((i = 0; i < trop; i++)); do
  rm -rf "${copies[i]}"
done
"""


# %% exit_zero_on_error -> sauvegarder
SAUVEGARDER = r"""
#!/usr/bin/env bash
set -uo pipefail
shopt -s nullglob
source=$1 cible=$2 jour=$3
provisoire=$cible/.en-cours-$jour
mkdir -p "$cible"
if [ ! -d "$source" ] || ! cp -a "$source" "$provisoire"; then
  rm -rf "$provisoire"
  echo "sauvegarder : la copie de « $source » a échoué" >&2
  exit 0
fi
rm -rf "${cible:?}/${jour:?}"
mv "$provisoire" "$cible/$jour"
copies=("$cible"/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9])
trop=$((${#copies[@]} - 3))
for ((i = 0; i < trop; i++)); do
  rm -rf "${copies[i]}"
done
"""


# %% csv_delimiter -> comptes_ad
COMPTES_AD = r"""
$arrivants = Import-Csv -Path arrivants.csv
foreach ($ligne in $arrivants) {
    New-ADUser -Name "$($ligne.prenom) $($ligne.nom)" `
        -SamAccountName $ligne.identifiant `
        -Path "OU=$($ligne.service),DC=bois,DC=lan" `
        -WhatIf
}
"""


# %% what_if_missing -> comptes_ad
COMPTES_AD = r"""
$arrivants = Import-Csv -Path arrivants.csv -Delimiter ';'
foreach ($ligne in $arrivants) {
    New-ADUser -Name "$($ligne.prenom) $($ligne.nom)" `
        -SamAccountName $ligne.identifiant `
        -Path "OU=$($ligne.service),DC=bois,DC=lan"
}
"""


# %% constant_in_loop -> comptes_ad
COMPTES_AD = r"""
$arrivants = Import-Csv -Path arrivants.csv -Delimiter ';'
foreach ($ligne in $arrivants) {
    New-ADUser -Name "$($ligne.prenom) $($ligne.nom)" `
        -SamAccountName 'zmartin' `
        -Path "OU=$($ligne.service),DC=bois,DC=lan" `
        -WhatIf
}
"""


# %% ps_no_loop -> comptes_ad
COMPTES_AD = r"""
$arrivants = Import-Csv -Path arrivants.csv -Delimiter ';'
$ligne = $arrivants[0]
    New-ADUser -Name "$($ligne.prenom) $($ligne.nom)" `
        -SamAccountName $ligne.identifiant `
        -Path "OU=$($ligne.service),DC=bois,DC=lan" `
        -WhatIf
"""


# %% (accolade non fermée) -> comptes_ad
COMPTES_AD = r"""
$arrivants = Import-Csv -Path arrivants.csv -Delimiter ';'
foreach ($ligne in $arrivants) {
    New-ADUser -Name "$($ligne.prenom) $($ligne.nom)" `
        -SamAccountName $ligne.identifiant `
        -Path "OU=$($ligne.service),DC=bois,DC=lan" `
        -WhatIf
"""
