#!/usr/bin/env python3
"""How much faster a sweep is than its runs one by one, what a second core brings, and how its memory grows.

    src/test/bench/sweep.py [target/pushpull] [ROUNDS]

200 runs, 20 margins with 10 seeds, of the default experiment with 300 steps, start-up included. Of the 200 separate
processes five are timed and taken for all. One core and two are those that taskset leaves; medians of ROUNDS (3).
Memory is the largest resident size that the system saw. Everything else on the machine should rest meanwhile.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "target/pushpull")
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 3
MARGINS, SEEDS, STEPS, SAMPLE = "log(0.1,5,20)", 10, 300, 5
RUNS = 20 * SEEDS


def run(*arguments, cores=None):
    """Seconds and largest resident megabytes of one call."""
    command = [PROGRAM, *map(str, arguments)]
    if cores:
        command = ["taskset", "--cpu-list", cores, *command]
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}: status {process.returncode}\n{said}")
    return time.monotonic() - begin, usage.ru_maxrss / 1024


def sweep(folder, margins=MARGINS, seeds=SEEDS, threads=2, cores=None):
    shutil.rmtree(folder, ignore_errors=True)
    return run("sweep", "four-blobs", "--over", f"loss.margin={margins}", "--seeds", seeds, "--steps", STEPS,
               "--threads", threads, "--out", folder, cores=cores)


def median(values):
    values = sorted(values)
    return f"{statistics.median(values):.1f} ({values[0]:.1f} to {values[-1]:.1f})"


def main():
    with tempfile.TemporaryDirectory() as home:
        folder = os.path.join(home, "sweep")
        alone, one, two, single, many = [], [], [], [], []
        for _ in range(ROUNDS):
            for i in range(SAMPLE):
                margin = 0.1 * 50 ** (i / (SAMPLE - 1))
                seconds, _ = run("train", "four-blobs", "--steps", STEPS, "--set", f"loss.margin={margin:.4g}",
                                 "--set", f"seed={i + 1}", "--out", os.path.join(home, "train"))
                alone.append(seconds)
            one.append(sweep(folder, threads=1, cores="0")[0])
            seconds, memory = sweep(folder)
            two.append(seconds)
            many.append(memory)
            single.append(sweep(folder, margins="1", seeds=1)[1])
        more = sweep(folder, seeds=10 * SEEDS)[1]
    separate = statistics.median(alone) * RUNS
    print(f"one run as a process of its own: {median(alone)} s, so {RUNS} of them {separate:.0f} s (from a sample)")
    print(f"{RUNS} runs as a sweep: {median(two)} s on two cores, {median(one)} s on one")
    print(f"a sweep is {separate / statistics.median(two):.1f} times as fast as separate processes,"
          f" and {statistics.median(one) / statistics.median(two):.2f} times as fast on two cores as on one")
    print(f"largest resident size: {median(single)} MB for one run, {median(many)} MB for {RUNS},"
          f" {more:.0f} MB for {10 * RUNS}")


if __name__ == "__main__":
    main()
