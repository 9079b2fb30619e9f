"""What a hostile learner may put in a cell or an output, hoping that a page runs it.

Each one calls `window.hit()` if it runs: the browser test counts the calls.
"""

HTML = [
    "<script>window.hit()</script>",
    "</script><script>window.hit()</script>",
    "</pre></code></style></title></textarea><script>window.hit()</script>",
    "<img src=x onerror=window.hit()>",
    "<svg onload=window.hit()><script>window.hit()</script></svg>",
    "<svg><animate onbegin=window.hit() attributeName=x dur=1s></svg>",
    "<iframe srcdoc='<script>parent.hit()</script>'></iframe>",
    "<iframe src='javascript:parent.hit()'></iframe>",
    "<body onload=window.hit()>",
    "<details open ontoggle=window.hit()>x</details>",
    "<input autofocus onfocus=window.hit()>",
    "<video><source onerror=window.hit()></video>",
    "<math><mtext><table><mglyph><style><img src=x onerror=window.hit()>",
    "<a href='javascript:window.hit()' id=click>cliquez</a>",
    "<object data='javascript:window.hit()'></object>",
    "<embed src='javascript:window.hit()'>",
    "<meta http-equiv=refresh content='0;url=javascript:window.hit()'>",
    "<base href='javascript:window.hit()//'>",
    "<form action='javascript:window.hit()'><button id=click>ok</button></form>",
    "<style>@import 'javascript:window.hit()';*{animation:x}</style><style>x",
    "<link rel=stylesheet href='data:text/css,*{color:red}' onload=window.hit()>",
    '<noscript><p title="</noscript><img src=x onerror=window.hit()>">',
    "<!--><img src=x onerror=window.hit()>-->",
    '" onmouseover=window.hit() x="',
    "' autofocus onfocus=window.hit() x='",
    "{{ ''.__class__.__mro__ }}{% raw %}<script>window.hit()</script>{% endraw %}",
    "\u2028<script>window.hit()</script>",
    "<scr\x00ipt>window.hit()</scr\x00ipt>",
    "\x1b[31m<script>window.hit()</script>\x1b[0m\x1b]8;;javascript:window.hit()\x07x\x1b]8;;\x07",
    "\ud800<script>window.hit()</script>",
]
MARKDOWN = [
    "[cliquez](javascript:window.hit())",
    '![x](x"onerror="window.hit())',
    "<script>window.hit()</script>",
    "$\\href{javascript:window.hit()}{x}$",
]
# MIME types of an output that a page might be tempted to draw.
MIMES = [
    "text/html",
    "text/markdown",
    "text/latex",
    "image/svg+xml",
    "application/javascript",
    "application/vnd.jupyter.widget-view+json",
    "image/png",
    "image/jpeg",
    "application/pdf",
]
