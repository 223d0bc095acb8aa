#include <QtGlobal>

#include "app/messages/sentences.h"
#include "engine/core/message_ids.h"

namespace kinoprism::app {
namespace {

constexpr Sentence kSentences[] = {
    {core::MessageId::MelBandsInvalid,
     QT_TRANSLATE_NOOP("Message",
                       "Mel bands need a window that is a power of two from 64 to 8192 samples, and frequencies "
                       "between 0 and half of the sampling rate.")},
    {core::MessageId::DeltasInvalid,
     QT_TRANSLATE_NOOP("Message",
                       "Rates of change are of first or second order, over an odd number of frames, at least 3.")},
    {core::MessageId::MusicBandsMismatch, QT_TRANSLATE_NOOP("Message", "musicnn takes %1 mel bands, not %2.")},
    {core::MessageId::MusicTagsMismatch,
     QT_TRANSLATE_NOOP("Message", "musicnn computes tags from %1 features per patch, not %2.")},
    {core::MessageId::NoSaliency,
     QT_TRANSLATE_NOOP(
         "Message",
         "The encoder \"%1\" has no saliency map. Encode the posters with a network, such as efficientnet-lite0.")},
    {core::MessageId::SaliencyOfOnePicture,
     QT_TRANSLATE_NOOP("Message", "A saliency map is made of one picture at a time.")},
    {core::MessageId::EncoderNeedsWeights,
     QT_TRANSLATE_NOOP(
         "Message",
         "The encoder \"%1\" needs a file of weights. Choose one: safetensors with torchvision's or timm's names.")},
    {core::MessageId::WeightsTensorMissing, QT_TRANSLATE_NOOP("Message", "no tensor has one of these names: %1")},
    {core::MessageId::WeightsNotFloat, QT_TRANSLATE_NOOP("Message", "\"%1\" does not hold 32-bit floats")},
    {core::MessageId::WeightsShape, QT_TRANSLATE_NOOP("Message", "\"%1\" is %2, not %3")},
    {core::MessageId::WeightsOfOtherNetwork,
     QT_TRANSLATE_NOOP("Message",
                       "%1 does not hold the weights of %2: %3. Supply the weights of %2 as 32-bit safetensors with "
                       "torchvision's or timm's names.")},
    {core::MessageId::PictureSideMismatch, QT_TRANSLATE_NOOP("Message", "This network reads pictures of %1 × %1.")},
    {core::MessageId::DirectionLength,
     QT_TRANSLATE_NOOP("Message", "A direction among these features has %1 values, not %2.")},
    {core::MessageId::PackShapeMismatch,
     QT_TRANSLATE_NOOP("Message", "%1: the shape of \"%2\" differs from that in %3. Install the pack again.")},
    {core::MessageId::PackNetworkShape,
     QT_TRANSLATE_NOOP("Message", "%1 holds a network of unexpected shape. Install the pack again.")},
    {core::MessageId::PackLayerShape,
     QT_TRANSLATE_NOOP("Message", "%1 holds a layer of unexpected shape. Install the pack again.")},
    {core::MessageId::SentenceLength,
     QT_TRANSLATE_NOOP("Message", "A sentence must have 1 to %1 pieces of the network's vocabulary.")},
    {core::MessageId::NotE5Pack,
     QT_TRANSLATE_NOOP("Message", "%1 is not a pack of multilingual-e5. Install the pack again.")},
    {core::MessageId::IcuCannotSplit,
     QT_TRANSLATE_NOOP(
         "Message",
         "The Unicode library cannot split sentences; its data may be missing. Install the package libicu again.")},
    {core::MessageId::WeightPerVector, QT_TRANSLATE_NOOP("Message", "There must be one weight for each vector.")},
    {core::MessageId::CountingWords, QT_TRANSLATE_NOOP("Message", "counting words")},
    {core::MessageId::FindingTopics, QT_TRANSLATE_NOOP("Message", "finding topics")},
    {core::MessageId::VocabularyTooLarge,
     QT_TRANSLATE_NOOP("Message", "The vocabulary of the text encoder is too large. Install its model pack again.")},
    {core::MessageId::IcuCannotCompose,
     QT_TRANSLATE_NOOP(
         "Message",
         "The Unicode library cannot compose text; its data may be missing. Install the package libicu again.")},
    {core::MessageId::VocabularyDamaged,
     QT_TRANSLATE_NOOP("Message", "The vocabulary of the text encoder is damaged. Install its model pack again.")},
    {core::MessageId::EncoderNeedsWordVectors,
     QT_TRANSLATE_NOOP("Message",
                       "The encoder \"%1\" needs a file of word vectors. Choose one: GloVe, word2vec or fastText as "
                       "text, or word2vec's binary format.")},
    {core::MessageId::NoMovieWithText,
     QT_TRANSLATE_NOOP("Message", "No movie has a title, genre, name or description. Import movie data first.")},
    {core::MessageId::WordsTooRare,
     QT_TRANSLATE_N_NOOP("Message",
                         "No word, genre or name belongs to as many as %Ln movies, so their texts cannot be compared. "
                         "Import descriptions, or lower min-df.")},
    {core::MessageId::NoMovieWithTitleOrDescription,
     QT_TRANSLATE_NOOP("Message", "No movie has a title or description with words. Import movie data first.")},
    {core::MessageId::NoTopics,
     QT_TRANSLATE_N_NOOP("Message",
                         "No word belongs to at least %Ln movies and at most %2, so there are no topics. Import "
                         "descriptions, lower min-df or raise max-df.")},
    {core::MessageId::IcuCannotDecompose,
     QT_TRANSLATE_NOOP(
         "Message",
         "The Unicode library cannot decompose text; its data may be missing. Install the package libicu again.")},
    {core::MessageId::TextTooLong, QT_TRANSLATE_NOOP("Message", "A text is too long.")},
    {core::MessageId::VocabularyLacksPiece,
     QT_TRANSLATE_NOOP("Message",
                       "The vocabulary of the text encoder has no piece %1: it is damaged or of another kind. Install "
                       "its model pack again.")},
    {core::MessageId::WordVectorNotANumber, QT_TRANSLATE_NOOP("Message", "%1 is not a number.")},
    {core::MessageId::WordVectorLength,
     QT_TRANSLATE_NOOP("Message", "Word vectors have 2 to %1 numbers, these have %2.")},
    {core::MessageId::WordVectorsEmpty, QT_TRANSLATE_NOOP("Message", "The file is empty.")},
    {core::MessageId::ReadingWordVectors, QT_TRANSLATE_NOOP("Message", "reading word vectors")},
    {core::MessageId::WordVectorLine, QT_TRANSLATE_N_NOOP("Message", "There should be a word and %Ln numbers.")},
    {core::MessageId::WordVectorsEndEarly,
     QT_TRANSLATE_NOOP("Message", "The file says that it has %1 words, but ends after %2.")},
    {core::MessageId::WordVectorsCut,
     QT_TRANSLATE_NOOP("Message", "The file ends here, though it says that it has %1 words.")},
    {core::MessageId::WordVectorNotFinite,
     QT_TRANSLATE_NOOP("Message", "The vector of %1 holds a value that is not a number.")},
    {core::MessageId::WordVectorWithoutWord, QT_TRANSLATE_NOOP("Message", "There is no word where one should begin.")},
    {core::MessageId::WordVectorFileDamaged, QT_TRANSLATE_NOOP("Message", "%1, word %2: %3")},
    {core::MessageId::FileIsPacked,
     QT_TRANSLATE_NOOP("Message", "%1 is packed. Unpack it, then choose the file inside.")},
    {core::MessageId::NoMovieWithTitleGenreOrDescription,
     QT_TRANSLATE_NOOP("Message", "No movie has a title, genre or description with words. Import movie data first.")},
    {core::MessageId::NoneOfTheWords, QT_TRANSLATE_NOOP("Message",
                                                        "%1 has none of the words of these movies. Choose word vectors "
                                                        "of the language in which the movies are described.")},
    {core::MessageId::ActionLabelsMissing,
     QT_TRANSLATE_NOOP("Message", "%1 does not list the actions of I3D. Install the pack again.")},
    {core::MessageId::ActionShapeMismatch,
     QT_TRANSLATE_NOOP("Message", "%1: the shape of \"%2\" differs from that in I3D. Install the pack again.")},
    {core::MessageId::ActionFramesTooFew, QT_TRANSLATE_NOOP("Message", "I3D needs %1 frames or more, not %2.")},
    {core::MessageId::NoVideoStream, QT_TRANSLATE_NOOP("Message", "%1 has no video stream. Attach another trailer.")},
    {core::MessageId::NoReadableFrames,
     QT_TRANSLATE_NOOP("Message", "%1 has no frames that can be read. Attach another trailer.")},
    {core::MessageId::IcuCannotFold,
     QT_TRANSLATE_NOOP(
         "Message",
         "The Unicode library cannot fold text; its data may be missing. Install the package libicu again.")},
    {core::MessageId::IcuCannotFindWords,
     QT_TRANSLATE_NOOP(
         "Message",
         "The Unicode library cannot find words; its data may be missing. Install the package libicu again.")},
    {core::MessageId::ComputingWordSvd, QT_TRANSLATE_NOOP("Message", "computing the SVD of the words")},
    {core::MessageId::WordVectorsInvalid, QT_TRANSLATE_NOOP("Message",
                                                            "%1 Choose a file of word vectors in the format of GloVe, "
                                                            "word2vec or fastText, unpacked, or download it again.")},
    {core::MessageId::TooFewFrames, QT_TRANSLATE_NOOP("Message", "%1 has too few frames for this encoder.")},
    {core::MessageId::SoundIsSilent,
     QT_TRANSLATE_NOOP("Message", "%1 is silent: nothing in it is louder than −60 dBFS. Attach another sound.")},
    {core::MessageId::WeightsFile,
     QT_TRANSLATE_NOOP("Message", "weights of %1 as safetensors with torchvision's or timm's names")},
    {core::MessageId::WordVectorFile,
     QT_TRANSLATE_NOOP("Message",
                       "word vectors in the text format of GloVe, word2vec or fastText, or word2vec's binary format")},
    {core::MessageId::NumberedClass, QT_TRANSLATE_NOOP("Message", "class %1")},
    {core::MessageId::TitleTfidfSvd, QT_TRANSLATE_NOOP("Message", "Words, genres and names")},
    {core::MessageId::SummaryTfidfSvd,
     QT_TRANSLATE_NOOP("Message",
                       "TF-IDF of titles, descriptions, genres and people, reduced by truncated SVD. English and "
                       "Chinese; no weights to download; one second for 3,000 movies.")},
    {core::MessageId::TitleTopics, QT_TRANSLATE_NOOP("Message", "Topics of descriptions")},
    {core::MessageId::SummaryTopics,
     QT_TRANSLATE_NOOP("Message",
                       "A topic model (NMF): each description as shares of a few readable topics. No weights to "
                       "download; seconds for 3,000 movies.")},
    {core::MessageId::TitleWordVectors, QT_TRANSLATE_NOOP("Message", "Word vectors")},
    {core::MessageId::SummaryWordVectors,
     QT_TRANSLATE_NOOP("Message",
                       "The weighted mean of the vectors of a movie's words, rare words weighing more, with vectors "
                       "that you supply (GloVe, word2vec, fastText). The language is that of the vectors; seconds for "
                       "3,000 movies, plus the time to read the file.")},
    {core::MessageId::TitleMiniLm, QT_TRANSLATE_NOOP("Message", "Sentence embeddings (MiniLM)")},
    {core::MessageId::SummaryMiniLm,
     QT_TRANSLATE_NOOP("Message",
                       "A sentence transformer over title, genres and description: movies of similar meaning are close "
                       "even where their words differ, and a question in plain words finds them. English; about 50 "
                       "movies per second on two cores.")},
    {core::MessageId::TitleE5Small, QT_TRANSLATE_NOOP("Message", "Multilingual sentence embeddings (E5)")},
    {core::MessageId::SummaryE5Small,
     QT_TRANSLATE_NOOP("Message",
                       "A sentence transformer for about 100 languages: similar movies are close even where one is "
                       "described in Chinese and the other in English, and a question in either language finds both. "
                       "About 20 movies per second on two cores.")},
    {core::MessageId::TitleColourGradient, QT_TRANSLATE_NOOP("Message", "Colours and edges")},
    {core::MessageId::SummaryColourGradient,
     QT_TRANSLATE_NOOP("Message",
                       "Colour histograms, edge orientations and tone of the poster, whole and by quarters. No weights "
                       "to download; hundreds of posters per second.")},
    {core::MessageId::TitleEfficientNet, QT_TRANSLATE_NOOP("Message", "Poster content (EfficientNet-Lite0)")},
    {core::MessageId::SummaryEfficientNet,
     QT_TRANSLATE_NOOP("Message",
                       "An ImageNet classification network applied to the whole poster; the features are its "
                       "penultimate layer. About 100 posters per second on two cores.")},
    {core::MessageId::SummaryResNet50,
     QT_TRANSLATE_NOOP("Message",
                       "A larger ImageNet classification network, with weights that you supply; the features are its "
                       "penultimate layer. About 15 posters per second on two cores.")},
    {core::MessageId::SummaryVgg16,
     QT_TRANSLATE_NOOP("Message",
                       "The poster encoder of many published movie recommenders, with weights that you supply; the "
                       "features are its penultimate layer. About 4 posters per second on two cores.")},
    {core::MessageId::TitleShotPictures, QT_TRANSLATE_NOOP("Message", "Shot content (EfficientNet-Lite0)")},
    {core::MessageId::SummaryShotPictures,
     QT_TRANSLATE_NOOP("Message",
                       "An ImageNet classification network applied to the middle frame of each shot of a trailer; the "
                       "features are its penultimate layer. A trailer of two minutes takes a few seconds.")},
    {core::MessageId::TitleActions, QT_TRANSLATE_NOOP("Message", "Actions (I3D, Kinetics-400)")},
    {core::MessageId::SummaryActions,
     QT_TRANSLATE_NOOP("Message",
                       "An action recognition network with 400 classes, applied to clips of 64 frames; the features "
                       "are its penultimate layer. 2 seconds per clip and about 15 seconds per trailer on two cores: "
                       "use a GPU, or run it overnight.")},
    {core::MessageId::TitleMiseEnScene, QT_TRANSLATE_NOOP("Message", "Mise-en-scène: shots, motion, light and colour")},
    {core::MessageId::SummaryMiseEnScene,
     QT_TRANSLATE_NOOP("Message",
                       "Shot length, motion, light and colour of a trailer, independent of its content. No weights to "
                       "download; a trailer of two minutes takes about 10 seconds, mostly for decoding.")},
    {core::MessageId::TitleResNet50, QT_TRANSLATE_NOOP("Message", "Poster content (ResNet-50)")},
    {core::MessageId::TitleVgg16, QT_TRANSLATE_NOOP("Message", "Poster content (VGG-16)")},
    {core::MessageId::TitleMusicnnMsd,
     QT_TRANSLATE_NOOP("Message", "Music features (musicnn, the Million Song Dataset)")},
    {core::MessageId::SummaryMusicnnMsd,
     QT_TRANSLATE_NOOP(
         "Message",
         "A music tagging network with 50 tags, trained on the Million Song Dataset and applied to windows of 3 "
         "seconds; the features are its penultimate layer. About 100 seconds of sound per second on two cores.")},
    {core::MessageId::TitleSoundTagsMsd,
     QT_TRANSLATE_NOOP("Message", "Sound tags (musicnn, the Million Song Dataset)")},
    {core::MessageId::SummarySoundTagsMsd,
     QT_TRANSLATE_NOOP("Message",
                       "Scores of 50 tags of genre, mood and decade, for people to read: models do not use them. "
                       "Computed from the musicnn-msd features; sounds without them are encoded first.")},
    {core::MessageId::TitleMusicnnMtt, QT_TRANSLATE_NOOP("Message", "Music features (musicnn, MagnaTagATune)")},
    {core::MessageId::SummaryMusicnnMtt,
     QT_TRANSLATE_NOOP(
         "Message",
         "A music tagging network with 50 tags, trained on MagnaTagATune and applied to windows of 3 seconds; the "
         "features are its penultimate layer. About 100 seconds of sound per second on two cores.")},
    {core::MessageId::TitleSoundTagsMtt, QT_TRANSLATE_NOOP("Message", "Sound tags (musicnn, MagnaTagATune)")},
    {core::MessageId::SummarySoundTagsMtt,
     QT_TRANSLATE_NOOP("Message",
                       "Scores of 50 tags of instruments, voices and tempo, for people to read: models do not use "
                       "them. Computed from the musicnn-mtt features; sounds without them are encoded first.")},
    {core::MessageId::TitleLogMel, QT_TRANSLATE_NOOP("Message", "Loudness of 64 bands")},
    {core::MessageId::SummaryLogMel,
     QT_TRANSLATE_NOOP("Message", "Mean and variation of the loudness of 64 mel bands. No weights to download.")},
    {core::MessageId::TitleMfcc, QT_TRANSLATE_NOOP("Message", "Timbre (MFCC)")},
    {core::MessageId::SummaryMfcc, QT_TRANSLATE_NOOP("Message",
                                                     "20 cepstral coefficients (MFCC) and their derivatives: the "
                                                     "timbre of voices and instruments. No weights to download.")},
};

}  // namespace

std::span<const Sentence> encodeSentences() { return kSentences; }

}  // namespace kinoprism::app
