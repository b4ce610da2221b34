"""Locks name exact versions with their digests, and no place to fetch them from."""

import json
import re
import tomllib
from pathlib import Path

import pytest

import ownwords

SOURCE_FOLDER = Path(__file__).resolve().parent.parent.parent
REQUIREMENTS = sorted((SOURCE_FOLDER / "requirements").glob("*.txt"))
PACKAGE_LOCK = SOURCE_FOLDER / "package-lock.json"


def requirements_in(lock: Path) -> list[str]:
    text = lock.read_text().replace("\\\n", " ")
    return [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def versions_in(lock: Path) -> dict[str, str]:
    return {line.split("==")[0]: line.split("==")[1].split()[0] for line in requirements_in(lock)}


def test_each_list_of_requirements_is_locked() -> None:
    wanted = {path.stem for path in (SOURCE_FOLDER / "requirements").glob("*.in")}
    assert {lock.stem for lock in REQUIREMENTS} == wanted == {"base", "dev", "node", "spark"}


@pytest.mark.parametrize("lock", [*REQUIREMENTS, PACKAGE_LOCK], ids=lambda lock: lock.name)
def test_no_lock_names_an_address(lock: Path) -> None:
    assert not re.findall(r"\w+://\S+|--(?:extra-)?index-url.*|--find-links.*|\"resolved\".*", lock.read_text())


@pytest.mark.parametrize("lock", REQUIREMENTS, ids=lambda lock: lock.name)
def test_each_requirement_has_one_version_and_its_digests(lock: Path) -> None:
    loose = [
        line
        for line in requirements_in(lock)
        if not re.fullmatch(r"[a-z0-9.-]+==\S+( ; .+?)?( +--hash=sha256:[0-9a-f]{64})+", line.rstrip())
    ]
    assert not loose


def test_development_holds_what_the_product_runs_with() -> None:
    assert (
        versions_in(SOURCE_FOLDER / "requirements/base.txt").items()
        <= versions_in(SOURCE_FOLDER / "requirements/dev.txt").items()
    )


def test_each_front_end_package_has_its_digest() -> None:
    packages = json.loads(PACKAGE_LOCK.read_text())["packages"]
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []


def test_front_end_packages_are_pinned() -> None:
    package = json.loads((SOURCE_FOLDER / "package.json").read_text())
    for name, version in {**package["dependencies"], **package["devDependencies"]}.items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version), name


def test_one_version_of_the_product() -> None:
    project = tomllib.loads((SOURCE_FOLDER / "pyproject.toml").read_text())["project"]
    package = json.loads((SOURCE_FOLDER / "package.json").read_text())
    assert project["version"] == package["version"] == ownwords.__version__
