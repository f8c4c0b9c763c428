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
    begin = time.monotonic()
    while time.monotonic() - begin < limit and server.poll() is None:
        with contextlib.suppress(OSError, http.client.HTTPException):
            status, page = get(port, path)
            if status == 200 and text in page:
                return time.monotonic() - begin
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
    """Seconds until the server is ready; until a sentence that a note gains stands on its page; until its
    new title stands in the index, as lists of all rounds with none for what never came; and peak memory.

    `command` starts the server of `site`, with `{port}` for the port; `address` is a note's, with `{slug}`.
    The note in the middle of the folder `notes` is changed in place, and changed back at the end.
    """
    port = free_port()
    paths = sorted(path for path in notes.glob("*.md") if not path.name.startswith("_"))
    note = paths[len(paths) // 2]
    text = note.read_text(encoding="utf-8")
    page = address.format(slug=note.stem)
    command = [word.format(port=port) for word in command]
    begin = time.monotonic()
    server = subprocess.Popen(command, cwd=site, stdout=log, stderr=log)
    try:
        if wait(server, port, "/", b"<ol>", START, 0.02) is None:
            raise RuntimeError(f"{command} serves nothing")
        ready = time.monotonic() - begin
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
                begin = time.monotonic()
                note.write_text(changed, encoding="utf-8")
                seen = wait(server, port, path, mark.encode(), LIMIT, 0.002)
                times.append(None if seen is None else time.monotonic() - begin)
        return ready, bodies, titles, peak(server.pid)
    finally:
        note.write_text(text, encoding="utf-8")
        server.send_signal(signal.SIGINT)
        try:
            server.wait(5)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
