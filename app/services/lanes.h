#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include "engine/core/tasks/latest.h"
#include "engine/core/tasks/outcome.h"
#include "engine/core/tasks/task_queue.h"

namespace kinoprism::app {

/// Calls `call` on the GUI thread, later, unless context is gone by then. From any thread.
void callOnGuiThread(QPointer<QObject> context, std::function<void()> call);

/// What is told on the GUI thread of work that was done elsewhere.
struct Answers {
  std::function<void(const core::Error&)> failed;
  std::function<void()> withdrawn;  ///< may be empty
  std::function<void()> ended;      ///< may be empty; called before the others, also where context is gone
};

/// A task that calls work(stop token) on a thread of the pool, then, on the GUI thread, one of: done(what it returned),
/// failed(why), withdrawn(). Always one of them, unless context is gone by then.
template <class Work, class Done>
core::TaskQueue::Task answerOnGuiThread(QObject* context, std::stop_source stop, Work work, Done done,
                                        Answers answers) {
  auto told = std::make_shared<std::pair<Done, Answers>>(std::move(done), std::move(answers));
  auto then = [told, stop, owner = QPointer<QObject>(context)](auto outcome) {
    using Value = std::variant_alternative_t<2, decltype(outcome)>;
    auto kept = std::make_shared<decltype(outcome)>(std::move(outcome));
    callOnGuiThread(QCoreApplication::instance(), [told, stop, owner, kept] {
      auto& [done, answers] = *told;
      if (answers.ended) answers.ended();
      if (!owner) return;
      // An answer may also have been withdrawn while it waited in the event queue.
      if (stop.stop_requested() || std::holds_alternative<core::Withdrawn>(*kept)) {
        if (answers.withdrawn) answers.withdrawn();
      } else if (const auto* const error = std::get_if<core::Error>(kept.get())) {
        answers.failed(*error);
      } else if constexpr (std::is_same_v<Value, std::monostate>) {
        done();
      } else {
        done(std::move(std::get<2>(*kept)));
      }
    });
  };
  return core::makeTask(std::move(work), std::move(then));
}

/// One piece of work after another, away from the GUI thread, which only paints and takes input. Has no thread of its
/// own: see core::TaskQueue. GUI thread only.
class Lane {
 public:
  using Failed = std::function<void(const core::Error&)>;

  Lane(std::string name, core::Priority priority) : m_queue(std::move(name), priority) {}

  /// Calls work(stop token) in its turn, then, on the GUI thread, done(what it returned) or failed(why). Neither is
  /// called when the work was cancelled or context was destroyed before. work must not touch QObjects of the GUI
  /// thread. Returns the handle that cancels it; requests of which only the newest counts are a Request.
  template <class Work, class Done>
  std::stop_source run(QObject* context, Work work, Done done, Failed failed) {
    std::stop_source stop;
    post(answerOnGuiThread(context, stop, std::move(work), std::move(done), {std::move(failed), {}, {}}), stop);
    return stop;
  }

  /// The bare form: the task deals with its own result and exceptions.
  void post(core::TaskQueue::Task task, std::stop_source stop) { m_queue.post(std::move(task), std::move(stop)); }

  /// Withdraws what runs and what waits.
  void withdrawAll() { m_queue.withdrawAll(); }
  /// True while something runs or waits.
  bool isBusy() const { return m_queue.isBusy(); }
  /// Returns when nothing runs or waits; answers may still be in the event queue.
  void waitUntilIdle() const { m_queue.waitUntilIdle(); }

 private:
  friend class Request;

  core::TaskQueue m_queue;
};

/// Requests of one asker, of which only the newest counts; see core::Latest. Who asks is told how each of them ended,
/// so nobody waits for an answer that never comes. GUI thread only.
class Request {
 public:
  using Running = core::Latest::Running;
  using Withdrawn = std::function<void()>;

  /// Is served in its turn with everything else on the lane.
  explicit Request(Lane& lane, Running running = Running::Stopped) : m_latest(lane.m_queue, running) {}

  /// Calls work(stop token) in its turn, then, on the GUI thread, done(what it returned), failed(why), or withdrawn()
  /// where a newer request or withdraw() came before. None of them is called when context was destroyed before.
  template <class Work, class Done>
  void run(QObject* context, Work work, Done done, Lane::Failed failed, Withdrawn withdrawn) {
    const uint64_t number = ++m_state->newest;
    m_state->isPending = true;
    auto ended = [state = m_state, number] {
      if (state->newest == number) state->isPending = false;
    };
    std::stop_source stop;
    m_latest.submit(answerOnGuiThread(context, stop, std::move(work), std::move(done),
                                      {std::move(failed), std::move(withdrawn), std::move(ended)}),
                    stop);
  }
  /// Withdraws the newest request; nothing is pending from here on.
  void withdraw() {
    m_state->isPending = false;
    m_latest.withdraw();
  }
  /// The newest request has not been answered yet.
  bool isPending() const { return m_state->isPending; }

 private:
  struct State {
    uint64_t newest = 0;
    bool isPending = false;
  };

  core::Latest m_latest;
  std::shared_ptr<State> m_state = std::make_shared<State>();
};

/// On its end, empties the event queue of calls to the GUI thread: those whose context is gone do nothing, but until
/// then they keep what they hold, such as a library and its lock.
struct CallsAtEnd {
  CallsAtEnd() = default;
  ~CallsAtEnd();
  CallsAtEnd(const CallsAtEnd&) = delete;
  CallsAtEnd& operator=(const CallsAtEnd&) = delete;
};

/// The lanes of one window: what must come one after the other shares one. They end by withdrawing what waits, and wait
/// for what runs.
struct Lanes {
  CallsAtEnd callsAtEnd;                                 ///< first, so that it ends after the lanes
  Lane compute{"compute", core::Priority::Background};   ///< fit, train, encode
  Lane media{"media", core::Priority::Background};       ///< waveforms and shots of files
  Lane map{"map", core::Priority::Background};           ///< where movies lie on maps
  Lane writer{"writer", core::Priority::Normal};         ///< everything that changes the library
  Lane reader{"reader", core::Priority::Interactive};    ///< details, lists, counts
  Lane search{"search", core::Priority::Interactive};    ///< search as you type, filter, sort
  Lane ranking{"ranking", core::Priority::Interactive};  ///< a person's list and its reasons
  Lane zoom{"zoom", core::Priority::Interactive};        ///< posters as large as the screen
  Lane metrics{"metrics", core::Priority::Normal};       ///< of a mix, slower than a list and never in its way
  Lane meaning{"meaning", core::Priority::Normal};       ///< search by meaning
  Lane profile{"profile", core::Priority::Normal};       ///< a person's taste
  Lane saliency{"saliency", core::Priority::Normal};     ///< the regions of a poster that matter to an encoder
  Lane moments{"moments", core::Priority::Normal};       ///< the seconds on which a score rests
};

}  // namespace kinoprism::app
