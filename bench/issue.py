#!/usr/bin/env python3
"""One issuance, process start to files on disk, by Certwright and by three peers, alternating in one run.

All talk to the same Pebble and the same BIND by RFC 2136; account and credential are there already; EC P-256. Certwright
is run as a person runs it: `certwright issue NAME --to DIR --with-key` at a terminal, where its two questions are answered
the moment they are asked. lego checks propagation (its default); uacme and certbot do not, as Debian's packages come.
Prints medians and 95th percentiles, and writes the ratios to results.json."""
import json
import os
import pty
import statistics
import subprocess
import sys
import time

WORK, LAB, DIST = os.environ["WORK"], os.environ["LAB"], os.environ["DIST"]
DIRECTORY = f"https://127.0.0.1:{os.environ['ACME_PORT']}/dir"
SECRET = open(f"{LAB}/tsig.secret").read().strip()
KEY = "certwright-demo"
os.chdir(WORK)

with open("hook.sh", "w") as hook:  # uacme's: event type name token value
    hook.write(f"""#!/bin/sh
[ "$2" = dns-01 ] || exit 1
case $1 in begin) op="add _acme-challenge.$3. 1";; *) op="delete _acme-challenge.$3.";; esac
printf 'server 127.0.0.1\\nzone example.test\\nupdate %s TXT "%s"\\nsend\\n' "$op" "$5" | nsupdate -y "hmac-sha256:{KEY}:{SECRET}"
""")
with open("certbot.ini", "w") as ini:
    ini.write(f"dns_rfc2136_server=127.0.0.1\ndns_rfc2136_name={KEY}.\ndns_rfc2136_secret={SECRET}\ndns_rfc2136_algorithm=HMAC-SHA256\n")
os.chmod("hook.sh", 0o700)
os.chmod("certbot.ini", 0o600)
LEGO = dict(os.environ, RFC2136_NAMESERVER="127.0.0.1:53", RFC2136_TSIG_ALGORITHM="hmac-sha256.", RFC2136_TSIG_KEY=KEY,
            RFC2136_TSIG_SECRET=SECRET, RFC2136_POLLING_INTERVAL="1", RFC2136_TTL="1", LEGO_CA_CERTIFICATES=f"{LAB}/acme.pem")


def plain(command, environment=None):
    return subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)


def lego(name):
    return plain(["lego", "--path", "lego", "--server", DIRECTORY, "-a", "-m", "b@example.test", "--dns", "rfc2136",
                  "--dns.resolvers", "127.0.0.1:53", "-k", "ec256", "-d", name, "run"], LEGO)


def uacme(name):
    return plain(["uacme", "-f", "-a", DIRECTORY, "-c", "uacme", "-t", "EC", "-h", "./hook.sh", "issue", name])


def certbot(name):
    return plain(["certbot", "certonly", "-n", "--agree-tos", "--force-renewal", "-m", "b@example.test", "--server", DIRECTORY,
                  "--config-dir", "cb/c", "--work-dir", "cb/w", "--logs-dir", "cb/l", "--dns-rfc2136",
                  "--dns-rfc2136-credentials", "certbot.ini", "--dns-rfc2136-propagation-seconds", "0",
                  "--key-type", "ecdsa", "-d", name])


def certwright(name):
    """At a terminal of its own; each question gets its answer at once."""
    command = [f"{DIST}/bin/certwright", "issue", name, "--to", f"{WORK}/out/{name}", "--with-key"]
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvp(command[0], command)
    shown, answers = b"", [b"issue", b"export key"]
    while True:
        try:
            chunk = os.read(terminal, 65536)
        except OSError:
            break
        if not chunk:
            break
        shown += chunk
        if answers and b"\" and Enter to approve" in shown:
            shown = shown.split(b"and Enter to approve", 1)[1]
            time.sleep(0.02)  # What was typed before the question is thrown away, so not before it is drawn.
            os.write(terminal, answers.pop(0) + b"\n")
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.close(terminal)
    complete = os.path.exists(f"{WORK}/out/{name}/privkey.pem")
    return subprocess.CompletedProcess(command, status if complete else status or 1, shown)


def version(command, line=0):
    shown = subprocess.run(command, capture_output=True, text=True)
    return (shown.stdout + shown.stderr).strip().splitlines()[line][:80]


def main():
    os.makedirs("out", exist_ok=True)
    plain(["uacme", "-y", "-a", DIRECTORY, "-c", "uacme", "new", "b@example.test"])
    clients = {"certwright": certwright, "lego": lego, "uacme": uacme, "certbot": certbot}
    runs = int(os.environ["RUNS"])
    for client, issue in clients.items():  # Opens lego's and certbot's accounts, fills caches; not counted.
        warm = issue(f"warm-{client}.example.test")
        if warm.returncode:
            sys.exit(f"{client} cannot issue here:\n{warm.stdout.decode(errors='replace')[-2000:]}")
    seconds = {client: [] for client in clients}
    for number in range(runs):
        for client, issue in clients.items():
            begun = time.monotonic()
            result = issue(f"{client}-{number}.example.test")
            taken = time.monotonic() - begun
            if result.returncode:
                sys.exit(f"{client} failed in run {number}:\n{result.stdout.decode(errors='replace')[-2000:]}")
            seconds[client].append(taken)
        print(f"\r  run {number + 1} of {runs}", end="", flush=True)
    report(seconds, runs)


def p95(values):
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.95 + 0.999) - 1)]


def report(seconds, runs):
    print(f"\n\n  one issuance, {runs} alternating runs, load {os.getloadavg()[0]:.1f}\n")
    print("  client        median      p95      min")
    for client, values in seconds.items():
        print(f"  {client:12} {statistics.median(values):6.2f} s {p95(values):6.2f} s {min(values):6.2f} s")
    median = {client: statistics.median(values) for client, values in seconds.items()}
    versions = {"lego": version(["lego", "--version"]), "uacme": version(["uacme", "--version"]), "certbot": version(["certbot", "--version"])}
    ours = median["certwright"]
    ratios = {
        "issue.vs_lego_median": (ours / median["lego"], "lego", 0.5),
        "issue.vs_lego_p95": (p95(seconds["certwright"]) / p95(seconds["lego"]), "lego", 0.2),
        "issue.vs_uacme_median": (ours / median["uacme"], "uacme", 1.0),
        "issue.vs_certbot_median": (ours / median["certbot"], "certbot", 0.4),
    }
    print()
    path = os.environ["RESULTS"]
    results = json.load(open(path)) if os.path.exists(path) else {}
    for name, (value, peer, goal) in ratios.items():
        print(f"  {name:26} {value:5.2f}   goal {goal}   {'held' if value <= goal else 'missed'}")
        results[name] = {"value": round(value, 3), "goal": goal, "samples": runs, "command": "./dev bench issue",
                         "peer_version": versions[peer], "load": round(os.getloadavg()[0], 2)}
    results["issue.seconds"] = {client: [round(v, 3) for v in values] for client, values in seconds.items()}
    with open(path, "w") as out:
        json.dump(results, out, indent=1, sort_keys=True)
        out.write("\n")


main()
