#include "app/pages/label/label_order.h"

#include <algorithm>

namespace kinoprism::app {

void LabelOrder::set(std::vector<storage::MovieId> before, std::vector<storage::MovieId> queue,
                     const std::vector<storage::MovieId>& handled) {
  m_handled.clear();
  for (const storage::MovieId movie : handled) setHandled(movie);
  for (const storage::MovieId movie : m_visited) {
    if (m_handled.insert(number(movie)).second) before.push_back(movie);
  }
  std::erase_if(queue, [this](storage::MovieId movie) { return isHandled(movie); });
  m_order = std::move(before);
  m_order.insert(m_order.end(), queue.begin(), queue.end());
  m_front = 0;
  m_place = firstUnhandled();
}

void LabelOrder::clear() {
  m_order.clear();
  m_handled.clear();
  m_place = m_front = 0;
}

storage::MovieId LabelOrder::current() const {
  return m_place < m_order.size() ? m_order[m_place] : storage::MovieId{};
}

bool LabelOrder::contains(storage::MovieId movie) const { return std::ranges::find(m_order, movie) != m_order.end(); }

size_t LabelOrder::firstUnhandled() {
  while (m_front < m_order.size() && isHandled(m_order[m_front])) ++m_front;
  return m_front;
}

std::vector<storage::MovieId> LabelOrder::upcoming(size_t count) const {
  std::vector<storage::MovieId> next;
  for (size_t i = m_front; i < m_order.size() && next.size() < count; ++i) {
    if (i != m_place && !isHandled(m_order[i])) next.push_back(m_order[i]);
  }
  return next;
}

size_t LabelOrder::remaining() const {
  const auto front = m_order.begin() + ptrdiff_t(std::min(m_front, m_order.size()));
  return size_t(std::count_if(front, m_order.end(), [this](storage::MovieId movie) { return !isHandled(movie); }));
}

void LabelOrder::moveOn() {
  const storage::MovieId movie = current();
  setHandled(movie);
  std::erase(m_visited, movie);
  m_visited.push_back(movie);
  m_place = firstUnhandled();
}

bool LabelOrder::back() {
  if (m_place == 0) return false;
  --m_place;
  return true;
}

bool LabelOrder::forward() {
  if (m_place >= firstUnhandled()) return false;
  ++m_place;
  return true;
}

void LabelOrder::moveTo(storage::MovieId movie) {
  auto found = std::ranges::find(m_order, movie);
  if (found == m_order.end()) {
    found = m_order.insert(m_order.begin() + ptrdiff_t(std::min(m_front, m_order.size())), movie);
    // Movies before m_front are handled; whether this one is, its card will tell.
    setHandled(movie);
  }
  m_place = size_t(found - m_order.begin());
}

void LabelOrder::forgetHandled(storage::MovieId movie) {
  std::erase(m_visited, movie);
  if (m_handled.erase(number(movie)) == 0) return;
  m_front = std::min(m_front, size_t(std::ranges::find(m_order, movie) - m_order.begin()));
}

}  // namespace kinoprism::app
