//! A reader who follows a page word by word: saves its files and runs its commands.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::support::Project;

/// The clock of every command: 2025-06-01T00:00:00Z.
const CLOCK: &str = "1748736000";

/// A reader, who begins in an empty folder.
pub(super) struct Reader {
    home: Project,
    /// The folder of the next command, below `home`.
    folder: PathBuf,
}

impl Reader {
    pub(super) fn new() -> Reader {
        Reader { home: Project::new(), folder: PathBuf::new() }
    }

    /// Saves a file, by its path below the present folder.
    pub(super) fn save(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        self.home.write(path.to_str().expect("it is UTF-8"), text);
    }

    /// Reads a file, by its path below the present folder.
    pub(super) fn read(&self, path: &str) -> String {
        let path = self.path().join(path);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Follows a page and returns it, with what the commands print where it shows something else. Blocks with `file=` are saved,
    /// `$ …` lines of `console` blocks are run, and blocks of `html` must be offered by the site.
    pub(super) fn follow(&mut self, page: &str) -> String {
        let mut followed = String::new();
        let mut lines = page.lines();
        while let Some(line) = lines.next() {
            followed.push_str(&format!("{line}\n"));
            let Some(info) = line.strip_prefix("```") else { continue };
            let block = lines.by_ref().take_while(|line| *line != "```");
            let mut block: String = block.map(|line| format!("{line}\n")).collect();
            if let Some((_, path)) = info.split_once(" file=") {
                assert!(page.contains(&format!("`{path}`")), "the text does not name `{path}`");
                self.save(path, &block);
            } else if info == "console" {
                block = self.type_commands(&block);
            } else if info == "html" {
                let offered = unescape(&self.read("public/embed/index.html"));
                assert!(offered.contains(&block), "the site does not offer\n{block}");
            }
            followed.push_str(&format!("{block}```\n"));
        }
        followed
    }

    /// Runs the commands of a block and returns the block, with what they print where it shows something else.
    fn type_commands(&mut self, block: &str) -> String {
        let mut typed = String::new();
        let mut lines = block.lines().map(|line| format!("{line}\n")).peekable();
        while let Some(line) = lines.next() {
            let mut command = line.strip_prefix("$ ").expect("a command").to_owned();
            while command.ends_with("\\\n") {
                command.push_str(&lines.next().expect("the command goes on"));
            }
            let mut shown = String::new();
            while let Some(line) = lines.next_if(|line| !line.starts_with("$ ")) {
                shown.push_str(&line);
            }
            let printed = self.run(command.trim_end());
            let output = if shows(&shown, &printed) { shown } else { printed };
            typed.push_str(&format!("$ {command}{output}"));
        }
        typed
    }

    /// Runs a command and returns what it prints.
    fn run(&mut self, command: &str) -> String {
        if let Some(folder) = command.strip_prefix("cd ") {
            self.folder.push(folder);
            return String::new();
        }
        if command.starts_with("dateline serve") {
            return self.serve(command);
        }
        let done = self.shell(command).output().expect("there is a shell");
        let printed = String::from_utf8(done.stdout).expect("it prints UTF-8");
        assert!(done.status.success() || printed.contains("error["), "{command}\n{printed}");
        if command.starts_with("dateline draft ") {
            self.accept_all(printed.lines().next().expect("it prints the path of the note"));
        }
        printed
    }

    /// Starts a preview, without a browser, and returns what it prints until it is ready.
    fn serve(&self, command: &str) -> String {
        let mut child = self.shell(&command.replace(" --open", "")).spawn().expect("a shell");
        let lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
        let mut printed = String::new();
        for line in lines.map_while(Result::ok) {
            printed.push_str(&format!("{line}\n"));
            if line.starts_with("serving ") {
                break;
            }
        }
        child.kill().expect("it is running");
        child.wait().expect("it has ended");
        printed
    }

    /// Accepts all proposed claims of a draft, which on a terminal the review asks for.
    fn accept_all(&self, note: &str) {
        self.save("../keys", &"a ".repeat(20));
        let keys = fs::File::open(self.path().join("../keys")).expect("it was saved");
        let mut review = self.shell(&format!("dateline draft --review {note}"));
        let done = review.stdin(keys).output().expect("there is a shell");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
    }

    /// A command in the present folder, with both of its outputs in one pipe.
    fn shell(&self, command: &str) -> Command {
        let program = Path::new(env!("CARGO_BIN_EXE_dateline"));
        let programs = program.parent().expect("it is in a folder").to_owned();
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path =
            std::env::join_paths(std::iter::once(programs).chain(std::env::split_paths(&path)));
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("exec 2>&1\nexec {command}")]).current_dir(self.path());
        shell.env_clear().env("PATH", path.expect("a list of folders"));
        shell.env("SOURCE_DATE_EPOCH", CLOCK);
        shell.stdin(Stdio::null()).stdout(Stdio::piped());
        shell
    }

    fn path(&self) -> PathBuf {
        self.home.path("").join(&self.folder)
    }
}

/// Whether a page shows what a command printed. A line `…` stands for any lines.
fn shows(shown: &str, printed: &str) -> bool {
    let [shown, printed] =
        [shown, printed].map(|text| text.lines().map(lasting).collect::<String>());
    match shown.split_once("…\n") {
        Some((start, end)) => printed.starts_with(start) && printed.ends_with(end),
        None => shown == printed,
    }
}

/// A line without what changes from run to run, the port of a preview and times, and without numbers
/// of files where the program makes no cards.
fn lasting(line: &str) -> String {
    let changes = match line.find(" in ") {
        _ if line.starts_with("serving ") => 0,
        Some(time) if line.contains(" files written") && cfg!(feature = "cards") => time,
        _ if line.contains(" files written") => 0,
        _ => line.len(),
    };
    let (kept, changing) = line.split_at(changes);
    kept.chars().chain(changing.chars().filter(|c| !c.is_ascii_digit())).chain(['\n']).collect()
}

fn unescape(html: &str) -> String {
    let html = html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    html.replace("&#39;", "'").replace("&#x27;", "'").replace("&amp;", "&")
}
