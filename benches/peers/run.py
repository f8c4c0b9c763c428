#!/usr/bin/env python3
"""dateline beside other site builders: the same notes, the same pages, in turn.

    run.py                                builds of 1,000 notes by dateline and every peer found
    run.py --notes 1000 10000 --rounds 7  more notes, more rounds
    run.py --peers hugo                   dateline and Hugo only
    run.py --only hugo dateline           these rows only
    run.py --archive --notes 2000 20000   an archive with thousands of terms, by dateline and Hugo
    run.py --serve                        previews: from a saved note to the page that shows it
    run.py --growth --notes 10000 100000  how many times as long the larger one takes

README.md says what is compared, and where programs are looked for.
"""
import argparse
import contextlib
import dataclasses
import json
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

import check_outputs
import serve_latency

HERE = pathlib.Path(__file__).resolve().parent


@dataclasses.dataclass
class Builder:
    """A program that builds sites; `{out}` and `{port}` are replaced."""

    version: list
    build: list
    serve: list = None
    # The folder of its notes, and a note's address.
    notes: str = "content"
    address: str = "/notes/{slug}/"


BUILDERS = {
    "hugo": Builder(
        version=["version"],
        build=["build", "--quiet", "--destination", "{out}"],
        serve=["server", "--bind", "127.0.0.1", "--port", "{port}"],
        notes="content/notes",
    ),
    "zola": Builder(version=["--version"], build=["build", "-o", "{out}"]),
    "eleventy": Builder(version=["--version"], build=["--quiet", "--output={out}"]),
    "pelican": Builder(version=["--version"], build=["-q", "-s", "pelicanconf.py", "-o", "{out}"]),
    "dateline": Builder(
        version=["--version"],
        build=["--quiet", "build", "--output", "{out}"],
        serve=["--quiet", "serve", "--port", "{port}"],
        address="/events/{slug}/",
    ),
}


@dataclasses.dataclass
class Row:
    """A row of the table with its measurements."""

    name: str
    label: str
    layout: str
    command: list
    environment: dict = dataclasses.field(default_factory=dict)
    # Whether its output is compared with that of the others.
    compared: bool = True
    # Whether it builds again over its output.
    rebuild: bool = False
    # Threads for its raw limit, if it has one.
    threads: int = None
    costs: list = dataclasses.field(default_factory=list)
    limits: list = dataclasses.field(default_factory=list)
    files: int = 0
    bytes: int = 0


def archive_rows(programs):
    """Rows of an archive, whose pages differ too much to be compared file by file."""
    if "hugo" in programs:
        build = [programs["hugo"], *BUILDERS["hugo"].build]
        yield Row("hugo", "hugo", "hugo-archive", build, compared=False)
    build = [programs["dateline"], *BUILDERS["dateline"].build]
    apart = {"layout": "dateline-archive", "compared": False}
    yield Row("dateline-full", "dateline, its whole site", command=build, threads=cores(), **apart)
    yield Row("dateline-again", "dateline, nothing changed", command=build, rebuild=True, **apart)


def rows(programs):
    for name, program in programs.items():
        if name != "dateline":
            yield Row(name, name, name, [program, *BUILDERS[name].build])
    program = programs["dateline"]
    build, threads = [program, *BUILDERS["dateline"].build], cores()
    yield Row("dateline", "dateline", "dateline", build, threads=threads)
    one = {"RAYON_NUM_THREADS": "1"}
    yield Row("dateline-one", "dateline, one thread", "dateline", build, one, compared=False, threads=1)
    apart = {"compared": False, "threads": threads}
    yield Row("dateline-again", "dateline, nothing changed", "dateline", build, rebuild=True, **apart)
    check = [program, "--quiet", "check"]
    yield Row("dateline-check", "dateline check", "dateline", check, **apart)
    yield Row("dateline-full", "dateline, its whole site", "dateline-full", build, **apart)


def main():
    options = arguments()
    programs = find_programs(options.peers)
    with tempfile.TemporaryDirectory(prefix="dateline-peers-", dir=options.scratch) as scratch:
        scratch = pathlib.Path(scratch)
        limit = raw_limit(scratch)
        print(f"{cores()} processor cores, {platform.system()} {platform.machine()}")
        for name, program in programs.items():
            print(f"- {name} {version(program, BUILDERS[name].version)}")
        if options.growth:
            return grow(programs, options, scratch)
        for notes in options.notes:
            if options.serve:
                serve(programs, notes, options, scratch)
            else:
                compare(programs, notes, options, scratch, limit)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    peers = [name for name in BUILDERS if name != "dateline"]
    names = [row.name for row in rows(dict.fromkeys(BUILDERS, ""))]
    parser.add_argument("--notes", type=int, nargs="+", default=[1000], metavar="N", help="default: 1000")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="default: 5")
    parser.add_argument("--peers", nargs="*", choices=peers, default=peers, metavar="NAME", help=", ".join(peers))
    parser.add_argument("--only", nargs="+", choices=names, metavar="ROW", help=", ".join(names))
    memory = pathlib.Path("/dev/shm")
    scratch = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    parser.add_argument("--scratch", type=pathlib.Path, default=scratch, metavar="DIR", help="default: in memory")
    parser.add_argument("--archive", action="store_true", help="notes with thousands of terms, for Hugo and dateline")
    parser.add_argument("--serve", action="store_true", help="measure previews instead of builds")
    parser.add_argument("--growth", action="store_true", help="how dateline grows from the first N to the last")
    return parser.parse_args()


