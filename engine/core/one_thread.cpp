#include "engine/core/one_thread.h"

#include "engine/core/modules/openmp.h"

namespace kinoprism::core {

OneThread::OneThread() : m_before(openMp().maxThreads()) { openMp().setMaxThreads(1); }
OneThread::~OneThread() { openMp().setMaxThreads(m_before); }

}  // namespace kinoprism::core
