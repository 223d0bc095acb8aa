<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Message</name>
    <message numerus="yes">
        <source>%Ln ratings have no time that can be read. They are kept without a time.</source>
        <translation>
            <numerusform>%Ln rating has no time that can be read. It is kept without a time.</numerusform>
            <numerusform>%Ln ratings have no time that can be read. They are kept without a time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 holds %Ln ratings where the set is known to hold %3. It is truncated or changed: download it again, or accept it as it is.</source>
        <translation>
            <numerusform>%2 holds %Ln rating where the set is known to hold %3. It is truncated or changed: download it again, or accept it as it is.</numerusform>
            <numerusform>%2 holds %Ln ratings where the set is known to hold %3. It is truncated or changed: download it again, or accept it as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 of %Ln movies from the %3 nearest by %4</source>
        <translation>
            <numerusform>%2 of %Ln movie from the %3 nearest by %4</numerusform>
            <numerusform>%2 of %Ln movies from the %3 nearest by %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 of %Ln movies from the mean</source>
        <translation>
            <numerusform>%2 of %Ln movie from the mean</numerusform>
            <numerusform>%2 of %Ln movies from the mean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 of %Ln movies predicted by a network (R² %3 on %4 movies with it hidden)</source>
        <translation>
            <numerusform>%2 of %Ln movie predicted by a network (R² %3 on %4 movies with it hidden)</numerusform>
            <numerusform>%2 of %Ln movies predicted by a network (R² %3 on %4 movies with it hidden)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2; and %Ln more</source>
        <translation>
            <numerusform>%2; and %Ln more</numerusform>
            <numerusform>%2; and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln histories need as many rows of scores, not %2.</source>
        <translation>
            <numerusform>%Ln history needs as many rows of scores, not %2.</numerusform>
            <numerusform>%Ln histories need as many rows of scores, not %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln movies with their ratings withheld</source>
        <translation>
            <numerusform>%Ln movie with its ratings withheld</numerusform>
            <numerusform>%Ln movies with their ratings withheld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln movies without ratings</source>
        <translation>
            <numerusform>%Ln movie without ratings</numerusform>
            <numerusform>%Ln movies without ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people without history</source>
        <translation>
            <numerusform>%Ln person without history</numerusform>
            <numerusform>%Ln people without history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings left out</source>
        <translation>
            <numerusform>%Ln rating left out</numerusform>
            <numerusform>%Ln ratings left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings of %2 predicted from their others, within %3 to %4</source>
        <translation>
            <numerusform>%Ln rating of %2 predicted from their others, within %3 to %4</numerusform>
            <numerusform>%Ln ratings of %2 predicted from their others, within %3 to %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln weights were given for %2 recommenders.</source>
        <translation>
            <numerusform>%Ln weight was given for %2 recommenders.</numerusform>
            <numerusform>%Ln weights were given for %2 recommenders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A search vector has %Ln values; %2 were given, or some are not numbers.</source>
        <translation>
            <numerusform>A search vector has %Ln value; %2 were given, or some are not numbers.</numerusform>
            <numerusform>A search vector has %Ln values; %2 were given, or some are not numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A signal table needs a row for each signal: %Ln signals, %2 rows.</source>
        <translation>
            <numerusform>A signal table needs a row for each signal: %Ln signal, %2 rows.</numerusform>
            <numerusform>A signal table needs a row for each signal: %Ln signals, %2 rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its description is boilerplate: &quot;%2&quot; appears with %Ln movies.</source>
        <translation>
            <numerusform>Its description is boilerplate: &quot;%2&quot; appears with %Ln movie.</numerusform>
            <numerusform>Its description is boilerplate: &quot;%2&quot; appears with %Ln movies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No word belongs to at least %Ln movies and at most %2, so there are no topics. Import descriptions, lower min-df or raise max-df.</source>
        <translation>
            <numerusform>No word belongs to at least %Ln movie and at most %2, so there are no topics. Import descriptions, lower min-df or raise max-df.</numerusform>
            <numerusform>No word belongs to at least %Ln movies and at most %2, so there are no topics. Import descriptions, lower min-df or raise max-df.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No word, genre or name belongs to as many as %Ln movies, so their texts cannot be compared. Import descriptions, or lower min-df.</source>
        <translation>
            <numerusform>No word, genre or name belongs to as many as %Ln movie, so their texts cannot be compared. Import descriptions, or lower min-df.</numerusform>
            <numerusform>No word, genre or name belongs to as many as %Ln movies, so their texts cannot be compared. Import descriptions, or lower min-df.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %Ln movies with %2 held out: generated, cosine %3 and R² %4; from neighbours, cosine %5 and R² %6; mean, R² %7.</source>
        <translation>
            <numerusform>On %Ln movie with %2 held out: generated, cosine %3 and R² %4; from neighbours, cosine %5 and R² %6; mean, R² %7.</numerusform>
            <numerusform>On %Ln movies with %2 held out: generated, cosine %3 and R² %4; from neighbours, cosine %5 and R² %6; mean, R² %7.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The held-out part has %Ln movies, the model only %2.</source>
        <translation>
            <numerusform>The held-out part has %Ln movie, the model only %2.</numerusform>
            <numerusform>The held-out part has %Ln movies, the model only %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The neighbour graph of %Ln movies could not be built. Close other programs, or use exact search.</source>
        <translation>
            <numerusform>The neighbour graph of %Ln movie could not be built. Close other programs, or use exact search.</numerusform>
            <numerusform>The neighbour graph of %Ln movies could not be built. Close other programs, or use exact search.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The popularity covers %Ln movies, not %2.</source>
        <translation>
            <numerusform>The popularity covers %Ln movie, not %2.</numerusform>
            <numerusform>The popularity covers %Ln movies, not %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are only %Ln folds.</source>
        <translation>
            <numerusform>There is only %Ln fold.</numerusform>
            <numerusform>There are only %Ln folds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There should be a word and %Ln numbers.</source>
        <translation>
            <numerusform>There should be a word and %Ln number.</numerusform>
            <numerusform>There should be a word and %Ln numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This line has %Ln columns where %2 are needed.</source>
        <translation>
            <numerusform>This line has %Ln column where %2 are needed.</numerusform>
            <numerusform>This line has %Ln columns where %2 are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This model has %Ln movies, and movie number %2 of the history is not among them. Train it again on the movies there are now.</source>
        <translation>
            <numerusform>This model has %Ln movie, and movie number %2 of the history is not among them. Train it again on the movies there are now.</numerusform>
            <numerusform>This model has %Ln movies, and movie number %2 of the history is not among them. Train it again on the movies there are now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This model has %Ln movies, but scores of %2 were asked for. Train it again on the movies there are now.</source>
        <translation>
            <numerusform>This model has %Ln movie, but scores of %2 were asked for. Train it again on the movies there are now.</numerusform>
            <numerusform>This model has %Ln movies, but scores of %2 were asked for. Train it again on the movies there are now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This model takes %Ln shares from 0 up, not all 0: one of ratings and one of each kind of features it was trained on.</source>
        <translation>
            <numerusform>This model takes %Ln share above 0: that of the ratings it was trained on.</numerusform>
            <numerusform>This model takes %Ln shares from 0 up, not all 0: one of ratings and one of each kind of features it was trained on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few sounds or films have more than %Ln parts: %2; %3 are needed for training. Encode more of them.</source>
        <translation>
            <numerusform>Too few sounds or films have more than %Ln part: %2; %3 are needed for training. Encode more of them.</numerusform>
            <numerusform>Too few sounds or films have more than %Ln parts: %2; %3 are needed for training. Encode more of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The movies to exclude come from data with %Ln movies, the model has only %2.</source>
        <translation>
            <numerusform>The movies to exclude come from data with %Ln movie, the model has only %2.</numerusform>
            <numerusform>The movies to exclude come from data with %Ln movies, the model has only %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it holds an array of %Ln dimensions, shape %2; two are needed: one row per movie, one column per feature dimension.</source>
        <translation>
            <numerusform>it holds an array of %Ln dimension, shape %2; two are needed: one row per movie, one column per feature dimension.</numerusform>
            <numerusform>it holds an array of %Ln dimensions, shape %2; two are needed: one row per movie, one column per feature dimension.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>this line has %Ln fields where those before have %2. Fix or remove the line.</source>
        <translation>
            <numerusform>this line has %Ln field where those before have %2. Fix or remove the line.</numerusform>
            <numerusform>this line has %Ln fields where those before have %2. Fix or remove the line.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>this line has %Ln fields where those before have %2. Fix the line; or, if each line lists one person&apos;s items, separate them by spaces.</source>
        <translation>
            <numerusform>this line has %Ln field where those before have %2. Fix the line; or, if each line lists one person&apos;s items, separate them by spaces.</numerusform>
            <numerusform>this line has %Ln fields where those before have %2. Fix the line; or, if each line lists one person&apos;s items, separate them by spaces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>this line has %Ln fields, not 6. Tabs and line breaks within a text must be replaced by spaces.</source>
        <translation>
            <numerusform>this line has %Ln field, not 6. Tabs and line breaks within a text must be replaced by spaces.</numerusform>
            <numerusform>this line has %Ln fields, not 6. Tabs and line breaks within a text must be replaced by spaces.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DataCoveragePanel</name>
    <message numerus="yes">
        <source>%Ln movies can be encoded. Choose “Encode missing features”.</source>
        <translation>
            <numerusform>%Ln movie can be encoded. Choose “Encode missing features”.</numerusform>
            <numerusform>%Ln movies can be encoded. Choose “Encode missing features”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 by %Ln people</source>
        <translation>
            <numerusform>%1 by %Ln person</numerusform>
            <numerusform>%1 by %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DataEvaluationChecks</name>
    <message numerus="yes">
        <source>Of %Ln held-out ratings; split: %1</source>
        <translation>
            <numerusform>Of %Ln held-out rating; split: %1</numerusform>
            <numerusform>Of %Ln held-out ratings; split: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DataPage</name>
    <message numerus="yes">
        <source>%Ln files refused</source>
        <translation>
            <numerusform>%Ln file refused</numerusform>
            <numerusform>%Ln files refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DataRefusedPanel</name>
    <message numerus="yes">
        <source>%Ln files; other data is not affected</source>
        <translation>
            <numerusform>%Ln file; other data is not affected</numerusform>
            <numerusform>%Ln files; other data is not affected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DataSafetyPanel</name>
    <message numerus="yes">
        <source>%Ln problems, first: %1</source>
        <translation>
            <numerusform>%Ln problem: %1</numerusform>
            <numerusform>%Ln problems, first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DataService</name>
    <message numerus="yes">
        <source>%Ln of %1 movies have features by %2</source>
        <translation>
            <numerusform>%Ln of %1 movies has features by %2</numerusform>
            <numerusform>%Ln of %1 movies have features by %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln files were refused</source>
        <translation>
            <numerusform>; %Ln file was refused</numerusform>
            <numerusform>; %Ln files were refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln movies have imputed features, marked as imputed: %1</source>
        <translation>
            <numerusform>%Ln movie has imputed features, marked as imputed: %1</numerusform>
            <numerusform>%Ln movies have imputed features, marked as imputed: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data checked: %Ln possible problems</source>
        <translation>
            <numerusform>Data checked: %Ln possible problem</numerusform>
            <numerusform>Data checked: %Ln possible problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings</source>
        <translation>
            <numerusform>%Ln rating</numerusform>
            <numerusform>%Ln ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems were found</source>
        <translation>
            <numerusform>%Ln problem was found</numerusform>
            <numerusform>%Ln problems were found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels written to %1</source>
        <translation>
            <numerusform>%Ln label written to %1</numerusform>
            <numerusform>%Ln labels written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings written to %1</source>
        <translation>
            <numerusform>%Ln rating written to %1</numerusform>
            <numerusform>%Ln ratings written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels added; %1 already known</source>
        <translation>
            <numerusform>%Ln label added; %1 already known</numerusform>
            <numerusform>%Ln labels added; %1 already known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln conflicts, the newer label is kept</source>
        <translation>
            <numerusform>%1; %Ln conflict, the newer label is kept</numerusform>
            <numerusform>%1; %Ln conflicts, the newer label is kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DetailPane</name>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt; from %Ln ratings</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; from %Ln rating</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; from %Ln ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln interactions, no ratings</source>
        <translation>
            <numerusform>%Ln interaction, no ratings</numerusform>
            <numerusform>%Ln interactions, no ratings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::EncodeDialog</name>
    <message numerus="yes">
        <source>%Ln movies have features made with other settings. When encoding ends, the new features are used; the old ones are kept as an earlier version.</source>
        <translation>
            <numerusform>%Ln movie has features made with other settings. When encoding ends, the new features are used; the old ones are kept as an earlier version.</numerusform>
            <numerusform>%Ln movies have features made with other settings. When encoding ends, the new features are used; the old ones are kept as an earlier version.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::FeatureVersionsDialog</name>
    <message numerus="yes">
        <source>Remove version %1 of the features %2, made %3, for %Ln movies? To get it back, you must encode again.</source>
        <translation>
            <numerusform>Remove version %1 of the features %2, made %3, for %Ln movie? To get it back, you must encode again.</numerusform>
            <numerusform>Remove version %1 of the features %2, made %3, for %Ln movies? To get it back, you must encode again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::ImportFlow</name>
    <message numerus="yes">
        <source>%Ln movies</source>
        <translation>
            <numerusform>%Ln movie</numerusform>
            <numerusform>%Ln movies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings</source>
        <translation>
            <numerusform>%Ln rating</numerusform>
            <numerusform>%Ln ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln feature rows</source>
        <translation>
            <numerusform>%Ln feature row</numerusform>
            <numerusform>%Ln feature rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln rows refused (hover for the reasons)</source>
        <translation>
            <numerusform>; %Ln row refused (hover for the reasons)</numerusform>
            <numerusform>; %Ln rows refused (hover for the reasons)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::ImportPreview</name>
    <message numerus="yes">
        <source>%Ln movies</source>
        <translation>
            <numerusform>%Ln movie</numerusform>
            <numerusform>%Ln movies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings</source>
        <translation>
            <numerusform>%Ln rating</numerusform>
            <numerusform>%Ln ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln descriptions</source>
        <translation>
            <numerusform>%Ln description</numerusform>
            <numerusform>%Ln descriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln posters</source>
        <translation>
            <numerusform>%Ln poster</numerusform>
            <numerusform>%Ln posters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sounds</source>
        <translation>
            <numerusform>%Ln sound</numerusform>
            <numerusform>%Ln sounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trailers</source>
        <translation>
            <numerusform>%Ln trailer</numerusform>
            <numerusform>%Ln trailers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln IDs</source>
        <translation>
            <numerusform>%Ln ID</numerusform>
            <numerusform>%Ln IDs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln feature rows</source>
        <translation>
            <numerusform>%Ln feature row</numerusform>
            <numerusform>%Ln feature rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::InspectMixerPanel</name>
    <message numerus="yes">
        <source>Tuned: NDCG@10 %1 → %2 on the people it was tuned on, %3 cross-validated (%Ln people). Alt+Z undoes it.</source>
        <translation>
            <numerusform>Tuned: NDCG@10 %1 → %2 on the people it was tuned on, %3 cross-validated (%Ln person). Alt+Z undoes it.</numerusform>
            <numerusform>Tuned: NDCG@10 %1 → %2 on the people it was tuned on, %3 cross-validated (%Ln people). Alt+Z undoes it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Validation, live · %Ln people · %1 ms</source>
        <translation>
            <numerusform>Validation, live · %Ln person · %1 ms</numerusform>
            <numerusform>Validation, live · %Ln people · %1 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::InspectPage</name>
    <message numerus="yes">
        <source>%Ln of %1 held-out movies are in the list</source>
        <translation>
            <numerusform>%Ln of %1 held-out movies is in the list</numerusform>
            <numerusform>%Ln of %1 held-out movies are in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::LabelPage</name>
    <message numerus="yes">
        <source>Saved · %Ln labels on disk</source>
        <translation>
            <numerusform>Saved · %Ln label on disk</numerusform>
            <numerusform>Saved · %Ln labels on disk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::LabelSidePanel</name>
    <message numerus="yes">
        <source>%1 of %Ln labels</source>
        <translation>
            <numerusform>%1 of %Ln label</numerusform>
            <numerusform>%1 of %Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln curators</source>
        <translation>
            <numerusform>%Ln curator</numerusform>
            <numerusform>%Ln curators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MainWindow</name>
    <message numerus="yes">
        <source>%Ln movies written to %1</source>
        <translation>
            <numerusform>%Ln movie written to %1</numerusform>
            <numerusform>%Ln movies written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln movies copied</source>
        <translation>
            <numerusform>%Ln movie copied</numerusform>
            <numerusform>%Ln movies copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::MovieActions</name>
    <message numerus="yes">
        <source>Tag for %Ln movies</source>
        <translation>
            <numerusform>Tag for %Ln movie</numerusform>
            <numerusform>Tag for %Ln movies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collection for %Ln movies</source>
        <translation>
            <numerusform>Collection for %Ln movie</numerusform>
            <numerusform>Collection for %Ln movies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::PersonListModel</name>
    <message numerus="yes">
        <source>%1 · %Ln movies</source>
        <translation>
            <numerusform>%1 · %Ln movie</numerusform>
            <numerusform>%1 · %Ln movies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You · %Ln labels</source>
        <translation>
            <numerusform>You · %Ln label</numerusform>
            <numerusform>You · %Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Person %1 · %Ln ratings</source>
        <translation>
            <numerusform>Person %1 · %Ln rating</numerusform>
            <numerusform>Person %1 · %Ln ratings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::PersonProfileView</name>
    <message numerus="yes">
        <source>Based on all %Ln rated movies: none was liked (4 stars or more). Marks: all people.</source>
        <translation>
            <numerusform>Based on %Ln rated movie: it was not liked (4 stars or more). Marks: all people.</numerusform>
            <numerusform>Based on all %Ln rated movies: none was liked (4 stars or more). Marks: all people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Based on %Ln liked movies (4 stars or more) of %1 rated. Marks: all people.</source>
        <translation>
            <numerusform>Based on %Ln liked movie (4 stars or more) of %1 rated. Marks: all people.</numerusform>
            <numerusform>Based on %Ln liked movies (4 stars or more) of %1 rated. Marks: all people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln posters</source>
        <translation>
            <numerusform>of %Ln poster</numerusform>
            <numerusform>of %Ln posters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean probability of each tag by %1, of %Ln liked movies with sound</source>
        <translation>
            <numerusform>mean probability of each tag by %1, of %Ln liked movie with sound</numerusform>
            <numerusform>mean probability of each tag by %1, of %Ln liked movies with sound</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::Shelves</name>
    <message numerus="yes">
        <source>added %Ln movies to “%1”</source>
        <translation>
            <numerusform>added %Ln movie to “%1”</numerusform>
            <numerusform>added %Ln movies to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removed %Ln movies from “%1”</source>
        <translation>
            <numerusform>removed %Ln movie from “%1”</numerusform>
            <numerusform>removed %Ln movies from “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::TopBar</name>
    <message numerus="yes">
        <source>%Ln movies</source>
        <translation>
            <numerusform>%Ln movie</numerusform>
            <numerusform>%Ln movies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings</source>
        <translation>
            <numerusform>%Ln rating</numerusform>
            <numerusform>%Ln ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>CPU · %Ln threads</source>
        <translation>
            <numerusform>CPU · %Ln thread</numerusform>
            <numerusform>CPU · %Ln threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::WelcomePage</name>
    <message numerus="yes">
        <source>%Ln movies</source>
        <translation>
            <numerusform>%Ln movie</numerusform>
            <numerusform>%Ln movies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels</source>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings</source>
        <translation>
            <numerusform>%Ln rating</numerusform>
            <numerusform>%Ln ratings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::BrushHistogram</name>
    <message numerus="yes">
        <source>%1 of %Ln movies</source>
        <translation>
            <numerusform>%1 of %Ln movie</numerusform>
            <numerusform>%1 of %Ln movies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %Ln movies</source>
        <translation>
            <numerusform>%1: %2 of %Ln movie</numerusform>
            <numerusform>%1: %2 of %Ln movies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::widgets::RatingsHistogram</name>
    <message numerus="yes">
        <source>%1 on average from %Ln ratings</source>
        <translation>
            <numerusform>%1 on average from %Ln rating</numerusform>
            <numerusform>%1 on average from %Ln ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>★ %1: %2 of %Ln ratings</source>
        <translation>
            <numerusform>★ %1: %2 of %Ln rating</numerusform>
            <numerusform>★ %1: %2 of %Ln ratings</numerusform>
        </translation>
    </message>
</context>
</TS>
