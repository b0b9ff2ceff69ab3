"""Finds the verb and runs its module, which is imported only then."""

import argparse
import importlib
import os
import sys
from typing import NoReturn

from p2p_cli import console
from p2p_cli.errors import P2PError, UsageError

VERBS = {
    "up": "start everything, and say where it is",
    "down": "stop everything, in order",
    "status": "what runs, since when, how healthy",
    "logs": "what the services say",
    "seed": "put in the demonstration data (again, without doubles)",
    "dev": "start everything for development: both sides reload on change",
    "test": "install what the tests need and run them",
    "bench": "fill a stack of its own and measure how fast it answers, beside a floor",
    "version": "the version of P2P Sandbox",
}
EXAMPLES = """examples:
  ./p2p up                 the site on http://localhost:5173
  ./p2p up --detach        the same, in the background
  ./p2p status
  ./p2p COMMAND --help"""


class Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(message, f"{self.prog} --help")


def parser_for(verb: str, example: str) -> Parser:
    return Parser(
        prog=f"./p2p {verb}",
        description=VERBS[verb],
        epilog=f"example:\n  {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _overview() -> str:
    width = max(map(len, VERBS))
    verbs = "\n".join(f"  {verb.ljust(width)}  {summary}" for verb, summary in VERBS.items())
    return f"P2P Sandbox\n\nusage: ./p2p COMMAND [options]\n\ncommands:\n{verbs}\n\n{EXAMPLES}"


def _run(arguments: list[str]) -> int:
    if not arguments:
        raise UsageError("no command is given", "./p2p --help")
    verb, *rest = arguments
    if verb in {"-h", "--help", "help"}:
        console.result(_overview())
        return 0
    if verb == "--version":
        verb = "version"
    if verb not in VERBS:
        raise UsageError(f"unknown command: {verb}", "./p2p --help")
    module = importlib.import_module(f"p2p_cli.commands.{verb}")
    status: int = module.run(rest)
    return status


def main(arguments: list[str]) -> int:
    try:
        return _run(arguments)
    except P2PError as error:
        console.failure(error)
        return error.status
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of our output is gone (`| head`): nothing is left to be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
