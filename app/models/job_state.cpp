#include "app/models/job_state.h"

#include "app/services/jobs.h"

namespace kinoprism::app {

widgets::JobState jobState(const Job& job) {
  return {.id = qint64(reinterpret_cast<quintptr>(&job)),
          .title = job.title(),
          .step = job.detail(),
          .fraction = job.share().value_or(-1),
          .secondsLeft = job.secondsLeft().value_or(-1),
          .cancellable = true,
          .cancelling = job.isCancelling()};
}

}  // namespace kinoprism::app
