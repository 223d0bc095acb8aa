#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "engine/core/progress.h"

namespace kinoprism::encode {

/// Makes the items 0, 1, 2 … of a row on threads of its own while earlier ones are used, and gives them in order. At
/// most `ahead` wait or are being made. next is called from one thread; destroying it cancels what is being made.
template <class Item>
class ReadAhead {
 public:
  /// produce(thread, index, progress) is called for one index at a time on each thread, thread being its number; when
  /// progress is cancelled it should throw Cancelled soon.
  using Produce = std::function<Item(size_t thread, size_t index, core::Progress& progress)>;

  ReadAhead(size_t count, size_t threads, size_t ahead, Produce produce)
      : m_count(count), m_ring(std::max(ahead, threads)), m_produce(std::move(produce)) {
    for (size_t t = 0; t < threads; ++t) m_threads.emplace_back([this, t](std::stop_token stop) { run(t, stop); });
  }
  ~ReadAhead() {
    for (std::jthread& thread : m_threads) thread.request_stop();
    m_changed.notify_all();
  }
  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;

  /// The next item, or nothing after the last. Rethrows what making it threw; throws Cancelled when progress is.
  std::optional<Item> next(core::Progress& progress) {
    if (m_used == m_count) return std::nullopt;
    std::unique_lock lock(m_guard);
    Slot& slot = m_ring[m_used % m_ring.size()];
    const std::stop_callback wake(progress.stopToken(), [this] { m_changed.notify_all(); });
    m_changed.wait(lock, progress.stopToken(), [&] { return slot.isReady; });
    progress.throwIfCancelled();
    slot.isReady = false;
    ++m_used;
    const std::exception_ptr failure = std::exchange(slot.failure, nullptr);
    std::optional<Item> item = std::exchange(slot.item, std::nullopt);
    lock.unlock();
    m_changed.notify_all();
    if (failure) std::rethrow_exception(failure);
    return item;
  }

 private:
  struct Slot {
    bool isReady = false;
    std::optional<Item> item;
    std::exception_ptr failure;
  };

  void run(size_t thread, const std::stop_token& stop) {
    core::Progress progress(stop);
    std::unique_lock lock(m_guard);
    while (m_taken < m_count) {
      m_changed.wait(lock, stop, [&] { return m_taken < m_used + m_ring.size() || m_taken == m_count; });
      if (m_taken == m_count || stop.stop_requested()) return;
      const size_t index = m_taken++;
      lock.unlock();
      Slot made;
      try {
        made.item = m_produce(thread, index, progress);
      } catch (...) {
        made.failure = std::current_exception();
      }
      made.isReady = true;
      lock.lock();
      m_ring[index % m_ring.size()] = std::move(made);
      m_changed.notify_all();
    }
  }

  size_t m_count;
  std::vector<Slot> m_ring;
  Produce m_produce;
  std::mutex m_guard;
  std::condition_variable_any m_changed;
  size_t m_taken = 0;  ///< indexes that a thread has begun
  size_t m_used = 0;   ///< indexes that next has given
  // Not the pool's: next is called in a task of it, and tasks that wait for further tasks could fill all its threads.
  std::vector<std::jthread> m_threads;  ///< last: they end before what they use
};

}  // namespace kinoprism::encode
