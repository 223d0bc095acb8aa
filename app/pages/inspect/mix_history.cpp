#include "app/pages/inspect/mix_history.h"

namespace kinoprism::app {
namespace {

constexpr size_t kMostSteps = 200;

std::optional<MixHistory::Values> move(std::vector<MixHistory::Values>& from, std::vector<MixHistory::Values>& to,
                                       const MixHistory::Values& now) {
  if (from.empty()) return std::nullopt;
  to.push_back(now);
  MixHistory::Values values = std::move(from.back());
  from.pop_back();
  return values;
}

}  // namespace

void MixHistory::add(const Values& before, const Values& after) {
  if (before == after) return;
  m_undo.push_back(before);
  if (m_undo.size() > kMostSteps) m_undo.erase(m_undo.begin());
  m_redo.clear();
}

std::optional<MixHistory::Values> MixHistory::undo(const Values& now) { return move(m_undo, m_redo, now); }

std::optional<MixHistory::Values> MixHistory::redo(const Values& now) { return move(m_redo, m_undo, now); }

void MixHistory::clear() {
  m_undo.clear();
  m_redo.clear();
}

}  // namespace kinoprism::app
