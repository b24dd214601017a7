"""The real programs, run as a user runs them: a build into a folder of its own, a server on a free port."""
import contextlib
import http.client
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = pathlib.Path(os.environ.get("ITUSEARCH_BIN", ROOT / "build/release/bin"))
OUT = pathlib.Path(os.environ.get("ITUSEARCH_OUT", ROOT / "build/release/e2e"))
SAMPLE = ROOT / "corpus/sample"
PATIENCE = 120  # seconds until a program counts as hung


def indexer(*args, **kwargs):
    """Runs itu-indexer; the caller judges its exit code."""
    kwargs.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.run([BIN / "itu-indexer", *map(str, args)], capture_output=True, timeout=PATIENCE, **kwargs)


def build(corpus, index, *args):
    return indexer("build", "--corpus", corpus, "--index", index, "--progress", "never", *args)


def status(index):
    """`status` as a mapping of its lines."""
    done = indexer("status", "--index", index)
    assert done.returncode == 0, done.stderr.decode()
    return dict(line.split(": ", 1) for line in done.stdout.decode().splitlines() if ": " in line)


def report(index):
    return json.loads((pathlib.Path(index) / "last-run/report.json").read_text(encoding="utf-8"))


@contextlib.contextmanager
def scratch():
    with tempfile.TemporaryDirectory(prefix="itusearch-e2e-") as folder:
        yield pathlib.Path(folder)


def write(folder, **files):
    """Writes files named by keyword (`__` stands for `/`, `_dot_` for `.`) and returns the folder."""
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return folder


class Reply:
    def __init__(self, response):
        self.status = response.status
        self.headers = {k.lower(): v for k, v in response.getheaders()}
        self.body = response.read()

    @property
    def text(self):
        return self.body.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.text)


class Server:
    """itu-server on a free port; use as a context manager."""

    def __init__(self, index, *args):
        self.process = subprocess.Popen(
            [BIN / "itu-server", "--index", str(index), "--listen", "127.0.0.1:0", *map(str, args)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
        line = self.process.stdout.readline().decode()
        if "http://" not in line:
            raise AssertionError(f"no address in {line!r}: {self.process.stderr.read().decode()}")
        self.address = line[line.index("http://"):].split()[0].rstrip("/")
        self.port = urllib.parse.urlsplit(self.address).port

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.communicate()
            raise AssertionError("the server did not end on SIGTERM")

    def get(self, path, method="GET", headers=None, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            return Reply(connection.getresponse())
        finally:
            connection.close()

    def search(self, query, **parameters):
        return self.get("/api/v1/search?" + urllib.parse.urlencode({"q": query, **parameters}, doseq=True))
