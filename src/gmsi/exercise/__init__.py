"""What a test cell uses: checks with partial points and French feedback."""

from gmsi.exercise._check import Check
from gmsi.exercise._deadline import check_deadlines
from gmsi.exercise._exceptions import KNOWN_EXCEPTIONS, Explanation, explain_named
from gmsi.exercise._flowchart import (
    check_before,
    check_chart_form,
    check_tried_again,
    read_chart,
)
from gmsi.exercise._order import check_orders
from gmsi.exercise._plan import check_plan
from gmsi.exercise._powershell import check_powershell_script
from gmsi.exercise._script import check_again, check_run
from gmsi.exercise._shellcheck import check_lint
from gmsi.exercise._station import check_netplan, check_netsh, check_nmcli, check_powershell
from gmsi.exercise._synopsis import (
    check_agency_addresses,
    check_agency_services,
    check_site_blocks,
    check_site_room,
    read_agency,
    read_site_plan,
)
from gmsi.exercise._verdict import VERDICT_MIME, Aspect, Line, Verdict
from gmsi.exercise._week import check_week

__all__ = [
    "KNOWN_EXCEPTIONS",
    "VERDICT_MIME",
    "Aspect",
    "Check",
    "Explanation",
    "Line",
    "Verdict",
    "check_again",
    "check_agency_addresses",
    "check_agency_services",
    "check_before",
    "check_chart_form",
    "check_deadlines",
    "check_lint",
    "check_netplan",
    "check_netsh",
    "check_nmcli",
    "check_orders",
    "check_plan",
    "check_powershell",
    "check_powershell_script",
    "check_run",
    "check_site_blocks",
    "check_site_room",
    "check_tried_again",
    "check_week",
    "explain_named",
    "read_agency",
    "read_chart",
    "read_site_plan",
]
