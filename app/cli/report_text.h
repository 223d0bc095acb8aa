#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "app/cli/console.h"
#include "engine/evaluate/evaluate.h"
#include "engine/evaluate/rating_errors.h"
#include "engine/serve/run.h"
#include "engine/tune/fusion_levels.h"

namespace kinoprism::app {

/// What messages say, in English.
Json textsOf(const std::vector<core::Message>& messages);

/// Protocol and metrics with their intervals.
Json reportJson(const evaluate::Report& report);
Json protocolJson(const evaluate::Protocol& protocol);

/// The same as an aligned table, the protocol below it.
std::string reportTable(const evaluate::Report& report);

/// How far two models lie apart, paired by person.
Json comparisonJson(const evaluate::Comparison& comparison);
std::string comparisonTable(const std::vector<evaluate::Comparison>& comparisons);

/// Ratings alone and fusion at the three levels, and how far they lie apart.
Json fusionLevelsJson(const tune::FusionLevels& levels);
std::string fusionLevelsTable(const tune::FusionLevels& levels);

/// "rmse", "mae", their intervals and how they were measured.
Json ratingErrorsJson(const evaluate::RatingErrors& errors);
std::string ratingErrorsTable(const evaluate::RatingErrors& errors);

/// A run that was trained just now: weights, times, validation.
Json runJson(const serve::Run& run);
std::string runText(const serve::Run& run);

/// "0.2141  0.2086-0.2196" is an estimate with its interval; without one only the number.
std::string estimateText(const evaluate::Estimate& estimate);

}  // namespace kinoprism::app
