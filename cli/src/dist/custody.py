#!/usr/bin/env python3
"""Speaks to the custody process as the vault does: custody.py DIST makes its start-up cache by one ordinary signature.

The messages are those of org.certwright.secrets.pipe, the flags those of CustodyProgram: a cache made with others is not
used. The benchmark uses the same client."""
import os
import re
import struct
import subprocess
import sys
import hashlib

HERE = os.path.dirname(os.path.realpath(__file__))
PROGRAM = os.path.join(HERE, "../../../secrets/src/main/java/org/certwright/secrets/CustodyProgram.java")
VAULT = "00112233445566778899aabbccddeeff"
OUTER = bytes(range(32))
PASSPHRASE = b"a passphrase for training"


def field(value):
    return struct.pack(">I", len(value)) + value


def text(value):
    return field(value.encode())


class Reader:
    """The fields of an answer, one after the other."""

    def __init__(self, data):
        self.data = data

    def take(self, length):
        taken, self.data = self.data[:length], self.data[length:]
        return taken

    def number(self):
        return struct.unpack(">I", self.take(4))[0]

    def field(self):
        return self.take(self.number())

    def fields(self, count):
        return [self.field() for _ in range(count)]


class Custody:
    def __init__(self, dist):
        self.dist = os.path.abspath(dist)
        with open(os.path.join(dist, "java")) as java:
            self.java = java.read().strip()
        with open(PROGRAM) as source:
            flags = re.search(r"FLAGS = List\.of\((.*?)\);", source.read(), re.S).group(1)
        self.flags = re.findall(r'"(-[^"]+)"', flags)

    def ask(self, operation, *parts, before=()):
        """One process, one answer."""
        cache = os.path.join(self.dist, "custody.aot")
        used = [f"-XX:AOTCache={cache}"] if os.path.exists(cache) and not before else list(before)
        command = [self.java, *used, *self.flags, "-p", f"{self.dist}/lib", "-m", "org.certwright.custody/org.certwright.custody.Main"]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd="/", env={"LC_ALL": "C.UTF-8"})
        if process.stdout.read(4) != b"CWC1":
            raise SystemExit("custody did not start")
        answer, _ = process.communicate(operation + b"".join(parts) + field(bytes(8188)))
        return Reader(answer)

    def make(self):
        """A compartment with one key in it: the slot of its passphrase, that of its recovery key, and the key."""
        made = self.ask(b"C", text(VAULT), field(OUTER), field(PASSPHRASE))
        made.take(1 + 4)
        slots = [b"".join(field(each) for each in made.fields(5)) for _ in range(2)]
        recovery = made.field()
        by_passphrase = text(VAULT) + slots[0] + field(OUTER) + field(PASSPHRASE)
        by_recovery = text(VAULT) + slots[1] + field(OUTER) + field(recovery)
        identity = text(VAULT) + text("ENDPOINT_KEY") + text("training") + field(struct.pack(">Q", 1))
        key = self.ask(b"G", by_passphrase, identity, text("EC_P256"))
        if key.take(1) != b"G":
            raise SystemExit("custody made no key")
        sealed = b"".join(field(each) for each in key.fields(6))
        return by_passphrase, by_recovery, sealed

    def sign(self, unlock, sealed, **how):
        message = b"to be signed"
        approved = struct.pack(">I", 1) + text(hashlib.sha256(message).hexdigest()) + field(message)
        if self.ask(b"S", unlock, sealed, text("SHA256withECDSA"), approved, **how).take(1) != b"S":
            raise SystemExit("custody signed nothing")


if __name__ == "__main__":
    custody = Custody(sys.argv[1])
    cache = os.path.join(custody.dist, "custody.aot")
    if os.path.exists(cache):
        os.remove(cache)
    unlock, _, sealed = custody.make()
    custody.sign(unlock, sealed, before=[f"-XX:AOTCacheOutput={cache}"])
    if not os.path.exists(cache):
        raise SystemExit("no start-up cache was made")
