"""Real command-line tools and scripts, run on files given as text, apart from everything else."""

from gmsi.tools._confinement import MUST_CONFINE, ToolMissing, can_confine
from gmsi.tools._run import Run, installed, run

__all__ = ["MUST_CONFINE", "Run", "ToolMissing", "can_confine", "installed", "run"]
