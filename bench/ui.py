#!/usr/bin/env python3
"""Start and memory of the window against a bare C program with the same WebKitGTK view and the same page (ui/floor.c).

Both start in turn on one virtual screen, on an empty profile, without a bus. A watcher outside (ui/seen.c) looks at the
screen: "content" is the page's mark drawn, "heading" the page's first answer from the core drawn, which the floor, having no
core, never has. Then both are left alone for a while and the kernel is asked for the memory of the main process alone:
the view's own processes are the same program on both sides. CERTWRIGHT_BENCH_PROFILE names the profile that `./dev bench inventory`
made in that folder; the window is then measured on a copy of it as well. The page itself scrolls through 100,000 rows in
Chromium (ui/bench/scroll.mjs). Writes the ratios to results.json."""
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.realpath(__file__))
DESKTOP, RUNS, RESULTS = sys.argv[1], int(os.environ.get("RUNS", "12")), os.path.join(HERE, "results.json")
WORK = tempfile.mkdtemp(prefix="certwright-bench-")
COMMAND = "./dev bench ui"


def build():
    webkit = subprocess.run(["pkg-config", "--cflags", "--libs", "webkit2gtk-4.1"], capture_output=True, text=True, check=True)
    for name, flags in (("floor", webkit.stdout.split()), ("seen", ["-lX11"])):
        subprocess.run(["gcc", "-O2", "-o", f"{WORK}/{name}", f"{HERE}/ui/{name}.c", *flags], check=True)


def screen():
    number = os.path.join(WORK, "display")
    with open(number, "w") as out:
        server = subprocess.Popen(["Xvfb", "-displayfd", str(out.fileno()), "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset"],
                                  pass_fds=[out.fileno()], stderr=subprocess.DEVNULL)
    while not open(number).read().strip():
        time.sleep(0.05)
    os.environ.update(DISPLAY=":" + open(number).read().strip(), NO_AT_BRIDGE="1", DBUS_SESSION_BUS_ADDRESS="disabled:",
                      XDG_RUNTIME_DIR=WORK, HOME=WORK, GDK_BACKEND="x11")
    os.environ.pop("WAYLAND_DISPLAY", None)
    return server


def memory(pid):
    """PSS and RSS of one process, in MB."""
    found = {}
    for line in open(f"/proc/{pid}/smaps_rollup"):
        name, *values = line.split()
        if name in ("Pss:", "Rss:"):
            found[name] = int(values[0]) / 1024
    return found["Pss:"], found["Rss:"]


def once(command):
    """Seconds to content and to the heading, then PSS and RSS in MB."""
    watcher = subprocess.Popen([f"{WORK}/seen", *command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    pid, mark, heading = watcher.stdout.readline().split()
    if not float(mark):
        sys.exit(f"no content: {' '.join(command)}")
    used = memory(pid)
    os.kill(int(pid), signal.SIGTERM)
    watcher.wait()
    return float(mark) / 1000, float(heading) / 1000, *used


def webkit():
    return subprocess.run(["pkg-config", "--modversion", "webkit2gtk-4.1"], capture_output=True, text=True).stdout.strip()


def main():
    build()
    server = screen()
    try:
        commands = {"floor": [f"{WORK}/floor", f"{DESKTOP}/index.html"],
                    "certwright": [f"{DESKTOP}/bin/certwright-desktop", "--profile", f"{WORK}/profile"]}
        for command in commands.values():  # Fills the caches of the disk and makes the profile; not counted.
            once(command)
        runs = {name: [] for name in commands}
        for number in range(RUNS):
            for name, command in commands.items():
                runs[name].append(once(command))
            print(f"\r  run {number + 1} of {RUNS}", end="", flush=True)
        report(runs, many(), scrolling())
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(WORK)


def many():
    """RSS in MB on the profile with 100,000 certificates, three times; nothing without one."""
    if not os.path.isdir(os.environ.get("CERTWRIGHT_BENCH_PROFILE", "")):
        return []
    profile = shutil.copytree(os.environ["CERTWRIGHT_BENCH_PROFILE"], f"{WORK}/many")
    return [once([f"{DESKTOP}/bin/certwright-desktop", "--profile", profile])[3] for _ in range(3)]


def scrolling():
    """What scroll.mjs tells of its frames."""
    page = os.path.join(os.path.dirname(HERE), "ui")
    return json.loads(subprocess.run(["node", "bench/scroll.mjs"], cwd=page, stdout=subprocess.PIPE, check=True).stdout)


def report(runs, many_rss, frames):
    load = round(os.getloadavg()[0], 2)
    columns = {name: list(zip(*values)) for name, values in runs.items()}
    middle = {name: [statistics.median(column) for column in values] for name, values in columns.items()}
    print(f"\n\n  {RUNS} alternating runs, WebKitGTK {webkit()}, load {load}\n")
    print("               content   heading    PSS     RSS   (medians; main process alone)")
    for name, (content, heading, pss, rss) in middle.items():
        answered = f"{heading:7.2f} s" if name != "floor" else "     none"
        print(f"  {name:12} {content:6.2f} s {answered} {pss:5.0f} MB {rss:5.0f} MB")
    ours, floor = middle["certwright"], middle["floor"]
    measured = {"desktop.start_vs_floor": (ours[0] / floor[0], 1.5), "desktop.pss_vs_floor": (ours[2] / floor[2], 2.0)}
    results = json.load(open(RESULTS)) if os.path.exists(RESULTS) else {}
    for name, (value, goal) in measured.items():
        print(f"  {name:26} {value:5.2f}   goal {goal}")
        results[name] = {"value": round(value, 3), "samples": RUNS, "goal": goal, "load": load, "command": COMMAND,
                         "peer_version": f"WebKitGTK {webkit()}, bare"}
    if many_rss:
        print(f"  desktop.rss_100k_mb        {statistics.median(many_rss):5.0f}   goal 180")
        results["desktop.rss_100k_mb"] = {"value": round(statistics.median(many_rss), 1), "samples": len(many_rss), "goal": 180,
                                          "load": load, "command": "CERTWRIGHT_BENCH_PROFILE=FOLDER " + COMMAND, "peer_version": "none"}
    print(f"  ui.frames_dropped          {frames['long']:5}   of {frames['frames']}; {frames['idle_long']} of {frames['idle_frames']} at rest")
    results["ui.frames_dropped"] = {"value": frames["long"], "samples": frames["frames"], "goal": 0, "load": load,
                                    "command": COMMAND, "peer_version": "Chromium, at rest " + str(frames["idle_long"]), **frames}
    for index, what in enumerate(("content_seconds", "heading_seconds", "pss_mb", "rss_mb")):
        results[f"desktop.{what}"] = {name: [round(run[index], 3) for run in values] for name, values in runs.items()
                                      if what != "heading_seconds" or name != "floor"}
    with open(RESULTS, "w") as out:
        json.dump(results, out, indent=1, sort_keys=True)
        out.write("\n")


main()
