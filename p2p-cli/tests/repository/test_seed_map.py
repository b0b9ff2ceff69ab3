"""docs/seed.md covers every line of the seed document, and its proofs exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
STORY = ROOT / "docs/product/story-13-docker-containerization.md"
STATES = {"done", "changed", "planned", "left out", "text"}


def rows() -> list[list[str]]:
    """The cells of every row: lines, seed, state, here, proof."""
    text = (ROOT / "docs/seed.md").read_text()
    lines = [line for line in text.splitlines() if re.match(r"\| [\d]", line)]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def covered(cell: str) -> set[int]:
    numbers: set[int] = set()
    for part in cell.split(","):
        first, _, last = part.strip().partition("-")
        numbers.update(range(int(first), int(last or first) + 1))
    return numbers


def proofs() -> list[str]:
    return sorted({proof for row in rows() for proof in re.findall(r"`([^`]+::[^`]+)`", row[4])})


def test_every_line_of_the_story_has_a_row() -> None:
    story = STORY.read_text().splitlines()
    wanted = {number for number, line in enumerate(story, 1) if line.strip()}
    seen = set().union(*(covered(row[0]) for row in rows()))
    assert sorted(wanted - seen) == []
    assert max(seen) <= len(story)


def test_states_are_known_and_what_is_done_has_a_proof() -> None:
    for lines, _, state, here, proof in rows():
        assert state in STATES, lines
        if state in {"done", "changed"}:
            assert "::" in proof, f"line {lines} says {state} without a proof"
        elif state in {"planned", "left out"}:
            assert here, f"line {lines} says {state} without a reason"


@pytest.mark.parametrize("proof", proofs())
def test_proof_exists(proof: str) -> None:
    path, name = proof.split("::")
    assert name in (ROOT / path).read_text()
