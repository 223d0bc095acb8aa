#pragma once

#include <dlfcn.h>

#include "engine/core/tasks/task_queue.h"

namespace kinoprism::app {

/// Reads the system's fonts while the application is made: Qt would read them for the first text, when there is nothing
/// to do beside it. Does nothing where Qt finds fonts in another way than with fontconfig, which comes with it.
class FontList {
 public:
  FontList() {
    if (auto* const read = reinterpret_cast<int (*)()>(dlsym(RTLD_DEFAULT, "FcInit"))) {
      m_queue.post([read](const std::stop_token&) { read(); }, {});
    }
  }
  /// Until they are read: two that read at once would each do all of it.
  void wait() const { m_queue.waitUntilIdle(); }

 private:
  core::TaskQueue m_queue{"fonts", core::Priority::Interactive};
};

}  // namespace kinoprism::app