def find_programs(peers):
    """Finds programs by name: in the environment (HUGO=…), on the path, or in the build folder."""
    places = os.pathsep.join([os.environ.get("PATH", ""), "node_modules/.bin"])
    programs = {name: os.environ.get(name.upper()) or shutil.which(name, path=places) for name in peers}
    built = shutil.which(HERE.parents[1] / "target/dist/dateline")
    programs["dateline"] = os.environ.get("DATELINE") or built
    if not programs["dateline"]:
        sys.exit("there is no target/dist/dateline: run `cargo build --profile dist`, or set DATELINE")
    for name in [name for name, program in programs.items() if not program]:
        report(f"not found, left out: {name}")
    return {name: str(pathlib.Path(program).absolute()) for name, program in programs.items() if program}


def compare(programs, notes, options, scratch, limit):
    """Builds in turn and prints the table; after Ctrl-C, that of the finished rounds."""
    candidates = archive_rows(programs) if options.archive else rows(programs)
    selected = [row for row in candidates if not options.only or row.name in options.only]
    generate(notes, {row.layout for row in selected}, scratch, options.archive)
    sites, touched = {}, set()
    with contextlib.suppress(KeyboardInterrupt):
        for number in range(options.rounds + 1):
            for row in selected:
                report(f"{notes} notes, round {number} of {options.rounds}: {row.label}")
                measure(row, number, scratch, limit, sites, touched)
    rounds = min(len(row.costs) for row in selected)
    if rounds == 0:
        sys.exit("stopped before the end of the first round")
    for row in selected:
        del row.costs[rounds:], row.limits[rounds:]
    print(f"\n{notes} notes; medians of {rounds} rounds\n")
    table(selected)
    print()
    base = "hugo" if "hugo" in sites else next(iter(sites), None)
    for label, site in sites.items():
        for line in check_outputs.differences(sites[base], site):
            print(f"- {label} against {base}: {line}")
    if any(row.rebuild for row in selected):
        print(f"- nothing changed: {len(touched)} files touched{': ' if touched else ''}{', '.join(sorted(touched)[:5])}")


def grow(programs, options, scratch):
    """Builds both sizes in each round, the small one before and after the large one, since speed drifts."""
    small, large = options.notes[0], options.notes[-1]
    if small == large:
        sys.exit("--growth compares two sizes: --notes 10000 100000")
    name = "dateline-full" if options.archive else "dateline"
    row = next(row for row in (archive_rows if options.archive else rows)(programs) if row.name == name)
    for notes in [small, large]:
        (scratch / str(notes)).mkdir()
        generate(notes, {row.layout}, scratch / str(notes), options.archive)

    def build(notes):
        out = scratch / "out"
        shutil.rmtree(out, ignore_errors=True)
        return cost([word.format(out=out) for word in row.command], scratch / str(notes) / row.layout)

    print(f"\n{large} notes against {small}\n\n| round | wall s | wall s | wall × | CPU × | peak MiB |\n|---|---:|---:|---:|---:|---:|")
    ratios = []
    for number in range(options.rounds):
        costs = [build(small), build(small), build(large), build(small), build(small)]
        large_cost = costs.pop(2)
        ratios.append({what: large_cost[what] / median(costs, what) for what in ["wall", "cpu"]})
        cells = [f"{number + 1}", f"{median(costs, 'wall'):.3f}", f"{large_cost['wall']:.3f}"]
        cells += [f"{ratios[-1][what]:.2f}" for what in ["wall", "cpu"]] + [f"{large_cost['peak'] / 2**20:.0f}"]
        print(f"| {' | '.join(cells)} |", flush=True)
    print(f"\nmedians: {median(ratios, 'wall'):.2f} × the time, {median(ratios, 'cpu'):.2f} × the processor time")


def measure(row, number, scratch, limit, sites, touched):
    """Runs one build of a row. Round 0 is not measured: its output is counted, and compared in `sites`."""
    out, site = scratch / "out", scratch / row.layout
    shutil.rmtree(out, ignore_errors=True)
    command = [word.format(out=out) for word in row.command]
    if row.rebuild:
        cost(command, site)
        before = stamps(out)
    measured = cost(command, site, row.environment)
    written = stamps(out)
    if row.rebuild:
        touched |= before.keys() - written.keys()
        written = {path: stamp for path, stamp in written.items() if before.get(path) != stamp}
        touched |= written.keys()
    raw = measure_raw_limit(limit, row, scratch, written) if limit and row.threads else None
    if number > 0:
        row.costs.append(measured)
        row.limits.extend([raw] if raw else [])
        return
    row.files, row.bytes = len(written), sum(size for size, *_ in written.values())
    if row.compared:
        sites[row.label] = check_outputs.summarise(out)


