#!/usr/bin/env python3
"""The custody process from start to exit, and the vault.

Each sample is a process that opens the compartment, signs with a P-256 key in it and ends: with the recovery key, which needs
no derivation, and with the passphrase (Argon2id, 64 MiB, t=3, p=4). The vault is opened and read in one process, with 1,000
secrets and a keychain in memory. Medians; `chrt -r 1` measures the program on a machine that others use too."""
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

DIST, HERE = os.path.abspath(sys.argv[1]), os.path.dirname(os.path.realpath(__file__))
RUNS = int(sys.argv[2]) if len(sys.argv) > 2 else 20
sys.dont_write_bytecode = True  # Nothing of a run stays beside the sources.
sys.path.insert(0, os.path.join(HERE, "../cli/src/dist"))
from custody import Custody  # noqa: E402

SCHEDULING = {os.SCHED_OTHER: "ordinary", os.SCHED_RR: "round robin", os.SCHED_FIFO: "first in, first out"}
OPTIONS = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms64m", "-Xss512k", "--enable-native-access=ALL-UNNAMED"]


def taken(work):
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def vault(work):
    java = open(f"{DIST}/java").read().strip()
    subprocess.run([os.path.join(os.path.dirname(java), "javac"), "-nowarn", "-cp", f"{DIST}/lib/*", "-d", f"{work}/classes",
                    f"{HERE}/vault/Vault1000.java"], check=True)
    lines = subprocess.run([java, *OPTIONS, "-cp", f"{work}/classes{os.pathsep}{DIST}/lib/*", "Vault1000", f"{work}/profile", str(RUNS)],
                           stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    found = {"open": [], "reads": []}
    for line in lines:
        what, value = line.split("\t")
        found[what].append(float(value))
    return found


def result(results, name, values, goal):
    value = statistics.median(values)
    print(f"  {name:28} {value:8.1f}   goal {goal:6}   {'held' if value <= goal else 'missed'}   ({min(values):.0f} to {max(values):.0f})")
    results[name] = {"value": round(value, 1), "goal": goal, "samples": len(values), "command": "./dev bench custody",
                     "peer_version": "none", "load": round(os.getloadavg()[0], 2), "scheduling": SCHEDULING.get(os.sched_getscheduler(0), "other")}


def main():
    work = tempfile.mkdtemp(prefix="certwright-bench-")
    try:
        custody = Custody(DIST)
        by_passphrase, by_recovery, sealed = custody.make()
        without, derived = [], []
        for _ in range(RUNS):  # In turns, so that both meet the same load.
            without.append(taken(lambda: custody.sign(by_recovery, sealed)))
            derived.append(taken(lambda: custody.sign(by_passphrase, sealed)))
        found = vault(work)
        path = os.environ.get("CERTWRIGHT_BENCH_RESULTS", f"{HERE}/results.json")
        results = json.load(open(path)) if os.path.exists(path) else {}
        result(results, "custody.start_to_exit_ms", without, 250)
        result(results, "custody.passphrase_ms", derived, 1000)
        result(results, "vault.open_ms", found["open"], 150)
        result(results, "vault.reads_1000_ms", found["reads"], 500)
        with open(path, "w") as out:
            json.dump(results, out, indent=1, sort_keys=True)
            out.write("\n")
    finally:
        shutil.rmtree(work)


main()
