<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Protocol</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
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
    <name>kinoprism::app::DataCoveragePanel</name>
    <message numerus="yes">
        <source>%Ln movies have something to encode. Choose “Encode what is missing”.</source>
        <translation>
            <numerusform>%Ln movie has something to encode. Choose “Encode what is missing”.</numerusform>
            <numerusform>%Ln movies have something to encode. Choose “Encode what is missing”.</numerusform>
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
        <source>%Ln files refused · 0 lost</source>
        <translation>
            <numerusform>%Ln file refused · 0 lost</numerusform>
            <numerusform>%Ln files refused · 0 lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::DataRefusedPanel</name>
    <message numerus="yes">
        <source>%Ln files · nothing was lost</source>
        <translation>
            <numerusform>%Ln file · nothing was lost</numerusform>
            <numerusform>%Ln files · nothing was lost</numerusform>
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
        <source>%Ln movies have guessed features, marked as such: %1</source>
        <translation>
            <numerusform>%Ln movie has guessed features, marked as such: %1</numerusform>
            <numerusform>%Ln movies have guessed features, marked as such: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data were checked: %Ln things to look at</source>
        <translation>
            <numerusform>The data were checked: %Ln thing to look at</numerusform>
            <numerusform>The data were checked: %Ln things to look at</numerusform>
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
        <source>%Ln labels added; %1 known already</source>
        <translation>
            <numerusform>%Ln label added; %1 known already</numerusform>
            <numerusform>%Ln labels added; %1 known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln conflicts, of which the newer label holds</source>
        <translation>
            <numerusform>%1; %Ln conflict, of which the newer label holds</numerusform>
            <numerusform>%1; %Ln conflicts, of which the newer label holds</numerusform>
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
</context>
<context>
    <name>kinoprism::app::EncodeDialog</name>
    <message numerus="yes">
        <source>The features of %Ln movies were made with other settings. When all is done, these are used in their place; those are kept as an earlier version.</source>
        <translation>
            <numerusform>The features of %Ln movie were made with other settings. When all is done, these are used in their place; those are kept as an earlier version.</numerusform>
            <numerusform>The features of %Ln movies were made with other settings. When all is done, these are used in their place; those are kept as an earlier version.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinoprism::app::FeatureVersionsDialog</name>
    <message numerus="yes">
        <source>Remove version %1 of the features %2, made %3, for %Ln movies? To have it again it must be made again.</source>
        <translation>
            <numerusform>Remove version %1 of the features %2, made %3, for %Ln movie? To have it again it must be made again.</numerusform>
            <numerusform>Remove version %1 of the features %2, made %3, for %Ln movies? To have it again it must be made again.</numerusform>
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
        <source>%Ln identities</source>
        <translation>
            <numerusform>%Ln identity</numerusform>
            <numerusform>%Ln identities</numerusform>
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
        <source>Tuned: NDCG@10 %1 → %2 on the people it was tuned on, %3 cross-validated (%Ln people). Alt+Z goes back.</source>
        <translation>
            <numerusform>Tuned: NDCG@10 %1 → %2 on the people it was tuned on, %3 cross-validated (%Ln person). Alt+Z goes back.</numerusform>
            <numerusform>Tuned: NDCG@10 %1 → %2 on the people it was tuned on, %3 cross-validated (%Ln people). Alt+Z goes back.</numerusform>
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
        <source>%Ln of %1 held out are in the list</source>
        <translation>
            <numerusform>%Ln of %1 held out is in the list</numerusform>
            <numerusform>%Ln of %1 held out are in the list</numerusform>
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
        <source>Of all %Ln rated movies: none was liked (4 stars or more). Marks: everybody.</source>
        <translation>
            <numerusform>Of %Ln rated movie, which was not liked (4 stars or more). Marks: everybody.</numerusform>
            <numerusform>Of all %Ln rated movies: none was liked (4 stars or more). Marks: everybody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln liked movies (4 stars or more) among %1 rated. Marks: everybody.</source>
        <translation>
            <numerusform>Of %Ln liked movie (4 stars or more) among %1 rated. Marks: everybody.</numerusform>
            <numerusform>Of %Ln liked movies (4 stars or more) among %1 rated. Marks: everybody.</numerusform>
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
<context>
    <name>kinoprism::app::Shelves</name>
    <message numerus="yes">
        <source>put %Ln movies into “%1”</source>
        <translation>
            <numerusform>put %Ln movie into “%1”</numerusform>
            <numerusform>put %Ln movies into “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>took %Ln movies out of “%1”</source>
        <translation>
            <numerusform>took %Ln movie out of “%1”</numerusform>
            <numerusform>took %Ln movies out of “%1”</numerusform>
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
</TS>
