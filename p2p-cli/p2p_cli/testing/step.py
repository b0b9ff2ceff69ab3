"""One program of a suite, run where everybody can watch it."""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from p2p_cli import console


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    command: tuple[str, ...]
    cwd: Path
    environment: Mapping[str, str]

    def run(self) -> tuple[int, list[str]]:
        """Its exit code and what it printed."""
        console.result(console.styled(f"-- {self.name}", "bold"))
        lines = []
        with subprocess.Popen(
            self.command,
            cwd=self.cwd,
            env=dict(self.environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        ) as process:
            for line in process.stdout or ():
                lines.append(line.rstrip("\n"))
                console.result(lines[-1])
        return process.returncode, lines
