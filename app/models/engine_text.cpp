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
                      "TF-IDF of titles, descriptions, genres and people, reduced to the strongest themes. English and "
                      "Chinese; no weights to download; a second for 3,000 movies."),
    QT_TRANSLATE_NOOP("Engine", "What descriptions mean (MiniLM)"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "A sentence transformer reads title, genres and description: movies of like meaning are near each other "
        "whatever their words, and a question finds them. English; about 50 movies a second on two cores."),
    QT_TRANSLATE_NOOP("Engine", "What descriptions mean, in a hundred languages (E5)"),
    QT_TRANSLATE_NOOP("Engine",
                      "A sentence transformer for about a hundred languages: a movie described in Chinese and one "
                      "described in English are near each other when they are alike, and a question in either finds "
                      "both. About 20 movies a second on two cores."),
    QT_TRANSLATE_NOOP("Engine", "Topics of descriptions"),
    QT_TRANSLATE_NOOP("Engine",
                      "What descriptions are about, as shares of a few topics that a person can read. No weights to "
                      "download; seconds for 3,000 movies."),
    QT_TRANSLATE_NOOP("Engine", "Word vectors"),
    QT_TRANSLATE_NOOP("Engine",
                      "The mean of the vectors of a movie's words, rare words and what is special of the movie "
                      "weighing more, with vectors that you bring (GloVe, word2vec, fastText). The language is that of "
                      "the vectors; seconds for 3,000 movies, and the time to read the file."),
    QT_TRANSLATE_NOOP("Engine", "What posters show (EfficientNet-Lite0)"),
    QT_TRANSLATE_NOOP("Engine",
                      "A network trained to name things in pictures looks at the whole poster; the layer before the "
                      "names. About 100 posters a second on two cores."),
    QT_TRANSLATE_NOOP("Engine", "Colours and edges"),
    QT_TRANSLATE_NOOP("Engine",
                      "Colour histograms, edge directions and tone of the poster, whole and by quarters. No weights to "
                      "download; hundreds of posters a second."),
    QT_TRANSLATE_NOOP("Engine", "What posters show (ResNet-50)"),
    QT_TRANSLATE_NOOP("Engine",
                      "A larger network trained to name things in pictures, with weights that you bring; the layer "
                      "before the names. About fifteen posters a second on two cores."),
    QT_TRANSLATE_NOOP("Engine", "What posters show (VGG-16)"),
    QT_TRANSLATE_NOOP("Engine",
                      "The network that many published movie recommenders describe posters with, with weights that you "
                      "bring; the layer before the names. Four posters a second on two cores."),
    QT_TRANSLATE_NOOP("Engine", "What is heard (musicnn, the Million Song Dataset)"),
    QT_TRANSLATE_NOOP("Engine",
                      "A network trained to name 50 tags of music on the Million Song Dataset listens to three seconds "
                      "at a time; the layer before the tags. About 100 seconds of sound a second on two cores."),
    QT_TRANSLATE_NOOP("Engine", "What is heard (musicnn, MagnaTagATune)"),
    QT_TRANSLATE_NOOP("Engine",
                      "A network trained to name 50 tags of music on MagnaTagATune listens to three seconds at a time; "
                      "the layer before the tags. About 100 seconds of sound a second on two cores."),
    QT_TRANSLATE_NOOP("Engine", "Tags of sound (musicnn, the Million Song Dataset)"),
    QT_TRANSLATE_NOOP("Engine",
                      "How much a sound is like each of 50 tags of genre, mood and time, for people to read: models "
                      "leave them out. Made from what musicnn-msd heard; sounds that it has not heard yet it hears "
                      "first."),
    QT_TRANSLATE_NOOP("Engine", "Tags of sound (musicnn, MagnaTagATune)"),
    QT_TRANSLATE_NOOP("Engine",
                      "How much a sound is like each of 50 tags of instruments, voices and tempo, for people to read: "
                      "models leave them out. Made from what musicnn-mtt heard; sounds that it has not heard yet it "
                      "hears first."),
    QT_TRANSLATE_NOOP("Engine", "Timbre (MFCC)"),
    QT_TRANSLATE_NOOP("Engine",
                      "Twenty cepstral coefficients and their rates of change: the colour of voices and instruments. "
                      "No weights to download."),
    QT_TRANSLATE_NOOP("Engine", "Loudness of 64 bands"),
    QT_TRANSLATE_NOOP("Engine", "How loud each of 64 mel bands is and how much it varies. No weights to download."),
    QT_TRANSLATE_NOOP("Engine", "How sound goes on (GRU)"),
    QT_TRANSLATE_NOOP("Engine",
                      "A recurrent network that is trained here, on this library's own sounds: what follows what, "
                      "second by second, in the loudness of 64 bands. At least ten sounds; minutes for 3,000."),
    QT_TRANSLATE_NOOP("Engine", "How shots follow each other (GRU)"),
    QT_TRANSLATE_NOOP("Engine",
                      "A recurrent network that is trained here, on this library's own trailers: what follows what, "
                      "shot by shot, in what the shots show. At least ten trailers; minutes for 3,000 once their shots "
                      "are encoded."),
    QT_TRANSLATE_NOOP("Engine", "How it is shot, cut and lit"),
    QT_TRANSLATE_NOOP("Engine",
                      "Length of shots, motion, light and colours of a trailer, whatever it shows. No weights to "
                      "download; a trailer of two minutes takes about ten seconds, most of them to decode it."),
    QT_TRANSLATE_NOOP("Engine", "What happens (I3D, Kinetics-400)"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "A network trained to name 400 actions watches clips of 64 frames; the layer before the names. Two seconds a "
        "clip on two cores, so a trailer takes a quarter of a minute: for a GPU, or for a night."),
    QT_TRANSLATE_NOOP("Engine", "What shots show (EfficientNet-Lite0)"),
    QT_TRANSLATE_NOOP("Engine",
                      "A network trained to name things in pictures looks at the middle of each shot of a trailer; the "
                      "layer before the names. A trailer of two minutes takes a few seconds."),
    QT_TRANSLATE_NOOP("Engine",
                      "word vectors in the text format of GloVe, word2vec or fastText, or word2vec's binary format"),
    QT_TRANSLATE_NOOP("Engine", "weights of %1 as safetensors with torchvision's or timm's names"),
    // Recommenders.
    QT_TRANSLATE_NOOP("Engine", "Implicit alternating least squares (iALS)"),
    QT_TRANSLATE_NOOP("Engine",
                      "Describes people and movies by hidden factors. Accurate, fast at any size, and takes new people "
                      "in at once; the first choice."),
    QT_TRANSLATE_NOOP("Engine", "EASE"),
    QT_TRANSLATE_NOOP("Engine", "iALS with content"),
    QT_TRANSLATE_NOOP("Engine",
                      "iALS that places movies nobody rated by their words, poster, sound and trailer. It can pull "
                      "movies with few ratings there too, which cost accuracy on MovieLens and is off."),
    QT_TRANSLATE_NOOP("Engine", "EDLAE, refined EASE"),
    QT_TRANSLATE_NOOP("Engine",
                      "EASE that learns to guess what it was not shown, with busy people held back. More accurate than "
                      "EASE at the same cost; up to 20,000 movies."),
    QT_TRANSLATE_NOOP("Engine", "CEASE, EASE with content"),
    QT_TRANSLATE_NOOP("Engine",
                      "EASE that also learns from what movies are made of, so that movies nobody rated yet are scored "
                      "too. Needs features; up to 20,000 movies."),
    QT_TRANSLATE_NOOP("Engine", "Add-EASE, EASE plus content"),
    QT_TRANSLATE_NOOP("Engine",
                      "Adds what content says of movies to what ratings say, each learnt on its own. Needs features; "
                      "up to 20,000 movies."),
    QT_TRANSLATE_NOOP("Engine", "SLIM"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Learns a few weights for each movie: accurate, with short and exact explanations. Up to 20,000 movies."),
    QT_TRANSLATE_NOOP("Engine", "Graph filters (GF-CF, Turbo-CF)"),
    QT_TRANSLATE_NOOP(
        "Engine", "Smooths what a person watched over the graph of movies. No training by steps, works at any size."),
    QT_TRANSLATE_NOOP("Engine", "PureSVD"),
    QT_TRANSLATE_NOOP("Engine",
                      "Keeps the strongest common tastes. Simple and fast at any size; less accurate than iALS."),
    QT_TRANSLATE_NOOP("Engine", "Random walk (RP3β)"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Walks from movie to person to movie and holds popular ones back. Fast at any size and easily explained."),
    QT_TRANSLATE_NOOP("Engine", "BPR matrix factorisation"),
    QT_TRANSLATE_NOOP("Engine",
                      "Learns to put what was liked above what was not. The classic of learning to rank; slower and "
                      "less accurate than iALS."),
    QT_TRANSLATE_NOOP("Engine", "WARP matrix factorisation"),
    QT_TRANSLATE_NOOP(
        "Engine", "Like BPR, but spends its effort on movies that stand too low in the list: better at the top of it."),
    QT_TRANSLATE_NOOP("Engine", "Logistic matrix factorisation"),
    QT_TRANSLATE_NOOP("Engine", "Estimates how likely a person likes a movie. Scores that can be read as chances."),
    QT_TRANSLATE_NOOP("Engine", "LightGCN"),
    QT_TRANSLATE_NOOP("Engine", "Spreads tastes along the graph of who liked what. Accurate where ratings are few."),
    QT_TRANSLATE_NOOP("Engine", "Multinomial variational autoencoder"),
    QT_TRANSLATE_NOOP("Engine",
                      "A network that learns to complete histories of which it sees a part. Finds taste that no sum of "
                      "movies tells; slower than iALS."),
    QT_TRANSLATE_NOOP("Engine", "Two-tower network"),
    QT_TRANSLATE_NOOP("Engine",
                      "One network for people and one for movies, which meet in a product. Made for large catalogues."),
    QT_TRANSLATE_NOOP("Engine", "Multimodal two-tower network"),
    QT_TRANSLATE_NOOP("Engine",
                      "The same, and movies are known by their words, posters, sound and trailers too: one model for "
                      "old and new ones."),
    QT_TRANSLATE_NOOP("Engine", "Neural matrix factorisation (NeuMF)"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Factors and a network side by side. Well known; slow to score, and seldom better than factors alone."),
    QT_TRANSLATE_NOOP("Engine", "Dense network"),
    QT_TRANSLATE_NOOP("Engine",
                      "Everything known of a person and a movie into one network: the plain way, to compare with."),
    QT_TRANSLATE_NOOP("Engine", "SASRec"),
    QT_TRANSLATE_NOOP("Engine",
                      "Reads what a person watched in order and foretells what comes next. Best where order matters; "
                      "needs times, and minutes of training."),
    QT_TRANSLATE_NOOP("Engine", "GRU4Rec"),
    QT_TRANSLATE_NOOP("Engine",
                      "Carries a memory from movie to movie and foretells the next. Like SASRec, with less to compute "
                      "for long histories; needs times."),
    QT_TRANSLATE_NOOP("Engine", "Multimodal LightGCN"),
    QT_TRANSLATE_NOOP("Engine",
                      "LightGCN that reads text, posters, sound and trailers too, all at once or each by itself. Ranks "
                      "movies that nobody rated yet."),
    QT_TRANSLATE_NOOP("Engine", "VBPR"),
    QT_TRANSLATE_NOOP("Engine",
                      "Matrix factorisation with a second taste for what movies say, look and sound like. Ranks movies "
                      "that nobody rated yet."),
    QT_TRANSLATE_NOOP("Engine", "FREEDOM"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "LightGCN in which movies also take from those with similar features. Ranks movies that nobody rated yet."),
    QT_TRANSLATE_NOOP("Engine", "BM3"),
    QT_TRANSLATE_NOOP("Engine",
                      "Learns from liked movies alone, nothing is drawn to compare with: quick rounds, less accurate."),
    QT_TRANSLATE_NOOP("Engine", "SVD++"),
    QT_TRANSLATE_NOOP("Engine",
                      "Predicts ratings, also from which movies a person chose to rate. Needs ratings with values."),
    QT_TRANSLATE_NOOP("Engine", "Matrix factorisation with biases"),
    QT_TRANSLATE_NOOP("Engine",
                      "Predicts ratings by how generous a person is, how liked a movie is, and hidden factors. Needs "
                      "ratings with values."),
    QT_TRANSLATE_NOOP("Engine", "Slope One"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Predicts ratings by mean differences between movies. Simple; up to 10,000 movies. Needs ratings with values."),
    QT_TRANSLATE_NOOP("Engine", "fitting SVD++"),
    QT_TRANSLATE_NOOP("Engine", "fitting ratings"),
    QT_TRANSLATE_NOOP("Engine", "predicting ratings"),
    QT_TRANSLATE_NOOP("Engine", "solving for movies"),
    QT_TRANSLATE_NOOP("Engine", "walking between movies"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Learns how much each movie speaks for each other one. Accurate and exactly explained; up to 20,000 movies."),
    QT_TRANSLATE_NOOP("Engine", "Item k-nearest neighbours"),
    QT_TRANSLATE_NOOP("Engine", "Recommends what was watched by the same people. Simple and easily explained."),
    QT_TRANSLATE_NOOP("Engine", "User k-nearest neighbours"),
    QT_TRANSLATE_NOOP("Engine", "Recommends what similar people watched. Nothing to train; keeps all histories."),
    QT_TRANSLATE_NOOP("Engine", "Text similarity"),
    QT_TRANSLATE_NOOP("Engine", "Poster similarity"),
    QT_TRANSLATE_NOOP("Engine", "Sound similarity"),
    QT_TRANSLATE_NOOP("Engine", "Trailer similarity"),
    QT_TRANSLATE_NOOP("Engine", "Recommends movies whose words resemble what the person liked."),
    QT_TRANSLATE_NOOP("Engine", "Recommends movies whose poster resembles what the person liked."),
    QT_TRANSLATE_NOOP("Engine", "Recommends movies whose sound resembles what the person liked."),
    QT_TRANSLATE_NOOP("Engine", "Recommends movies whose trailer resembles what the person liked."),
    QT_TRANSLATE_NOOP("Engine", "Text mapped to tastes"),
    QT_TRANSLATE_NOOP("Engine", "Poster mapped to tastes"),
    QT_TRANSLATE_NOOP("Engine", "Sound mapped to tastes"),
    QT_TRANSLATE_NOOP("Engine", "Trailer mapped to tastes"),
    QT_TRANSLATE_NOOP("Engine",
                      "Places a movie in the space of tastes by its words: ranks movies that nobody rated yet."),
    QT_TRANSLATE_NOOP("Engine",
                      "Places a movie in the space of tastes by its poster: ranks movies that nobody rated yet."),
    QT_TRANSLATE_NOOP("Engine",
                      "Places a movie in the space of tastes by its sound: ranks movies that nobody rated yet."),
    QT_TRANSLATE_NOOP("Engine",
                      "Places a movie in the space of tastes by its trailer: ranks movies that nobody rated yet."),
    QT_TRANSLATE_NOOP("Engine", "Popularity"),
    QT_TRANSLATE_NOOP(
        "Engine", "What most people watched, the same to everybody. Best for people with fewer than three ratings."),
    QT_TRANSLATE_NOOP("Engine", "Random"),
    QT_TRANSLATE_NOOP("Engine", "One random order for everybody: what chance would do."),
    // Model packs.
    QT_TRANSLATE_NOOP("Engine",
                      "run packaging/setup.sh --packs (it needs a network), or kinoprism-cli pack install FILE with a "
                      "copy from another computer."),
    QT_TRANSLATE_NOOP("Engine", "English descriptions compared by their meaning"),
    QT_TRANSLATE_NOOP("Engine", "descriptions in a hundred languages compared by their meaning"),
    QT_TRANSLATE_NOOP("Engine", "posters compared by what they show"),
    QT_TRANSLATE_NOOP("Engine", "sound compared by its music, with 50 tags of genre and mood"),
    QT_TRANSLATE_NOOP("Engine", "sound compared by its music, with 50 tags of instruments and voices"),
    QT_TRANSLATE_NOOP("Engine", "trailers compared by what happens in them"),
    // What a job is doing, and what a part of an import is called.
    QT_TRANSLATE_NOOP("Engine", "ranking movies for people"),
    QT_TRANSLATE_NOOP("Engine", "scoring people for the weight search"),
    QT_TRANSLATE_NOOP("Engine", "searching weights"),
    QT_TRANSLATE_NOOP("Engine", "checking weights on other people"),
    QT_TRANSLATE_NOOP("Engine", "ranking for people of whom little is known"),
    QT_TRANSLATE_NOOP("Engine", "growing trees"),
    QT_TRANSLATE_NOOP("Engine", "finding axes"),
    QT_TRANSLATE_NOOP("Engine", "filling gaps from neighbours"),
    QT_TRANSLATE_NOOP("Engine", "comparing posters with texts"),
    QT_TRANSLATE_NOOP("Engine", "tuning the mix"),
    QT_TRANSLATE_NOOP("Engine", "linking neighbours"),
    QT_TRANSLATE_NOOP("Engine", "finding where movies begin on the map"),
    QT_TRANSLATE_NOOP("Engine", "placing movies on the map"),
    QT_TRANSLATE_NOOP("Engine", "measuring the search"),
    QT_TRANSLATE_NOOP("Engine", "writing the run"),
    QT_TRANSLATE_NOOP("Engine", "reading"),
    QT_TRANSLATE_NOOP("Engine", "decoding"),
    QT_TRANSLATE_NOOP("Engine", "learning what follows what"),
    QT_TRANSLATE_NOOP("Engine", "describing movies by their parts"),
    QT_TRANSLATE_NOOP("Engine", "learning to predict text"),
    QT_TRANSLATE_NOOP("Engine", "learning to predict image"),
    QT_TRANSLATE_NOOP("Engine", "learning to predict audio"),
    QT_TRANSLATE_NOOP("Engine", "learning to predict video"),
    QT_TRANSLATE_NOOP("Engine", "leaving out people and movies with few ratings"),
    QT_TRANSLATE_NOOP("Engine", "reading interactions"),
    QT_TRANSLATE_NOOP("Engine", "splitting"),
    QT_TRANSLATE_NOOP("Engine", "reading metadata"),
    QT_TRANSLATE_NOOP("Engine", "comparing movies"),
    QT_TRANSLATE_NOOP("Engine", "collecting histories"),
    QT_TRANSLATE_NOOP("Engine", "inverting"),
    QT_TRANSLATE_NOOP("Engine", "fitting iALS"),
    QT_TRANSLATE_NOOP("Engine", "counting ratings"),
    QT_TRANSLATE_NOOP("Engine", "learning the map"),
    QT_TRANSLATE_NOOP("Engine", "placing movies"),
    QT_TRANSLATE_NOOP("Engine", "finding neighbours"),
    QT_TRANSLATE_NOOP("Engine", "counting movies seen together"),
    QT_TRANSLATE_NOOP("Engine", "looking for outliers"),
    QT_TRANSLATE_NOOP("Engine", "looking for duplicates"),
    QT_TRANSLATE_NOOP("Engine", "reading word vectors"),
    QT_TRANSLATE_NOOP("Engine", "reading words"),
    QT_TRANSLATE_NOOP("Engine", "finding themes in the words"),
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
    QT_TRANSLATE_NOOP("Engine", "reading texts"),
    QT_TRANSLATE_NOOP("Engine", "looking at files"),
    QT_TRANSLATE_NOOP("Engine", "looking at posters"),
    QT_TRANSLATE_NOOP("Engine", "listening"),
    QT_TRANSLATE_NOOP("Engine", "watching trailers"),
    QT_TRANSLATE_NOOP("Engine", "opening the engine"),
    QT_TRANSLATE_NOOP("Engine", "searching parameters"),
    QT_TRANSLATE_NOOP("Engine", "measuring this machine"),
    QT_TRANSLATE_NOOP("Engine", "drawing posters and trailers"),
    QT_TRANSLATE_NOOP("Engine", "filling the library"),
    QT_TRANSLATE_NOOP("Engine", "Ratings of %1"),
    QT_TRANSLATE_NOOP("Engine", "Titles, people and plots from OMDb"),
    QT_TRANSLATE_NOOP("Engine", "Movies of %1"),
    QT_TRANSLATE_NOOP("Engine", "People of %1"),
    QT_TRANSLATE_NOOP("Engine", "Ratings in %1"),
    QT_TRANSLATE_NOOP("Engine", "IMDb and TMDB numbers of MovieLens"),
    QT_TRANSLATE_NOOP("Engine", "Movies in %1"),
    QT_TRANSLATE_NOOP("Engine", "text features in %1"),
    QT_TRANSLATE_NOOP("Engine", "image features in %1"),
    QT_TRANSLATE_NOOP("Engine", "audio features in %1"),
    QT_TRANSLATE_NOOP("Engine", "video features in %1"),
    QT_TRANSLATE_NOOP("Engine", "Posters in %1"),
    QT_TRANSLATE_NOOP("Engine", "Sounds in %1"),
    QT_TRANSLATE_NOOP("Engine", "Trailers in %1"),
    // Why a file was refused, and what a check says of an encoder. %1 is a file.
    QT_TRANSLATE_NOOP("Engine", "%1 needs more memory than a file may have here. Make a smaller copy of it."),
    QT_TRANSLATE_NOOP("Engine", "%1 is no sound or video file that can be read here."),
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
    QT_TRANSLATE_NOOP("Engine", "%1 made the decoder hang; the file was set aside. Replace it with another copy."),
    QT_TRANSLATE_NOOP("Engine", "%1 takes the decoder too long; the file was set aside. Replace it with another copy."),
    QT_TRANSLATE_NOOP("Engine", "%1 made the decoder crash; the file was set aside. Replace it with another copy."),
    QT_TRANSLATE_NOOP("Engine",
                      "%1 made the decoder talk nonsense; the file was set aside. Replace it with another copy."),
    QT_TRANSLATE_NOOP("Engine", "%1 holds no sound."),
    QT_TRANSLATE_NOOP("Engine", "%1 holds no video."),
    QT_TRANSLATE_NOOP("Engine", "%1 is damaged: its sound cannot be decoded."),
    QT_TRANSLATE_NOOP("Engine", "%1 is damaged: its video cannot be decoded."),
    QT_TRANSLATE_NOOP("Engine", "%1 is damaged: none of its sound could be decoded."),
    QT_TRANSLATE_NOOP("Engine", "%1 is damaged: none of its video could be decoded."),
    QT_TRANSLATE_NOOP("Engine", "%1 has no moving picture. Attach another trailer."),
    QT_TRANSLATE_NOOP("Engine", "%1 has no frames that can be read. Attach another trailer."),
    QT_TRANSLATE_NOOP("Engine", "%1 has too few frames to see what happens."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "%1 is coded as %2, which FFmpeg here cannot decode. Install the full libavcodec or convert the file."),
    QT_TRANSLATE_NOOP("Engine", "%1 has frames of %2 × %3 pixels. Scale it down first."),
    QT_TRANSLATE_NOOP("Engine", "%1 has %2 × %3 pixels; at most 4096 a side are read. Scale it down first."),
    QT_TRANSLATE_NOOP("Engine", "%1 has frames whose colours cannot be read here. Convert it to H.264 first."),
    QT_TRANSLATE_NOOP("Engine",
                      "%1 of the %2 numbers of the %3 features are the same for every movie and say nothing."),
    QT_TRANSLATE_NOOP("Engine", "%1 of 1 movie from the mean"),
    QT_TRANSLATE_NOOP("Engine", "%1 of %2 movies from the mean"),
    QT_TRANSLATE_NOOP("Engine", "%1 of 1 movie from its %2 nearest by %3"),
    QT_TRANSLATE_NOOP("Engine", "%1 of %2 movies from their %3 nearest by %4"),
    QT_TRANSLATE_NOOP("Engine", "%1 of 1 movie predicted by a network (R² %2 on %3 movies with it hidden)"),
    QT_TRANSLATE_NOOP("Engine", "%1 of %2 movies predicted by a network (R² %3 on %4 movies with it hidden)"),
    QT_TRANSLATE_NOOP("Engine",
                      "Of %1 movies whose %2 was hidden, generated: cosine %3, R² %4; from neighbours: cosine %5, R² "
                      "%6; mean: R² %7."),
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
