#include "app/pages/data/state_rows.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include "widgets/forms/elided_label.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

QColor inkOf(StateTone tone) {
  switch (tone) {
    case StateTone::Good:
      return widgets::theme().gain;
    case StateTone::Warning:
      return widgets::theme().signal(widgets::SignalTone::Text);
    case StateTone::Bad:
      return widgets::theme().loss;
    case StateTone::Quiet:
      break;
  }
  return widgets::theme().quietText;
}

}  // namespace

QGridLayout* newStateGrid(QWidget* widget) {
  qDeleteAll(widget->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
  delete widget->layout();
  auto* grid = new QGridLayout(widget);
  grid->setContentsMargins(8, 0, 0, 0);
  grid->setHorizontalSpacing(16);
  grid->setVerticalSpacing(8);
  grid->setColumnStretch(2, 1);
  return grid;
}

QLabel* makeStateLabel(const QString& text, StateTone tone, QWidget* parent) {
  auto* label = new widgets::ElidedLabel(parent);
  label->setFullText(text);
  label->setToolTip(text);
  QPalette colours = label->palette();
  colours.setColor(QPalette::WindowText, inkOf(tone));
  label->setPalette(colours);
  return label;
}

QLabel* makeNumberLabel(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  return label;
}

QPushButton* makeStateButton(const QString& text, const QString& name, QWidget* parent) {
  auto* button = new QPushButton(text, parent);
  button->setFlat(true);
  button->setFixedHeight(widgets::textPixels(24));
  button->setAccessibleName(name);
  return button;
}

}  // namespace kinoprism::app
