"""Compares the features of resnet-50 and vgg-16 with torchvision's own networks, picture by picture.

usage: torchvision_compare.py KINOPRISM_ENCODE_PICTURES resnet-50|vgg-16 WEIGHTS.safetensors PICTURE...
WEIGHTS holds a state_dict of torchvision.models.resnet50 or vgg16.
"""

import subprocess
import sys

import torch
import torchvision
from PIL import Image
from safetensors.torch import load_file
from torchvision.transforms.functional import normalize, to_tensor


def network_of(name, weights):
    if name == "resnet-50":
        network = torchvision.models.resnet50()
        network.load_state_dict(load_file(weights))
        network.fc = torch.nn.Identity()
    else:
        network = torchvision.models.vgg16()
        network.load_state_dict(load_file(weights))
        # The features are what the second layer's ReLU gives: neither its dropout nor the classes.
        network.classifier = network.classifier[:5]
    return network.eval()


def picture_of(path):
    picture = Image.open(path).convert("RGB").resize((224, 224), Image.BICUBIC)
    return normalize(to_tensor(picture), [0.485, 0.456, 0.406], [0.229, 0.224, 0.225])


def main():
    program, name, weights, *paths = sys.argv[1:]
    printed = subprocess.run([program, name, weights, *paths], stdout=subprocess.PIPE, check=True).stdout.decode()
    ours = torch.tensor([[float(value) for value in line.split()] for line in printed.splitlines()])
    with torch.no_grad():
        theirs = network_of(name, weights)(torch.stack([picture_of(path) for path in paths]))
    cosines = torch.nn.functional.cosine_similarity(ours, theirs)
    for path, cosine in zip(paths, cosines.tolist()):
        print(f"{cosine:.6f} {path}")
    print(f"smallest {cosines.min():.6f}")
    return bool(cosines.min() < 0.9999)


if __name__ == "__main__":
    sys.exit(main())
