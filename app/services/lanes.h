#pragma once

#include <QObject>
#include <QPointer>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <type_traits>

#include "engine/core/error.h"

namespace kinoprism::app {

/// The exception that is being handled, as an Error: ours as it is, anything else as an unexpected failure whose text
/// is the detail. Call it inside a catch block; lets Cancelled through.
core::Error currentError();

/// Calls `call` on the GUI thread, later, unless context is gone by then. From any thread.
void callOnGuiThread(QPointer<QObject> context, std::function<void()> call);

/// A thread of its own that does one piece of work after another, so that the GUI thread paints and takes input only.
/// Members are called from the GUI thread.
class Lane {
 public:
  enum class Order {
    Queue,       ///< everything is done, in the order in which it came
    NewestWins,  ///< a new piece of work cancels the one before: its result is never delivered
  };
  using Failed = std::function<void(const core::Error&)>;
  using Task = std::function<void(std::stop_token)>;

  /// A lane in the background gives way to everybody else on a busy machine, its helper threads included.
  enum class Priority { Normal, Background };

  explicit Lane(std::string name, Order order = Order::Queue, Priority priority = Priority::Normal);
  /// Asks what runs to stop, forgets what waits, and joins.
  ~Lane();
  Lane(const Lane&) = delete;
  Lane& operator=(const Lane&) = delete;

  /// Calls work(stop token) on the lane's thread, then, on the GUI thread, done(what it returned) or failed(why).
  /// Neither is called when the work was cancelled or superseded or when context was destroyed before. work must not
  /// touch QObjects of the GUI thread. Returns the handle that cancels it.
  template <class Work, class Done>
  std::stop_source run(QObject* context, Work work, Done done, Failed failed);

  /// The bare form: task runs on the lane's thread and deals with its own result and exceptions.
  void post(Task task, std::stop_source stop);

  /// Cancels what runs and what waits.
  void cancelAll();
  /// True while something runs or waits.
  bool isBusy() const;

 private:
  struct Entry {
    Task task;
    std::stop_source stop;
  };
  void loop(std::stop_token stop);

  std::string m_name;
  Order m_order;
  Priority m_priority;
  mutable std::mutex m_mutex;
  std::condition_variable_any m_wake;
  std::deque<Entry> m_waiting;
  std::stop_source m_running{std::nostopstate};
  bool m_busy = false;
  std::jthread m_thread;
};

/// On its end, empties the event queue of calls to the GUI thread: those whose context is gone do nothing, but until
/// then they keep what they hold, such as a library and its lock.
struct CallsAtEnd {
  CallsAtEnd() = default;
  ~CallsAtEnd();
  CallsAtEnd(const CallsAtEnd&) = delete;
  CallsAtEnd& operator=(const CallsAtEnd&) = delete;
};

/// The lanes of one window.
struct Lanes {
  CallsAtEnd callsAtEnd;                                                    ///< first, so that it ends after the lanes
  Lane compute{"compute", Lane::Order::Queue, Lane::Priority::Background};  ///< fit, train, encode: one at a time
  Lane writer{"writer"};                                                    ///< everything that changes the library
  Lane reader{"reader"};                                                    ///< details, lists, counts
  Lane search{"search", Lane::Order::NewestWins};                           ///< search as you type, filter, sort
  Lane interactive{"interactive", Lane::Order::NewestWins};                 ///< re-rank: only the newest weights matter
  Lane meaning{"meaning", Lane::Order::NewestWins};                         ///< search by meaning, likewise
  Lane profile{"profile", Lane::Order::NewestWins};                         ///< a person's taste
  Lane looking{"looking", Lane::Order::NewestWins};                         ///< where an encoder looked
  Lane moments{"moments", Lane::Order::NewestWins};                         ///< which seconds a score rests on
  Lane media{"media", Lane::Order::Queue, Lane::Priority::Background};      ///< waveforms and shots of files
  Lane map{"map", Lane::Order::Queue, Lane::Priority::Background};          ///< where movies lie on maps
  Lane metrics{"metrics", Lane::Order::NewestWins};  ///< live metrics, slower than a re-rank and never in its way
};

template <class Work, class Done>
std::stop_source Lane::run(QObject* context, Work work, Done done, Failed failed) {
  using Value = std::invoke_result_t<Work&, std::stop_token>;
  std::stop_source stop;
  auto shared = std::make_shared<std::pair<Work, Done>>(std::move(work), std::move(done));
  auto task = [shared, failed = std::move(failed), stop, owner = QPointer<QObject>(context)](std::stop_token token) {
    auto deliver = [&](auto call) {
      callOnGuiThread(owner, [stop, call = std::move(call)]() mutable {
        if (!stop.stop_requested()) call();
      });
    };
    if (token.stop_requested()) return;
    try {
      if constexpr (std::is_void_v<Value>) {
        shared->first(token);
        deliver([shared] { shared->second(); });
      } else {
        auto value = std::make_shared<Value>(shared->first(token));
        deliver([shared, value] { shared->second(std::move(*value)); });
      }
    } catch (const core::Cancelled&) {
      // Whoever cancelled knows.
    } catch (...) {
      deliver([failed, error = currentError()] { failed(error); });
    }
  };
  post(std::move(task), stop);
  return stop;
}

}  // namespace kinoprism::app
