"""Runs suites one after the other and sums them up."""

import time
from contextlib import ExitStack, closing

from p2p_cli import console
from p2p_cli.errors import P2PError
from p2p_cli.testing.outcome import Counts, Outcome, counted
from p2p_cli.testing.suites import Needs, Skipped, Suite


def run(suites: list[Suite]) -> int:
    with ExitStack() as stack:
        needs = Needs(stack)
        outcomes = [_run(suite, needs) for suite in suites]
    _sum_up(outcomes)
    return 1 if any(outcome.failures for outcome in outcomes) else 0


def _run(suite: Suite, needs: Needs) -> Outcome:
    console.result(console.styled(f"\n== {suite.name}", "bold"))
    outcome = Outcome(suite.name)
    began = time.monotonic()
    try:
        with closing(suite.steps(needs)) as steps:
            for step in steps:
                code, lines = step.run()
                outcome.counts += counted(lines)
                if code:
                    outcome.failures.append(step.name)
    except Skipped as reason:
        outcome.skipped = str(reason)
    except P2PError as error:
        console.failure(error)
        outcome.failures.append(error.message)
    outcome.seconds = time.monotonic() - began
    return outcome


def _sum_up(outcomes: list[Outcome]) -> None:
    console.result()
    rows = [("suite", "result", "passed", "failed", "skipped", "seconds", "")]
    for one in outcomes:
        counts = (str(one.counts.passed), str(one.counts.failed), str(one.counts.skipped))
        remark = one.skipped or "; ".join(one.failures)
        rows.append((one.suite, one.word, *counts, f"{one.seconds:.0f}", remark))
    console.table(rows)
    total = sum((one.counts for one in outcomes), Counts())
    # A check without tests of its own counts as one when it fails.
    checks = sum(len(one.failures) for one in outcomes if not one.counts.failed)
    line = f"{total.passed} passed, {total.failed + checks} failed"
    console.result(f"\n{line}, {total.skipped} skipped" if total.skipped else f"\n{line}")
