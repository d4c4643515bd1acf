#!/usr/bin/env python3
"""The inventory with 100,000 certificates: every kind of page, in the core and at the boundary where messages arrive.

In the core: the commands in one process, with the options of the command line. At the boundary: `certwright ipc --stdio`,
from the moment a message is written until its answer is read and parsed. Beside it the memory of that process, and the
CPU of a cold `certwright list`. Prints tables, and writes the figures to results.json, with the load and the scheduling
class: on a machine that others use too, `chrt -r 1` measures the program and not their work."""
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict

DIST, HERE = sys.argv[1], os.path.dirname(os.path.realpath(__file__))
RUNS = int(sys.argv[2]) if len(sys.argv) > 2 else 40
COUNT = int(os.environ.get("CERTWRIGHT_BENCH_COUNT", "100000"))
JAVA = open(f"{DIST}/java").read().strip()
SCHEDULING = {os.SCHED_OTHER: "ordinary", os.SCHED_RR: "round robin", os.SCHED_FIFO: "first in, first out"}
# The options of bin/certwright that decide how fast it runs.
OPTIONS = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms64m", "-Xss512k", "--enable-native-access=ALL-UNNAMED"]


def java(*arguments):
    command = [JAVA, *OPTIONS, "-cp", f"{CLASSES}{os.pathsep}{DIST}/lib/*", "Inventory100k", *map(str, arguments)]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout


def quantile(values, part):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part + 0.999999) - 1)]


def table(title, samples):
    print(f"\n  {title}\n\n  {'':46}      p50      p99  (ms)")
    every = [value for values in samples.values() for value in values]
    for kind, values in [*samples.items(), (f"all {len(every)}", every)]:
        print(f"  {kind:46.46} {statistics.median(values):8.2f} {quantile(values, 0.99):8.2f}")
    return every


def in_the_core(profile):
    samples = defaultdict(list)
    first = 0.0
    for line in java("ask", profile, RUNS).splitlines():
        kind, taken = line.rsplit("\t", 1)
        if kind == "first":
            first = float(taken)
        else:
            samples[kind].append(float(taken))
    return first, samples


class Core:
    """`certwright ipc --stdio`; it takes at most 200 messages a second."""

    def __init__(self, profile):
        environment = dict(os.environ, CERTWRIGHT_PROFILE=profile)
        self.process = subprocess.Popen([f"{DIST}/bin/certwright", "ipc", "--stdio"], env=environment, bufsize=0,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.rest = b""

    def ask(self, command):
        line = ('{"v":1,"id":"1","command":' + command + "}\n").encode()
        begun = time.perf_counter()
        self.process.stdin.write(line)
        while b"\n" not in self.rest:
            self.rest += os.read(self.process.stdout.fileno(), 1 << 20)
        answer, self.rest = self.rest.split(b"\n", 1)
        parsed = json.loads(answer)
        taken = (time.perf_counter() - begun) * 1000
        if "done" not in parsed:
            sys.exit(f"{command} was answered with {answer[:500]!r}")
        time.sleep(max(0, 0.006 - taken / 1000))
        return taken, parsed["done"]

    def memory(self, what):
        with open(f"/proc/{self.process.pid}/smaps_rollup") as file:
            return next(int(line.split()[1]) for line in file if line.startswith(what + ":")) / 1024

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def at_the_boundary(profile):
    questions = [line.split("\t", 1) for line in java("questions", profile, RUNS).splitlines()]
    core, samples = Core(profile), defaultdict(list)
    first, _ = core.ask('{"kind":"ShowProfile"}')
    first, _ = core.ask(questions[0][1])
    for _, command in questions[::3]:
        core.ask(command)  # Warms up.
    for kind, command in questions:
        samples[kind].append(core.ask(command)[0])
    memory = {what: core.memory(what) for what in ("Rss", "Pss")}
    core.close()
    return first, samples, memory


def cold_list(profile, runs):
    environment, seconds = dict(os.environ, CERTWRIGHT_PROFILE=profile), []
    for _ in range(runs):
        begun = os.times()
        subprocess.run([f"{DIST}/bin/certwright", "list"], env=environment, stdout=subprocess.DEVNULL, check=True)
        ended = os.times()
        seconds.append(ended.children_user + ended.children_system - begun.children_user - begun.children_system)
    return seconds


def result(results, name, value, goal, samples):
    print(f"  {name:28} {value:8.2f}   goal {goal:6}   {'held' if value <= goal else 'missed'}")
    results[name] = {"value": round(value, 3), "goal": goal, "samples": samples, "command": "./dev bench inventory",
                     "peer_version": "none", "load": round(os.getloadavg()[0], 2), "scheduling": SCHEDULING.get(os.sched_getscheduler(0), "other")}


def main():
    global CLASSES
    work = tempfile.mkdtemp(prefix="certwright-bench-")
    CLASSES, profile = f"{work}/classes", os.environ.get("CERTWRIGHT_BENCH_PROFILE", f"{work}/profile")
    try:
        subprocess.run([os.path.join(os.path.dirname(JAVA), "javac"), "-nowarn", "-cp", f"{DIST}/lib/*", "-d", CLASSES,
                        f"{HERE}/inventory/Inventory100k.java"], check=True)
        if not os.path.exists(profile):
            os.mkdir(profile, 0o700)
            print(f"  making {COUNT} certificates …", flush=True)
            java("build", profile, COUNT)
        print(f"  {os.path.getsize(profile + '/inventory.db') / 1e6:.0f} MB of inventory, load {os.getloadavg()[0]:.1f}", flush=True)
        core_first, core = in_the_core(profile)
        core_all = table("in the core", core)
        ipc_first, ipc, memory = at_the_boundary(profile)
        ipc_all = table("at the boundary", ipc)
        cold = cold_list(profile, 10)
        path = os.environ.get("CERTWRIGHT_BENCH_RESULTS", f"{HERE}/results.json")
        results = json.load(open(path)) if os.path.exists(path) else {}
        print(f"\n  the first page of a new process: {core_first:.0f} ms in the core, {ipc_first:.0f} ms at the boundary\n")
        result(results, "inventory100k.core_p99_ms", quantile(core_all, 0.99), 10, len(core_all))
        result(results, "inventory100k.ipc_p99_ms", quantile(ipc_all, 0.99), 16, len(ipc_all))
        result(results, "inventory100k.ipc_rss_mb", memory["Rss"], 180, 1)
        result(results, "list.cold_cpu_s", statistics.median(cold), 0.35, len(cold))
        with open(path, "w") as out:
            json.dump(results, out, indent=1, sort_keys=True)
            out.write("\n")
    finally:
        shutil.rmtree(work)


main()
