#!/usr/bin/env python3
"""Times our networks and the same ones in Python torch, in one run, on the same threads and inputs.

    apt-get install python3-torch        # its LibTorch is the one that Kinoprism uses
    cmake --build build/release --target kinoprism_time_networks
    /usr/bin/python3 tests/bench/torch_compare.py build/release/bin/kinoprism_time_networks PACKS [--threads 2]
        [--rounds 3] [--only minilm,i3d] [--plots omdb_movies.dat]

PACKS is the folder of model packs. With --plots every eighth plot of that file is read as well, by ours with its
tokenizer, by torch from the numbers of pieces. Both take turns, so a machine that is busy for a while disturbs both. Prints the
best seconds of each, how many times faster ours is, and the cosine of the first features: 1 where both compute the same.
"""
import argparse
import json
import os
import subprocess
import sys
import time

import numpy
import torch
from torch.nn import functional as F


def read_pack(folder, name):
    with open(os.path.join(folder, name + ".safetensors"), "rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        data = file.read()
    tensors = {}
    for key, entry in header.items():
        if key != "__metadata__" and entry["dtype"] == "F32":
            begin, end = entry["data_offsets"]
            values = numpy.frombuffer(data[begin:end], dtype=numpy.float32).copy()
            tensors[key] = torch.from_numpy(values).reshape(entry["shape"])
    return tensors


def noise(count):
    """The same in time_networks.cpp."""
    return (numpy.arange(count, dtype=numpy.uint32) * numpy.uint32(2654435761)) >> numpy.uint32(16)


def pictures(count):
    values = (noise(count * 224 * 224 * 3) >> numpy.uint32(8)).astype(numpy.float32)
    return torch.from_numpy(values).reshape(count, 224, 224, 3)


def sentence_network(folder):
    """Embeds ids (batch x pieces, all of one length)."""
    w = read_pack(folder, "minilm-l6-v2")

    def linear(x, name):
        return F.linear(x, w[name + ".weight"], w[name + ".bias"])

    def norm(x, name):
        return F.layer_norm(x, (384,), w[name + ".weight"], w[name + ".bias"], 1e-12)

    def embed(ids):
        batch, pieces = ids.shape

        def heads(x):
            return x.view(batch, pieces, 12, 32).transpose(1, 2)

        x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][:pieces]
        x = norm(x + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        for layer in range(6):
            at = f"encoder.layer.{layer}."
            q, k, v = (heads(linear(x, at + "attention.self." + part)) for part in ("query", "key", "value"))
            mixed = torch.softmax(q @ k.transpose(2, 3) / 32**0.5, -1) @ v
            mixed = mixed.transpose(1, 2).reshape(batch, pieces, 384)
            x = norm(x + linear(mixed, at + "attention.output.dense"), at + "attention.output.LayerNorm")
            wide = F.gelu(linear(x, at + "intermediate.dense"))
            x = norm(x + linear(wide, at + "output.dense"), at + "output.LayerNorm")
        return F.normalize(x.mean(1))

    return embed


def minilm(folder):
    embed = sentence_network(folder)
    ids = 1000 + noise(3200).astype(numpy.int64) % 29000
    ids[::100] = 101
    ids = torch.from_numpy(ids).reshape(32, 100)
    return lambda: embed(ids)[0]


def plots(folder, pieces):
    """pieces: of each text, as the other side cut it; one text at a time, the fastest that torch was measured at."""
    embed = sentence_network(folder)
    texts = [torch.tensor([ids]) for ids in pieces]
    return lambda: [embed(ids)[0] for ids in texts][0]


def slaney_bands():
    def mel(hz):
        return numpy.where(hz < 1000, hz * 3 / 200, 15 + 27 * numpy.log(numpy.maximum(hz, 1) / 1000) / numpy.log(6.4))

    def hertz(m):
        return numpy.where(m < 15, m * 200 / 3, 1000 * numpy.exp((m - 15) * numpy.log(6.4) / 27))

    edges = hertz(numpy.linspace(mel(numpy.float64(0)), mel(numpy.float64(8000)), 98))
    bins = numpy.arange(257) * 16000 / 512
    rise = (bins - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    fall = (edges[2:, None] - bins) / (edges[2:] - edges[1:-1])[:, None]
    weights = numpy.maximum(0, numpy.minimum(rise, fall)) * (2 / (edges[2:] - edges[:-2]))[:, None]
    return torch.from_numpy(weights.astype(numpy.float32))


def log_mel(_):
    samples = torch.from_numpy(noise(16000 * 120).astype(numpy.float32)) / 65536 - 0.5
    window = torch.hann_window(512)
    bands = slaney_bands()

    def run():
        spectrum = torch.stft(samples, 512, 256, window=window, center=True, pad_mode="reflect", return_complex=True)
        return torch.log10(10000 * (bands @ spectrum.abs().square().float()) + 1).T[100]

    return run


def musicnn(folder):
    w = read_pack(folder, "musicnn-msd")
    frames = torch.from_numpy(noise(8 * 187 * 96).astype(numpy.float32) / 16384).reshape(8, 1, 187, 96)
    kernels = {name: w[name].permute(3, 2, 0, 1).contiguous() for name in w if name.endswith("kernel") and w[name].dim() == 4}

    def norm(x, number):
        at = "batch_normalization" + (f"_{number}" if number else "")
        return F.batch_norm(x, w[at + "/moving_mean"], w[at + "/moving_variance"], w[at + "/gamma"], w[at + "/beta"],
                            eps=1e-3)

    def layer(x, number, padding):
        name = "conv2d" + (f"_{number}" if number else "")
        return norm(F.relu(F.conv2d(F.pad(x, padding), kernels[name + "/kernel"], w[name + "/bias"])), number + 1)

    def run():
        x = norm(frames, 0)
        front = [layer(x, 0, (0, 0, 3, 3)), layer(x, 1, (0, 0, 3, 3)), layer(x, 2, (0, 0, 63, 64)),
                 layer(x, 3, (0, 0, 31, 32)), layer(x, 4, (0, 0, 15, 16))]
        ears = torch.cat([part.amax(3) for part in front], 1)

        def middle(y, number):
            kernel = kernels[f"conv2d_{number}/kernel"]  # [64, 1, 7, in]
            y = F.conv1d(F.pad(y, (3, 3)), kernel[:, 0].transpose(1, 2).contiguous(), w[f"conv2d_{number}/bias"])
            return norm(F.relu(y), number + 1)

        first = middle(ears, 5)
        second = middle(first, 6) + first
        third = middle(second, 7) + second
        everything = torch.cat([ears, first, second, third], 1)
        pooled = torch.stack([everything.amax(2), everything.mean(2)], 2).flatten(1)
        return norm(F.relu(F.linear(norm(pooled, 9), w["dense/kernel"].T, w["dense/bias"])), 10)[0]

    return run


def same(size, kernel, stride):
    """Padding before and after, as TensorFlow's SAME."""
    total = max((-(-size // stride) - 1) * stride + kernel - size, 0)
    return total // 2, total - total // 2


def efficientnet(folder):
    w = read_pack(folder, "efficientnet-lite0")
    x0 = ((pictures(16) - 127) / 128).permute(0, 3, 1, 2).contiguous(memory_format=torch.channels_last)
    groups = [(1, 3, 1, 1, 32, 16), (2, 3, 2, 6, 16, 24), (2, 5, 2, 6, 24, 40), (3, 3, 2, 6, 40, 80),
              (3, 5, 1, 6, 80, 112), (4, 5, 2, 6, 112, 192), (1, 3, 1, 6, 192, 320)]

    def folded(conv, norm):
        scale = w[norm + ".weight"] / (w[norm + ".running_var"] + 1e-3).sqrt()
        weight = (w[conv + ".weight"] * scale.view(-1, 1, 1, 1)).contiguous(memory_format=torch.channels_last)
        return weight, w[norm + ".bias"] - w[norm + ".running_mean"] * scale

    layers = {}
    blocks = []
    for count, kernel, stride, expand, width_in, width_out in groups:
        for b in range(count):
            at = f"_blocks.{len(blocks)}."
            entry = width_in if b == 0 else width_out
            blocks.append((at, kernel, stride if b == 0 else 1, expand, entry == width_out and (b > 0 or stride == 1)))
            if expand != 1:
                layers[at + "expand"] = folded(at + "_expand_conv", at + "_bn0")
            layers[at + "depthwise"] = folded(at + "_depthwise_conv", at + "_bn1")
            layers[at + "project"] = folded(at + "_project_conv", at + "_bn2")
    layers["stem"] = folded("_conv_stem", "_bn0")
    layers["head"] = folded("_conv_head", "_bn1")

    def conv(x, name, kernel=1, stride=1, groups=1):
        weight, bias = layers[name]
        side = same(x.shape[2], kernel, stride)
        return F.conv2d(F.pad(x, side + side) if kernel > 1 else x, weight, bias, stride, 0, 1, groups)

    def run():
        x = F.relu6(conv(x0, "stem", 3, 2))
        for at, kernel, stride, expand, adds in blocks:
            y = F.relu6(conv(x, at + "expand")) if expand != 1 else x
            y = conv(F.relu6(conv(y, at + "depthwise", kernel, stride, y.shape[1])), at + "project")
            x = x + y if adds else y
        return F.relu6(conv(x, "head")).mean((2, 3))[0]

    return run


def i3d(folder):
    w = read_pack(folder, "i3d-rgb-kinetics400")
    x0 = (pictures(64) / 127.5 - 1).permute(3, 0, 1, 2).unsqueeze(0).contiguous()
    layers = {}
    for key in [key for key in w if key.endswith("Conv_0|kernel") and "Logits" not in key]:
        name = key[len("params|"):-len("|Conv_0|kernel")]
        scale = (w[f"batch_stats|{name}|BatchNorm_0|var"].flatten() + 1e-3).rsqrt()
        bias = w[f"params|{name}|BatchNorm_0|bias"].flatten() - w[f"batch_stats|{name}|BatchNorm_0|mean"].flatten() * scale
        layers[name] = ((w[key] * scale).permute(4, 3, 0, 1, 2).contiguous(), bias)

    def padded(x, kernel, stride):
        sides = ()
        for size, k, s in reversed(list(zip(x.shape[2:], kernel, stride))):
            sides += same(size, k, s)
        return F.pad(x, sides)

    def unit(x, name, stride=1):
        weight, bias = layers[name]
        return F.relu(F.conv3d(padded(x, weight.shape[2:], (stride,) * 3), weight, bias, stride))

    def pool(x, kernel, stride):
        return F.max_pool3d(padded(x, kernel, stride), kernel, stride)

    def mixed(x, name):
        def of(y, layer):
            return unit(y, f"{name}|{layer}")
        return torch.cat([of(x, "Branch_0/Conv3d_0a_1x1"),
                          of(of(x, "Branch_1/Conv3d_0a_1x1"), "Branch_1/Conv3d_0b_3x3"),
                          of(of(x, "Branch_2/Conv3d_0a_1x1"), "Branch_2/Conv3d_0b_3x3"),
                          of(pool(x, (3, 3, 3), (1, 1, 1)), "Branch_3/Conv3d_0b_1x1")], 1)

    def run():
        x = pool(unit(x0, "Conv3d_1a_7x7", 2), (1, 3, 3), (1, 2, 2))
        x = pool(unit(unit(x, "Conv3d_2b_1x1"), "Conv3d_2c_3x3"), (1, 3, 3), (1, 2, 2))
        for name in ("3b", "3c"):
            x = mixed(x, "Mixed_" + name)
        x = pool(x, (3, 3, 3), (2, 2, 2))
        for name in ("4b", "4c", "4d", "4e", "4f"):
            x = mixed(x, "Mixed_" + name)
        x = pool(x, (2, 2, 2), (2, 2, 2))
        for name in ("5b", "5c"):
            x = mixed(x, "Mixed_" + name)
        return F.avg_pool3d(x, (2, 7, 7), 1).flatten(2).mean(2)[0]

    return run


NETWORKS = {"minilm": minilm, "log-mel": log_mel, "musicnn": musicnn, "efficientnet": efficientnet, "i3d": i3d}
ITEMS = {"minilm": "32 texts of 100 tokens", "log-mel": "120 s of sound", "musicnn": "8 patches of 3 s",
         "efficientnet": "16 pictures", "i3d": "1 clip of 64 frames"}


def texts_of(path):
    """Every eighth plot of omdb_movies.dat, one a line."""
    with open(path, encoding="utf-8", newline="\n") as file:
        lines = [line.rstrip("\r\n").split("::")[-2].replace("\r", " ") for line in file if line.count("::") > 1]
    return [line for line in lines if len(line) > 10][::8]


def ours(program, name, threads, packs, texts=()):
    """Seconds, features of the first, and the pieces of each text."""
    environment = dict(os.environ, KINOPRISM_PACKS=packs)
    printed = subprocess.run([program, name, str(threads), "1"], env=environment, stdout=subprocess.PIPE, check=True,
                             input="\n".join(texts).encode())
    best, features, *pieces = printed.stdout.decode().splitlines()
    return (float(best), torch.tensor([float(value) for value in features.split()]),
            [[int(number) for number in line.split()] for line in pieces])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("packs")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default=",".join(NETWORKS))
    parser.add_argument("--plots")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    print(f"torch {torch.__version__}, {arguments.threads} threads, best of {arguments.rounds}")
    least = 1.0
    with torch.inference_mode():
        for name in arguments.only.split(",") + ["plots"] * bool(arguments.plots):
            if name == "plots":
                texts = texts_of(arguments.plots)
                pieces = ours(arguments.program, name, arguments.threads, arguments.packs, texts)[2]
                run, items = plots(arguments.packs, pieces), f"{len(texts)} plots of at most 256 pieces"
            else:
                texts, run, items = (), NETWORKS[name](arguments.packs), ITEMS[name]
            theirs = run()  # once to warm up
            best = [1e9, 1e9]
            for _ in range(arguments.rounds):
                begin = time.perf_counter()
                theirs = run()
                best[1] = min(best[1], time.perf_counter() - begin)
                seconds, features, _ = ours(arguments.program, name, arguments.threads, arguments.packs, texts)
                best[0] = min(best[0], seconds)
            cosine = F.cosine_similarity(features, theirs, dim=0).item()
            least = min(least, cosine)
            print(f"{name:13} {items:32} ours {best[0]:.3f} s, torch {best[1]:.3f} s: {best[1] / best[0]:.2f} "
                  f"times as fast; cosine {cosine:.6f}", flush=True)
    return least < 0.9999


if __name__ == "__main__":
    sys.exit(main())
