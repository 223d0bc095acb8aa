#include "app/pages/library/detail/section_text.h"

#include <QLabel>
#include <QLayout>

#include "widgets/theme/theme.h"

namespace kinoprism::app {

QLabel* addSectionHead(QLayout* layout) {
  auto* head = new QLabel(layout->parentWidget());
  head->setFont(widgets::themeFont(widgets::TextRole::Section));
  head->setEnabled(false);
  head->setContentsMargins(0, 10, 0, 0);
  layout->addWidget(head);
  return head;
}

QLabel* makePlainText(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

QLabel* makeQuietText(QWidget* parent) {
  auto* label = makePlainText(parent);
  label->setEnabled(false);
  return label;
}

}  // namespace kinoprism::app
