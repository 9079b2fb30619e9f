"""What a learner wrote or displayed, made inert before a trainer's page shows it.

Formgrader and feedback show notebooks on the trainer's own origin: there, a script in a Markdown
cell or in a displayed object would act with the trainer's rights. The submitted file keeps the
original.
"""

import base64
import binascii
import re
from functools import lru_cache

import bleach
from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import compute_checksum, is_solution

from gmsi.grading._crossing import is_test

MAX_HTML = 1_000_000
MAX_PICTURE = 10_000_000
TAGS = set(
    """b blockquote br caption code col colgroup dd div dl dt em h1 h2 h3 h4 h5 h6 hr i li ol p
    pre s small span strong sub sup table tbody td tfoot th thead tr u ul""".split()  # noqa: SIM905
)
ATTRIBUTES = {"td": ["colspan", "rowspan"], "th": ["colspan", "rowspan", "scope"]}
SILENT = re.compile(r"<(script|style|title|template)\b.*?(</\1\s*>|\Z)", re.S | re.I)
# Commands by which MathJax makes links, loads extensions or writes attributes.
ACTIVE_TEX = re.compile(
    r"\\(?=(href|url|require|unicode|class|cssId|style|data|html\w*|includegraphics|bbox|mmlToken)\b)"
)
MAGIC = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
DOUBTFUL_LINK = re.compile(r"\]\(\s*+(?!https?://|mailto:|attachment:|[\w./#-]+[\s)])")
LINK_DEFINITION = re.compile(r"^(\s*)\[(?=[^\]]*\]:)", re.M)
REMOVED = "[affichage retiré\u00a0: ce type d'objet n'est pas montré sur la page du formateur]"


class SafePages(NbGraderPreprocessor):
    """Makes learners' texts and outputs inert; leaves the trainer's cells and tests alone."""

    def preprocess_cell(self, cell, resources, cell_index):
        """Clean one cell in place."""
        if cell.cell_type == "code":
            if not is_test(cell):
                cell.outputs = [safe_output(output) for output in cell.outputs]
        elif _learners_text(cell):
            cell.source = safe_markdown(cell.source)
        return cell, resources


def _learners_text(cell: NotebookNode) -> bool:
    if is_solution(cell):
        # An untouched answer keeps the trainer's words, by which nbgrader knows it as untouched.
        return cell.metadata.nbgrader.get("checksum") != compute_checksum(cell)
    return cell.metadata.get("gmsi", {}).get("added", False)


def safe_output(output: NotebookNode) -> NotebookNode:
    """An output with only plain text, checked pictures and inert HTML."""
    if output.output_type not in ("display_data", "execute_result"):
        return output
    data = {}
    for kind, content in output.data.items():
        text = "".join(content) if isinstance(content, list) else content
        if kind == "text/plain" and isinstance(text, str):
            data[kind] = text
        elif kind == "text/html" and isinstance(text, str) and len(text) <= MAX_HTML:
            data[kind] = safe_html(text)
        elif kind in MAGIC and isinstance(text, str) and is_picture(kind, text):
            data[kind] = text
    output.data = data or {"text/plain": REMOVED}
    output.metadata = {}
    return output


@lru_cache(1_000)
def safe_html(html: str) -> str:
    """HTML without script, style, link, picture, frame, form, or any attribute but table spans."""
    cleaned = bleach.clean(
        SILENT.sub("", html), tags=TAGS, attributes=ATTRIBUTES, protocols=[], strip=True
    )
    return f'<div class="tex2jax_ignore mathjax_ignore">{cleaned}</div>'


def is_picture(kind: str, text: str) -> bool:
    """Whether a text is the base64 of a picture of that kind, of a sane size."""
    try:
        head = base64.b64decode(text[:64].strip() if len(text) > 64 else text, validate=True)
    except (binascii.Error, ValueError):
        return False
    inert = re.fullmatch(r"[A-Za-z0-9+/=\s]*", text) is not None
    return inert and len(text) <= MAX_PICTURE and head.startswith(MAGIC[kind])


def safe_markdown(source: str) -> str:
    """Markdown whose HTML is shown as text, and whose pictures and links fetch and run nothing."""
    text = re.sub(r"<(?=[A-Za-z/!?])", "&lt;", source)
    text = re.sub(r"!\[(?![^\]]*\]\(attachment:)", "[", text)
    text = DOUBTFUL_LINK.sub("] (", text)
    text = LINK_DEFINITION.sub(r"\1\\[", text)
    return ACTIVE_TEX.sub("", text)
