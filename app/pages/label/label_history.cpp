#include "app/pages/label/label_history.h"

#include <algorithm>
#include <utility>

namespace kinoprism::app {
namespace {

constexpr qint64 kPaceWindow = 5 * 60 * 1000;  // ms of work
constexpr double kMinute = 60'000;

bool countsAsLabel(const storage::LabelEvent& event) {
  return event.kind != storage::LabelKind::Skip && event.kind != storage::LabelKind::Untag &&
         event.kind != storage::LabelKind::Settle;
}

int64_t idOf(const LabelStep& step) { return step.event.id; }

}  // namespace

void LabelHistory::read(std::vector<storage::LabelEvent> events) {
  const int64_t newest = events.empty() ? 0 : events.front().id;
  std::deque<LabelStep> steps;
  for (const LabelStep& step : m_steps) {
    if (step.event.id > newest) steps.push_back(step);
  }
  for (storage::LabelEvent& event : events) {
    const auto known = std::ranges::find(m_steps, event.id, idOf);
    const bool takenBack = known == m_steps.end() ? !event.active : known->takenBack;
    steps.push_back({std::move(event), takenBack});
  }
  m_steps = std::move(steps);
}

void LabelHistory::add(const storage::LabelEvent& event, LabelTurn turn) {
  const auto known = std::ranges::find(m_steps, event.id, idOf);
  if (known != m_steps.end()) known->takenBack = turn == LabelTurn::TakenBack;
  if (known == m_steps.end() && turn == LabelTurn::Said) m_steps.push_front({event, false});
  while (m_steps.size() > kKept) m_steps.pop_back();
  if (!countsAsLabel(event)) return;
  m_said = std::max(0, m_said + (turn == LabelTurn::TakenBack ? -1 : 1));
  if (turn == LabelTurn::Said) m_paceTimes.push_back(worked());
  while (!m_paceTimes.empty() && m_paceTimes.front() < worked() - kPaceWindow) m_paceTimes.pop_front();
}

void LabelHistory::clear() {
  m_steps.clear();
  m_said = 0;
  m_paceTimes.clear();
}

qint64 LabelHistory::worked() const { return m_worked + (m_clock.isValid() ? m_clock.elapsed() : 0); }

double LabelHistory::pace() const {
  if (m_paceTimes.size() < 2) return 0;
  const double span = double(m_paceTimes.back() - m_paceTimes.front());
  return span > 0 ? double(m_paceTimes.size() - 1) * kMinute / span : 0;
}

std::optional<double> LabelHistory::minutesLeft() const {
  if (pace() <= 0 || m_said >= m_goal) return std::nullopt;
  return (m_goal - m_said) / pace();
}

void LabelHistory::startClock() {
  if (!m_paused && !m_clock.isValid()) m_clock.start();
}

void LabelHistory::setPaused(bool paused) {
  if (paused == m_paused) return;
  m_paused = paused;
  m_worked = worked();
  if (paused) {
    m_clock.invalidate();
  } else {
    m_clock.start();
  }
}

}  // namespace kinoprism::app
