"""Serves the sample corpus and lets browser.mjs walk through it in Chromium.

Says so and passes over it where node or Chromium are missing, unless CI is set: there it fails.
"""
import os
import shutil
import subprocess
import unittest

from programs import OUT, ROOT, SAMPLE, Server, build, scratch


class Browser(unittest.TestCase):
    def test_a_reader_searches_opens_a_hit_and_follows_a_reference(self):
        chromium = shutil.which("chromium")
        if not (chromium and shutil.which("node") and (ROOT / "tests/e2e/node_modules").is_dir()):
            if os.environ.get("CI"):
                self.fail("no browser to test with: run scripts/setup")
            self.skipTest("no browser to test with: run scripts/setup")
        OUT.mkdir(parents=True, exist_ok=True)
        with scratch() as tmp:
            done = build(SAMPLE, tmp / "index")
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            with Server(tmp / "index") as server:
                walk = subprocess.run(["node", ROOT / "tests/e2e/browser.mjs", server.address, chromium, OUT], capture_output=True, timeout=240)
        self.assertEqual(walk.returncode, 0, walk.stdout.decode() + walk.stderr.decode())


if __name__ == "__main__":
    unittest.main()
