"""Lessons on their way to learners: published to a bare repository, merged into each copy."""

import os
import subprocess
import tempfile
from pathlib import Path

BRANCH = "main"
PUBLISHED = ("notebooks",)  # never source/ nor bank/: learners can read all that is published
# Trainers' own notebooks (dashboards), and what JupyterLab leaves behind.
KEPT_BACK = ("notebooks/formateur/**", "**/.ipynb_checkpoints/**")


class LessonsError(Exception):
    """Publishing failed; the text says what to do, in French."""


def _git(repository: Path, *arguments: str, work_tree: Path | None = None) -> str:
    command = ["git", "-c", f"safe.directory={repository}", "-c", "core.bare=false"]
    command += ["-c", "user.name=Cours GMSI", "-c", "user.email=cours@localhost"]
    command += [f"--git-dir={repository}"]
    if work_tree:
        command.append(f"--work-tree={work_tree}")
    done = subprocess.run(
        [*command, *arguments], capture_output=True, text=True, cwd=work_tree or repository
    )
    if done.returncode:
        raise LessonsError(
            f"git {arguments[0]} a échoué dans {repository} :\n{done.stderr.strip()}"
        )
    return done.stdout


def publish_lessons(course_folder: Path, repository: Path, *, group_shared: bool = False) -> bool:
    """Commit a course's lessons to the repository that learners follow; False if nothing is new.

    Raises LessonsError when there is nothing to publish or git refuses.
    """
    present = [name for name in PUBLISHED if (course_folder / name).is_dir()]
    if not present:
        raise LessonsError(f"Aucune leçon à publier : {course_folder}/notebooks n'existe pas.")
    if not (repository / "HEAD").exists():
        shared = ["--shared=group"] if group_shared else []
        subprocess.run(
            ["git", "init", "-q", "--bare", *shared, f"--initial-branch={BRANCH}", str(repository)],
            check=True,
        )
    listed = [*present, *(f":(exclude,glob){pattern}" for pattern in KEPT_BACK)]
    _git(repository, "add", "--all", "--force", "--", *listed, work_tree=course_folder)
    if not _git(repository, "status", "--porcelain", "-uno", work_tree=course_folder).strip():
        return False
    _git(repository, "commit", "-q", "-m", "Publie les leçons", work_tree=course_folder)
    return True


def update_lessons(repository: Path, copy: Path) -> str | None:
    """Bring a learner's copy up to date, keeping every change they made.

    Returns the French reason when the lessons could not be updated: the learner then keeps the
    copy they have, and their server starts all the same.
    """
    if not repository.is_dir():
        return "rien n'a encore été publié."
    from nbgitpuller.pull import GitPuller

    with tempfile.NamedTemporaryFile("w", suffix=".gitconfig") as settings:
        # git refuses another account's repository unless told otherwise, and its server side
        # hears that from a file only.
        settings.write(f"[safe]\n\tdirectory = {repository}\n")
        settings.flush()
        os.environ["GIT_CONFIG_GLOBAL"] = settings.name
        try:
            for line in GitPuller(f"file://{repository}", str(copy), branch=BRANCH).pull():
                print(line, end="")
        except Exception as problem:
            return f"mise à jour impossible ({type(problem).__name__} : {problem})."
        finally:
            del os.environ["GIT_CONFIG_GLOBAL"]
    return None
