"""Checks of the readers on made files: what is hostile or damaged is refused, what is right is read right."""

import contextlib
import array
import hashlib
import io
import os
import pickle
import struct
import tarfile
import tempfile
import unittest
from unittest import mock

import catalogue
import e5_model
import fetch
import make_packs
import pickles
import tensorflow_checkpoint as checkpoint
import tensors
from problems import Refused, Unavailable
from tensors import Tensor


def floats(*values):
    return array.array("f", values).tobytes()


class _Marks:
    """Pickles as a call that leaves a file behind."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return os.mkdir, (self.path,)


class Folder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name):
        return os.path.join(self.folder, name)


class Pickles(Folder):
    def torch_file(self, views, storages):
        """The old format by hand: the views' pickle is given, the rest is made."""
        file = io.BytesIO()
        for part in (0x1950A86A20F9469CFC6C, 1001, {"protocol_version": 1001, "little_endian": True}):
            pickle.dump(part, file, 2)
        file.write(views)
        pickle.dump(list(storages), file, 2)
        for values in storages.values():
            file.write(struct.pack("<q", len(values)) + floats(*values))
        return file.getvalue()

    @staticmethod
    def view(name, key, count, shape, strides):
        """An OrderedDict of one tensor in protocol 0, as text."""
        def numbers(values):
            return "(" + "".join(f"I{value}\n" for value in values) + "t"
        return (f"ccollections\nOrderedDict\n(tRV{name}\nctorch._utils\n_rebuild_tensor_v2\n((Vstorage\nctorch\n"
                f"FloatStorage\nV{key}\nVcpu\nI{count}\nNtQI0\n{numbers(shape)}{numbers(strides)}I00\n"
                "ccollections\nOrderedDict\n(tRtRs.").encode()

    def test_reads_a_tensor_whose_memory_is_transposed(self):
        file = self.torch_file(self.view("w", "7", 6, (2, 3), (1, 2)), {"7": [1, 4, 2, 5, 3, 6]})
        tensor = pickles.read_torch(file)["w"]
        self.assertEqual((tensor.kind, tensor.shape, tensor.data), ("F32", [2, 3], floats(1, 2, 3, 4, 5, 6)))

    def test_refuses_a_view_beyond_its_storage(self):
        for shape, strides in (((2, 4), (1, 2)), ((2, 3), (1, 3)), ((7,), (1,)), ((2, 3), (1,))):
            with self.subTest(shape=shape, strides=strides), self.assertRaises(Refused):
                pickles.read_torch(self.torch_file(self.view("w", "7", 6, shape, strides), {"7": [0] * 6}))

    def test_runs_nothing_that_a_pickle_asks_for(self):
        for protocol in (0, 2, 4):
            evil = pickle.dumps({"params": _Marks(self.path("ran"))}, protocol)
            self.assertRaises(Refused, pickles.read_nested_arrays, evil)
            self.assertRaises(Refused, pickles.read_torch, self.torch_file(evil, {}))
            self.assertRaises(Refused, pickles.read_torch, evil)
        self.assertEqual(os.listdir(self.folder), [])
        pickle.loads(evil)
        self.assertEqual(os.listdir(self.folder), ["ran"], "the pickle would have run")

    def test_refuses_every_name_that_is_not_listed(self):
        for module, name in (("builtins", "eval"), ("torch", "DoubleStorage"), ("numpy", "dtype.type"),
                             ("collections", "OrderedDict.fromkeys"), ("copyreg", "_reconstructor")):
            with self.subTest(name), self.assertRaisesRegex(Refused, "asks for"):
                pickles.read_torch(self.torch_file(f"c{module}\n{name}\n.".encode(), {}))
            with self.subTest(name), self.assertRaisesRegex(Refused, "asks for"):
                pickles.read_nested_arrays(f"c{module}\n{name}\n.".encode() if name != "dtype.type" else
                                           b"\x80\x04\x8c\x05numpy\x8c\ndtype.type\x93.")

    def test_refuses_numbers_that_are_not_float32(self):
        def arrays(kind, data):
            return (b"\x80\x02}X\x01\x00\x00\x00aq\x00cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\x00\x85"
                    b"C\x01b\x87R(K\x01K\x02\x85cnumpy\ndtype\nX\x02\x00\x00\x00" + kind + b"\x89\x88\x87R(K\x03X\x01"
                    b"\x00\x00\x00<NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\x00tb\x89C" + bytes([len(data)]) + data +
                    b"tbs.")
        self.assertEqual(pickles.read_nested_arrays(arrays(b"f4", floats(1, 2)))["a"].data, floats(1, 2))
        self.assertRaises(Refused, pickles.read_nested_arrays, arrays(b"i4", floats(1, 2)))
        self.assertRaises(Refused, pickles.read_nested_arrays, arrays(b"f4", floats(1)))

    def test_refuses_a_file_that_was_cut_anywhere(self):
        file = self.torch_file(self.view("w", "7", 6, (2, 3), (1, 2)), {"7": [1, 4, 2, 5, 3, 6]})
        for size in range(len(file)):
            self.assertRaises(Refused, pickles.read_torch, file[:size])
        self.assertRaises(Refused, pickles.read_torch, file + b"x")


