"""`gmsi cc1`: sessions, papers, results, neutralised items, import and export."""

from datetime import date
from difflib import get_close_matches
from pathlib import Path

WORDS = {True: "réussi", False: "non réussi"}


def add_arguments(parser) -> None:
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="dossier du cours")
    steps = parser.add_subparsers(dest="step", required=True, metavar="ÉTAPE")
    step = steps.add_parser("create", help="crée une session, avec son propre secret")
    step.add_argument("session", help="son nom\u00a0: minuscules, chiffres, tirets")
    step.add_argument("--date", type=date.fromisoformat, required=True, help="AAAA-MM-JJ")
    step.add_argument("--questions", type=int, default=40, help="nombre de questions (40)")
    step.add_argument("--assignment", default="bloc1-cc1", help="devoir nbgrader de la session")
    step.add_argument("--retake-of", help="session dont celle-ci est le rattrapage")
    step.add_argument("--learners", nargs="+", help="apprenants concernés (tous, sinon)")
    step = steps.add_parser("prepare", help="tire les sujets et prépare le devoir à distribuer")
    step.add_argument("session")
    step.add_argument("--force", action="store_true", help="remplace la session d'un devoir rendu")
    steps.add_parser("bank", help="vérifie la banque et la compte, thème par thème")
    step = steps.add_parser("show", help="montre un item tiré, avec sa clé et ses erreurs prévues")
    step.add_argument("item")
    step.add_argument("--draw", type=int, default=1, help="numéro du tirage (1)")
    step = steps.add_parser("results", help="scores, verdicts et anomalies d'une session")
    step.add_argument("session")
    step = steps.add_parser("neutralise", help="dit qui change de score si un item est neutralisé")
    step.add_argument("item")
    step.add_argument("--session", required=True)
    step.add_argument("--reason", default="", help="motif, gardé au journal")
    step.add_argument("--apply", action="store_true", help="écrit la décision et les notes")
    step = steps.add_parser("export", help="écrit la banque en XML Moodle")
    step.add_argument("file", type=Path)
    step.add_argument(
        "--draws",
        type=int,
        default=1,
        help="questions par item à valeurs tirées (1\u00a0; 0\u00a0: aucune)",
    )
    step = steps.add_parser("import", help="traduit un XML Moodle en items à relire")
    step.add_argument("file", type=Path)
    step.add_argument("--topic", required=True, help="thème du plan où les ranger")
    step.add_argument("--output", type=Path, required=True, help="fichier TOML à écrire")


def run(args) -> int:
    from gmsi.cc1.errors import Cc1Error
    from gmsi.course.settings import NotACourse

    try:
        return STEPS[args.step](args, args.root.resolve())
    except (Cc1Error, NotACourse, OSError) as error:
        print(error)
        return 3


def _create(args, root: Path) -> int:
    from gmsi.cc1.sessions import create_session

    path = create_session(
        root,
        args.session,
        args.date,
        questions=args.questions,
        assignment=args.assignment,
        learners=tuple(args.learners) if args.learners else None,
        retake_of=args.retake_of,
    )
    print(f"Session écrite\u00a0: {path.relative_to(root)}")
    print(f"Ensuite\u00a0: gmsi cc1 prepare {args.session}")
    return 0


def _prepare(args, root: Path) -> int:
    from gmsi.cc1.gradebook import enrolled
    from gmsi.cc1.prepare import prepare, summary
    from gmsi.cc1.sessions import load_session

    session = load_session(root, args.session)
    papers = prepare(root, args.session, session.learners or enrolled(root), force=args.force)
    print(summary(papers))
    print(
        "À l'heure du contrôle, distribuez\u00a0:\n"
        f"  nbgrader generate_assignment {session.assignment} --force\n"
        f"  nbgrader release_assignment {session.assignment} --force"
    )
    return 0


def _bank(args, root: Path) -> int:
    from collections import Counter

    from gmsi.cc1.bank_files import BANK, load_bank

    bank = load_bank(root / BANK)
    counts = Counter((item.topic, item.level) for item in bank.items.values())
    print(f"{'thème':<42}{'part':>6}   niveau 1, 2, 3")
    for topic in bank.topics:
        levels = "  ".join(f"{counts[topic.id, level]:>3}" for level in bank.levels)
        print(f"{topic.title:<42}{topic.share:>4}\u00a0%   {levels}")
    drawn = sum(item.parametric for item in bank.items.values())
    print(f"{len(bank.items)} items, dont {drawn} à valeurs tirées.")
    return 0


