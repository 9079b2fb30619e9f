"""The `gmsi` command: a table of verbs, each living in the room that does the work."""

import argparse
import importlib
import sys

# verb: (module holding `add_arguments` and `run`, the line shown by --help).
# Modules are imported only when their verb is called, so that --help stays instant.
VERBS = {
    "hub": ("gmsi.hub.hub_command", "démarre un JupyterHub d'essai sur cette machine"),
    "class": ("gmsi.hub.class_command", "ouvre une classe sur le serveur d'un centre"),
    "lessons": ("gmsi.hub.lessons_command", "publie les leçons d'une classe"),
    "backup": ("gmsi.hub.backup_command", "sauvegarde ou restaure les classes d'un serveur"),
    "doctor": ("gmsi.hub.doctor_command", "examine une installation et dit quoi corriger"),
    "demo": ("gmsi.demo.command", "fait vivre une classe simulée, du devoir au bilan"),
    "cc1": ("gmsi.cc1.command", "prépare le contrôle CC1, ses sessions, ses sujets, ses verdicts"),
    "autograde": ("gmsi.autograde.command", "corrige les copies d'une classe, côte à côte"),
    "feedback": ("gmsi.autograde.feedback_command", "fait les pages de retour d'une classe"),
    "summary": ("gmsi.reports.summary_command", "dit qui a quelle note, et pourquoi pas de note"),
    "diagnostics": (
        "gmsi.course.diagnostics_command",
        "dit quelle phrase de retour reçoit chaque erreur de raisonnement",
    ),
    "watch": (
        "gmsi.watch.command",
        "corrige et répond dès l'arrivée d'une copie d'entraînement",
    ),
    "check": (
        "gmsi.course.check_command",
        "vérifie le cours : notebooks, miroirs, fuites, exécution",
    ),
    "coverage": (
        "gmsi.course.coverage_command",
        "dit ce que le cours couvre du référentiel, compétence par compétence",
    ),
    "export": (
        "gmsi.reports.export_command",
        "exporte les notes en CSV : par cellule, par compétence, pour Moodle",
    ),
    "report": (
        "gmsi.reports.report_command",
        "écrit le bilan de la classe et les relevés de compétences",
    ),
    "mirror": (
        "gmsi.course.mirror_command",
        "recopie les notebooks en texte, ou le texte en notebooks",
    ),
}

EPILOG = """\
codes de retour :
  0  tout va bien
  1  le travail est fait, mais quelque chose est à corriger (voir les messages)
  2  la commande est mal écrite
  3  il manque quelque chose à la machine ou au dossier du cours

Chaque verbe a sa propre aide : gmsi VERBE --help
"""


class FrenchParser(argparse.ArgumentParser):
    """An argument parser whose own words are French."""

    def __init__(self, **kwargs):
        kwargs.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(add_help=False, **kwargs)
        self._positionals.title = "arguments"
        self._optionals.title = "options"
        self.add_argument("-h", "--help", action="help", help="affiche cette aide")

    def format_usage(self):
        return super().format_usage().replace("usage:", "utilisation :", 1)

    def format_help(self):
        return super().format_help().replace("usage:", "utilisation :", 1)

    def error(self, message):
        self.exit(2, f"{self.format_usage()}{self.prog} : {message}\n")


def build_parser(verb: str | None) -> argparse.ArgumentParser:
    """The parser for one verb, or for the table of verbs when `verb` is None or unknown."""
    if verb in VERBS:
        module_name, line = VERBS[verb]
        parser = FrenchParser(prog=f"gmsi {verb}", description=line[0].upper() + line[1:] + ".")
        module = importlib.import_module(module_name)
        module.add_arguments(parser)
        parser.set_defaults(run=module.run)
        return parser
    width = max(map(len, VERBS)) + 2
    table = "\n".join(f"  {name:<{width}}{line}" for name, (_, line) in VERBS.items())
    return FrenchParser(
        prog="gmsi",
        usage="gmsi VERBE [options]",
        description=f"Le cours GMSI, de la leçon au relevé de compétences.\n\nverbes :\n{table}",
        epilog=EPILOG,
    )


def main(argv: list[str] | None = None) -> int:
    """Run one verb and return its exit code."""
    argv = sys.argv[1:] if argv is None else argv
    verb = argv[0] if argv else None
    parser = build_parser(verb)
    if verb not in VERBS:
        if verb is None or verb in ("-h", "--help"):
            parser.print_help()
            return 0
        parser.error(f"verbe inconnu : {verb!r}. Verbes connus : {', '.join(VERBS)}.")
    args = parser.parse_args(argv[1:])
    return args.run(args)


if __name__ == "__main__":
    sys.exit(main())
