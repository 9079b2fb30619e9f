"""A forked learner's process has empty folders, where what the sandbox shows stays in sight."""

from gmsi.grading._apart import mounted_under


def test_the_outermost_mounts_below_a_folder_are_found(tmp_path):
    """Names with spaces and accents; neither the folder itself, nor what lies inside another."""
    course = tmp_path / "été 2026"
    (course / "venv" / "lib").mkdir(parents=True)
    (tmp_path.parent / f"{tmp_path.name}-voisin").mkdir()
    points = [tmp_path, course / "venv" / "lib", course / "venv", f"{tmp_path}-voisin", "/proc"]
    table = tmp_path / "mountinfo"
    lines = (f"1 2 0:3 / {str(p).replace(' ', chr(92) + '040')} rw - tmpfs t rw\n" for p in points)
    table.write_text("".join(lines), encoding="utf-8")
    assert mounted_under(str(tmp_path), str(table)) == [str(course / "venv")]
