"""Explorers, self-checks and figures of the lessons: thin, over the pure modules."""

from gmsi.widgets.backlog import BacklogExplorer
from gmsi.widgets.backups import retention_figure
from gmsi.widgets.bits import BitsExplorer
from gmsi.widgets.breakeven import BreakEvenExplorer
from gmsi.widgets.cake import CakeExplorer
from gmsi.widgets.chain import ChainExplorer
from gmsi.widgets.clock import ClockExplorer
from gmsi.widgets.dependencies import dependency_figure, waves_figure
from gmsi.widgets.depreciation import DepreciationExplorer
from gmsi.widgets.figures import cake_figure, two_networks_figure
from gmsi.widgets.flowchart import flowchart_figure
from gmsi.widgets.lease import LeaseExplorer
from gmsi.widgets.octet import OctetExplorer
from gmsi.widgets.orders import OrderExplorer
from gmsi.widgets.outages import OutageExplorer
from gmsi.widgets.plan import PlanExplorer
from gmsi.widgets.practice import Practice
from gmsi.widgets.priority import PriorityExplorer
from gmsi.widgets.queue import QueueSimulator
from gmsi.widgets.quiz_form import QuizForm, quiz_form
from gmsi.widgets.quiz_practice import PracticeForm, practice_form
from gmsi.widgets.risk import ParetoExplorer, RiskExplorer
from gmsi.widgets.rollout import RolloutExplorer
from gmsi.widgets.script_run import try_script
from gmsi.widgets.script_steps import ScriptStepper
from gmsi.widgets.share_rights import ShareExplorer
from gmsi.widgets.sla_clock import SlaClock
from gmsi.widgets.sshd_values import SshdExplorer
from gmsi.widgets.stepper import Stepper, trace_table
from gmsi.widgets.stock import StockExplorer
from gmsi.widgets.synopsis import SynopsisExplorer
from gmsi.widgets.tco import TcoExplorer
from gmsi.widgets.timeline import channel_figure, timeline_figure
from gmsi.widgets.translator import TranslatorExplorer
from gmsi.widgets.triage import TriagePlayground
from gmsi.widgets.two_runs import TwoRunsViewer
from gmsi.widgets.week import WeekExplorer
from gmsi.widgets.weights import WeightsExplorer
from gmsi.widgets.window import WindowExplorer
from gmsi.widgets.words import WordsExplorer
from gmsi.widgets.zone_names import ZoneExplorer

__all__ = [
    "BacklogExplorer",
    "BitsExplorer",
    "BreakEvenExplorer",
    "CakeExplorer",
    "ChainExplorer",
    "ClockExplorer",
    "DepreciationExplorer",
    "LeaseExplorer",
    "OctetExplorer",
    "OrderExplorer",
    "OutageExplorer",
    "ParetoExplorer",
    "PlanExplorer",
    "Practice",
    "PracticeForm",
    "PriorityExplorer",
    "QueueSimulator",
    "QuizForm",
    "RiskExplorer",
    "RolloutExplorer",
    "ScriptStepper",
    "ShareExplorer",
    "SlaClock",
    "SshdExplorer",
    "Stepper",
    "StockExplorer",
    "SynopsisExplorer",
    "TcoExplorer",
    "TranslatorExplorer",
    "TriagePlayground",
    "TwoRunsViewer",
    "WeekExplorer",
    "WeightsExplorer",
    "WindowExplorer",
    "WordsExplorer",
    "ZoneExplorer",
    "cake_figure",
    "channel_figure",
    "dependency_figure",
    "flowchart_figure",
    "practice_form",
    "quiz_form",
    "retention_figure",
    "timeline_figure",
    "trace_table",
    "try_script",
    "two_networks_figure",
    "waves_figure",
]
