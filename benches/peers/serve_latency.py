"""Measures the time of a preview from a saved note to the changed page."""
import contextlib
import http.client
import pathlib
import re
import signal
import socket
import subprocess
import time

# Seconds: limit for the first page, limit for a change, and pause before a change.
START, LIMIT, REST = 600, 60, 2


def get(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LIMIT)
    with contextlib.closing(connection):
        connection.request("GET", path, headers={"Accept": "text/html"})
        answer = connection.getresponse()
        return answer.status, answer.read()


def wait(server, port, path, text, limit, pause):
    """Seconds until a page contains a text; None if it never does."""
    start = time.monotonic()
    while time.monotonic() - start < limit and server.poll() is None:
        with contextlib.suppress(OSError, http.client.HTTPException):
            status, page = get(port, path)
            if status == 200 and text in page:
                return time.monotonic() - start
        time.sleep(pause)
    return None


def free_port():
    with contextlib.closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def peak(process):
    """The largest resident memory so far, in bytes; 0 if unknown."""
    with contextlib.suppress(OSError):
        status = pathlib.Path(f"/proc/{process}/status").read_text(encoding="utf-8")
        found = re.search(r"VmHWM:\s+(\d+) kB", status)
        return int(found.group(1)) * 1024 if found else 0
    return 0


def latency(command, site, notes, address, rounds, log):
    """Returns the seconds until the server is ready; lists of the seconds until a new sentence is on a note's
    page, and until a new title is in the index, with None if it never is; and the peak memory.

    `command` starts the server of `site`, with `{port}` for the port; `address` is a note's, with `{slug}`.
    The note in the middle of the folder `notes` is changed in place, and changed back at the end.
    """
    port = free_port()
    paths = sorted(path for path in notes.glob("*.md") if not path.name.startswith("_"))
    note = paths[len(paths) // 2]
    text = note.read_text(encoding="utf-8")
    page = address.format(slug=note.stem)
    command = [word.format(port=port) for word in command]
    start = time.monotonic()
    server = subprocess.Popen(command, cwd=site, stdout=log, stderr=log)
    try:
        if wait(server, port, "/", b"<ol>", START, 0.02) is None:
            raise RuntimeError(f"{command} serves nothing")
        ready = time.monotonic() - start
        bodies, titles = [], []
        for number in range(rounds):
            for path, times in [(page, bodies), ("/", titles)]:
                time.sleep(REST)
                get(port, page)  # A reader has both pages open.
                get(port, "/")
                mark = f"mark{len(bodies)}x{len(titles)}x{number}"
                if times is bodies:
                    changed = f"{text}\nA sentence of {mark}.\n"
                else:
                    changed = re.sub(r'(?m)^(title: ")', rf"\g<1>{mark} ", text, count=1)
                start = time.monotonic()
                note.write_text(changed, encoding="utf-8")
                seen = wait(server, port, path, mark.encode(), LIMIT, 0.002)
                times.append(None if seen is None else time.monotonic() - start)
        return ready, bodies, titles, peak(server.pid)
    finally:
        note.write_text(text, encoding="utf-8")
        server.send_signal(signal.SIGINT)
        try:
            server.wait(5)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