def _show(args, root: Path) -> int:
    import random

    from gmsi.cc1.bank_files import BANK, load_bank
    from gmsi.cc1.errors import Cc1Error
    from gmsi.quiz import BankError, build_question
    from gmsi.quiz.sheet import as_text

    bank = load_bank(root / BANK)
    if args.item not in bank.items:
        close = ", ".join(get_close_matches(args.item, bank.items, cutoff=0.4)) or "aucun"
        raise Cc1Error(f"Item inconnu\u00a0: {args.item}. Noms proches\u00a0: {close}.")
    try:
        print(as_text(build_question(bank.items[args.item], random.Random(args.draw), bank.lines)))
    except BankError as error:
        raise Cc1Error(str(error)) from error
    return 0


def _results(args, root: Path) -> int:
    from gmsi.cc1.gradebook import open_gradebook, overrides
    from gmsi.cc1.results import results
    from gmsi.cc1.sessions import load_session

    session = load_session(root, args.session)
    with open_gradebook(root) as gradebook:
        decided = overrides(gradebook, session.assignment)
    everyone = results(root, session, overrides=decided)
    for result in everyone:
        profile = ", ".join(f"{c} {n}/{total}" for c, (n, total) in result.profile().items())
        score = f"{result.score:>3}/{len(result.right)}  {WORDS[result.passed]:<12}"
        line = f"{result.learner:<24}{score}({profile})"
        print(f"{line} — {' ; '.join(result.findings)}" if result.findings else line)
    return 1 if any(result.findings for result in everyone) else 0


def _neutralise(args, root: Path) -> int:
    from gmsi.cc1 import neutralise
    from gmsi.cc1.sessions import load_session

    session = load_session(root, args.session)
    if args.apply:
        moves = neutralise.apply(root, session, args.item, args.reason, date.today())
    else:
        moves, _ = neutralise.plan(root, session, args.item)
    for move in moves:
        verdict = WORDS[move.passed_before]
        if move.passed_before != move.passed_after:
            verdict += f" → {WORDS[move.passed_after]}"
        print(f"{move.learner:<24}{move.before} → {move.after} sur {move.total}  {verdict}")
    print(f"{len(moves)} score(s) changent." if moves else "Aucun score ne change.")
    print("C'est écrit." if args.apply else "Rien n'est écrit. Pour l'appliquer\u00a0: --apply")
    return 0


def _export(args, root: Path) -> int:
    from gmsi.cc1.bank_files import BANK, load_bank
    from gmsi.quiz.moodle import export_xml

    text, written, left_out = export_xml(load_bank(root / BANK), args.draws)
    args.file.write_text(text, encoding="utf-8")
    print(f"{written} questions écrites dans {args.file}\u00a0; {left_out} items laissés de côté.")
    return 0


def _import(args, root: Path) -> int:
    from gmsi.cc1.bank_files import BANK, load_bank
    from gmsi.cc1.errors import Cc1Error
    from gmsi.quiz.moodle import MoodleError, import_xml

    topics = {topic.id: topic for topic in load_bank(root / BANK).topics}
    if args.topic not in topics:
        raise Cc1Error(f"Thème inconnu\u00a0: {args.topic}. Thèmes\u00a0: {', '.join(topics)}.")
    if args.output.exists():
        raise Cc1Error(f"{args.output} existe déjà\u00a0: choisissez un autre nom.")
    try:
        text, taken, refused = import_xml(args.file.read_bytes(), topics[args.topic])
    except MoodleError as error:
        raise Cc1Error(f"{args.file}\u00a0: {error}") from error
    args.output.write_text(text, encoding="utf-8")
    print(f"{taken} questions traduites dans {args.output}, à relire avant usage.")
    for line in refused:
        print(f"laissée de côté\u00a0: {line}")
    return 1 if refused else 0


STEPS = {
    "create": _create,
    "prepare": _prepare,
    "bank": _bank,
    "show": _show,
    "results": _results,
    "neutralise": _neutralise,
    "export": _export,
    "import": _import,
}
