from ownwords.demonstration.keys import Key

DEEDS: dict[str, dict[str, Key]] = {}
