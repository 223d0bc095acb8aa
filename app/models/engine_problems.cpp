#include "app/models/engine_problems.h"

#include <QCoreApplication>

namespace kinoprism::app {
namespace {

/// What goes wrong, as the engine and the storage say it; %1, %2 … stand for what changes.
constexpr const char* kProblems[] = {
    // Files and disks.
    QT_TRANSLATE_NOOP("Engine", "%1 is larger than the %2 bytes that such a file may have. Is it the right one?"),
    QT_TRANSLATE_NOOP("Engine", "%1 is not a readable file. Name a file, not a folder."),
    QT_TRANSLATE_NOOP("Engine", "%1 is a folder. Name a file in it."),
    QT_TRANSLATE_NOOP("Engine", "Cannot write %1 (%2). Check that its folder exists and is writable."),
    QT_TRANSLATE_NOOP("Engine", "Cannot write %1. Check that its folder exists and is writable."),
    QT_TRANSLATE_NOOP("Engine", "Cannot open %1. Check its read permission."),
    QT_TRANSLATE_NOOP("Engine", "Cannot open %1 (%2)."),
    QT_TRANSLATE_NOOP("Engine", "Cannot create %1 (%2)."),
    QT_TRANSLATE_NOOP("Engine", "Cannot create the folder %1 (%2)."),
    QT_TRANSLATE_NOOP("Engine", "Reading %1 failed. Check the disk."),
    QT_TRANSLATE_NOOP("Engine", "Reading %1 failed (%2)."),
    QT_TRANSLATE_NOOP("Engine", "Writing %1 failed (%2)."),
    QT_TRANSLATE_NOOP("Engine", "Writing %1 failed. Check the disk."),
    QT_TRANSLATE_NOOP("Engine", "Writing to %1 failed (%2)."),
    QT_TRANSLATE_NOOP("Engine", "The disk is full: %1 was not written. Free some space."),
    QT_TRANSLATE_NOOP("Engine",
                      "The disk of the library is full: %1 could not be extended. Free some space and continue; "
                      "finished work is kept."),
    QT_TRANSLATE_NOOP("Engine",
                      "The disk of the library is full: %1 was not written. Free some space and try again; the library "
                      "is unchanged."),
    QT_TRANSLATE_NOOP("Engine", "There is no file %1. Check its name."),
    QT_TRANSLATE_NOOP("Engine", "There is no file or folder %1."),
    QT_TRANSLATE_NOOP("Engine", "%1 is not a regular file."),
    QT_TRANSLATE_NOOP("Engine", "%1 has %2 MB, more than the %3 MB that a %4 may have. Make it smaller."),
    QT_TRANSLATE_NOOP("Engine", "Something unexpected went wrong. The log has the details."),
    QT_TRANSLATE_NOOP("Engine", "There is not enough memory for this. Close other programs and try again."),
    // Seconds that mattered.
    QT_TRANSLATE_NOOP(
        "Engine", "The features have changed since the run was trained. Train again to see which seconds mattered."),
    QT_TRANSLATE_NOOP("Engine", "Features and their mean differ in length. Compute the features again."),
    QT_TRANSLATE_NOOP("Engine", "Parts and features come from different encoders. Encode again."),
    // Edits of movies.
    QT_TRANSLATE_NOOP("Engine", "A %1 is a text of at most %2 bytes. Make it shorter."),
    QT_TRANSLATE_NOOP("Engine", "A movie needs a title. Write one."),
    QT_TRANSLATE_NOOP("Engine", "A year is between %1 and %2, or empty where it is unknown."),
    QT_TRANSLATE_NOOP("Engine", "A description is a text of at most %1 bytes. Make it shorter."),
    QT_TRANSLATE_NOOP("Engine", "There are two descriptions in the same language from the same source. Remove one."),
    QT_TRANSLATE_NOOP("Engine", "A movie has one ID of %1. Remove the other one."),
    QT_TRANSLATE_NOOP("Engine", "“%1” is not a valid IMDb ID. Use tt and seven digits or more, as in tt0114709."),
    QT_TRANSLATE_NOOP("Engine", "“%1” is not a valid TMDB ID. Use digits only, as in 862."),
    QT_TRANSLATE_NOOP("Engine", "A person needs a role: director, writer or actor."),
    QT_TRANSLATE_NOOP("Engine", "%1 %2 belongs to “%3”. An ID belongs to one movie."),
    QT_TRANSLATE_NOOP("Engine", "The movie has changed since, so this cannot be undone. Edit it manually."),
    QT_TRANSLATE_NOOP("Engine", "%1 is no longer in the library. Choose the picture again."),
    // Libraries and backups.
    QT_TRANSLATE_NOOP("Engine", "%1 cannot be written. Check its permissions."),
    QT_TRANSLATE_NOOP("Engine", "%1 is damaged. Restore a backup, or the copy in the folder backups beside it."),
    QT_TRANSLATE_NOOP("Engine", "%1 is in use by another program. Close it there and try again."),
    QT_TRANSLATE_NOOP("Engine",
                      "The disk that holds %1 is full. Free some space and try again; the library is unchanged."),
    QT_TRANSLATE_NOOP("Engine", "The library %1 is open for reading only, so nothing can be changed. %2"),
    QT_TRANSLATE_NOOP("Engine", "Working with %1 failed (%2)."),
    QT_TRANSLATE_NOOP("Engine", "%1 is not a Kinoprism library: it has no %2. Choose a folder whose name ends in %3."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "%1 was made by a newer version of Kinoprism, which uses another data format. Update the program to open it."),
    QT_TRANSLATE_NOOP(
        "Engine", "%1 was made by an older version and must be updated before it is read. Open it for writing once."),
    QT_TRANSLATE_NOOP("Engine",
                      "The library %1 is open in another window%2. Close it there, or open it here for reading only."),
    QT_TRANSLATE_NOOP("Engine", "A collection needs a name."),
    QT_TRANSLATE_NOOP("Engine", "A collection's name is a text of at most %1 bytes."),
    QT_TRANSLATE_NOOP("Engine", "There is a collection called “%1” already. Choose another name."),
    QT_TRANSLATE_NOOP("Engine", "A view needs a name."),
    QT_TRANSLATE_NOOP("Engine", "The library has no movie with this ID."),
    QT_TRANSLATE_NOOP("Engine", "No movie, or more than one, has this title and year."),
    QT_TRANSLATE_NOOP("Engine", "Several data sets have a person called %1 (%2). Name the data set."),
    QT_TRANSLATE_NOOP("Engine", "Cannot lock %1 (%2)."),
    QT_TRANSLATE_NOOP("Engine", "%1 is not a backup of a Kinoprism library."),
    QT_TRANSLATE_NOOP("Engine", "%1 is not a backup: backups are zip files that Kinoprism wrote."),
    QT_TRANSLATE_NOOP("Engine", "%1 is not a valid backup (%2: %3) and was not used."),
    QT_TRANSLATE_NOOP("Engine", "%1 is not empty. Choose another name for the restored library."),
    QT_TRANSLATE_NOOP("Engine",
                      "The library was not backed up, because it is damaged and an older backup may be better (%1: "
                      "%2). See Data health."),
    QT_TRANSLATE_NOOP("Engine", "There is no movie %1 in this library."),
    QT_TRANSLATE_NOOP("Engine", "There is no person number %1 in this library."),
    QT_TRANSLATE_NOOP("Engine",
                      "Nobody in this library is called %1. Names are those of the data set: for MovieLens a number."),
    QT_TRANSLATE_NOOP("Engine", "There is no curator %1. Choose who is labelling."),
    QT_TRANSLATE_NOOP("Engine", "A rating names a movie that the library does not have. Check the library."),
    QT_TRANSLATE_NOOP("Engine", "Ratings in this library are damaged. Restore a backup, or import them again."),
    QT_TRANSLATE_NOOP("Engine", "There is a run called %1 already. Choose another name."),
    // Imports.
    QT_TRANSLATE_NOOP("Engine", "%1 is empty."),
    QT_TRANSLATE_NOOP("Engine", "%1 is packed. Unpack it, then choose the file inside."),
    QT_TRANSLATE_NOOP("Engine", "%1 names no movie. Each line is: row, tab, movie id."),
    QT_TRANSLATE_NOOP("Engine", "Nothing is chosen to be imported from %1."),
    QT_TRANSLATE_NOOP("Engine", "%1 is not valid JSON; it may be truncated. Download it again."),
    QT_TRANSLATE_NOOP("Engine", "%1 is too large for a JSON file of descriptions."),
    QT_TRANSLATE_NOOP("Engine", "%1 has no column called %2 for the %3. Its columns are: %4."),
    QT_TRANSLATE_NOOP("Engine", "%1: say which columns hold the person and the movie."),
    QT_TRANSLATE_NOOP("Engine", "%1: say which encoder made these features."),
    QT_TRANSLATE_NOOP("Engine", "%1 needs a row map: a file whose lines are row number, tab, movie id."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Nothing in %1 can be imported. Kinoprism reads MovieLens (folder, files or zip), OMDb, TMDB and Douban "
        "tables, any table with a header line, folders of posters, sounds or trailers, and .npy arrays.%2"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Nothing in %1 can be imported. Kinoprism reads MovieLens (folder, files or zip), OMDb, TMDB and Douban "
        "tables, any table with a header line, folders of posters, sounds or trailers, and .npy arrays."),
    QT_TRANSLATE_NOOP("Engine", "%1 cannot be used: %2 Download or copy it again."),
    QT_TRANSLATE_NOOP("Engine", "There is no %1 in %2."),
    QT_TRANSLATE_NOOP("Engine", "%1 is the second %2 for the same movie. Keep one of them."),
    QT_TRANSLATE_NOOP("Engine", "Two rows of %1 belong to the same movie (number %2 of the library). Remove one."),
    QT_TRANSLATE_NOOP("Engine",
                      "There are more than 256 different genres. Is the column of genres the right one? A list of "
                      "genres in a cell is split at | or a comma."),
    QT_TRANSLATE_NOOP("Engine",
                      "Row %1 of the %2 features has %3 of %4 values that are not numbers. Make the whole row NaN "
                      "where a movie has no feature, or fill the row."),
    QT_TRANSLATE_NOOP("Engine",
                      "Row %1 of the %2 features holds an infinite value. Compute that row again, or make it NaN."),
    // Model packs.
    QT_TRANSLATE_NOOP("Engine", "The model pack %1 is not installed. To get it, %2"),
    QT_TRANSLATE_NOOP("Engine",
                      "The encoder \"%1\" needs the model pack \"%2\", which is not installed. To get it, %3"),
    QT_TRANSLATE_NOOP("Engine", "%1 is not a regular file. Name a model pack."),
    QT_TRANSLATE_NOOP("Engine", "%1: %2 To get it whole, %3"),
    QT_TRANSLATE_NOOP("Engine",
                      "%1: this is a safetensors file, but not a model pack of Kinoprism. Model packs are made by "
                      "packaging/setup.sh --packs."),
    QT_TRANSLATE_NOOP("Engine",
                      "%1: this model pack was made for another version of Kinoprism. Update Kinoprism, or run "
                      "packaging/setup.sh --packs of this version."),
    QT_TRANSLATE_NOOP("Engine",
                      "The folder of model packs %1 cannot be made (%2). Set KINOPRISM_PACKS to a writable folder."),
    QT_TRANSLATE_NOOP("Engine",
                      "The folder of model packs %1 cannot be read (%2). Check its permissions, or set KINOPRISM_PACKS "
                      "to another one."),
    QT_TRANSLATE_NOOP("Engine", "%1 does not list the actions of I3D. Install the pack again."),
    QT_TRANSLATE_NOOP("Engine", "%1: \"%2\" does not have its shape in I3D. Install the pack again."),
    QT_TRANSLATE_NOOP("Engine", "%1: \"%2\" does not have its shape in %3. Install the pack again."),
    QT_TRANSLATE_NOOP("Engine", "%1 holds a layer of unexpected shape. Install the pack again."),
    QT_TRANSLATE_NOOP("Engine", "%1 holds a network of unexpected shape. Install the pack again."),
    QT_TRANSLATE_NOOP("Engine", "%1 is not a pack of multilingual-e5. Install the pack again."),
    QT_TRANSLATE_NOOP("Engine",
                      "The vocabulary of the text encoder has no piece %1: it is damaged or of another kind. Install "
                      "its model pack again."),
    QT_TRANSLATE_NOOP("Engine", "The vocabulary of the text encoder is damaged. Install its model pack again."),
    QT_TRANSLATE_NOOP("Engine", "The vocabulary of the text encoder is too large. Install its model pack again."),
    // Encoding.
    QT_TRANSLATE_NOOP("Engine", "The library's movies have no text. Import some: kinoprism-cli import movies FOLDER"),
    QT_TRANSLATE_NOOP("Engine", "The library has no posters. Attach them first: kinoprism-cli import posters FOLDER"),
    QT_TRANSLATE_NOOP("Engine",
                      "The library has no sounds or trailers. Attach them first: kinoprism-cli import sounds FOLDER"),
    QT_TRANSLATE_NOOP("Engine", "The library has no trailers. Attach them first: kinoprism-cli import trailers FOLDER"),
    QT_TRANSLATE_NOOP("Engine", "No movie %1. Import some first."),
    QT_TRANSLATE_NOOP("Engine", "has a title, genre, name or description"),
    QT_TRANSLATE_NOOP("Engine", "has a poster"),
    QT_TRANSLATE_NOOP("Engine", "has a sound or trailer"),
    QT_TRANSLATE_NOOP("Engine", "has a trailer"),
    QT_TRANSLATE_NOOP("Engine", "No movie has a title or description with words. Import movie data first."),
    QT_TRANSLATE_NOOP("Engine", "No movie has a title, genre or description with words. Import movie data first."),
    QT_TRANSLATE_NOOP("Engine", "No movie has a title, genre, name or description. Import movie data first."),
    QT_TRANSLATE_NOOP("Engine",
                      "No word belongs to at least %1 movies and at most %2, so there are no topics. Import "
                      "descriptions, lower min-df or raise max-df."),
    QT_TRANSLATE_NOOP("Engine",
                      "No word, genre or name belongs to as many as %1 movies, so their texts cannot be compared. "
                      "Import descriptions, or lower min-df."),
    QT_TRANSLATE_NOOP("Engine",
                      "%1 has none of the words of these movies. Choose word vectors of the language in which the "
                      "movies are described."),
    QT_TRANSLATE_NOOP("Engine",
                      "%1 does not hold the weights of %2: %3. Supply the weights of %4 as 32-bit safetensors with "
                      "torchvision's or timm's names."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "The encoder \"%1\" needs a file of weights. Choose one: safetensors with torchvision's or timm's names."),
    QT_TRANSLATE_NOOP("Engine",
                      "The encoder \"%1\" needs a file of word vectors. Choose one: GloVe, word2vec or fastText as "
                      "text, or word2vec's binary format."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "The encoder \"%1\" has no saliency map. Encode the posters with a network, such as efficientnet-lite0."),
    QT_TRANSLATE_NOOP("Engine", "This library has no %1 features by \"%2\". Encode or import them first."),
    QT_TRANSLATE_NOOP("Engine", "This library has no version %1 of the %2 features by %3."),
    QT_TRANSLATE_NOOP("Engine",
                      "Version %1 of the features by %2 is the current one. Make another version current first."),
    QT_TRANSLATE_NOOP("Engine", "This library has no %1. %2"),
    QT_TRANSLATE_NOOP("Engine",
                      "%1 is damaged: its checksum differs from the library's. Import or encode these features again."),
    QT_TRANSLATE_NOOP("Engine", "%1: %2 Import or encode these features again."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "These features are already being computed: the %1 features by %2. Wait until that job ends, or cancel it."),
    QT_TRANSLATE_NOOP("Engine", "%1 is silent: nothing in it is louder than −60 dBFS. Attach another sound."),
    QT_TRANSLATE_NOOP("Engine",
                      "Too few movies have %1 features and others too: %2; %3 are needed for training. Impute from "
                      "neighbours instead."),
    QT_TRANSLATE_NOOP("Engine",
                      "To predict %1 features, movies need features of another kind. Compute or import some."),
    QT_TRANSLATE_NOOP("Engine", "Too few sounds or films %1: %2; %3 are needed for training. Encode more of them."),
    QT_TRANSLATE_NOOP("Engine", "The parts of item %1 %2. Compute the features of all items again."),
    QT_TRANSLATE_NOOP("Engine", "A text is too long."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "The Unicode library cannot compose text; its data may be missing. Install the package libicu again."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "The Unicode library cannot decompose text; its data may be missing. Install the package libicu again."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "The Unicode library cannot split sentences; its data may be missing. Install the package libicu again."),
    QT_TRANSLATE_NOOP("Engine", "There is no %1 encoder \"%2\". There are: %3."),
    QT_TRANSLATE_NOOP("Engine", "There is no %1 \"%2\". There are: %3."),
    QT_TRANSLATE_NOOP("Engine",
                      "This build has no encoder for %1. Compute the features elsewhere and import them with: "
                      "kinoprism-cli import features FILE.npy --modality %2"),
    QT_TRANSLATE_NOOP("Engine",
                      "This build of Kinoprism computes on the CPU only. Use --device cpu, or build against a LibTorch "
                      "with CUDA (preset \"cuda\")."),
    QT_TRANSLATE_NOOP("Engine", "have parts and genres"),
    QT_TRANSLATE_NOOP("Engine", "have more than %1 parts"),
    QT_TRANSLATE_NOOP(
        "Engine", "The network's weights \"%1\" are missing or damaged. Encode all movies again with this encoder."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "The parts have %1 values and the network was trained for %2. Encode all movies again with this encoder."),
    QT_TRANSLATE_NOOP(
        "Engine", "There is no GPU %1: %2 can be used here. Use --device cpu, or check that the driver is installed."),
    // Training and what it gives.
    QT_TRANSLATE_NOOP("Engine", "A stack is cross-validated over people, and there is only one."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Nobody liked more than one movie, so popularity blending for people with few ratings cannot be learnt."),
    QT_TRANSLATE_NOOP(
        "Engine", "There is nothing to fuse: no movie has features. Compute or import some of one modality or more."),
    QT_TRANSLATE_NOOP("Engine", "A stack cannot be trained: all candidates were liked, or none was."),
    QT_TRANSLATE_NOOP(
        "Engine", "This build has no XGBoost, so it cannot train a stack. Install libxgboost-dev and build it again."),
    QT_TRANSLATE_NOOP("Engine", "The trees could not be trained: XGBoost failed. Train without the stack."),
    QT_TRANSLATE_NOOP("Engine",
                      "Nobody in this library rated a movie with %1 stars or more, so there is nothing to learn from. "
                      "Import ratings first."),
    QT_TRANSLATE_NOOP("Engine", "There are no ratings to learn from. Import some, or lower the rating threshold."),
    QT_TRANSLATE_NOOP("Engine", "There are no ratings to learn from. Import some."),
    QT_TRANSLATE_NOOP("Engine", "There are no ratings to split. Import some first."),
    QT_TRANSLATE_NOOP("Engine", "There are no movies to put in order. Import some."),
    QT_TRANSLATE_NOOP("Engine",
                      "All ratings are equal, so there is nothing to predict. Import ratings with stars, or choose a "
                      "recommender that learns from what was watched."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "These ratings have no timestamps. Choose a split that does not need time, such as per-person-ratio."),
    QT_TRANSLATE_NOOP("Engine",
                      "These ratings have no timestamps, so their order is unknown. Choose a model that does not need "
                      "time, such as ials."),
    QT_TRANSLATE_NOOP("Engine",
                      "Nearly all ratings have the same time, so nothing is left to learn from. Choose another split."),
    QT_TRANSLATE_NOOP("Engine",
                      "No movie has any features, and this model learns from ratings and features together. Compute or "
                      "import features first, or choose a model of ratings alone such as lightgcn."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "No movie has features of any kind. Compute or import features of text, posters, sound or trailers first."),
    QT_TRANSLATE_NOOP("Engine",
                      "No movie has both ratings and features, so there is nothing to learn a map from. Compute or "
                      "import features of the movies that were rated."),
    QT_TRANSLATE_NOOP("Engine",
                      "No movie has features of a modality that has a weight here. Compute or import features first, "
                      "or choose iALS."),
    QT_TRANSLATE_NOOP("Engine", "No movie has %1 features. Compute or import %2 features first."),
    QT_TRANSLATE_NOOP("Engine", "\"%1\" needs %2 features, and there are none. Import or encode them first."),
    QT_TRANSLATE_NOOP("Engine", "Keeping all neighbours of %1 movies does not fit memory. Set neighbours to %2 or so."),
    QT_TRANSLATE_NOOP("Engine", "%1@%2 was not measured. There are: %3."),
    QT_TRANSLATE_NOOP("Engine", "There is no metric \"%1\". There are: %2."),
    QT_TRANSLATE_NOOP("Engine", "There are no %1 features whose worth could be measured. Encode or import some."),
    QT_TRANSLATE_NOOP("Engine",
                      "SLIM needs memory for every pair of movies while it learns; %1 are too many (the limit is %2). "
                      "Use iALS, or leave out movies with few ratings."),
    QT_TRANSLATE_NOOP("Engine",
                      "Slope One needs memory for every pair of movies; %1 are too many (the limit is %2). Use "
                      "biased-mf, or leave out movies with few ratings."),
    QT_TRANSLATE_NOOP("Engine",
                      "%1 needs memory for every pair of movies; %2 are too many (the limit is %3). Use iALS, or leave "
                      "out movies with few ratings."),
    QT_TRANSLATE_NOOP("Engine",
                      "Movies, ratings or labels were added to the library after the run \"%1\" was trained. Train "
                      "again before evaluating it."),
    QT_TRANSLATE_NOOP("Engine", "%1 is damaged: %2. Train the model again."),
    QT_TRANSLATE_NOOP("Engine", "%1 holds a model of \"%2\", not of \"%3\". Choose the file that belongs to this run."),
    QT_TRANSLATE_NOOP("Engine", "%1 is not a description of a run. Train the run again."),
    QT_TRANSLATE_NOOP("Engine", "%1 is not a description of a model. Train the run again."),
    QT_TRANSLATE_NOOP("Engine", "%1 was written by a newer version of Kinoprism. Update the program to open this run."),
    QT_TRANSLATE_NOOP("Engine", "%1 was written by a newer version of Kinoprism. Update the program to use this run."),
    QT_TRANSLATE_NOOP("Engine", "%1 has %2 movies, but the run has %3. Train the run again."),
    QT_TRANSLATE_NOOP("Engine", "The files in %1 do not belong to one run. Train it again."),
    QT_TRANSLATE_NOOP("Engine", "The candidate pools of this run are damaged (%1). Train it again."),
    QT_TRANSLATE_NOOP("Engine", "The similarity of movies of this run is damaged. Train it again."),
    QT_TRANSLATE_NOOP("Engine", "The scaling of features in this file is damaged. Train again."),
    QT_TRANSLATE_NOOP("Engine",
                      "Nobody has a held-out movie to evaluate the lists on. Choose a split that holds some out."),
    QT_TRANSLATE_NOOP("Engine", "Nobody has a held-out movie to evaluate on. Choose a split that holds some out."),
    QT_TRANSLATE_NOOP("Engine", "No held-out rating can be predicted by this model. Hold out more ratings."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "This run has no validation set, so mixes cannot be evaluated. Train it with a split that holds out ratings."),
    QT_TRANSLATE_NOOP("Engine", "The neighbour graph is damaged. Start the program again."),
    QT_TRANSLATE_NOOP("Engine", "LAPACK is not installed. Install libopenblas0-openmp."),
    QT_TRANSLATE_NOOP(
        "Engine", "The neighbour graph of %1 movies could not be built. Close other programs, or use exact search."),
    // Of the engine as a whole, fusions and what is served.
    QT_TRANSLATE_NOOP("Engine",
                      "The encoder \"%1\" reads the features of \"%2\" of a whole library, not single files."),
    QT_TRANSLATE_NOOP("Engine", "No movie has parts from \"%1\". Encode with it first."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "SHA-256 is not available. The OpenSSL library of this system is damaged or locked down: reinstall it."),
    QT_TRANSLATE_NOOP("Engine",
                      "The engine (%1) could not be loaded. Install LibTorch with packaging/setup.sh, then build or "
                      "install Kinoprism again."),
    QT_TRANSLATE_NOOP("Engine", "%1 is not of this version of Kinoprism. Install all of it again."),
    QT_TRANSLATE_NOOP("Engine", "No recommender of the default fusion is installed. Install the program again."),
    QT_TRANSLATE_NOOP("Engine", "Name at least one recommender, or \"auto\"."),
    QT_TRANSLATE_NOOP("Engine", "\"%1\" %2 %3 features, so their worth in it cannot be measured."),
    QT_TRANSLATE_NOOP(
        "Engine", "There are no features to fuse. Compute or import some, or give a modality that has them a share."),
    QT_TRANSLATE_NOOP("Engine", "The popularity blending of the model is damaged. Train the run again."),
    QT_TRANSLATE_NOOP("Engine", "The stack does not fit the recommenders of its run. Train the run again."),
    QT_TRANSLATE_NOOP("Engine", "The trees of the stack are damaged. Train the run again."),
    QT_TRANSLATE_NOOP(
        "Engine", "The program that decodes pictures, sound and films could not be started. Install Kinoprism again."),
    QT_TRANSLATE_NOOP("Engine", "This build of Kinoprism has no neighbour graph (hnswlib). Use exact search."),
    QT_TRANSLATE_NOOP("Engine", "Ordering by model uncertainty needs a trained run. Train one (Inspect page)."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "This run has no validation set, so the mix cannot be tuned. Train it with a split that holds out ratings."),
    QT_TRANSLATE_NOOP("Engine", "There is a run in %1 already. Choose another name, or delete that run."),
    // What stands in the places of others.
    QT_TRANSLATE_NOOP("Engine", "text"),
    QT_TRANSLATE_NOOP("Engine", "image"),
    QT_TRANSLATE_NOOP("Engine", "audio"),
    QT_TRANSLATE_NOOP("Engine", "video"),
    QT_TRANSLATE_NOOP("Engine", "uses nothing but"),
    QT_TRANSLATE_NOOP("Engine", "does not use"),
};

}  // namespace

std::span<const char* const> engineProblems() { return kProblems; }

}  // namespace kinoprism::app
