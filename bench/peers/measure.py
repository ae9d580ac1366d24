"""Runs one program once and says what it took: wall time, CPU time and memory of its whole process tree, from start to exit."""
import dataclasses
import os
import pathlib
import signal
import subprocess
import threading
import time

CLOCK_TICKS = os.sysconf("SC_CLK_TCK")


@dataclasses.dataclass
class Run:
    wall: float
    user: float
    system: float
    peak_bytes: int

    @property
    def cpu(self):
        return self.user + self.system


@dataclasses.dataclass
class Program:
    """`command` gets CORPUS and OUT appended, then `after`."""
    name: str
    settings: str
    workers: str
    command: list
    after: list = dataclasses.field(default_factory=list)
    version: str = "?"
    runs: list = dataclasses.field(default_factory=list)
    failure: str = ""
    found: dict = dataclasses.field(default_factory=dict)


class Tree(threading.Thread):
    """Watches the processes of a session: the most memory they held together, the CPU time they took; ends those that
    take more than so many CPU seconds, or four times as many by the clock."""

    def __init__(self, session, most_cpu_seconds):
        super().__init__(daemon=True)
        self.session, self.most_cpu_seconds = session, most_cpu_seconds
        self.peak_bytes, self.times, self.done, self.too_long = 0, {}, threading.Event(), False

    def run(self):
        started = time.monotonic()
        while not self.done.wait(0.1):
            self.look()
            if sum(self.cpu()) > self.most_cpu_seconds or time.monotonic() - started > 4 * self.most_cpu_seconds:
                self.too_long = True
                os.killpg(self.session, signal.SIGKILL)
                return

    def look(self):
        resident = 0
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rpartition(")")[2].split()
                if int(fields[3]) == self.session:
                    resident += int(fields[21]) * os.sysconf("SC_PAGE_SIZE")
                    self.times[stat.parent.name] = int(fields[11]), int(fields[12])
            except (OSError, IndexError):
                pass  # it ended meanwhile
        self.peak_bytes = max(self.peak_bytes, resident)

    def cpu(self):
        """User and system seconds."""
        return [sum(kind) / CLOCK_TICKS for kind in zip(*self.times.values())] or [0.0, 0.0]


def run(program, corpus, out, scratch, most_cpu_seconds):
    """One run, or RuntimeError."""
    target = ["--out", out] if program.name == "Shabih" else [out, *program.after]
    log = scratch / "log.txt"
    started = time.monotonic()
    with open(log, "wb") as sink:
        process = subprocess.Popen([*map(str, program.command), str(corpus), *map(str, target)], stdout=sink, stderr=sink,
                                   start_new_session=True, env=os.environ | {"PEERS_SCRATCH": str(scratch)})
        tree = Tree(process.pid, most_cpu_seconds)
        tree.start()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - started
    tree.done.set()
    tree.join()
    if tree.too_long:
        raise RuntimeError(f"not done after {sum(tree.cpu()):.0f} s of CPU")
    if process.returncode:
        lines = log.read_text(errors="replace").strip().splitlines() or [""]
        raise RuntimeError(f"exit {process.returncode}: {lines[-1][:160]}")
    user, system = max([usage.ru_utime, usage.ru_stime], tree.cpu(), key=sum)  # nobody waits for a daemon's time
    return Run(wall, user, system, max(tree.peak_bytes, usage.ru_maxrss * 1024))
