#include "engine/core/one_thread.h"

#include <omp.h>

namespace kinoprism::core {

OneThread::OneThread() : m_before(omp_get_max_threads()) { omp_set_num_threads(1); }
OneThread::~OneThread() { omp_set_num_threads(m_before); }

}  // namespace kinoprism::core
