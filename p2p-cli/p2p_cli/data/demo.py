"""Who can sign in to the demonstration: as the seeder listed them, kept in the data folder."""

import json
from dataclasses import asdict, dataclass

from p2p_cli.data.folder import DataFolder


@dataclass(frozen=True, slots=True)
class DemoMember:
    email: str
    platform_role: str
    professional_role: str
    organization: str


def remember(data: DataFolder, seeder_lines: list[str]) -> None:
    """Also the mark that the first seeding is done."""
    found = {}
    for line in seeder_lines:
        fields = line.split("\t")
        if len(fields) == len(DemoMember.__dataclass_fields__) and "@" in fields[0]:
            found[fields[0]] = DemoMember(*fields)
    listed = [asdict(member) for member in found.values()]
    partial = data.seeded.with_suffix(".new")
    partial.write_text(json.dumps(listed, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    partial.rename(data.seeded)


def known(data: DataFolder) -> list[DemoMember]:
    try:
        return [DemoMember(**fields) for fields in json.loads(data.seeded.read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError):
        return []
