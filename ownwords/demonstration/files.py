"""Reading YAML as people write it, and knowing on which line everything stands."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


class WrongStory(ValueError):
    """A file cannot be replayed. The message says which file, line and step, and what to change."""


class PlainLoader(yaml.SafeLoader):
    """YAML in which yes and no are words, as people write them, and a date or a time is a text."""


PlainLoader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":bool", ":timestamp"))]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True)
class Loaded:
    """A file's content, and where in the file each of its mappings begins."""

    content: Any
    root: yaml.Node

    def line(self, *path: Any) -> int:
        """The line on which what stands at ``path`` begins."""
        node = self.root
        for step in path:
            if isinstance(step, int):
                node = node.value[step]
            else:
                node = next(value for key, value in node.value if key.value == step)
        return int(node.start_mark.line) + 1


def load(path: Path) -> Loaded:
    """Read a file. Raises :class:`WrongStory` where it is no YAML, is empty, or says something twice."""
    try:
        loader = PlainLoader(path.read_text(encoding="utf-8"))
        root = loader.get_single_node()
        if root is None:
            raise WrongStory(f"{path.name}: the file is empty")
        _check_doubles(root, path.name)
        return Loaded(loader.construct_document(root), root)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else "?"
        raise WrongStory(f"{path.name}, line {line}: this is not YAML: {error.problem}") from error


def _check_doubles(node: yaml.Node, file: str) -> None:
    """A key written twice would silently win over the first."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                raise WrongStory(f"{file}, line {key.start_mark.line + 1}: “{key.value}” stands here twice")
            seen.add(key.value)
            _check_doubles(value, file)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            _check_doubles(value, file)
