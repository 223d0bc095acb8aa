#include "app/models/engine_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <functional>
#include <vector>

#include "app/models/engine_problems.h"
#include "app/models/setting_fields.h"

namespace kinoprism::app {
namespace {

/// What the engine, which knows no languages, says in English; %1, %2 … stand for what changes.
constexpr const char* kTexts[] = {
    // Encoders, and the files that they need.
    QT_TRANSLATE_NOOP("Engine", "Words, genres and names"),
    QT_TRANSLATE_NOOP("Engine",
                      "TF-IDF of titles, descriptions, genres and people, reduced by truncated SVD. English and "
                      "Chinese; no weights to download; one second for 3,000 movies."),
    QT_TRANSLATE_NOOP("Engine", "Sentence embeddings (MiniLM)"),
    QT_TRANSLATE_NOOP("Engine",
                      "A sentence transformer over title, genres and description: movies of similar meaning are close "
                      "even where their words differ, and a question in plain words finds them. English; about 50 "
                      "movies per second on two cores."),
    QT_TRANSLATE_NOOP("Engine", "Multilingual sentence embeddings (E5)"),
    QT_TRANSLATE_NOOP("Engine",
                      "A sentence transformer for about 100 languages: similar movies are close even where one is "
                      "described in Chinese and the other in English, and a question in either language finds both. "
                      "About 20 movies per second on two cores."),
    QT_TRANSLATE_NOOP("Engine", "Topics of descriptions"),
    QT_TRANSLATE_NOOP("Engine",
                      "A topic model (NMF): each description as shares of a few readable topics. No weights to "
                      "download; seconds for 3,000 movies."),
    QT_TRANSLATE_NOOP("Engine", "Word vectors"),
    QT_TRANSLATE_NOOP("Engine",
                      "The weighted mean of the vectors of a movie's words, rare words weighing more, with vectors "
                      "that you supply (GloVe, word2vec, fastText). The language is that of the vectors; seconds for "
                      "3,000 movies, plus the time to read the file."),
    QT_TRANSLATE_NOOP("Engine", "Poster content (EfficientNet-Lite0)"),
    QT_TRANSLATE_NOOP("Engine",
                      "An ImageNet classification network applied to the whole poster; the features are its "
                      "penultimate layer. About 100 posters per second on two cores."),
    QT_TRANSLATE_NOOP("Engine", "Colours and edges"),
    QT_TRANSLATE_NOOP("Engine",
                      "Colour histograms, edge orientations and tone of the poster, whole and by quarters. No weights "
                      "to download; hundreds of posters per second."),
    QT_TRANSLATE_NOOP("Engine", "Poster content (ResNet-50)"),
    QT_TRANSLATE_NOOP("Engine",
                      "A larger ImageNet classification network, with weights that you supply; the features are its "
                      "penultimate layer. About 15 posters per second on two cores."),
    QT_TRANSLATE_NOOP("Engine", "Poster content (VGG-16)"),
    QT_TRANSLATE_NOOP("Engine",
                      "The poster encoder of many published movie recommenders, with weights that you supply; the "
                      "features are its penultimate layer. About 4 posters per second on two cores."),
    QT_TRANSLATE_NOOP("Engine", "Music features (musicnn, the Million Song Dataset)"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "A music tagging network with 50 tags, trained on the Million Song Dataset and applied to windows of 3 "
        "seconds; the features are its penultimate layer. About 100 seconds of sound per second on two cores."),
    QT_TRANSLATE_NOOP("Engine", "Music features (musicnn, MagnaTagATune)"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "A music tagging network with 50 tags, trained on MagnaTagATune and applied to windows of 3 seconds; the "
        "features are its penultimate layer. About 100 seconds of sound per second on two cores."),
    QT_TRANSLATE_NOOP("Engine", "Sound tags (musicnn, the Million Song Dataset)"),
    QT_TRANSLATE_NOOP("Engine",
                      "Scores of 50 tags of genre, mood and decade, for people to read: models do not use them. "
                      "Computed from the musicnn-msd features; sounds without them are encoded first."),
    QT_TRANSLATE_NOOP("Engine", "Sound tags (musicnn, MagnaTagATune)"),
    QT_TRANSLATE_NOOP("Engine",
                      "Scores of 50 tags of instruments, voices and tempo, for people to read: models do not use them. "
                      "Computed from the musicnn-mtt features; sounds without them are encoded first."),
    QT_TRANSLATE_NOOP("Engine", "Timbre (MFCC)"),
    QT_TRANSLATE_NOOP("Engine",
                      "20 cepstral coefficients (MFCC) and their derivatives: the timbre of voices and instruments. No "
                      "weights to download."),
    QT_TRANSLATE_NOOP("Engine", "Loudness of 64 bands"),
    QT_TRANSLATE_NOOP("Engine", "Mean and variation of the loudness of 64 mel bands. No weights to download."),
    QT_TRANSLATE_NOOP("Engine", "Sound over time (GRU)"),
    QT_TRANSLATE_NOOP("Engine",
                      "A recurrent network trained on this library's own sounds: how the loudness of 64 mel bands "
                      "changes second by second. At least ten sounds; minutes for 3,000."),
    QT_TRANSLATE_NOOP("Engine", "Sequence of shots (GRU)"),
    QT_TRANSLATE_NOOP("Engine",
                      "A recurrent network trained on this library's own trailers: how the content changes shot by "
                      "shot. At least ten trailers; minutes for 3,000 once their shots are encoded."),
    QT_TRANSLATE_NOOP("Engine", "Mise-en-scène: shots, motion, light and colour"),
    QT_TRANSLATE_NOOP("Engine",
                      "Shot length, motion, light and colour of a trailer, independent of its content. No weights to "
                      "download; a trailer of two minutes takes about 10 seconds, mostly for decoding."),
    QT_TRANSLATE_NOOP("Engine", "Actions (I3D, Kinetics-400)"),
    QT_TRANSLATE_NOOP("Engine",
                      "An action recognition network with 400 classes, applied to clips of 64 frames; the features are "
                      "its penultimate layer. 2 seconds per clip and about 15 seconds per trailer on two cores: use a "
                      "GPU, or run it overnight."),
    QT_TRANSLATE_NOOP("Engine", "Shot content (EfficientNet-Lite0)"),
    QT_TRANSLATE_NOOP("Engine",
                      "An ImageNet classification network applied to the middle frame of each shot of a trailer; the "
                      "features are its penultimate layer. A trailer of two minutes takes a few seconds."),
    QT_TRANSLATE_NOOP("Engine",
                      "word vectors in the text format of GloVe, word2vec or fastText, or word2vec's binary format"),
    QT_TRANSLATE_NOOP("Engine", "weights of %1 as safetensors with torchvision's or timm's names"),
    // Recommenders.
    QT_TRANSLATE_NOOP("Engine", "Implicit alternating least squares (iALS)"),
    QT_TRANSLATE_NOOP("Engine",
                      "Matrix factorisation for implicit feedback. Accurate, fast at any size, with immediate fold-in "
                      "of new people; the first choice."),
    QT_TRANSLATE_NOOP("Engine", "EASE"),
    QT_TRANSLATE_NOOP("Engine", "iALS with content"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "iALS that also ranks movies without ratings, from their text, poster, sound and trailer. A content prior for "
        "movies with few ratings is possible, but cost accuracy on MovieLens and is off."),
    QT_TRANSLATE_NOOP("Engine", "EDLAE, refined EASE"),
    QT_TRANSLATE_NOOP("Engine",
                      "Denoising EASE (dropout) that down-weights very active people. More accurate than EASE at the "
                      "same cost; up to 20,000 movies."),
    QT_TRANSLATE_NOOP("Engine", "CEASE, EASE with content"),
    QT_TRANSLATE_NOOP("Engine",
                      "EASE trained jointly on ratings and content features, so that movies without ratings are scored "
                      "too. Needs features; up to 20,000 movies."),
    QT_TRANSLATE_NOOP("Engine", "Add-EASE, EASE plus content"),
    QT_TRANSLATE_NOOP("Engine",
                      "Adds an EASE model of content to one of ratings, each trained separately. Needs features; up to "
                      "20,000 movies."),
    QT_TRANSLATE_NOOP("Engine", "SLIM"),
    QT_TRANSLATE_NOOP(
        "Engine", "A sparse linear item-item model: accurate, with short and exact explanations. Up to 20,000 movies."),
    QT_TRANSLATE_NOOP("Engine", "Graph filters (GF-CF, Turbo-CF)"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Graph signal filtering of a person's history over the movie graph. No iterative training; works at any size."),
    QT_TRANSLATE_NOOP("Engine", "PureSVD"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Keeps the strongest singular vectors of the ratings. Simple and fast at any size; less accurate than iALS."),
    QT_TRANSLATE_NOOP("Engine", "Random walk (RP3β)"),
    QT_TRANSLATE_NOOP("Engine",
                      "Three-step random walks from movie to person to movie, with a popularity penalty. Fast at any "
                      "size and easily explained."),
    QT_TRANSLATE_NOOP("Engine", "BPR matrix factorisation"),
    QT_TRANSLATE_NOOP("Engine",
                      "Pairwise ranking of liked movies above sampled negatives. The classic of learning to rank; "
                      "slower and less accurate than iALS."),
    QT_TRANSLATE_NOOP("Engine", "WARP matrix factorisation"),
    QT_TRANSLATE_NOOP("Engine",
                      "Like BPR, but focuses on movies that rank too low: more accurate at the top of the list."),
    QT_TRANSLATE_NOOP("Engine", "Logistic matrix factorisation"),
    QT_TRANSLATE_NOOP("Engine", "Estimates the probability that a person likes a movie."),
    QT_TRANSLATE_NOOP("Engine", "LightGCN"),
    QT_TRANSLATE_NOOP("Engine", "Graph convolution over the person-movie graph. Accurate where ratings are sparse."),
    QT_TRANSLATE_NOOP("Engine", "Multinomial variational autoencoder"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "A variational autoencoder that reconstructs histories. Captures non-linear tastes; slower than iALS."),
    QT_TRANSLATE_NOOP("Engine", "Two-tower network"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "One network embeds people and one embeds movies; scores are inner products. Made for large catalogues."),
    QT_TRANSLATE_NOOP("Engine", "Multimodal two-tower network"),
    QT_TRANSLATE_NOOP("Engine",
                      "The same with text, poster, sound and trailer features in the movie tower: one model for movies "
                      "with and without ratings."),
    QT_TRANSLATE_NOOP("Engine", "Neural matrix factorisation (NeuMF)"),
    QT_TRANSLATE_NOOP("Engine",
                      "Matrix factorisation and a network side by side. Well known; slow to score, and seldom better "
                      "than factors alone."),
    QT_TRANSLATE_NOOP("Engine", "Dense network"),
    QT_TRANSLATE_NOOP("Engine", "A multilayer perceptron over all inputs of a person and a movie: a simple baseline."),
    QT_TRANSLATE_NOOP("Engine", "SASRec"),
    QT_TRANSLATE_NOOP("Engine",
                      "Self-attention over a person's movies in order, predicting the next one. Best where order "
                      "matters; needs timestamps and minutes of training."),
    QT_TRANSLATE_NOOP("Engine", "GRU4Rec"),
    QT_TRANSLATE_NOOP("Engine",
                      "A recurrent model (GRU) that predicts the next movie. Like SASRec, cheaper for long histories; "
                      "needs timestamps."),
    QT_TRANSLATE_NOOP("Engine", "Multimodal LightGCN"),
    QT_TRANSLATE_NOOP("Engine",
                      "LightGCN with text, poster, sound and trailer features, by early or late fusion. Ranks movies "
                      "without ratings."),
    QT_TRANSLATE_NOOP("Engine", "VBPR"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "BPR matrix factorisation with a second set of factors learnt from features. Ranks movies without ratings."),
    QT_TRANSLATE_NOOP("Engine", "FREEDOM"),
    QT_TRANSLATE_NOOP("Engine",
                      "LightGCN with a second graph between movies of similar features. Ranks movies without ratings."),
    QT_TRANSLATE_NOOP("Engine", "BM3"),
    QT_TRANSLATE_NOOP(
        "Engine", "Self-supervised training on positives only, without negative sampling: fast epochs, less accurate."),
    QT_TRANSLATE_NOOP("Engine", "SVD++"),
    QT_TRANSLATE_NOOP(
        "Engine", "Predicts ratings from factors, biases and which movies a person rated. Needs ratings with values."),
    QT_TRANSLATE_NOOP("Engine", "Matrix factorisation with biases"),
    QT_TRANSLATE_NOOP("Engine",
                      "Predicts ratings from person and movie biases and factors. Needs ratings with values."),
    QT_TRANSLATE_NOOP("Engine", "Slope One"),
    QT_TRANSLATE_NOOP("Engine",
                      "Predicts ratings from mean rating differences between movies. Simple; up to 10,000 movies. "
                      "Needs ratings with values."),
    QT_TRANSLATE_NOOP("Engine", "fitting SVD++"),
    QT_TRANSLATE_NOOP("Engine", "fitting ratings"),
    QT_TRANSLATE_NOOP("Engine", "predicting ratings"),
    QT_TRANSLATE_NOOP("Engine", "solving for movies"),
    QT_TRANSLATE_NOOP("Engine", "computing random walks"),
    QT_TRANSLATE_NOOP("Engine",
                      "A linear item-item model in closed form. Accurate and exactly explained; up to 20,000 movies."),
    QT_TRANSLATE_NOOP("Engine", "Item k-nearest neighbours"),
    QT_TRANSLATE_NOOP("Engine", "Recommends movies rated by the same people. Simple and easily explained."),
    QT_TRANSLATE_NOOP("Engine", "User k-nearest neighbours"),
    QT_TRANSLATE_NOOP("Engine", "Recommends what similar people rated. No training; keeps all histories."),
    QT_TRANSLATE_NOOP("Engine", "Text similarity"),
    QT_TRANSLATE_NOOP("Engine", "Poster similarity"),
    QT_TRANSLATE_NOOP("Engine", "Sound similarity"),
    QT_TRANSLATE_NOOP("Engine", "Trailer similarity"),
    QT_TRANSLATE_NOOP("Engine", "Recommends movies whose words resemble what the person liked."),
    QT_TRANSLATE_NOOP("Engine", "Recommends movies whose poster resembles what the person liked."),
    QT_TRANSLATE_NOOP("Engine", "Recommends movies whose sound resembles what the person liked."),
    QT_TRANSLATE_NOOP("Engine", "Recommends movies whose trailer resembles what the person liked."),
    QT_TRANSLATE_NOOP("Engine", "Text mapped to factors"),
    QT_TRANSLATE_NOOP("Engine", "Poster mapped to factors"),
    QT_TRANSLATE_NOOP("Engine", "Sound mapped to factors"),
    QT_TRANSLATE_NOOP("Engine", "Trailer mapped to factors"),
    QT_TRANSLATE_NOOP("Engine",
                      "Maps a movie into the iALS factor space from its words: ranks movies without ratings."),
    QT_TRANSLATE_NOOP("Engine",
                      "Maps a movie into the iALS factor space from its poster: ranks movies without ratings."),
    QT_TRANSLATE_NOOP("Engine",
                      "Maps a movie into the iALS factor space from its sound: ranks movies without ratings."),
    QT_TRANSLATE_NOOP("Engine",
                      "Maps a movie into the iALS factor space from its trailer: ranks movies without ratings."),
    QT_TRANSLATE_NOOP("Engine", "Popularity"),
    QT_TRANSLATE_NOOP(
        "Engine", "The most rated movies, the same list for everybody. Best for people with fewer than three ratings."),
    QT_TRANSLATE_NOOP("Engine", "Random"),
    QT_TRANSLATE_NOOP("Engine", "One random order for everybody: the chance baseline."),
    // Model packs.
    QT_TRANSLATE_NOOP("Engine",
                      "run packaging/setup.sh --packs (it needs a network), or kinoprism-cli pack install FILE with a "
                      "copy from another computer."),
    QT_TRANSLATE_NOOP("Engine", "semantic search and similarity of English descriptions"),
    QT_TRANSLATE_NOOP("Engine", "semantic search and similarity of descriptions in about 100 languages"),
    QT_TRANSLATE_NOOP("Engine", "similarity of posters by content"),
    QT_TRANSLATE_NOOP("Engine", "similarity of sounds by their music, with 50 tags of genre and mood"),
    QT_TRANSLATE_NOOP("Engine", "similarity of sounds by their music, with 50 tags of instruments and voices"),
    QT_TRANSLATE_NOOP("Engine", "similarity of trailers by their actions"),
    // What a job is doing, and what a part of an import is called.
    QT_TRANSLATE_NOOP("Engine", "ranking movies for people"),
    QT_TRANSLATE_NOOP("Engine", "scoring people for the weight search"),
    QT_TRANSLATE_NOOP("Engine", "searching weights"),
    QT_TRANSLATE_NOOP("Engine", "cross-validating weights"),
    QT_TRANSLATE_NOOP("Engine", "ranking for people with few ratings"),
    QT_TRANSLATE_NOOP("Engine", "training trees"),
    QT_TRANSLATE_NOOP("Engine", "computing principal components"),
    QT_TRANSLATE_NOOP("Engine", "imputing from neighbours"),
    QT_TRANSLATE_NOOP("Engine", "comparing posters with texts"),
    QT_TRANSLATE_NOOP("Engine", "tuning the mix"),
    QT_TRANSLATE_NOOP("Engine", "building the neighbour graph"),
    QT_TRANSLATE_NOOP("Engine", "initialising the map layout"),
    QT_TRANSLATE_NOOP("Engine", "computing the map layout"),
    QT_TRANSLATE_NOOP("Engine", "measuring the recall of the search"),
    QT_TRANSLATE_NOOP("Engine", "writing the run"),
    QT_TRANSLATE_NOOP("Engine", "reading"),
    QT_TRANSLATE_NOOP("Engine", "decoding"),
    QT_TRANSLATE_NOOP("Engine", "training the sequence network"),
    QT_TRANSLATE_NOOP("Engine", "computing features from the parts"),
    QT_TRANSLATE_NOOP("Engine", "learning to predict text"),
    QT_TRANSLATE_NOOP("Engine", "learning to predict image"),
    QT_TRANSLATE_NOOP("Engine", "learning to predict audio"),
    QT_TRANSLATE_NOOP("Engine", "learning to predict video"),
    QT_TRANSLATE_NOOP("Engine", "removing people and movies with few ratings"),
    QT_TRANSLATE_NOOP("Engine", "reading interactions"),
    QT_TRANSLATE_NOOP("Engine", "splitting"),
    QT_TRANSLATE_NOOP("Engine", "reading metadata"),
    QT_TRANSLATE_NOOP("Engine", "comparing movies"),
    QT_TRANSLATE_NOOP("Engine", "collecting histories"),
    QT_TRANSLATE_NOOP("Engine", "inverting"),
    QT_TRANSLATE_NOOP("Engine", "fitting iALS"),
    QT_TRANSLATE_NOOP("Engine", "counting ratings"),
    QT_TRANSLATE_NOOP("Engine", "fitting the mapping"),
    QT_TRANSLATE_NOOP("Engine", "mapping movies"),
    QT_TRANSLATE_NOOP("Engine", "finding neighbours"),
    QT_TRANSLATE_NOOP("Engine", "counting co-ratings"),
    QT_TRANSLATE_NOOP("Engine", "looking for outliers"),
    QT_TRANSLATE_NOOP("Engine", "looking for duplicates"),
    QT_TRANSLATE_NOOP("Engine", "reading word vectors"),
    QT_TRANSLATE_NOOP("Engine", "counting words"),
    QT_TRANSLATE_NOOP("Engine", "computing the SVD of the words"),
    QT_TRANSLATE_NOOP("Engine", "finding topics"),
    QT_TRANSLATE_NOOP("Engine", "checking %1"),
    QT_TRANSLATE_NOOP("Engine", "checking files"),
    QT_TRANSLATE_NOOP("Engine", "reading features"),
    QT_TRANSLATE_NOOP("Engine", "recording features"),
    QT_TRANSLATE_NOOP("Engine", "reading the draft"),
    QT_TRANSLATE_NOOP("Engine", "exporting ratings"),
    QT_TRANSLATE_NOOP("Engine", "unpacking"),
    QT_TRANSLATE_NOOP("Engine", "writing features"),
    QT_TRANSLATE_NOOP("Engine", "packing"),
    QT_TRANSLATE_NOOP("Engine", "updating the library"),
    QT_TRANSLATE_NOOP("Engine", "reading %1"),
    QT_TRANSLATE_NOOP("Engine", "checking the database"),
    QT_TRANSLATE_NOOP("Engine", "checking ratings"),
    QT_TRANSLATE_NOOP("Engine", "checking the split"),
    QT_TRANSLATE_NOOP("Engine", "per person at random %1/%2/%3, seed %4"),
    QT_TRANSLATE_NOOP("Engine", "last %1 of each person test, the %2 before validation"),
    QT_TRANSLATE_NOOP("Engine", "by time, oldest to newest %1/%2/%3"),
    QT_TRANSLATE_NOOP("Engine", "fold %1 of %2 within each person, seed %3"),
    QT_TRANSLATE_NOOP("Engine", "people held out %1/%2/%3, %4 % of each known, seed %5"),
    QT_TRANSLATE_NOOP("Engine", "given files"),
    QT_TRANSLATE_NOOP("Engine", "standard"),
    QT_TRANSLATE_NOOP("Engine", "all movies"),
    QT_TRANSLATE_NOOP("Engine", "train left out"),
    QT_TRANSLATE_NOOP("Engine", "reading ratings"),
    QT_TRANSLATE_NOOP("Engine", "writing ratings"),
    QT_TRANSLATE_NOOP("Engine", "saving"),
    QT_TRANSLATE_NOOP("Engine", "indexing words"),
    QT_TRANSLATE_NOOP("Engine", "encoding texts"),
    QT_TRANSLATE_NOOP("Engine", "looking at files"),
    QT_TRANSLATE_NOOP("Engine", "encoding posters"),
    QT_TRANSLATE_NOOP("Engine", "encoding sounds"),
    QT_TRANSLATE_NOOP("Engine", "encoding trailers"),
    QT_TRANSLATE_NOOP("Engine", "loading the engine"),
    QT_TRANSLATE_NOOP("Engine", "searching parameters"),
    QT_TRANSLATE_NOOP("Engine", "measuring this machine"),
    QT_TRANSLATE_NOOP("Engine", "drawing posters and trailers"),
    QT_TRANSLATE_NOOP("Engine", "filling the library"),
    QT_TRANSLATE_NOOP("Engine", "Ratings of %1"),
    QT_TRANSLATE_NOOP("Engine", "Titles, people and plots from OMDb"),
    QT_TRANSLATE_NOOP("Engine", "Movies of %1"),
    QT_TRANSLATE_NOOP("Engine", "People of %1"),
    QT_TRANSLATE_NOOP("Engine", "Ratings in %1"),
    QT_TRANSLATE_NOOP("Engine", "IMDb and TMDB IDs of MovieLens"),
    QT_TRANSLATE_NOOP("Engine", "Movies in %1"),
    QT_TRANSLATE_NOOP("Engine", "text features in %1"),
    QT_TRANSLATE_NOOP("Engine", "image features in %1"),
    QT_TRANSLATE_NOOP("Engine", "audio features in %1"),
    QT_TRANSLATE_NOOP("Engine", "video features in %1"),
    QT_TRANSLATE_NOOP("Engine", "Posters in %1"),
    QT_TRANSLATE_NOOP("Engine", "Sounds in %1"),
    QT_TRANSLATE_NOOP("Engine", "Trailers in %1"),
    // Why a file was refused, and what a check says of an encoder. %1 is a file.
    QT_TRANSLATE_NOOP("Engine", "%1 needs more memory than one file may use. Make a smaller copy of it."),
    QT_TRANSLATE_NOOP("Engine", "%1 is not a supported sound or video file."),
    QT_TRANSLATE_NOOP("Engine", "%1 is damaged: its streams cannot be read."),
    QT_TRANSLATE_NOOP("Engine", "%1 is damaged and cannot be decoded. Replace it with another copy."),
    QT_TRANSLATE_NOOP("Engine", "%1 holds neither sound nor video."),
    QT_TRANSLATE_NOOP("Engine", "%1 has %2 × %3 pixels, too many. Scale it down first."),
    QT_TRANSLATE_NOOP("Engine", "%1 says it has %2 × %3 pixels; at most %4 a side are read. Scale it down first."),
    QT_TRANSLATE_NOOP("Engine", "%1 is larger than %2 MiB, too large for a picture. Scale it down first."),
    QT_TRANSLATE_NOOP("Engine", "There is no file %1."),
    QT_TRANSLATE_NOOP("Engine", "%1 cannot be opened. Check its permissions."),
    QT_TRANSLATE_NOOP("Engine", "%1 cannot be read."),
    QT_TRANSLATE_NOOP("Engine", "%1 is not a JPEG, PNG or WebP picture. Replace it with one."),
    QT_TRANSLATE_NOOP("Engine", "%1 ends early. Download or copy it again."),
    QT_TRANSLATE_NOOP("Engine", "%1 is damaged and cannot be decoded. Download or copy it again."),
    QT_TRANSLATE_NOOP("Engine", "%1 made the decoder hang and was skipped. Replace it with another copy."),
    QT_TRANSLATE_NOOP("Engine", "%1 takes too long to decode and was skipped. Replace it with another copy."),
    QT_TRANSLATE_NOOP("Engine", "%1 made the decoder crash and was skipped. Replace it with another copy."),
    QT_TRANSLATE_NOOP("Engine", "%1 caused invalid decoder output and was skipped. Replace it with another copy."),
    QT_TRANSLATE_NOOP("Engine", "%1 holds no sound."),
    QT_TRANSLATE_NOOP("Engine", "%1 holds no video."),
    QT_TRANSLATE_NOOP("Engine", "%1 is damaged: its sound cannot be decoded."),
    QT_TRANSLATE_NOOP("Engine", "%1 is damaged: its video cannot be decoded."),
    QT_TRANSLATE_NOOP("Engine", "%1 is damaged: none of its sound could be decoded."),
    QT_TRANSLATE_NOOP("Engine", "%1 is damaged: none of its video could be decoded."),
    QT_TRANSLATE_NOOP("Engine", "%1 has no video stream. Attach another trailer."),
    QT_TRANSLATE_NOOP("Engine", "%1 has no frames that can be read. Attach another trailer."),
    QT_TRANSLATE_NOOP("Engine", "%1 has too few frames for this encoder."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "%1 is encoded as %2, which this FFmpeg cannot decode. Install the full libavcodec or convert the file."),
    QT_TRANSLATE_NOOP("Engine", "%1 has frames of %2 × %3 pixels. Scale it down first."),
    QT_TRANSLATE_NOOP("Engine", "%1 has %2 × %3 pixels; at most 4096 a side are read. Scale it down first."),
    QT_TRANSLATE_NOOP("Engine", "%1 has an unsupported pixel format. Convert it to H.264 first."),
    QT_TRANSLATE_NOOP("Engine",
                      "%1 of the %2 values of the %3 features are constant over all movies and carry no information."),
    QT_TRANSLATE_NOOP("Engine", "%1 of 1 movie from the mean"),
    QT_TRANSLATE_NOOP("Engine", "%1 of %2 movies from the mean"),
    QT_TRANSLATE_NOOP("Engine", "%1 of 1 movie from its %2 nearest by %3"),
    QT_TRANSLATE_NOOP("Engine", "%1 of %2 movies from their %3 nearest by %4"),
    QT_TRANSLATE_NOOP("Engine", "%1 of 1 movie predicted by a network (R² %2 on %3 movies with it hidden)"),
    QT_TRANSLATE_NOOP("Engine", "%1 of %2 movies predicted by a network (R² %3 on %4 movies with it hidden)"),
    QT_TRANSLATE_NOOP("Engine",
                      "On %1 movies with %2 held out: generated, cosine %3 and R² %4; from neighbours, cosine %5 and "
                      "R² %6; mean, R² %7."),
};

struct Pattern {
  const char* text;
  QRegularExpression expression;
};

std::array<std::span<const char* const>, 3> allTexts() { return {std::span(kTexts), settingTexts(), engineProblems()}; }

/// The texts that have places, as expressions that find what is in them.
std::vector<Pattern> makePatterns() {
  static const QRegularExpression place(QStringLiteral("\\\\%(\\d)|%(\\d)"));
  std::vector<Pattern> patterns;
  for (const auto& list : allTexts()) {
    for (const char* text : list) {
      const QString plain = QString::fromUtf8(text);
      if (!plain.contains('%')) continue;
      QString expression = QRegularExpression::escape(plain);
      expression.replace(place, QStringLiteral("(?<p\\1\\2>.+)"));
      patterns.push_back({text, QRegularExpression(QRegularExpression::anchoredPattern(expression),
                                                   QRegularExpression::DotMatchesEverythingOption)});
    }
  }
  // The more of a text is fixed, the less it can be mistaken for another one: "%1: %2 …" comes last.
  const auto fixed = [](const Pattern& pattern) {
    const std::string_view text = pattern.text;
    return text.size() - 2 * static_cast<size_t>(std::ranges::count(text, '%'));
  };
  std::ranges::stable_sort(patterns, std::ranges::greater(), fixed);
  return patterns;
}

QString translated(const char* text) { return QCoreApplication::translate("Engine", text); }

/// The text itself, where it has no places; nullptr where it is not known.
const char* wholeText(std::string_view english) {
  for (const auto& list : allTexts()) {
    for (const char* text : list) {
      if (english == text) return text;
    }
  }
  return nullptr;
}

/// What stands in a place is translated, too, where it is one of the texts or several of them: modalities, a remedy.
QString foundText(const QString& found) {
  static const QString kAnd = QStringLiteral(" and ");
  QStringList parts = found.split(kAnd);
  for (QString& part : parts) {
    const char* const text = wholeText(part.toStdString());
    if (!text) return found;
    part = translated(text);
  }
  return parts.join(translated(QT_TRANSLATE_NOOP("Engine", " and ")));
}

/// The places of a text with what was found there; a file may be called "%2".
QString filled(const QString& text, const QRegularExpressionMatch& match) {
  QString result;
  for (qsizetype c = 0; c < text.size(); ++c) {
    const bool isPlace = text[c] == '%' && c + 1 < text.size() && text[c + 1].isDigit();
    if (!isPlace) {
      result += text[c];
    } else {
      result += foundText(match.captured(QStringLiteral("p") + text[++c]));
    }
  }
  return result;
}

}  // namespace

QString engineText(std::string_view english) {
  if (const char* const text = wholeText(english)) return translated(text);
  static const std::vector<Pattern> patterns = makePatterns();
  const QString plain = QString::fromUtf8(english.data(), qsizetype(english.size()));
  for (const auto& [text, expression] : patterns) {
    const QRegularExpressionMatch match = expression.match(plain);
    if (!match.hasMatch()) continue;
    return filled(translated(text), match);
  }
  return plain;
}

}  // namespace kinoprism::app
