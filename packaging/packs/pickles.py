"""Weights out of pickle files without running a pickle: every name a pickle may ask for is listed here and stands for a
constructor of ours that does nothing but hold values. Any other name is refused."""

import collections
import io
import math
import pickle
import struct

from problems import Refused
from tensors import Tensor, from_strided


class _Inert(pickle.Unpickler):
    allowed = {}

    def find_class(self, module, name):
        try:
            return self.allowed[module, name]
        except KeyError:
            raise Refused(f"the pickle asks for {module}.{name}, which no file of weights needs") from None

    def persistent_load(self, pid):
        raise Refused("the pickle refers to something outside of it")


def _load(unpickler):
    try:
        return unpickler.load()
    except Refused:
        raise
    except Exception as error:  # a damaged pickle raises nearly anything
        raise Refused(f"the pickle is damaged ({type(error).__name__}: {error})") from error


# --- the format torch wrote before it used zip files: five pickles in a row, then the storages ---

_TORCH_MAGIC = 0x1950A86A20F9469CFC6C
_TORCH_PROTOCOL = 1001


class _Named(collections.OrderedDict):
    pass


class _FloatStorage:
    width, kind = 4, "F32"


class _LongStorage:
    width, kind = 8, "I64"


class _View:
    """A tensor before its storage is known."""

    def __init__(self, storage, offset, shape, strides, requires_grad=False, hooks=None, *rest):
        if not isinstance(storage, _StorageKey) or rest:
            raise Refused("a tensor is not built as torch builds one")
        numbers = (offset, *shape, *strides)
        if not all(type(number) is int and number >= 0 for number in numbers):
            raise Refused("a tensor's shape is not made of numbers")
        self.storage, self.offset, self.shape, self.strides = storage, offset, list(shape), list(strides)


class _StorageKey:
    def __init__(self, kind, key, count):
        self.kind, self.key, self.count = kind, key, count


class _TorchUnpickler(_Inert):
    allowed = {
        ("collections", "OrderedDict"): _Named,
        ("torch._utils", "_rebuild_tensor_v2"): _View,
        ("torch", "FloatStorage"): _FloatStorage,
        ("torch", "LongStorage"): _LongStorage,
    }

    def persistent_load(self, pid):
        if not (isinstance(pid, tuple) and len(pid) == 6 and pid[0] == "storage" and pid[1] in
                (_FloatStorage, _LongStorage) and isinstance(pid[2], str) and type(pid[4]) is int and pid[5] is None):
            raise Refused("a storage is not named as torch names one")
        return _StorageKey(pid[1], pid[2], pid[4])


def read_torch(data):
    """name -> Tensor, F32 only: counters (I64) are left out."""
    file = io.BytesIO(data)
    if _load(_Inert(file)) != _TORCH_MAGIC or _load(_Inert(file)) != _TORCH_PROTOCOL:
        raise Refused("this is no weight file of torch before version 1.6")
    system = _load(_Inert(file))
    if not isinstance(system, dict) or system.get("little_endian") is not True:
        raise Refused("the weights are not little-endian")
    views = _load(_TorchUnpickler(file))
    keys = _load(_Inert(file))
    if not isinstance(views, _Named) or not all(isinstance(view, _View) for view in views.values()):
        raise Refused("the file holds something else than named tensors")
    kinds = {view.storage.key: view.storage.kind for view in views.values()}
    if not isinstance(keys, list) or sorted(keys) != sorted(kinds):
        raise Refused("the storages are not those that the tensors name")
    storages = {}
    for key in keys:
        (count,) = struct.unpack("<q", _exactly(file, 8))
        storages[key] = _exactly(file, count * kinds[key].width)
    if file.read(1):
        raise Refused("there are bytes after the last storage")
    tensors = {}
    for name, view in views.items():
        kind = view.storage.kind
        if len(storages[view.storage.key]) != view.storage.count * kind.width:
            raise Refused(f"the storage of {name} is of another size")
        if kind is _FloatStorage:
            tensors[name] = from_strided(storages[view.storage.key], view.offset, view.shape, view.strides)
    return tensors


def _exactly(file, size):
    data = file.read(size) if size >= 0 else b""
    if len(data) != size:
        raise Refused("the file was cut")
    return data


# --- nested dicts of numpy arrays ---


class _NumpyArray:
    """The class itself, which a pickle only names."""


class _Array:
    def __init__(self, base, shape, code):
        if base is not _NumpyArray or shape != (0,) or code != b"b":
            raise Refused("an array is not built as numpy builds one")
        self.tensor = None

    def __setstate__(self, state):
        version, shape, kind, fortran, data = state
        if version != 1 or not isinstance(kind, _FloatType) or not kind.little or fortran is not False:
            raise Refused("an array is not of little-endian float32 in C order")
        if not all(type(extent) is int and extent >= 0 for extent in shape) or type(data) is not bytes:
            raise Refused("an array's shape is not made of numbers")
        if 4 * math.prod(shape) != len(data):
            raise Refused("an array has more or fewer values than its shape")
        self.tensor = Tensor("F32", shape, data)


class _FloatType:
    def __init__(self, code, align, copy):
        if (code, align, copy) != ("f4", False, True):
            raise Refused(f"an array is of type {code!r}, not float32")
        self.little = False

    def __setstate__(self, state):
        self.little = state == (3, "<", None, None, None, -1, -1, 0)


class _NumpyUnpickler(_Inert):
    allowed = {
        ("numpy.core.multiarray", "_reconstruct"): _Array,
        ("numpy", "ndarray"): _NumpyArray,
        ("numpy", "dtype"): _FloatType,
    }


def read_nested_arrays(data):
    """name -> Tensor, the keys of nested dicts joined by `|`."""
    file = io.BytesIO(data)
    tree = _load(_NumpyUnpickler(file))
    if file.read(1):
        raise Refused("there are bytes after the pickle")
    tensors = {}

    def walk(node, path):
        if isinstance(node, _Array) and node.tensor is not None:
            tensors["|".join(path)] = node.tensor
        elif isinstance(node, dict) and all(isinstance(key, str) for key in node) and len(path) < 16:
            for key, child in node.items():
                walk(child, path + [key])
        else:
            raise Refused("the file holds something else than named arrays")

    walk(tree, [])
    return tensors