def measure_raw_limit(limit, row, scratch, written):
    """Measures reading the same inputs (and an existing output) and writing the same output."""
    listed, copy, out = scratch / "list", scratch / "copy", scratch / "out"
    lines = (f"{size} {path}\n" for path, (size, *_) in sorted(written.items()))
    listed.write_text("".join(lines), encoding="utf-8")
    folders = [scratch / row.layout, *([out] if row.rebuild else [])]
    measured = cost([limit, row.threads, listed, copy, *folders], scratch)
    shutil.rmtree(copy, ignore_errors=True)
    return measured


def table(selected):
    hugo = next((row.costs for row in selected if row.name == "hugo"), None)
    print("| | wall s | CPU s | peak MiB | files | MB | wall ÷ Hugo | CPU ÷ Hugo | wall ÷ limit | CPU ÷ limit |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|")

    def line(label, costs, files, size, limits):
        cells = [f"{median(costs, 'wall'):.3f}", f"{median(costs, 'cpu'):.3f}"]
        cells += [f"{median(costs, 'peak') / 2**20:.0f}", files, size]
        for base in [hugo, limits]:
            cells += [ratio(costs, base, what) for what in ["wall", "cpu"]]
        print(f"| {label} | {' | '.join(cells)} |")

    for row in selected:
        line(row.label, row.costs, str(row.files), f"{row.bytes / 1e6:.1f}", row.limits)
    for row in selected:
        if row.name == "dateline" and row.limits:
            line("raw limit of dateline", row.limits, str(row.files), f"{row.bytes / 1e6:.1f}", None)


def median(costs, what):
    return statistics.median(cost[what] for cost in costs)


def ratio(costs, base, what):
    """The median of the ratios of each round, which depends raw on other work of the machine."""
    if not base or base is costs:
        return ""
    return f"{statistics.median(one[what] / other[what] for one, other in zip(costs, base)):.2f}"


def serve(programs, notes, options, scratch):
    selected = [name for name in programs if BUILDERS[name].serve and (not options.only or name in options.only)]
    generate(notes, selected, scratch)
    print(f"\n{notes} notes; medians of {options.rounds} rounds, in seconds\n")
    print("| | ready | note's page | index | slowest page | slowest index | peak MiB |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for name in selected:
        report(f"{notes} notes: {name}")
        builder, site = BUILDERS[name], scratch / name
        with open(scratch / "log", "w+", encoding="utf-8") as log:
            try:
                ready, bodies, titles, peak = serve_latency.latency(
                    [programs[name], *builder.serve], site, site / builder.notes, builder.address, options.rounds, log
                )
            except RuntimeError as error:
                log.seek(0)
                sys.exit(f"{error}\n{log.read()}")
        never = float("inf")
        bodies, titles = ([never if time is None else time for time in times] for times in (bodies, titles))
        times = [ready, statistics.median(bodies), statistics.median(titles), max(bodies), max(titles)]
        cells = ["never" if time == never else f"{time:.3f}" for time in times]
        print(f"| {name} | {' | '.join(cells)} | {peak / 2**20:.0f} |")


def generate(notes, layouts, scratch, archive=False):
    report(f"{notes} notes: writing them")
    program = "gen_archive.py" if archive else "gen_notes.py"
    script = [sys.executable, HERE / program, "--notes", str(notes), "--out", scratch]
    subprocess.run([*script, *sorted(layouts)], check=True)


def cost(command, folder, environment=None):
    command = [sys.executable, HERE / "cost.py", *map(str, command)]
    result = subprocess.run(
        command, cwd=folder, env={**os.environ, **(environment or {})}, capture_output=True, text=True, check=False
    )
    if result.returncode:
        sys.exit(result.stderr)
    return json.loads(result.stdout)


def stamps(folder):
    """Size, time and number of every file below a folder."""
    found = {}
    for path in folder.rglob("*"):
        if not path.is_dir():
            status = path.lstat()
            found[path.relative_to(folder).as_posix()] = status.st_size, status.st_mtime_ns, status.st_ino
    return found


def raw_limit(scratch):
    """Compiles `rawlimit.rs`; None without a compiler."""
    program = scratch / "rawlimit"
    if not shutil.which("rustc"):
        report("there is no rustc, so the raw limit is left out")
        return None
    subprocess.run(["rustc", "--edition", "2024", "-O", HERE / "rawlimit.rs", "-o", program], check=True)
    return program


def version(program, words):
    result = subprocess.run([program, *words], capture_output=True, text=True, check=False)
    found = re.search(r"\d+(\.\d+)+", result.stdout)
    return found.group() if found else "of unknown version"


def cores():
    with contextlib.suppress(AttributeError):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def report(text):
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
