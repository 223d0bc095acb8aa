"""Tensors as they lie in files, and the pack file: safetensors with a hash of itself in its metadata."""

import array
import hashlib
import json
import math
import os
import struct
import sys
import tempfile

from problems import Refused

SIZES = {"F64": 8, "I64": 8, "F32": 4, "I32": 4, "F16": 2, "U8": 1}
HEADER_LIMIT = 16 << 20  # as engine/core/tensor_header.h has it
NO_HASH = "0" * 64

if sys.byteorder != "little":
    raise SystemExit("packs: tensors are copied as they lie, which needs a little-endian machine")


class Tensor:
    """Row-major little-endian numbers."""

    def __init__(self, kind, shape, data):
        if SIZES[kind] * math.prod(shape) != len(data):
            raise Refused(f"a tensor of shape {list(shape)} has {len(data)} bytes")
        self.kind, self.shape, self.data = kind, list(shape), bytes(data)


def from_strided(storage, offset, shape, strides):
    """A row-major F32 copy of a view of `storage` (bytes of F32); offset and strides in values."""
    values = array.array("f", storage)
    count = math.prod(shape)
    if offset < 0 or any(extent < 0 for extent in shape) or any(stride < 0 for stride in strides):
        raise Refused("a tensor has a negative shape, stride or offset")
    if len(shape) != len(strides):
        raise Refused("a tensor's strides are not as many as its dimensions")
    last = offset + sum((extent - 1) * stride for extent, stride in zip(shape, strides))
    if count and last >= len(values):
        raise Refused("a tensor reaches beyond its storage")
    target = [1] * len(shape)
    for axis in range(len(shape) - 2, -1, -1):
        target[axis] = target[axis + 1] * shape[axis + 1]
    if not shape or target == list(strides):
        return Tensor("F32", shape, values[offset:offset + count].tobytes())
    copy = array.array("f", bytes(4 * count))
    long_axis = max(range(len(shape)), key=lambda axis: shape[axis])  # copied in one slice; the others are walked
    walked = [axis for axis in range(len(shape)) if axis != long_axis]
    starts = [(0, offset)]
    for axis in walked:
        starts = [(to + i * target[axis], at + i * strides[axis]) for to, at in starts for i in range(shape[axis])]
    extent, step, stride = shape[long_axis], target[long_axis], strides[long_axis]
    for to, at in starts:
        taken = values[at:at + (extent - 1) * stride + 1:stride] if stride else array.array("f", [values[at]] * extent)
        copy[to:to + (extent - 1) * step + 1:step] = taken
    return Tensor("F32", shape, copy.tobytes())


def read_safetensors(data):
    """name -> Tensor."""
    (size,) = struct.unpack_from("<Q", data)
    if size > min(HEADER_LIMIT, len(data) - 8):
        raise Refused("a safetensors header is longer than its file")
    header = json.loads(data[8:8 + size].decode("utf-8"))
    header.pop("__metadata__", None)
    tensors = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        if not 0 <= begin <= end <= len(data) - 8 - size or entry["dtype"] not in SIZES:
            raise Refused(f"tensor {name} is of an unknown type or lies outside its file")
        tensors[name] = Tensor(entry["dtype"], entry["shape"], data[8 + size + begin:8 + size + end])
    return tensors


def _pack_pieces(tensors, metadata):
    """The file as a list of byte strings, the header (with the zeros for its hash) first."""
    # Wide types first: then every tensor begins at a multiple of its type without a gap.
    order = sorted(tensors, key=lambda name: (-SIZES[tensors[name].kind], name))
    header, end = {"__metadata__": {**metadata, "sha256": NO_HASH}}, 0
    for name in order:
        tensor = tensors[name]
        header[name] = {"dtype": tensor.kind, "shape": tensor.shape, "data_offsets": [end, end + len(tensor.data)]}
        end += len(tensor.data)
    text = json.dumps(header, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")
    text += b" " * (-len(text) % 8)
    if len(text) > HEADER_LIMIT:
        raise Refused("the texts of a pack are too long for one file")
    return [struct.pack("<Q", len(text)) + text] + [tensors[name].data for name in order]


_FIELD = b'"sha256":"'  # a quote inside a JSON string is written \", so this is only ever the key


def write_pack(path, tensors, metadata):
    """Writes a pack under a temporary name, syncs and renames. The same content gives the same bytes."""
    pieces = _pack_pieces(tensors, metadata)
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    field = _FIELD + NO_HASH.encode()
    if pieces[0].count(field) != 1:
        raise AssertionError("the place of the hash is not unique")
    pieces[0] = pieces[0].replace(field, _FIELD + digest.hexdigest().encode())
    os.makedirs(os.path.dirname(path), exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=os.path.dirname(path), prefix=".pack-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def pack_metadata(path):
    """The metadata of a pack whose hash is right. Throws Refused otherwise."""
    with open(path, "rb") as file:
        start = file.read(8)
        size = struct.unpack("<Q", start)[0] if len(start) == 8 else HEADER_LIMIT + 1
        if size > HEADER_LIMIT:
            raise Refused(f"{path} is no model pack")
        text = file.read(size)
        try:
            metadata = json.loads(text.decode("utf-8"))["__metadata__"]
            stated = metadata["sha256"].encode("ascii")
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise Refused(f"{path} is no model pack") from error
        if text.count(_FIELD) != 1 or _FIELD + stated not in text or len(stated) != 64:
            raise Refused(f"{path} does not state its hash")
        digest = hashlib.sha256(start + text.replace(_FIELD + stated, _FIELD + NO_HASH.encode()))
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    if digest.hexdigest().encode() != stated:
        raise Refused(f"{path} is damaged: its hash is not what it says")
    return metadata
