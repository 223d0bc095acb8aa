"""TensorFlow's checkpoint (format V2): `.index` is a LevelDB table from names to places, `.data` the numbers. Every
checksum (CRC-32C, masked as LevelDB masks it) is checked."""

import struct

from problems import Refused
from tensors import Tensor

_MAGIC = 0xDB4775248B80FB57
_FLOAT = 1


def _table():
    table = []
    for byte in range(256):
        for _ in range(8):
            byte = byte >> 1 ^ (0x82F63B78 if byte & 1 else 0)
        table.append(byte)
    return table


_CRC = _table()


def crc32c(data):
    crc = 0xFFFFFFFF
    table = _CRC
    for byte in data:
        crc = table[(crc ^ byte) & 0xFF] ^ crc >> 8
    return crc ^ 0xFFFFFFFF


def masked(crc):
    return ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF


def _varint(data, at):
    value = shift = 0
    while True:
        if at >= len(data) or shift > 63:
            raise Refused("the checkpoint's index is damaged")
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at


def _fields(message):
    """(number, value) of a protocol buffer message: ints, and bytes for what has a length."""
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        wire = tag & 7
        if wire == 0:
            value, at = _varint(message, at)
        elif wire == 2:
            size, at = _varint(message, at)
            value, at = message[at:at + size], at + size
        elif wire == 5:
            value, at = int.from_bytes(message[at:at + 4], "little"), at + 4
        else:
            raise Refused("the checkpoint's index is damaged")
        if at > len(message):
            raise Refused("the checkpoint's index is damaged")
        yield tag >> 3, value


def _block(index, handle):
    offset, at = _varint(handle, 0)
    size, _ = _varint(handle, at)
    if offset + size + 5 > len(index):
        raise Refused("the checkpoint's index was cut")
    checked = index[offset:offset + size + 1]
    (stated,) = struct.unpack_from("<I", index, offset + size + 1)
    if masked(crc32c(checked)) != stated:
        raise Refused("the checkpoint's index is damaged (CRC-32C)")
    if checked[-1] != 0:
        raise Refused("the checkpoint's index is compressed, which these checkpoints are not")
    return checked[:-1]


def _entries(block):
    (restarts,) = struct.unpack_from("<I", block, len(block) - 4)
    end = len(block) - 4 * (restarts + 1)
    at, key = 0, b""
    while at < end:
        shared, at = _varint(block, at)
        own, at = _varint(block, at)
        size, at = _varint(block, at)
        if shared > len(key) or at + own + size > end:
            raise Refused("the checkpoint's index is damaged")
        key = key[:shared] + block[at:at + own]
        yield key, block[at + own:at + own + size]
        at += own + size


def _tensor(name, message, data):
    kind, shape, shard, offset, size, stated = 0, [], 0, 0, 0, None
    for number, value in _fields(message):
        if number == 1:
            kind = value
        elif number == 2:
            for inner, dimension in _fields(value):
                if inner == 2:
                    shape.append(dict(_fields(dimension)).get(1, 0))
        elif number == 3:
            shard = value
        elif number == 4:
            offset = value
        elif number == 5:
            size = value
        elif number == 6:
            stated = value
    if kind != _FLOAT or shard != 0:
        raise Refused(f"tensor {name} is not of float32, or lies in another file")
    if offset + size > len(data):
        raise Refused(f"tensor {name} reaches beyond the checkpoint's data")
    numbers = data[offset:offset + size]
    if stated is None or masked(crc32c(numbers)) != stated:
        raise Refused(f"tensor {name} is damaged (CRC-32C)")
    return Tensor("F32", shape, numbers)


def read_checkpoint(index, data, wanted):
    """name -> Tensor for the names that wanted(name) accepts."""
    if len(index) < 48 or struct.unpack_from("<Q", index, len(index) - 8)[0] != _MAGIC:
        raise Refused("this is no checkpoint of TensorFlow")
    footer = index[-48:]
    at = _varint(footer, _varint(footer, 0)[1])[1]  # past the place of the meta index
    tensors = {}
    for _, handle in _entries(_block(index, footer[at:])):
        for key, message in _entries(_block(index, handle)):
            name = key.decode("utf-8")
            if name and wanted(name):
                tensors[name] = _tensor(name, message, data)
    return tensors
