"""What a widget leaves where widgets cannot be drawn: its first state, as a plain page."""

import ipywidgets as w


class StillVBox(w.VBox):
    """A box of widgets whose output also holds its `HTML` children as static HTML.

    Viewers that know widgets prefer the widget; the others (a file preview, a printed copy)
    show the picture and its text equivalent.
    """

    def _repr_mimebundle_(self, **kwargs) -> dict:
        bundle = super()._repr_mimebundle_(**kwargs)
        still = "".join(child.value for child in self.children if isinstance(child, w.HTML))
        return bundle | {"text/plain": type(self).__name__, "text/html": f"<div>{still}</div>"}
