#!/usr/bin/env python3
"""Measures the cost of a command.

    cost.py COMMAND...

prints wall time and processor time of all its threads and children in seconds, and its largest resident
memory in bytes, as JSON. A process of its own, since a child's memory is counted from the moment of the
fork: a large parent would show in it.
"""
import json
import os
import subprocess
import sys
import time


def main():
    begin = time.monotonic()
    child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=sys.stderr)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.monotonic() - begin
    if status:
        sys.exit(f"{sys.argv[1:]}: status {os.waitstatus_to_exitcode(status)}")
    unit = 1 if sys.platform == "darwin" else 1024
    cost = {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "peak": usage.ru_maxrss * unit}
    print(json.dumps(cost))


if __name__ == "__main__":
    main()
