import os
import sys

from p2p_cli.cli import main

# Ours, set by the entry point; no service may inherit it.
os.environ.pop("PYTHONPATH", None)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
