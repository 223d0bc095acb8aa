#pragma once

#include "widgets/status/jobs_indicator.h"

namespace kinoprism::app {

class Job;

/// A job as widgets show it, without the curve of a training. The id holds while the job lives.
widgets::JobState jobState(const Job& job);

}  // namespace kinoprism::app
