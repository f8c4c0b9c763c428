//! Measures builds of 1,000 and of 10,000 generated notes.
//!
//! ```text
//! cargo bench --profile dist --bench site                 both sizes
//! cargo bench --profile dist --bench site -- 1000         one size
//! cargo bench --profile dist --bench site -- 300 3000     others
//! cargo bench --profile dist --bench site -- /dev/shm     both, in another folder than `target/`: here one that is in memory
//! ```
//!
//! Runs the program itself, as a process. Each round builds into a fresh folder, builds again with
//! nothing changed, again with one note changed, and copies the finished output with `cp -r`: the
//! floor, which no build that writes these files can be expected to undercut. Medians of all rounds
//! are printed: time, processor time of all threads, the largest resident memory, notes a second, and
//! the ratio to the floor. Processor time and memory come from `/proc`; elsewhere they are left out.

#![allow(clippy::print_stdout, reason = "its figures are its result")]

mod corpus;

use std::ffi::OsStr;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

/// The same notes on every machine.
const SEED: u64 = 0x5eed_0001;

fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let asked: Vec<usize> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![1_000, 10_000] } else { asked };
    let place = words.iter().find(|word| word.contains('/'));
    let place = place.map_or(env!("CARGO_TARGET_TMPDIR"), String::as_str);
    for size in sizes {
        let bench = Bench::new(Path::new(place), size)?;
        let rounds = if size > 3_000 { 3 } else { 7 };
        let rows = bench.rounds(rounds)?;
        bench.print(rounds, &rows)?;
        remove(&bench.root)?;
    }
    Ok(())
}

/// A corpus and its output folder.
struct Bench {
    size: usize,
    root: PathBuf,
    output: PathBuf,
    copy: PathBuf,
}

/// The cost of one process.
#[derive(Clone, Copy)]
struct Cost {
    time: Duration,
    /// Processor time of all its threads.
    cpu: Duration,
    /// The largest resident memory in KiB; 0 if unknown.
    peak: u64,
}

impl Bench {
    fn new(place: &Path, size: usize) -> Result<Bench> {
        let root = place.join(format!("dateline-bench-{size}"));
        remove(&root)?;
        corpus::write(&root, size, SEED)?;
        Ok(Bench { size, output: root.join("public"), copy: root.join("copy"), root })
    }

    /// The costs of a first build, of one without changes, of one with a changed note, and of a copy.
    fn rounds(&self, rounds: usize) -> Result<[Vec<Cost>; 4]> {
        let mut rows = [const { Vec::new() }; 4];
        for round in 0..rounds {
            remove(&self.output)?;
            rows[0].push(self.build()?);
            rows[1].push(self.build()?);
            self.change(round)?;
            rows[2].push(self.build()?);
            remove(&self.copy)?;
            let copy: [&OsStr; 3] = ["-r".as_ref(), self.output.as_os_str(), self.copy.as_os_str()];
            rows[3].push(run(Command::new("cp").args(copy))?);
        }
        Ok(rows)
    }

    fn build(&self) -> Result<Cost> {
        let mut build = Command::new(env!("CARGO_BIN_EXE_dateline"));
        run(build.arg("--root").arg(&self.root).args(["--quiet", "build"]))
    }

    /// Adds a sentence to a note in the middle.
    fn change(&self, round: usize) -> Result<()> {
        let name = corpus::name(self.size / 2);
        let path = self.root.join("content").join(format!("{name}.md"));
        let text = fs::read_to_string(&path)?;
        fs::write(path, format!("{text}\nSentence {round} was added.\n"))
    }

    fn print(&self, rounds: usize, rows: &[Vec<Cost>; 4]) -> Result<()> {
        let (files, bytes) = count_files(&self.output)?;
        println!(
            "\n{} notes: {files} files, {:.1} MB; medians of {rounds} rounds",
            self.size,
            bytes as f64 / 1e6
        );
        println!("{:<18}{:>9}{:>9}{:>10}{:>9}{:>9}", "", "time", "cpu", "peak", "notes/s", "floor");
        let floor = median(&rows[3], |cost| cost.time.as_secs_f64());
        let names = ["first build", "nothing changed", "one note changed", "cp -r of output"];
        for (name, costs) in names.iter().zip(rows) {
            let time = median(costs, |cost| cost.time.as_secs_f64());
            let cpu = median(costs, |cost| cost.cpu.as_secs_f64());
            let peak = median(costs, |cost| cost.peak as f64 / 1024.0);
            let speed = self.size as f64 / time;
            let ratio = time / floor;
            println!("{name:<18}{time:>7.3} s{cpu:>7.2} s{peak:>6.0} MiB{speed:>9.0}{ratio:>8.2}×");
        }
        Ok(())
    }
}

/// Runs a process and waits for its end.
fn run(command: &mut Command) -> Result<Cost> {
    let before = cpu_of_children();
    let begin = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let watch = thread::spawn(move || peak_memory(&status));
    let told = child.stderr.take().map(std::io::read_to_string);
    let end = child.wait()?;
    let time = begin.elapsed();
    let peak = watch.join().unwrap_or_default();
    if !end.success() {
        let told = told.transpose()?.unwrap_or_default();
        return Err(Error::other(format!("{command:?}: {end}\n{told}")));
    }
    Ok(Cost { time, cpu: cpu_of_children().saturating_sub(before), peak })
}

/// The peak resident memory of a process, in KiB. The kernel records it, so only a rise within the last
/// milliseconds can be missed.
fn peak_memory(status: &str) -> u64 {
    let mut peak = 0;
    while let Ok(text) = fs::read_to_string(status) {
        let mark = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let Some(mark) = mark.and_then(|mark| mark.trim().split(' ').next()?.parse().ok()) else {
            break;
        };
        peak = mark;
        thread::sleep(Duration::from_millis(4));
    }
    peak
}

/// Processor time of all ended child processes, from the kernel's ticks of 10 ms (proc(5): fields 16 and 17
/// of `stat`, counted after the program's name in parentheses).
fn cpu_of_children() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(") ").next().unwrap_or_default().split(' ');
    let ticks: u64 = fields.skip(13).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

fn median(costs: &[Cost], of: impl Fn(&Cost) -> f64) -> f64 {
    let mut values: Vec<f64> = costs.iter().map(of).collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The number and the bytes of files below a folder.
fn count_files(folder: &Path) -> Result<(u64, u64)> {
    let (mut files, mut bytes) = (0, 0);
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            let below = count_files(&entry.path())?;
            (files, bytes) = (files + below.0, bytes + below.1);
        } else {
            (files, bytes) = (files + 1, bytes + entry.metadata()?.len());
        }
    }
    Ok((files, bytes))
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