class Checkpoints(unittest.TestCase):
    @staticmethod
    def block(entries):
        body = b"".join(bytes([0, len(key), len(value)]) + key + value for key, value in entries)
        body += struct.pack("<II", 0, 1)
        return body + b"\0" + struct.pack("<I", checkpoint.masked(checkpoint.crc32c(body + b"\0")))

    def index(self, name, data, crc=None):
        crc = checkpoint.masked(checkpoint.crc32c(data)) if crc is None else crc
        shape = b"\x12\x04\x12\x02\x08" + bytes([len(data) // 4])
        entry = b"\x08\x01" + shape + b"\x28" + bytes([len(data)]) + b"\x35" + struct.pack("<I", crc)
        block = self.block([(b"", b"\x08\x01"), (name, entry)])
        root = self.block([(name, bytes([0, len(block) - 5]))])
        footer = bytes([0, 0, len(block), len(root) - 5])
        return block + root + footer.ljust(40, b"\0") + struct.pack("<Q", 0xDB4775248B80FB57)

    def test_crc_is_that_of_the_standard(self):
        self.assertEqual(checkpoint.crc32c(b"123456789"), 0xE3069283)  # the check value of CRC-32C, RFC 3720
        self.assertEqual(checkpoint.crc32c(b"\0" * 32), 0x8A9136AA)  # RFC 3720, appendix B.4

    def test_reads_what_is_wanted_and_no_more(self):
        data = floats(1, 2, 3)
        read = checkpoint.read_checkpoint(self.index(b"dense/bias", data), data, lambda name: True)
        self.assertEqual((list(read), read["dense/bias"].shape, read["dense/bias"].data), (["dense/bias"], [3], data))
        self.assertEqual(checkpoint.read_checkpoint(self.index(b"Adam", data), data, lambda name: name != "Adam"), {})

    def test_refuses_wrong_checksums(self):
        data = floats(1, 2, 3)
        index = self.index(b"w", data)
        with self.assertRaisesRegex(Refused, "CRC"):
            checkpoint.read_checkpoint(index, floats(1, 2, 4), lambda name: True)
        with self.assertRaisesRegex(Refused, "CRC"):
            checkpoint.read_checkpoint(self.index(b"w", data, crc=1), data, lambda name: True)
        for place in range(len(index) - 48):
            damaged = bytearray(index)
            damaged[place] ^= 4
            with self.subTest(place=place), self.assertRaises(Refused):
                checkpoint.read_checkpoint(bytes(damaged), data, lambda name: True)


class E5(unittest.TestCase):
    @staticmethod
    def model(version=1, size_change=0):
        halves = bytes(range(16))
        word = (struct.pack("<e", 0.5) + halves) * 2
        head = b"E5S1" + struct.pack("<8ifi", version, 32, 0, 1, 32, 2, 1, 1, 1e-12, 32)
        tokenizer = struct.pack("<5iQ", 2, 0, 2, 1, 3, 3) + struct.pack("<3I", 0, 1, 3) + floats(-1, -2) + b"abc"
        rules = struct.pack("<IBI", 9, 1, 32) + struct.pack("<IB", 13, 0)
        tokenizer += struct.pack("<iI", 2, len(rules)) + rules
        place = len(head) + len(tokenizer) + 4 + 2 + 8 + 1 + 4 + 8 + 8
        entry = struct.pack("<H", 8) + b"emb.word" + struct.pack("<BIQQ", 1, 64, place, len(word) + size_change)
        return head + tokenizer + struct.pack("<i", 1) + entry + word

    def test_takes_scales_and_halves_apart(self):
        read, config = e5_model.read_e5(self.model())
        self.assertEqual(config["hidden"], 32)
        self.assertEqual((read["emb.word"].kind, read["emb.word"].shape), ("U8", [2, 1, 16]))
        self.assertEqual(read["emb.word"].data, bytes(range(16)) * 2)
        self.assertEqual(read["emb.word.scale"].data, struct.pack("<2e", 0.5, 0.5))
        self.assertEqual(read["vocabulary"].data, b"abc")
        self.assertEqual(read["normalisation.offsets"].data, struct.pack("<3i", 0, 1, 1))

    def test_refuses_what_is_damaged(self):
        model = self.model()
        for size in range(len(model)):
            self.assertRaises(Refused, e5_model.read_e5, model[:size])
        self.assertRaises(Refused, e5_model.read_e5, self.model(version=2))
        self.assertRaises(Refused, e5_model.read_e5, self.model(size_change=-1))


class PackFiles(Folder):
    def pack(self, **texts):
        path = self.path("p.safetensors")
        weights = {"w": Tensor("F32", [2], floats(1, 2)), "b": Tensor("U8", [3], b"abc")}
        tensors.write_pack(path, weights, {"name": "p", **texts})
        return path

    def test_hash_covers_the_whole_file_but_itself(self):
        path = self.pack(quoted='"sha256":"' + "1" * 64 + '"')
        stated = tensors.pack_metadata(path)["sha256"]
        with open(path, "rb") as file:
            whole = file.read()
        self.assertEqual(hashlib.sha256(whole.replace(stated.encode(), b"0" * 64)).hexdigest(), stated)
        for place in range(len(whole)):
            damaged = bytearray(whole)
            damaged[place] ^= 1
            with open(path, "wb") as file:
                file.write(damaged)
            with self.subTest(place=place), self.assertRaises(Refused):
                tensors.pack_metadata(path)

    def test_layout_has_no_gaps_and_wide_types_first(self):
        with open(self.pack(), "rb") as file:
            whole = file.read()
        (size,) = struct.unpack_from("<Q", whole)
        self.assertEqual(size % 8, 0)
        self.assertEqual(whole[8 + size:], floats(1, 2) + b"abc")

    def test_labels_are_read_and_not_run(self):
        self.assertEqual(catalogue._list_in("X = ['a', 'b']\nboom()\n", "X", 2), ["a", "b"])
        self.assertRaises(Refused, catalogue._list_in, "X = ['a']\n", "X", 2)
        self.assertRaises(ValueError, catalogue._list_in, "X = [boom()]\n", "X", 1)


class Fetching(Folder):
    """With pip and without a network: the index is a folder."""

    def source_package(self):
        name = self.path("index/evil_pack-1.0.tar.gz")
        os.mkdir(self.path("index"))
        setup = f"import os; os.mkdir({self.path('ran')!r})\nfrom setuptools import setup; setup(name='evil-pack')\n"
        with tarfile.open(name, "w:gz") as archive:
            for member, text in (("setup.py", setup), ("PKG-INFO", "Metadata-Version: 1.0\nName: evil-pack\n")):
                info = tarfile.TarInfo("evil_pack-1.0/" + member)
                info.size = len(text)
                archive.addfile(info, io.BytesIO(text.encode()))
        return catalogue.Package("evil-pack", "1.0", os.path.basename(name), fetch.file_sha256(name), source=True)

    @contextlib.contextmanager
    def offline(self):
        kept = {key: value for key, value in os.environ.items() if not key.startswith("PIP_")}
        with mock.patch.dict(os.environ, {**kept, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": self.path("index"),
                                          "PIP_CONFIG_FILE": os.devnull}, clear=True):
            yield

    def test_a_source_package_is_fetched_without_running_it(self):
        package = self.source_package()
        with self.offline():
            fetched = fetch.fetch(package, self.folder)
        self.assertEqual(fetch.file_sha256(fetched), package.sha256)
        self.assertFalse(os.path.exists(self.path("ran")))

    def test_another_hash_is_refused_and_no_package_is_no_failure(self):
        package = self.source_package()
        package.sha256 = "0" * 64
        with self.offline():
            self.assertRaises(Refused, fetch.fetch, package, self.folder)
            package.name = "no-such-pack"
            self.assertRaises(Unavailable, fetch.fetch, package, self.folder)

    def test_exit_status_tells_refused_from_unavailable(self):
        recipe = catalogue.RECIPES[0]
        for problem, status in ((Unavailable("no network"), 0), (Refused("another hash"), 1)):
            with mock.patch.object(make_packs, "fetch", side_effect=problem), \
                    contextlib.redirect_stderr(io.StringIO()):
                self.assertEqual(make_packs.run([recipe], self.folder, self.folder, lambda text: None), status)


def run():
    suite = unittest.TestSuite()
    for case in (Pickles, Checkpoints, E5, PackFiles, Fetching):
        if case is Fetching and not has_pip():
            print("packs: pip is not here, so fetching is not tested")
            continue
        suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(case))
    return 0 if unittest.TextTestRunner(verbosity=1).run(suite).wasSuccessful() else 1


def has_pip():
    try:
        import pip  # noqa: F401
    except ImportError:
        return False
    return True
