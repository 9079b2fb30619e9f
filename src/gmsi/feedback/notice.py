"""The short page that stands where feedback would, when a submission is not graded."""

from gmsi.feedback._page import page_environment


def notice_page(title: str, reason: str) -> str:
    """One self-contained HTML page giving the reason; both texts are escaped."""
    return page_environment().get_template("notice.html.j2").render(title=title, reason=reason)
