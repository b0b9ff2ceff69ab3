"""Make the demo members and their organisations; running it again changes nothing."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from scripts.seeding import stages
from scripts.seeding.run import run_seed

if __name__ == "__main__":
    run_seed(__doc__ or "", stages.members)
