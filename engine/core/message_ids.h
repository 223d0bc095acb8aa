#pragma once

#include <array>
#include <cstddef>

#include "engine/core/message.h"

// Every id of a message, with what the arguments of its sentence are called: M(id, first, second …). The sentences are
// in app/messages; a test compares the two.
// clang-format off
#define KINOPRISM_MESSAGES(M) \
  /* core */ \
  M(Nothing) \
  M(NoSuchDevice, device) \
  M(DiskFull, file) \
  M(CannotWriteBecause, file, reason) \
  M(CannotOpenBecause, file, reason) \
  M(NotReadableFile, file) \
  M(ReadingFailedBecause, file, reason) \
  M(FileTooLarge, file, limit) \
  M(NoSuchFileCheckName, file) \
  M(FileIsFolder, file) \
  M(CannotOpenNoPermission, file) \
  M(ReadingFailed, file) \
  M(LineTooLong) \
  M(LineIsBinary) \
  M(CannotWriteLog, file) \
  M(NoSuchEntry, kind, name, names) \
  M(NpyNotNumPy) \
  M(NpyVersion, version) \
  M(NpyHeaderDamaged) \
  M(NpyHeaderCut) \
  M(NpyHeaderUnreadable) \
  M(NpyElementType, type, shape) \
  M(NpyNotTwoDimensional, dimensions, shape) \
  M(NpyRowsEmpty, shape) \
  M(NpySizeMismatch, shape, itemBytes, dataBytes) \
  M(NoSuchFile, file) \
  M(PackUnusable, file, reason, remedy) \
  M(PackNotRegularFile, file) \
  M(PackTooLarge) \
  M(PackHashMissing) \
  M(CheckingPack, pack) \
  M(PackHashMismatch) \
  M(PackFolderUnreadable, folder, reason) \
  M(PackMisnamed, file, pack, ending) \
  M(PackNotInstalled, pack, remedy) \
  M(PackFolderNotMade, folder, reason) \
  M(PackTextMissing, key) \
  M(PackTextInvalid, key) \
  M(PackLabelsInvalid) \
  M(NotAPack, file) \
  M(PackOfOtherVersion, file) \
  M(PackNameInvalid) \
  M(PackModalityInvalid) \
  M(PackHashInvalid) \
  M(SettingNotAChoice, setting, value, choices) \
  M(SettingOutOfRange, setting, value, kind, low, high) \
  M(NoSuchSetting, setting, settings) \
  M(ProcessorUnsupported) \
  M(SafetensorsTooShort) \
  M(SafetensorsHeaderTooLong, headerBytes, fileBytes) \
  M(TensorMissing, tensor) \
  M(TensorOfOtherType, tensor, type, wanted) \
  M(TensorNotMatrix, tensor, dimensions) \
  M(MetadataMissing, key) \
  M(Sha256Unavailable) \
  M(CannotOpen, file) \
  M(CheckingFiles) \
  M(TensorHeaderNegative) \
  M(TensorNumberTooLarge, tensor) \
  M(TensorTooManyDimensions, tensor) \
  M(TensorNamedTwice, tensor) \
  M(TensorHeaderDamaged, position) \
  M(TensorHeaderUnknownKey, key) \
  M(TensorTypeUnknown, tensor, type) \
  M(TensorWithoutName) \
  M(TensorIncomplete, tensor) \
  M(TensorTooLarge, tensor) \
  M(TensorBytesMismatch, tensor) \
  M(NotSafetensors) \
  M(TensorOverlaps, tensor) \
  M(TensorBeyondEnd, tensor) \
  M(BytesAfterLastTensor, bytes) \
  M(TensorNameNotUtf8) \
  M(TensorNameTaken, tensor) \
  M(TensorShapeImpossible, tensor) \
  M(TensorNamesTooMany, file) \
  M(TensorValuesPartial, tensor) \
  M(TensorOutOfOrder, tensor, file) \
  M(TensorTypeMismatch, tensor, file, type, wanted) \
  M(TensorTooManyValues, tensor, file) \
  M(TensorTooFewValues, tensor, file, missing) \
  M(TensorValuesMismatch, tensor, values) \
  M(Verbatim, text) \
  M(FileProblem, file, problem) \
  M(LineProblem, file, line, problem) \
  M(And, first, second) \
  M(Comma, first, rest) \
  M(ANumber) \
  M(AWholeNumber) \
  M(NoSettings, setting) \
  M(TensorLeavesGap, tensor) \
  M(PackRemedy) \
  M(EnablesEnglishTexts) \
  M(EnablesMultilingualTexts) \
  M(EnablesPosters) \
  M(EnablesGenreTags) \
  M(EnablesInstrumentTags) \
  M(EnablesActions) \
  M(EncoderWord) \
  M(RecommenderWord) \
  M(ModuleNotLoaded, module) \
  /* linalg */ \
  M(FeaturesTooLarge) \
  M(ComputingPrincipalComponents) \
  M(FeatureMapUnderdetermined) \
  M(LapackMissing) \
  M(ModelUnderdetermined) \
  M(CpuOnlyBuild) \
  M(NoSuchGpu, gpu, count) \
  M(Inverting) \
  /* data */ \
  M(NoSuchModality, modality) \
  M(FeatureRowNotNumbers, row, modality, missing, values) \
  M(FeatureRowInfinite, row, modality) \
  M(LineFieldsOfItems, fields, wanted) \
  M(ReadingInteractions) \
  M(LineFieldCount, fields, wanted) \
  M(NotAPersonNumber, field) \
  M(TooManyPeople) \
  M(NotAnItemNumber, field) \
  M(ItemNumberTooLarge, item, limit) \
  M(NotARating, field) \
  M(NotATime, field) \
  M(NotAnItemNumberAlone, field) \
  M(RatingNotANumber, movie) \
  M(RatingColumnsDiffer) \
  M(PersonMoviesNotSorted, person) \
  M(NotAYear, field) \
  M(MetadataHeaderMissing) \
  M(ReadingMetadata) \
  M(LineNotUtf8) \
  M(MetadataFieldCount, fields) \
  M(NotAMetadataItem, field) \
  M(ItemTwice, item) \
  M(DuplicateNotInSplit) \
  M(NoSuchSplitSetting, split, setting) \
  M(SplitSettingOutOfRange, setting, split, low, high) \
  M(FoldOutOfRange, folds) \
  M(NoSuchSplit, split, splits) \
  M(GivenSplitNotComputed) \
  M(NoRatingsToSplit) \
  M(SplitSharesInvalid) \
  M(SplitNeedsTimes) \
  M(Splitting) \
  M(HoldOutAtLeastOne) \
  M(RatingTimesAlike) \
  M(FoldCountInvalid) \
  M(KnownShareInvalid) \
  M(MovieIndexOutOfRange, movie, movies) \
  M(PersonIndexOutOfRange, person, people) \
  M(SplitPerPerson, train, validation, test, seed) \
  M(SplitLastOut, count) \
  M(SplitByTime, train, validation, test) \
  M(SplitFold, fold, folds, seed) \
  M(SplitPeopleHeldOut, train, validation, test, known, seed) \
  M(GivenFiles) \
  M(TitleGivenSplit) \
  M(SummaryGivenSplit) \
  M(TitlePerPersonSplit) \
  M(SummaryPerPersonSplit) \
  M(HelpPerPersonValidation) \
  M(HelpPerPersonTest) \
  M(TitleLeaveLastOut) \
  M(SummaryLeaveLastOut) \
  M(HelpLeaveLastOutCount) \
  M(TitleGlobalTimeSplit) \
  M(SummaryGlobalTimeSplit) \
  M(HelpGlobalTimeValidation) \
  M(HelpGlobalTimeTest) \
  M(TitleKFold) \
  M(SummaryKFold) \
  M(HelpFolds) \
  M(HelpFold) \
  M(TitleNewPeopleSplit) \
  M(SummaryNewPeopleSplit) \
  M(HelpPeopleValidation) \
  M(HelpPeopleTest) \
  M(HelpKnownShare) \
  M(ModalityText) \
  M(ModalityImage) \
  M(ModalityAudio) \
  M(ModalityVideo) \
  /* media */ \
  M(OverviewNeedsPiece) \
  M(CutsNeedFrames) \
  M(FrameTooLarge, file, width, height) \
  M(PixelFormatUnsupported, file) \
  M(FrameRequestInvalid) \
  M(FileNeedsMemory, file) \
  M(ReadingMedia) \
  M(NotMedia, file) \
  M(StreamsUnreadable, file) \
  M(CannotOpenMedia, file) \
  M(NotReadableMediaFile, file) \
  M(CannotReadMedia, file) \
  M(PictureFileTooLarge, file, limit) \
  M(PictureScaleInvalid, width, height) \
  M(PictureEmpty) \
  M(PictureTooManyPixels, file, width, height) \
  M(PictureSidesTooLong, file, width, height, limit) \
  M(PictureCropInvalid, width, height, share) \
  M(VideoSidesTooLong, file, width, height) \
  M(NoSoundNorVideo, file) \
  M(SoundRequestInvalid) \
  M(SoundRateUnsupported, file, rate, channels) \
  M(SampleFormatUnsupported, file) \
  M(CodecMissing, file, codec) \
  M(Decoding) \
  M(TooManyFrameTimes) \
  M(FileUndecodable, file) \
  M(WorkerRequestUnknown) \
  M(WorkerNotStarted) \
  M(ClipSizeInvalid) \
  M(ClipFrameSize) \
  M(DiskFullMedia, file) \
  M(MediaNotWritten, file, reason) \
  M(ContainerUnsupported, container) \
  M(CodecNotEncoded, codec) \
  M(NoSoundToWrite, file) \
  M(SoundFileEnding, file) \
  M(NotAPicture, file) \
  M(PictureEndsEarly, file) \
  M(PictureUndecodable, file) \
  M(HoldsNoSound, file) \
  M(HoldsNoVideo, file) \
  M(SoundUndecodable, file) \
  M(VideoUndecodable, file) \
  M(NoSoundDecoded, file) \
  M(NoVideoDecoded, file) \
  M(DecoderHung, file) \
  M(DecodingTooLong, file) \
  M(DecoderCrashed, file) \
  M(DecoderOutputInvalid, file) \
  M(NoNewPrivsNotSet) \
  M(ResourceLimitsNotEnforced) \
  M(SystemCallsNotFiltered, reason) \
  /* encode */ \
  M(MelBandsInvalid) \
  M(DeltasInvalid) \
  M(MusicBandsMismatch, wanted, bands) \
  M(MusicTagsMismatch, wanted, features) \
  M(NoSaliency, encoder) \
  M(SaliencyOfOnePicture) \
  M(EncoderNeedsWeights, encoder) \
  M(WeightsTensorMissing, tensors) \
  M(WeightsNotFloat, tensor) \
  M(WeightsShape, tensor, shape, wanted) \
  M(WeightsOfOtherNetwork, file, network, reason) \
  M(PictureSideMismatch, side) \
  M(DirectionLength, values, given) \
  M(PackShapeMismatch, file, tensor, network) \
  M(PackNetworkShape, file) \
  M(PackLayerShape, file) \
  M(SentenceLength, limit) \
  M(NotE5Pack, file) \
  M(IcuCannotSplit) \
  M(WeightPerVector) \
  M(CountingWords) \
  M(FindingTopics) \
  M(VocabularyTooLarge) \
  M(IcuCannotCompose) \
  M(VocabularyDamaged) \
  M(EncoderNeedsWordVectors, encoder) \
  M(NoMovieWithText) \
  M(WordsTooRare, movies) \
  M(NoMovieWithTitleOrDescription) \
  M(NoTopics, fewest, most) \
  M(IcuCannotDecompose) \
  M(TextTooLong) \
  M(VocabularyLacksPiece, piece) \
  M(WordVectorNotANumber, field) \
  M(WordVectorLength, limit, numbers) \
  M(WordVectorsEmpty) \
  M(ReadingWordVectors) \
  M(WordVectorLine, numbers) \
  M(WordVectorsEndEarly, stated, found) \
  M(WordVectorsCut, stated) \
  M(WordVectorNotFinite, word) \
  M(WordVectorWithoutWord) \
  M(WordVectorFileDamaged, file, word, problem) \
  M(FileIsPacked, file) \
  M(NoMovieWithTitleGenreOrDescription) \
  M(NoneOfTheWords, file) \
  M(ActionLabelsMissing, file) \
  M(ActionShapeMismatch, file, layer) \
  M(ActionFramesTooFew, wanted, frames) \
  M(NoVideoStream, file) \
  M(NoReadableFrames, file) \
  M(IcuCannotFold) \
  M(IcuCannotFindWords) \
  M(ComputingWordSvd) \
  M(WordVectorsInvalid, problem) \
  M(TooFewFrames, file) \
  M(SoundIsSilent, file) \
  M(WeightsFile, network) \
  M(WordVectorFile) \
  M(NumberedClass, number) \
  M(TitleTfidfSvd) \
  M(SummaryTfidfSvd) \
  M(TitleTopics) \
  M(SummaryTopics) \
  M(TitleWordVectors) \
  M(SummaryWordVectors) \
  M(TitleMiniLm) \
  M(SummaryMiniLm) \
  M(TitleE5Small) \
  M(SummaryE5Small) \
  M(TitleColourGradient) \
  M(SummaryColourGradient) \
  M(TitleEfficientNet) \
  M(SummaryEfficientNet) \
  M(SummaryResNet50) \
  M(SummaryVgg16) \
  M(TitleShotPictures) \
  M(SummaryShotPictures) \
  M(TitleActions) \
  M(SummaryActions) \
  M(TitleMiseEnScene) \
  M(SummaryMiseEnScene) \
  M(TitleResNet50) \
  M(TitleVgg16) \
  M(TitleMusicnnMsd) \
  M(SummaryMusicnnMsd) \
  M(TitleSoundTagsMsd) \
  M(SummarySoundTagsMsd) \
  M(TitleMusicnnMtt) \
  M(SummaryMusicnnMtt) \
  M(TitleSoundTagsMtt) \
  M(SummarySoundTagsMtt) \
  M(TitleLogMel) \
  M(SummaryLogMel) \
  M(TitleMfcc) \
  M(SummaryMfcc) \
  M(HelpTextTitle) \
  M(HelpTextGenres) \
  M(HelpTextPeople) \
  M(HelpTextDescription) \
  M(HelpTfidfDimensions) \
  M(HelpTfidfMinDf) \
  M(HelpTitleWords) \
  M(HelpDescriptionWords) \
  M(HelpStemming) \
  M(HelpTfidfWeighting) \
  M(HelpTopics) \
  M(HelpTopicsIterations) \
  M(HelpTopicsMinDf) \
  M(HelpTopicsMaxDf) \
  M(HelpTopicsSeed) \
  M(HelpWordVectorsWeighting) \
  M(HelpWordVectorsSmoothing) \
  M(HelpRemoveFirstComponent) \
  M(HelpSoundSeconds) \
  M(HelpNormaliseSound) \
  M(HelpPosterBorders) \
  M(HelpClips) \
  M(HelpClipFrames) \
  M(HelpShots) \
  /* features */ \
  M(FeatureScalingDamaged) \
  M(NoMovieHasFeatures, modality) \
  M(FeatureScalingMismatch, modality, encoder, numbers, fittedModality, fittedEncoder, fittedNumbers) \
  M(ScalingNotInvertible) \
  M(ImputingFromNeighbours) \
  M(NoSuchImputation, method) \
  M(NoFeaturesToImpute) \
  M(FeatureSetsDiffer, modality, movies, otherModality, otherMovies) \
  M(GenerateNeedsNetwork) \
  M(ComparingPostersWithTexts) \
  M(LookingForOutliers) \
  M(LookingForDuplicates) \
  M(FindingZeroFeature, modality) \
  M(FindingUniformFeature, modality) \
  M(FindingConstantColumns, constant, values, modality) \
  M(FindingNearDuplicate, modality, similarity) \
  M(FindingOutlier, modality, times) \
  M(FindingBoilerplate, movies, sentence) \
  M(FindingPosterMismatch, percent) \
  M(FilledFromMean, movies, modality) \
  M(FilledFromNeighbours, movies, modality, neighbours, others) \
  M(LeftMissing, modality) \
  M(CrossModalErrors, movies, modality, cosine, r2, neighbourCosine, neighbourR2, meanR2) \
  /* neighbours */ \
  M(MapOptionsInvalid) \
  M(ComputingMapLayout) \
  M(MapDistanceInvalid) \
  M(NeighbourGraphOptions) \
  M(BuildingNeighbourGraph) \
  M(NeighbourGraphNotBuilt, movies) \
  M(NeighbourGraphDamaged) \
  M(NeighbourGraphMissing) \
  M(QueryLength, wanted, given) \
  M(MeasuringRecall) \
  M(MapNeighbourInvalid, movie) \
  M(InitialisingMapLayout) \
  /* recommend */ \
  M(CountingRatings) \
  M(NoRatingsToLearnFrom) \
  M(NoMoviesToOrder) \
  M(ComparingMovies) \
  M(MeanHasLostValues) \
  M(TensorNotFinite, tensor) \
  M(NoMovieToMap) \
  M(FeaturesOfOtherMovies, modality, movies, wanted) \
  M(ContentMapUnderdetermined) \
  M(FittingRatings) \
  M(HistoriesOutOfOrder) \
  M(FittingIals) \
  M(NoWeightedFeatures) \
  M(NoRatingsAtAll) \
  M(RatingsAllEqual) \
  M(ModelDiverged) \
  M(FittingSvdPlusPlus) \
  M(GraphFilterTooLarge, movies) \
  M(GraphFiltersDiffer) \
  M(EdgeOutOfRange, node, nodes) \
  M(ModelPartsDiffer) \
  M(PairsTooMany, recommender, movies, limit) \
  M(SlimPairsTooMany, movies, limit) \
  M(ModelOfOtherRecommender, file, found, wanted) \
  M(ModelDamaged, file, reason) \
  M(ModelLacksTensor, tensor) \
  M(ModelTensorShape, tensor, shape, wanted) \
  M(ModelTensorDimensions, tensor) \
  M(ModelRowsInvalid, tensor) \
  M(ModelNumberOutOfRange, tensor, number, bound) \
  M(ItemNeighboursTooMany, movies) \
  M(SlopeOneTooLarge, movies, limit) \
  M(ModelNeighboursOutOfOrder) \
  M(CollectingHistories) \
  M(ModelMoviesImpossible) \
  M(NetworkNeedsFeatures) \
  M(TowerNeedsFeatures) \
  M(ScoresSizeMismatch, movies, scores) \
  M(HistoryMovieOutOfRange, movies, movie) \
  M(HistoriesSizeMismatch, histories, rows) \
  M(SequenceNeedsTimes) \
  M(HeadsDoNotDivide, factors, heads) \
  M(NoNetworkOfShape) \
  M(ShareCount, shares) \
  M(SharesInvalid) \
  M(SharesTooFew) \
  M(CountingCoRatings) \
  M(FindingNeighbours) \
  M(ComputingRandomWalks) \
  M(SolvingForPeople) \
  M(SolvingForMovies) \
  M(FittingContentMap) \
  M(MappingMovies) \
  M(ComputingSpectralPart) \
  M(TitleNeuMf) \
  M(TitleMultVae) \
  M(TitleDenseNetwork) \
  M(TitleGru4Rec) \
  M(TitleSasRec) \
  M(TitleBprMf) \
  M(TitleWarp) \
  M(TitleLogisticMf) \
  M(TitleTwoTower) \
  M(TitleMultimodalTwoTower) \
  M(TitleSvdPp) \
  M(SummarySvdPp) \
  M(TitleBiasedMf) \
  M(SummaryBiasedMf) \
  M(TitleSlopeOne) \
  M(SummarySlopeOne) \
  M(SummaryMultVae) \
  M(SummaryTwoTower) \
  M(SummaryMultimodalTwoTower) \
  M(SummaryNeuMf) \
  M(SummaryDenseNetwork) \
  M(SummaryBprMf) \
  M(SummaryWarp) \
  M(SummaryLogisticMf) \
  M(TitleLightGcn) \
  M(SummaryLightGcn) \
  M(SummarySasRec) \
  M(SummaryGru4Rec) \
  M(TitleMmLightGcn) \
  M(SummaryMmLightGcn) \
  M(TitleVbpr) \
  M(SummaryVbpr) \
  M(TitleFreedom) \
  M(SummaryFreedom) \
  M(TitleBm3) \
  M(SummaryBm3) \
  M(TitleIals) \
  M(SummaryIals) \
  M(TitleIalsContent) \
  M(SummaryIalsContent) \
  M(TitleEase) \
  M(SummaryEase) \
  M(TitleEdlae) \
  M(SummaryEdlae) \
  M(TitleCease) \
  M(SummaryCease) \
  M(TitleAddEase) \
  M(SummaryAddEase) \
  M(TitleSlim) \
  M(SummarySlim) \
  M(TitleGfCf) \
  M(SummaryGfCf) \
  M(TitlePureSvd) \
  M(SummaryPureSvd) \
  M(TitleRp3Beta) \
  M(SummaryRp3Beta) \
  M(TitleItemKnn) \
  M(SummaryItemKnn) \
  M(TitleUserKnn) \
  M(SummaryUserKnn) \
  M(TitlePopularity) \
  M(SummaryPopularity) \
  M(TitleRandomOrder) \
  M(SummaryRandomOrder) \
  M(TitleTextSimilarity) \
  M(SummaryTextSimilarity) \
  M(TitleTextMap) \
  M(SummaryTextMap) \
  M(TitlePosterSimilarity) \
  M(SummaryPosterSimilarity) \
  M(TitlePosterMap) \
  M(SummaryPosterMap) \
  M(TitleSoundSimilarity) \
  M(SummarySoundSimilarity) \
  M(TitleSoundMap) \
  M(SummarySoundMap) \
  M(TitleTrailerSimilarity) \
  M(SummaryTrailerSimilarity) \
  M(TitleTrailerMap) \
  M(SummaryTrailerMap) \
  M(HelpMultVaeHiddenDim) \
  M(HelpLatentDim) \
  M(HelpMultVaeDropout) \
  M(HelpMultVaeBeta) \
  M(HelpAnnealEpochs) \
  M(HelpGmfFactors) \
  M(HelpEmbeddingDim) \
  M(HelpFirstHiddenDim) \
  M(HelpHiddenLayers) \
  M(HelpNegatives) \
  M(HelpHoldoutRatio) \
  M(HelpFirstLayerDropout) \
  M(HelpTrainingEpochs) \
  M(HelpBatchSize) \
  M(HelpLearningRate) \
  M(HelpWeightDecay) \
  M(HelpClipNorm) \
  M(HelpOptimiser) \
  M(HelpSchedule) \
  M(HelpTrainingPatience) \
  M(HelpEvalEvery) \
  M(HelpTrainingDevice) \
  M(HelpSeed) \
  M(HelpFactors) \
  M(HelpTowerHiddenDim) \
  M(HelpPoolingExponent) \
  M(HelpTowerTemperature) \
  M(HelpLogqCorrection) \
  M(HelpTowerDropout) \
  M(HelpTowerSimilarity) \
  M(HelpModalityDropout) \
  M(HelpIdDropout) \
  M(HelpBiasedMfFactors) \
  M(HelpAlsIterations) \
  M(HelpFactorLambda) \
  M(HelpLambdaExponent) \
  M(HelpBiasShrinkage) \
  M(HelpInitialSeed) \
  M(HelpFactorLoss) \
  M(HelpNegativeSampling) \
  M(HelpSamplingExponent) \
  M(HelpLossTemperature) \
  M(HelpPairL2) \
  M(HelpFoldInUnobserved) \
  M(HelpFoldInLambda) \
  M(HelpIalsFactors) \
  M(HelpIalsLambda) \
  M(HelpUnobservedWeight) \
  M(HelpAsInIals) \
  M(HelpIalsContentLambda) \
  M(HelpContentPrior) \
  M(HelpColdStartBoost) \
  M(HelpTextWeight) \
  M(HelpImageWeight) \
  M(HelpAudioWeight) \
  M(HelpVideoWeight) \
  M(HelpMapRidge) \
  M(HelpMapGamma) \
  M(HelpMapWeighting) \
  M(HelpLandmarks) \
  M(HelpPureSvdFactors) \
  M(HelpSvdPpFactors) \
  M(HelpSvdPpEpochs) \
  M(HelpSvdPpLearningRate) \
  M(HelpSvdPpBiasLambda) \
  M(HelpSvdPpSeed) \
  M(HelpAttentionHeads) \
  M(HelpAttentionBlock) \
  M(HelpSequenceLength) \
  M(HelpSequenceFactors) \
  M(HelpSequenceBlocks) \
  M(HelpSequenceDropout) \
  M(HelpSequenceLoss) \
  M(HelpSharedNegatives) \
  M(HelpCalibration) \
  M(HelpTimeContext) \
  M(HelpGraphLayers) \
  M(HelpTargetDropout) \
  M(HelpAlignmentWeight) \
  M(HelpBm3Score) \
  M(HelpMovieLayers) \
  M(HelpFreedomNeighbours) \
  M(HelpTextShare) \
  M(HelpEdgePruning) \
  M(HelpContentLossWeight) \
  M(HelpGfCfNeighbours) \
  M(HelpAsymmetry) \
  M(HelpFilterPower) \
  M(HelpSingularVectors) \
  M(HelpLowPassWeight) \
  M(HelpGraphFusion) \
  M(HelpGraphCombine) \
  M(HelpItemSimilarity) \
  M(HelpItemNeighbours) \
  M(HelpShrinkage) \
  M(HelpWalkAlpha) \
  M(HelpPopularityPenalty) \
  M(HelpWalkNeighbours) \
  M(HelpMinSupport) \
  M(HelpUserNeighbours) \
  M(HelpAmplification) \
  M(HelpContentNeighbours) \
  M(HelpContrast) \
  M(HelpCentre) \
  M(HelpStandardise) \
  M(HelpMapped) \
  M(HelpRatingFactors) \
  M(HelpContentFactors) \
  M(HelpHalfLife) \
  M(HelpPopularityScore) \
  M(HelpPopularitySmoothing) \
  M(HelpRandomSeed) \
  M(HelpAsInEase) \
  M(HelpContentLambda) \
  M(HelpTextModelWeight) \
  M(HelpSameForPosters) \
  M(HelpSameForSound) \
  M(HelpSameForTrailers) \
  M(HelpEaseGamma) \
  M(HelpTextBesideRatings) \
  M(HelpLinearLambda) \
  M(HelpEaseDropout) \
  M(HelpPersonNormalisation) \
  M(HelpSlimL1) \
  M(HelpSlimDropout) \
  M(HelpSlimSign) \
  M(HelpSlimNeighbours) \
  M(HelpSlimIterations) \
  /* fuse */ \
  M(RecommenderNeedsFeatures, recommender, modality) \
  M(RatingsAndLikesMixed, composition, recommender) \
  M(GroupWeightsMismatch) \
  M(NoDefaultRecommender) \
  M(NameARecommender) \
  M(RecommenderNamedTwice, recommender) \
  M(NoSuchRecommenderSetting, recommender, setting) \
  M(FusedFeaturesDiffer, modality, movies, otherModality, otherMovies) \
  M(NothingToFuse) \
  M(SeparateFeaturesNotFused) \
  M(PartWeightCount, weights, recommenders) \
  M(StackOfOtherRecommenders) \
  M(RunHasNoStack) \
  M(ModelOfNewerVersion, file) \
  M(NotAModelDescription, file) \
  M(ModelMovieCount, file, movies, wanted) \
  M(MixPartInvalid, part) \
  M(NoveltyNegative) \
  M(DiversityOutOfRange) \
  M(MixNamedTwice, signal) \
  M(NoSuchFusionLevel, level) \
  M(SimilarityDamaged) \
  M(PopularityBlendDamaged) \
  M(SignalTableRows, signals, rows) \
  M(ExcludedMovieOutOfRange, movie, movies) \
  M(StackMismatch) \
  M(StackScoresMismatch) \
  M(NotAStack, file) \
  M(StackTreesDamaged) \
  M(RecommenderProblem, recommender, problem) \
  M(FeaturesNotUsed, composition, modality) \
  M(FeaturesUsedAlone, composition, modality) \
  M(RunHasNoShares) \
  M(NoSuchShare, share, shares) \
  /* train */ \
  M(NothingToPredictFrom, modality) \
  M(LearningToPredict, modality) \
  M(TooFewToPredict, modality, movies, wanted) \
  M(CrossModalOptions) \
  M(TrainingDiverged, what, learningRate) \
  M(SequenceWeightsDamaged, tensor) \
  M(TrainingSequenceNetwork) \
  M(SequenceGenresMismatch, lists, sequences) \
  M(SequencePartsMismatch, values, wanted) \
  M(SequencePartsDiffer, item, values, others) \
  M(SequencePartsNotFinite, item) \
  M(TooFewLongSequences, ahead, usable, wanted) \
  M(TooFewSequencesWithGenres, usable, wanted) \
  M(FilledByNetwork, movies, modality, r2, tested) \
  M(HelpObjective) \
  M(HelpPooling) \
  M(HelpHiddenDim) \
  M(HelpHorizon) \
  M(HelpSequenceEpochs) \
  M(HelpSequencePatience) \
  M(HelpSequenceBatch) \
  M(HelpAdamLearningRate) \
  /* tune */ \
  M(XgboostFailed) \
  M(StackAllAlike) \
  M(TrainingTrees) \
  M(XgboostMissing) \
  M(CandidatePoolsDamaged, reason) \
  M(BlendNeedsPopularity) \
  M(BlendNobodyLiked) \
  M(NoFeaturesToFuse) \
  M(NoFeaturesToMeasure, modality) \
  M(NobodyHeldOut) \
  M(StackOfOnePerson) \
  M(SearchingWeights) \
  M(CrossValidatingWeights) \
  M(ScoringForWeights) \
  M(RankingFewRatings) \
  M(RatingsAlone) \
  M(CeaseOnBlock, method) \
  M(EaseAndSignals) \
  M(RatedMoviesSlice) \
  M(NewMoviesSlice) \
  M(NewPeopleSlice) \
  M(MoviesWithRatingsWithheld, movies) \
  M(HelpFusionTune) \
  M(HelpFusionGroups) \
  M(HelpFusionStack) \
  M(HelpFusionMissing) \
  M(HelpFusionFeatures) \
  M(HelpFusionBlockDimensions) \
  M(HelpFusionTextShare) \
  M(HelpFusionImageShare) \
  M(HelpFusionAudioShare) \
  M(HelpFusionVideoShare) \
  M(XgboostNotInstalled) \
  /* evaluate */ \
  M(KappaOfTwoRaters, raters) \
  M(MetricListsTooShort, metric, cutoff, length) \
  M(NobodyHeldOutForLists) \
  M(MetricNotMeasured, metric, cutoff, measured) \
  M(ReportsNotComparable) \
  M(MetricNotForValidation, metric) \
  M(NoSuchMetric, metric, metrics) \
  M(RankedMovieOutOfRange, movie, movies) \
  M(ExclusionsSizeMismatch, found, movies) \
  M(HeldOutSizeMismatch, found, movies) \
  M(RankingMovies) \
  M(PredictingRatings) \
  M(NoPredictableRating) \
  M(AllMovies) \
  M(TrainLeftOut) \
  M(StandardDialect) \
  M(MetricNeedsTrain, metric) \
  M(MetricNeedsSimilarity, metric) \
  M(MetricNeedsCoRatings, metric) \
  M(MetricNeedsRanks, metric) \
  M(SummaryNdcg) \
  M(SummaryRecall) \
  M(SummaryPrecision) \
  M(SummaryMap) \
  M(SummaryMrr) \
  M(SummaryHitRate) \
  M(SummaryAuc) \
  M(SummaryCoverage) \
  M(SummaryNovelty) \
  M(SummaryIld) \
  M(SummarySerendipity) \
  M(SummaryNdcgLenskit) \
  M(SummaryNdcgRectools) \
  M(SummaryNdcgElliot) \
  M(SummaryRecallMin) \
  M(SummaryPrecisionImplicit) \
  M(SummaryMapRelevant) \
  M(SummaryMapCornac) \
  M(SummaryMrrCornac) \
  M(SummaryAucCornac) \
  M(SummaryCoverageRecbole) \
  M(SummaryCoverageMicrosoft) \
  M(SummaryNoveltyMicrosoft) \
  M(SummaryPopularityLenskit) \
  M(SummaryIls) \
  M(SummaryIldMicrosoft) \
  /* explain */ \
  M(FeaturesAndMeanDiffer) \
  M(FeaturesChangedSinceTraining) \
  M(PartsOfOtherEncoder) \
  /* serve */ \
  M(UncertaintyNeedsRun) \
  M(NoValidationForMetrics) \
  M(NoValidationForTuning) \
  M(TuningMix) \
  M(RunExists, folder) \
  M(WritingRun) \
  M(RunFilesMixed, folder) \
  M(RunOfNewerVersion, file) \
  M(NotARunDescription, file) \
  M(PopularitySizeMismatch, found, wanted) \
  M(RunFolderNotMade, folder, reason) \
  M(RunFolderNotMoved, folder, reason) \
  /* engine */ \
  M(EncoderReadsWholeLibrary, encoder, parts) \
  M(NoPartsBy, encoder) \
  M(EngineOfOtherVersion, module) \
  M(NoMovieHasText) \
  M(NoMovieHasPoster) \
  M(NoMovieHasSound) \
  M(NoMovieHasTrailer) \
  M(TitleSoundGru) \
  M(SummarySoundGru) \
  M(TitleShotGru) \
  M(SummaryShotGru) \
  /* storage */ \
  M(ArchiveUnusable, file, reason) \
  M(ArchiveEntryUnreadable, entry, reason) \
  M(ArchiveEntryDamaged, entry, reason) \
  M(ArchiveEntryTooLong, entry) \
  M(ArchiveEntryCut, entry) \
  M(WritingFailedCheckSpace, file, reason) \
  M(Packing) \
  M(NotAZip, reason) \
  M(NotAnArchive, reason) \
  M(ArchiveDirectoryDamaged) \
  M(ArchiveNameOutside, name) \
  M(ArchiveTooLarge, megabytes) \
  M(ArchiveLacks, entry, file) \
  M(CannotWrite, file) \
  M(LibraryDiskFull, name) \
  M(LibraryDamaged, name) \
  M(LibraryInUse, name) \
  M(LibraryNotWritable, name) \
  M(DatabaseFailed, name, reason) \
  M(LibraryReadOnly, library, reason) \
  M(LibraryOpenElsewhere, library) \
  M(CannotLock, file, reason) \
  M(WritingFailedDiskSpace, file) \
  M(FeatureDraftDiskFull, file) \
  M(FeatureValueNotFinite, movie) \
  M(FeatureSetInvalid, limit) \
  M(FeaturesInProgress, modality, encoder) \
  M(ReadingDraft) \
  M(FeatureLength, movie, values, wanted) \
  M(PartsMismatch, movie) \
  M(PartsTooLarge, movie, megabytes) \
  M(FeatureWithoutMovie) \
  M(WritingFeatures) \
  M(FeatureFileRows) \
  M(FeatureFileInputs) \
  M(FeatureFileUnusable, file, reason) \
  M(FeatureFileOrder) \
  M(FeatureFileFlags) \
  M(FeatureFileParts) \
  M(FeatureFilePartsOrder) \
  M(FeatureFileNotFinite, movie) \
  M(RecordingFeatures) \
  M(FeatureVersionCurrent, version, encoder) \
  M(FeatureFileDamaged, file) \
  M(FeatureRowCount, rows, movies) \
  M(FindingScoreInvalid, movie) \
  M(NoSuchFinding, finding, movie) \
  M(RowNumberInvalid) \
  M(RowOutOfRange, row, rows) \
  M(NeedsRowMap, file) \
  M(ReadingFile, file) \
  M(RowMapEmpty, file) \
  M(FileEmpty, file) \
  M(LineColumnCount, columns, wanted) \
  M(CellNotANumber, cell) \
  M(NeedsEncoderName, file) \
  M(NothingChosen, source) \
  M(LabelColumnCount, columns, wanted) \
  M(LabelNotJson) \
  M(LabelsJsonCut, file) \
  M(NotLabelStudio, file, task) \
  M(LabelColumnMissing, column) \
  M(LabelTimeInvalid, value) \
  M(LabelKindInvalid, value) \
  M(LabelRatingInvalid, value) \
  M(LabelMovieUnknown, movie, title) \
  M(LabelMovieAmbiguous, title) \
  M(LabelCuratorMissing) \
  M(NoLabelsInFile, file) \
  M(MediaFileTooLarge, file, megabytes, limit, kind) \
  M(LookingAtFiles) \
  M(JsonTooLarge, file) \
  M(JsonInvalid, file) \
  M(JsonNotDescriptions, file) \
  M(ColumnMissing, file, column, purpose, columns) \
  M(NeedsColumns, file) \
  M(RatingsLineCut) \
  M(NoSuchFileOrFolder, path) \
  M(NoSuchFormat, format) \
  M(NoSuchImportKind, kind, kinds) \
  M(NoSuchColumnRole, role, roles) \
  M(GzipDamaged, file) \
  M(NoSuchScale, scale) \
  M(NoSuchEncoding, encoding) \
  M(QuoteNotClosed) \
  M(RecordTooLong) \
  M(RecordNotText) \
  M(CannotCreateLibrary, folder, reason) \
  M(UpdatingLibrary) \
  M(CannotCreate, file, reason) \
  M(NotALibrary, folder, file, ending) \
  M(LibraryOfOlderVersion, folder) \
  M(LibraryOfNewerVersion, folder) \
  M(WritingFailed, file) \
  M(Unpacking) \
  M(NotALibraryBackup, file) \
  M(BackupInvalid, file, where, problem) \
  M(BackupRefused, where, problem) \
  M(RestoreFolderNotEmpty, folder) \
  M(NotABackup, file) \
  M(CheckingDatabase) \
  M(CheckingRatings) \
  M(WritingLibraryFailed, folder, reason) \
  M(RatingOutOfRange, value) \
  M(FeatureRowsGiven, rows, movies) \
  M(TwoRowsOneMovie, source, movie) \
  M(WritingRatings) \
  M(WriterCommitted) \
  M(Saving) \
  M(NotASoundFile, file) \
  M(NotAVideoFile, file) \
  M(NotAnImageFile, file) \
  M(ImageWithoutSize, file) \
  M(PosterTooLarge, file, width, height, limit) \
  M(PictureGone, file) \
  M(MediaDiskFull, file) \
  M(NotRegularFile, file) \
  M(CollectionNeedsName) \
  M(CollectionNameTooLong, limit) \
  M(NoSuchMovie, movie) \
  M(CollectionExists, name) \
  M(MovieNeedsIdentity) \
  M(TooManyGenres) \
  M(IndexingWords) \
  M(NoSuchCurator, curator) \
  M(IdOfOtherMovie, source, id, title) \
  M(MovieChangedSince) \
  M(FieldTooLong, field, limit) \
  M(ImdbIdInvalid, id) \
  M(TmdbIdInvalid, id) \
  M(DescriptionTooLong, limit) \
  M(DescriptionTwice) \
  M(IdTwice, source) \
  M(MovieNeedsTitle) \
  M(YearOutOfRange, first, last) \
  M(PersonNeedsRole) \
  M(NoSuchLabel, label) \
  M(LabelOfOtherCurator, label) \
  M(LabelRatingOutOfRange, value) \
  M(LabelTextTooLong, what, limit) \
  M(TagNeedsLetter) \
  M(CuratorNeedsName) \
  M(RatingOfUnknownMovie) \
  M(ReadingRatings) \
  M(NoSuchPerson, person) \
  M(NobodyCalled, person) \
  M(PersonAmbiguous, person, sources) \
  M(RatingsDamaged) \
  M(NothingRefused, movie, encoder) \
  M(RunNeedsName) \
  M(RunNameTaken, name) \
  M(CannotCreateFolder, folder, reason) \
  M(NoSuchRunNumber, run) \
  M(MixNeedsName) \
  M(ViewNeedsName) \
  M(WritingFailedBecause, file, reason) \
  M(PartTimeNotFinite, movie) \
  M(PartValueNotFinite, movie) \
  M(NoFeatureVersion, version, modality, encoder) \
  M(NoFeaturesAtAll, modality, encoder) \
  M(NoFeaturesButOthers, modality, encoder, sets) \
  M(FeaturesBy, modality, encoder) \
  M(NoRunsYet, run) \
  M(NoSuchRun, run, runs) \
  M(EndedWhileTraining) \
  M(LibraryExists, folder) \
  M(FolderNotEmpty, folder) \
  M(OpenedForReading) \
  M(DiskReadOnly) \
  M(MadeByNewerVersion) \
  M(LibraryOpenInProcess, library, process) \
  M(MediaPoster) \
  M(MediaSound) \
  M(MediaTrailer) \
  M(FieldSource) \
  M(FieldLanguage) \
  M(FieldLink) \
  M(FieldTitle) \
  M(FieldGenre) \
  M(FieldRole) \
  M(FieldName) \
  M(LabelTag) \
  M(LabelVerdict) \
  M(LabelNote) \
  M(CuratorName) \
  M(RatingBlock, block) \
  M(MovieNumber, movie) \
  M(PersonNumber, person) \
  M(LabelOfMovie, movie) \
  M(IntegrityProblem, problem) \
  M(RowRefersToMissing) \
  M(RatingBlockCount) \
  M(MovieCountsDiffer) \
  M(RatedMovieMissing) \
  M(PersonCountDiffers) \
  M(LabelDiffersFromEvents) \
  M(LabelMissingFromCurrent) \
  M(MediaFileChanged) \
  M(MediaFileMissing) \
  M(FeatureFileChanged) \
  M(FeatureFileMissing) \
  M(FeatureCountDiffers) \
  M(FileNotUsed) \
  M(FileLine, file, line) \
  M(FileRow, file, row) \
  M(FileMovie, file, movie) \
  M(Semicolon, first, rest) \
  M(AndMore, count, list) \
  M(NotReadEmpty) \
  M(NotReadNotText) \
  M(NotReadNotTable) \
  M(NotReadTags) \
  M(NotReadSplit) \
  M(NotReadLabels) \
  M(NotReadColumns) \
  M(NotReadAboutPeople) \
  M(NotReadPackedArray) \
  M(NotReadOtherJson) \
  M(NotReadZipInside) \
  M(NotReadPackedMedia) \
  M(NotReadKind, kind) \
  M(NotReadFormat) \
  M(RatingsOf, set) \
  M(TitlesPeoplePlots) \
  M(MoviesOf, set) \
  M(PeopleOf, set) \
  M(RatingsIn, file) \
  M(IdsOfMovieLens) \
  M(IdsIn, file) \
  M(MoviesIn, file) \
  M(DescriptionsIn, file) \
  M(TextFeaturesIn, file) \
  M(ImageFeaturesIn, file) \
  M(AudioFeaturesIn, file) \
  M(VideoFeaturesIn, file) \
  M(PostersIn, folder) \
  M(SoundsIn, folder) \
  M(TrailersIn, folder) \
  M(ColumnsNotRecognised) \
  M(RatingsRescaled, scale) \
  M(DatesAmbiguous) \
  M(EncodingUncertain, encoding) \
  M(NoRowMapBeside) \
  M(OfOtherDataSet) \
  M(RatingsIncomplete, found, file, expected) \
  M(NoMovieWithId) \
  M(NoMovieWithTitleAndYear) \
  M(SecondFileOfMovie, file, kind) \
  M(NothingUsable, file, where, reason) \
  M(TooManyRowsRefused, file, where, reason) \
  M(ColumnMovie) \
  M(ColumnYear) \
  M(ColumnGenres) \
  M(ColumnDirectors) \
  M(ColumnWriters) \
  M(ColumnActors) \
  M(ColumnDescription) \
  M(ColumnPerson) \
  M(ColumnRating) \
  M(ColumnTime) \
  M(ColumnLike) \
  M(ColumnCount) \
  M(RowMapSkipsRow) \
  M(MovieNotInLibrary) \
  M(GenreFileMissing) \
  M(TooFewColumns, columns, needed) \
  M(MovieIdNotANumber) \
  M(PersonIdNotANumber) \
  M(TitleEmpty) \
  M(DescriptionNotText) \
  M(LastLineWithoutBreak) \
  M(PersonOrMovieEmpty) \
  M(TimeMissing) \
  M(RatingNotNumber) \
  M(TimesNotUnderstood, rows) \
  M(RatingMissing) \
  M(RatingOutsideScale, scale) \
  M(TimeNotUnderstood) \
  M(LabelLineUnusable, file, line, problem) \
  M(LabelTaskUnusable, file, task, problem) \
  M(NothingToImport, source) \
  M(NothingToImportBecause, source, reasons) \
  M(KindMovies) \
  M(KindIdentities) \
  M(KindDescriptions) \
  M(KindPeople) \
  M(KindRatings) \
  M(KindPosters) \
  M(KindSounds) \
  M(KindTrailers) \
  M(KindFeatures) \
  /* app */ \
  M(CancelledNothingChanged) \
  M(CancelledImportKept) \
  M(CancelledFirstRunKept, run) \
  M(CancelledEncodingKept) \
  M(CancelledImputationNotFinished) \
  M(CancelledRunNotFinished) \
  M(CancelledPacksKept, packs) \
  M(OutOfMemoryUseLess) \
  M(InternalError, detail) \
  M(MeasuringMachine) \
  M(EncoderNeedsFileOption, encoder, file) \
  M(SearchingParameters) \
  M(NobodyToTrainOn, file) \
  M(NoTextEncoderInstalled) \
  M(FolderHasNoneOfKind, folder, kind, library) \
  M(MovieNameAmbiguous, name, candidates) \
  M(NotALibraryCreateOne, folder) \
  M(MovieNotNamed, name) \
  M(RunUnfinished, run, state) \
  M(NoFinishedRunInLibrary, library) \
  M(NoLabelsByCurator, curator) \
  M(MoviesAddedSinceTraining) \
  M(QtCannotWriteJpeg) \
  M(DrawingDemo) \
  M(DemoNeedsGuiApplication) \
  M(FillingLibrary) \
  M(CheckingSplit) \
  M(ImputationRecordDamaged, file) \
  M(NoSuchEncoder, modality, encoder, encoders) \
  M(NoEncoderInBuild, modality) \
  M(EncoderNeedsPack, encoder, pack, remedy) \
  M(NoFeaturesBy, modality, encoder) \
  M(ImputeInLibraryFirst) \
  M(NobodyLikedAnything, threshold) \
  M(LibraryChangedSinceTraining, run) \
  M(ComputingFeaturesFromParts) \
  M(ReadingFeatures) \
  M(LoadingEngine) \
  M(OutOfMemory) \
  M(UnexpectedSeeLog) \
  M(NoFinishedRun) \
  M(PastedPictureNotSaved) \
  M(EncodeOnDataPage, encoder) \
  M(NeedsModelPack, remedy) \
  M(NoTextFeaturesToSearch, remedy) \
  M(NoPosterFeaturesToSearch, remedy) \
  M(NoSoundFeaturesToSearch, remedy) \
  M(FeaturesNeedPack, pack, remedy) \
  M(FeaturesOfOtherVersion, encoder) \
  M(TextsReadOnlyInEnglish, encoder, other) \
  M(QueryHasNoContent) \
  M(RankingOf, candidates) \
  M(RankingOfCounted, candidates, movies) \
  M(RelevantRated, threshold) \
  M(RelevantAllHeldOut) \
  M(DialectMetrics, dialect) \
  M(CountedPeople, people) \
  M(DataFingerprint, fingerprint) \
  M(RatingsPredicted, ratings, people, low, high) \
  M(PeopleWithoutHistory, people) \
  M(MoviesWithoutRatings, movies) \
  M(RatingsLeftOut, ratings) \
  M(LibraryWithoutText) \
  M(LibraryWithoutPosters) \
  M(LibraryWithoutSounds) \
  M(LibraryWithoutTrailers) \
  M(EncodingTexts) \
  M(EncodingPosters) \
  M(EncodingSounds) \
  M(EncodingTrailers) \
  M(ImputedFeaturesRemoved) \
  M(SettingOf, encoder)
// clang-format on

namespace kinoprism::core {

enum class MessageId : uint16_t {
#define KINOPRISM_ID(name, ...) name,
  KINOPRISM_MESSAGES(KINOPRISM_ID)
#undef KINOPRISM_ID
};

namespace detail {

/// "first, second" are two, "" none.
constexpr size_t listedCount(const char* list) {
  size_t count = *list == '\0' ? 0 : 1;
  for (; *list != '\0'; ++list) count += *list == ',' ? 1 : 0;
  return count;
}

#define KINOPRISM_COUNT(name, ...) listedCount(#__VA_ARGS__),
inline constexpr auto kArgumentCounts = std::to_array<size_t>({KINOPRISM_MESSAGES(KINOPRISM_COUNT)});
#undef KINOPRISM_COUNT

}  // namespace detail

constexpr size_t argumentCount(MessageId id) { return detail::kArgumentCounts[static_cast<size_t>(id)]; }

}  // namespace kinoprism::core
