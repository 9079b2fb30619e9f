"""How a verdict looks under a test cell, in JupyterLab and in Formgrader.

Styles stand in the elements: a released notebook carries no style sheet, and JupyterLab drops
`<style>` from the outputs of notebooks that it does not trust.
"""

from html import escape

BOX = "border-left:5px solid {edge};background:{back};color:#1d2430;padding:.6em 1em;max-width:56em"
LIST = "list-style:none;margin:.4em 0 0;padding:0"
REMARKS = "list-style:none;margin:.2em 0 .4em 1.6em;padding:0"
REMARK = "background:#ffffff;border-left:3px solid {edge};margin:.3em 0;padding:.3em .7em"
SUCCESS = ("#17693a", "#e6f4eb")
FAILURE = ("#a8231c", "#fdf3f2")
UNCHECKED = ("#5a4a00", "#fbf6e3")
NAMED_EDGE, OTHER_EDGE = "#d9a400", "#8b95a7"


def verdict_html(verdict) -> str:
    """The headline, the aspects with what is to be mended, and what to read again."""
    failed = sum(aspect.lost for aspect in verdict.aspects)
    unchecked = sum(aspect.unchecked for aspect in verdict.aspects)
    edge, back = FAILURE if failed else UNCHECKED if unchecked else SUCCESS
    title = headline(failed, unchecked, len(verdict.aspects))
    parts = [
        f"<div class='gmsi-verdict' style='{BOX.format(edge=edge, back=back)}'>",
        f"<strong style='color:{edge}'>{title}</strong>",
        f"<ul style='{LIST}'>",
        *map(aspect_html, verdict.aspects),
        "</ul>",
        reading(verdict.lesson) if failed and verdict.lesson else "",
        "</div>",
    ]
    return "".join(parts)


def headline(failed: int, unchecked: int, total: int) -> str:
    """How many aspects fail, in words; no points, since a learner's copy lacks the hidden ones."""
    if not failed and unchecked:
        return f"… Pas tout vérifié ici\u00a0: il manque un outil ({unchecked} sur {total})"
    if not failed:
        return "✔ Tout est réussi ici"
    return f"✘ À revoir\u00a0: {failed} vérification{'s' if failed > 1 else ''} sur {total}"


def aspect_html(aspect) -> str:
    """One aspect: its mark, its title, and its lines."""
    lines = "".join(map(line_html, aspect.lines))
    if aspect.earned:
        colour, mark, word = SUCCESS[0], "✔", "réussi"
    elif aspect.unchecked:
        colour, mark, word = UNCHECKED[0], "…", "pas vérifié ici, rien n'est perdu"
        lines = f"<li style='{REMARK.format(edge=OTHER_EDGE)}'>{escape(aspect.refused)}</li>"
    else:
        colour, mark, word = FAILURE[0], "✘", "à revoir"
    detail = f"<ul style='{REMARKS}'>{lines}</ul>" if lines else ""
    return (
        f"<li><strong style='color:{colour}'>{mark}</strong> {escape(aspect.title)}\u00a0: "
        f"<em style='color:{colour}'>{word}</em>{detail}</li>"
    )


def line_html(line) -> str:
    """One remark; a named misconception stands out."""
    edge = NAMED_EDGE if line.misconception else OTHER_EDGE
    return f"<li style='{REMARK.format(edge=edge)}'>{escape(line.text)}</li>"


def reading(lesson: str) -> str:
    """Where to read again, in words: a link would depend on where the learner's copy lies."""
    notebook, _, section = lesson.partition("#")
    name = notebook.rpartition("/")[2].removesuffix(".ipynb")
    part = f", repère <code>#{escape(section)}</code>" if section else ""
    where = f"leçon <code>{escape(name)}</code>{part}"
    return f"<div style='margin-top:.5em'>À relire\u00a0: {where}.</div>"
