"""The plan check: reads a support plan and says, section by section, where it falls short of the manual, and why.

It teaches and never blocks: a finding names what was seen, why it matters to the person, and what to ask them next.
No database, no Django, no network: the same text gives the same findings on every machine.
"""

from ownwords.plancheck.check import check_plan, check_section
from ownwords.plancheck.finding import SECTIONS, Finding
from ownwords.plancheck.plan import WrongPlan

__all__ = ["SECTIONS", "Finding", "WrongPlan", "check_plan", "check_section"]
