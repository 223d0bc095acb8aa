#include "app/services/lanes.h"

#include <pthread.h>
#include <spdlog/spdlog.h>
#include <sys/resource.h>

#include <QCoreApplication>
#include <QEvent>
#include <QMetaObject>

#include "engine/core/message_ids.h"

namespace kinoprism::app {
namespace {

constexpr int kBackgroundNice = 5;

}  // namespace

core::Error currentError() {
  try {
    throw;
  } catch (const core::Error& error) {
    return error;
  } catch (const core::Cancelled&) {
    throw;
  } catch (const std::bad_alloc&) {
    return core::Error(core::ErrorCode::TooLarge, core::MessageId::OutOfMemory);
  } catch (const std::exception& error) {
    return core::Error(core::ErrorCode::Io, core::MessageId::UnexpectedSeeLog, error.what());
  } catch (...) {
    return core::Error(core::ErrorCode::Io, core::MessageId::Unexpected);
  }
}

void callOnGuiThread(QPointer<QObject> context, std::function<void()> call) {
  auto* application = QCoreApplication::instance();
  if (!application) return;
  QMetaObject::invokeMethod(
      application,
      [context = std::move(context), call = std::move(call)] {
        if (context) call();
      },
      Qt::QueuedConnection);
}

CallsAtEnd::~CallsAtEnd() {
  if (auto* application = QCoreApplication::instance())
    QCoreApplication::sendPostedEvents(application, QEvent::MetaCall);
}

Lane::Lane(std::string name, Order order, Priority priority)
    : m_name(std::move(name)),
      m_order(order),
      m_priority(priority),
      m_thread([this](std::stop_token stop) { loop(stop); }) {}

Lane::~Lane() {
  cancelAll();
  m_thread.request_stop();
  m_wake.notify_all();
}

void Lane::post(Task task, std::stop_source stop) {
  std::lock_guard lock(m_mutex);
  if (m_order == Order::NewestWins) {
    for (Entry& entry : m_waiting) entry.stop.request_stop();
    m_waiting.clear();
    m_running.request_stop();
  }
  m_waiting.push_back({std::move(task), std::move(stop)});
  m_wake.notify_one();
}

void Lane::cancelAll() {
  std::lock_guard lock(m_mutex);
  for (Entry& entry : m_waiting) entry.stop.request_stop();
  m_running.request_stop();
}

bool Lane::isBusy() const {
  std::lock_guard lock(m_mutex);
  return m_busy || !m_waiting.empty();
}

void Lane::loop(std::stop_token stop) {
  pthread_setname_np(pthread_self(), m_name.substr(0, 15).c_str());
  // On Linux this is of the calling thread, and threads that it starts (OpenMP's) inherit it.
  if (m_priority == Priority::Background) setpriority(PRIO_PROCESS, 0, kBackgroundNice);
  std::unique_lock lock(m_mutex);
  while (m_wake.wait(lock, stop, [this] { return !m_waiting.empty(); })) {
    Entry entry = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_running = entry.stop;
    m_busy = true;
    lock.unlock();
    try {
      entry.task(entry.stop.get_token());
    } catch (const std::exception& error) {
      spdlog::error("lane {}: {}", m_name, error.what());
    }
    entry.task = nullptr;
    lock.lock();
    // After NewestWins delivered a result, the source stays: a newer request still has to withdraw that result while it
    // waits in the event queue.
    if (m_order == Order::Queue) m_running = std::stop_source(std::nostopstate);
    m_busy = false;
  }
}

}  // namespace kinoprism::app
