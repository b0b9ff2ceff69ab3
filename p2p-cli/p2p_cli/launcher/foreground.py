"""Runs the stack in this process until it is told to stop."""

import asyncio
import os
import signal
import sys
from functools import partial

from p2p_cli import console
from p2p_cli.data import demo
from p2p_cli.data.state import State
from p2p_cli.launcher import report
from p2p_cli.launcher.options import Options
from p2p_cli.launcher.preparation import claimed, install, make_plan
from p2p_cli.services import stack
from p2p_cli.services.plan import Plan
from p2p_cli.supervisor import logs, processes
from p2p_cli.supervisor.supervisor import Supervisor, Watchers
from p2p_cli.supervisor.unit import Unit
from p2p_cli.timings import Timings


def run(options: Options) -> int:
    timings = Timings()
    with claimed(options):
        install(options, timings)
        # What is written from here on, by us and by the services, is nobody else's to read.
        os.umask(0o077)
        chosen = make_plan(options)
        asyncio.run(_run(_supervisor(options, chosen, timings), options))
    console.progress("Stopped.")
    return 0


def _supervisor(options: Options, chosen: Plan, timings: Timings) -> Supervisor:
    pid, started = processes.own()
    state = State(pid, started, ports=chosen.ports)
    if "backend" in options.names:
        state.address, state.api_address = chosen.address, chosen.api_address
    names = [name for name in options.names if name != "seed" or _seeds(options)]
    watchers = Watchers(
        changed=partial(_tell_change, timings),
        line=partial(_tell_line, options),
        healthy=partial(_tell_healthy, options, chosen, timings),
    )
    return Supervisor(stack.services(chosen, names), options.data, state, watchers)


def _seeds(options: Options) -> bool:
    if options.until_done:
        return True
    # The seeder refuses production, and nobody asked for it by name.
    production = os.environ.get("ENVIRONMENT", "").lower() == "production"
    return options.seed and not production and not options.data.seeded.exists()


async def _run(supervisor: Supervisor, options: Options) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, supervisor.ask_to_stop)
    await supervisor.run(until_done=options.until_done)


def _tell_change(timings: Timings, unit: Unit) -> None:
    shown = unit.shown
    if shown.state in {"ready", "done"} and not unit.ready.is_set() and shown.ready_after is not None:
        timings.add(shown.name, shown.ready_after)
        console.progress(f"{shown.name} is {shown.state} ({shown.ready_after:.1f} s)")
    elif shown.state == "restarting":
        console.warning(f"{shown.name} {shown.last_exit}: restarting (number {shown.restarts})")
    elif shown.state == "ready" and shown.restarts:
        console.progress(f"{shown.name} is ready again")


def _tell_line(options: Options, service: str, line: str) -> None:
    if options.verbose or logs.is_warning(line):
        console.progress(f"{console.styled(f'{service:<11} |', 'grey', sys.stderr)} {line}")


def _tell_healthy(options: Options, chosen: Plan, timings: Timings, seconds: float) -> None:
    if "seed" in options.names and _seeds(options):
        demo.remember(options.data, logs.last_lines(logs.file_of(options.data.logs, "seed"), 200))
    if options.until_done:
        return
    console.progress(f"All healthy after {seconds:.1f} s.")
    if "backend" in options.names:
        report.addresses(chosen.address, chosen.api_address, options.data)
    if options.timings:
        timings.show()
    console.progress("Ctrl-C stops everything.")
