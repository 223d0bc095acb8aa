#pragma once

#include "engine/encode/encoder.h"

namespace kinoprism::encode {

/// "mise-en-scene": how a film is shot, cut, lit and coloured, without knowing what it shows. Seventeen values, most of
/// them means over all frames that were watched (see watchFilm):
///
///   0   log of the mean shot's length in seconds
///   1,2 log(1 + ·) of the mean and deviation, over frames, of the colour variance: the determinant of the covariance
///       of a frame's pixels in CIE L*u*v*
///   3,4 motion: mean and deviation of the blocks of a frame, in widths of the picture a second
///   5   lighting key: mean · deviation of HSV's value (0 to 1) over the pixels of a frame
///   6   log of the number of shots, for films watched in windows as many as the whole film would have
///   7   log(1 + cuts a minute)
///   8,9 saturation (HSV): mean and deviation over frames
///   10,11 brightness (HSV's value): mean and deviation over frames
///   12  contrast: deviation of brightness within a frame
///   13  share of frames darker than 0.2
///   14  warmth: red − blue, −1 to 1
///   15  colourfulness (Hasler & Süsstrunk, SPIE 2003), of values 0 to 1
///   16  deviation of the logarithms of the shots' lengths
///
/// 0 to 6 are those of Deldjoo et al. (Journal on Data Semantics 2016, section 3.2) in their order; lighting key and
/// colour variance are of Rasheed, Sheikh & Shah (IEEE TCSVT 2005). Motion is found here, by matching blocks of 8 x 8
/// pixels between neighbouring small frames, and not taken from the codec: its vectors follow the encoder's whims, and
/// VP9 and AV1 give none, so the same film in two files would not be the same.
///
/// parts: shots, each with the logarithm of its length and its means of the colour variance (log), motion and its
/// deviation, lighting key, saturation, brightness, contrast, warmth and colourfulness.
EncoderEntry miseEnScene();

}  // namespace kinoprism::encode
