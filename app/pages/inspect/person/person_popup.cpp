#include "app/pages/inspect/person/person_popup.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include "widgets/forms/filter_chips.h"

namespace kinoprism::app {
namespace {

constexpr QSize kPopupSize(300, 420);

bool movesInList(int key) {
  return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

}  // namespace

PersonPopup::PersonPopup(PersonListModel* model, QWidget* parent) : QFrame(parent, Qt::Popup), m_model(model) {
  setFrameShape(QFrame::StyledPanel);
  setFixedSize(kPopupSize);
  m_search = new QLineEdit(this);
  m_search->setObjectName("personSearch");
  m_search->setClearButtonEnabled(true);
  m_search->installEventFilter(this);
  m_orders = new widgets::FilterChips(this);
  m_orders->setExclusive(true);
  m_list = new QListView(this);
  m_list->setObjectName("personList");
  m_list->setModel(model);
  m_list->setUniformItemSizes(true);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(10, 10, 10, 10);
  column->setSpacing(8);
  column->addWidget(m_search);
  column->addWidget(m_orders);
  column->addWidget(m_list, 1);
  m_makeUp = new QPushButton(this);
  m_makeUp->setObjectName("makeUpButton");
  column->addWidget(m_makeUp);
  connect(m_makeUp, &QPushButton::clicked, this, [this] {
    hide();
    Q_EMIT madeUpWanted();
  });
  connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
    m_model->setSearch(text);
    // What was typed for comes first; the curator and those made up stand above it.
    m_list->setCurrentIndex(m_model->index(text.trimmed().isEmpty() ? 0 : m_model->firstFound()));
  });
  connect(m_search, &QLineEdit::returnPressed, this, [this] { choose(m_list->currentIndex()); });
  connect(m_orders, &widgets::FilterChips::toggled, this, [this](const QString& id, bool on) {
    if (!on) return;
    m_model->setOrder(id == "most"     ? PersonListModel::Order::MostRatings
                      : id == "fewest" ? PersonListModel::Order::FewestRatings
                                       : PersonListModel::Order::Number);
    m_list->scrollToTop();
  });
  connect(m_list, &QListView::clicked, this, &PersonPopup::choose);
  connect(m_list, &QListView::activated, this, &PersonPopup::choose);
  retranslate();
}

void PersonPopup::retranslate() {
  m_search->setPlaceholderText(tr("Number or description of a person"));
  m_search->setAccessibleName(tr("Search people"));
  m_list->setAccessibleName(tr("People"));
  m_makeUp->setText(tr("Make somebody up…"));
  m_makeUp->setToolTip(tr("What would somebody get who likes just a few movies of your choice?"));
  const auto order = m_model->order();
  m_orders->setChips(
      {{.id = "number", .text = tr("by number"), .checked = order == PersonListModel::Order::Number},
       {.id = "most", .text = tr("most ratings"), .checked = order == PersonListModel::Order::MostRatings},
       {.id = "fewest", .text = tr("fewest"), .checked = order == PersonListModel::Order::FewestRatings}});
}

void PersonPopup::open(QPoint globalPosition, storage::PersonId person) {
  m_search->clear();
  const QModelIndex current = m_model->index(std::max(m_model->rowOf(person), 0));
  m_list->setCurrentIndex(current);
  m_list->scrollTo(current, QAbstractItemView::PositionAtCenter);
  if (const QScreen* screen = QGuiApplication::screenAt(globalPosition)) {
    const QRect area = screen->availableGeometry();
    globalPosition.setX(std::clamp(globalPosition.x(), area.left(), std::max(area.left(), area.right() - width())));
    globalPosition.setY(std::clamp(globalPosition.y(), area.top(), std::max(area.top(), area.bottom() - height())));
  }
  move(globalPosition);
  show();
  m_search->setFocus();
}

void PersonPopup::choose(const QModelIndex& index) {
  if (!index.isValid()) return;
  // choosing may start what takes a moment; the popup must not stand in the way.
  hide();
  Q_EMIT chosen(index.data(PersonListModel::PersonRole).toLongLong());
}

bool PersonPopup::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_search && event->type() == QEvent::KeyPress && movesInList(static_cast<QKeyEvent*>(event)->key())) {
    QCoreApplication::sendEvent(m_list, event);
    return true;
  }
  return QFrame::eventFilter(watched, event);
}

void PersonPopup::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QFrame::changeEvent(event);
}

}  // namespace kinoprism::app
