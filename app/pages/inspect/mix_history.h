#pragma once

#include <optional>
#include <vector>

#include "widgets/mixer/mixer_view.h"

namespace kinoprism::app {

/// What the hand did to a mixer, gesture by gesture, to take back and bring back. Holds the values before each gesture.
class MixHistory {
 public:
  using Values = widgets::MixerView::Values;

  /// A gesture changed `before` to `after`. One that changed nothing is not kept; a kept one ends what could be redone.
  void add(const Values& before, const Values& after);

  bool canUndo() const { return !m_undo.empty(); }
  bool canRedo() const { return !m_redo.empty(); }
  /// The values to go back or forward to from `now`; nothing when there are none.
  std::optional<Values> undo(const Values& now);
  std::optional<Values> redo(const Values& now);
  void clear();

 private:
  std::vector<Values> m_undo;
  std::vector<Values> m_redo;
};

}  // namespace kinoprism::app
