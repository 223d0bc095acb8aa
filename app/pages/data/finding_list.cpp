#include "app/pages/data/finding_list.h"

#include <QAbstractListModel>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>

#include "app/models/finding_text.h"
#include "app/models/movie_text.h"
#include "widgets/theme/theme.h"
#include "widgets/wall/title_card.h"

namespace kinoprism::app {
namespace {

constexpr QSize kPoster(74, 111);
constexpr int kBehind = 34;  // how far the second poster stands out

int captionHeight() { return widgets::textPixels(20); }

QSize cellSize() { return {kPoster.width() + kBehind + 16, kPoster.height() + captionHeight() + 14}; }

QString titleOf(const Services& services, storage::MovieId id) {
  const CataloguePtr& catalogue = services.library.catalogue();
  const storage::MovieSummary* movie = catalogue ? catalogue->find(id) : nullptr;
  if (!movie) return {};
  return titleWithYear(*movie);
}

}  // namespace

class FindingList::Model : public QAbstractListModel {
 public:
  Model(Services& services, QObject* parent) : QAbstractListModel(parent), m_services(services) {}

  void set(std::vector<storage::DataFinding> findings) {
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
  }
  const storage::DataFinding& at(int row) const { return m_findings[size_t(row)]; }
  int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_findings.size()); }
  QVariant data(const QModelIndex& index, int role) const override {
    if (!index.isValid()) return {};
    const storage::DataFinding& finding = at(index.row());
    QString titles = titleOf(m_services, finding.movie);
    if (number(finding.other) != 0) titles += QStringLiteral(" · ") + titleOf(m_services, finding.other);
    if (role == Qt::DisplayRole) return findingScore(finding);
    if (role == Qt::ToolTipRole) return titles + '\n' + findingHint(finding.kind);
    if (role == Qt::AccessibleTextRole) return titles + QStringLiteral(", ") + findingScore(finding);
    return {};
  }
  void repaint(qint64 movie) {
    for (int row = 0; row < rowCount(); ++row) {
      if (number(at(row).movie) != movie && number(at(row).other) != movie) continue;
      Q_EMIT dataChanged(index(row), index(row));
    }
  }

 private:
  Services& m_services;
  std::vector<storage::DataFinding> m_findings;
};

class FindingList::Delegate : public QStyledItemDelegate {
 public:
  Delegate(Services& services, const Model& model, QWidget* view)
      : QStyledItemDelegate(view), m_services(services), m_model(model), m_view(view) {}

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return cellSize(); }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const storage::DataFinding& finding = m_model.at(index.row());
    if (option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver)) {
      painter->setPen(option.state.testFlag(QStyle::State_HasFocus) ? QPen(widgets::theme().focus, 1.5)
                                                                    : QPen(Qt::NoPen));
      painter->setBrush(widgets::theme().hover);
      painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
    }
    const QPoint corner = option.rect.topLeft() + QPoint(6, 6);
    if (number(finding.other) != 0) {
      paintPoster(*painter, QRect(corner, kPoster), finding.other);
      paintPoster(*painter, QRect(corner + QPoint(kBehind, 0), kPoster), finding.movie);
    } else {
      paintPoster(*painter, QRect(corner, kPoster), finding.movie);
    }
    painter->setFont(widgets::themeFont(widgets::TextRole::Small));
    painter->setPen(widgets::theme().quietText);
    const QRect caption(corner.x(), corner.y() + kPoster.height() + 2, cellSize().width() - 10, captionHeight());
    painter->drawText(caption, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, caption.width()));
    painter->restore();
  }

 private:
  void paintPoster(QPainter& painter, const QRect& box, storage::MovieId id) const {
    const CataloguePtr& catalogue = m_services.library.catalogue();
    const storage::MovieSummary* movie = catalogue ? catalogue->find(id) : nullptr;
    if (!movie) return;
    painter.save();
    QPainterPath frame;
    frame.addRoundedRect(box, 5, 5);
    // A thin edge keeps the front poster off the one behind it.
    painter.fillPath(frame, widgets::theme().raised);
    painter.setClipPath(frame);
    const widgets::PictureState state = m_services.posters.stateOf(*movie);
    QImage image;
    if (state == widgets::PictureState::Expected) {
      image = m_services.posters.thumbnail(id, box.size() * m_view->devicePixelRatioF(), m_view);
    }
    if (!image.isNull()) {
      painter.drawImage(box, image);
    } else if (state == widgets::PictureState::Expected) {
      painter.fillRect(box, widgets::theme().field);
    } else {
      widgets::paintTitleCard(painter, box, QString::fromStdString(movie->title), {},
                              state == widgets::PictureState::Failed);
    }
    painter.restore();
  }

  Services& m_services;
  const Model& m_model;
  QWidget* m_view;
};

FindingList::FindingList(Services& services, QWidget* parent) : QListView(parent), m_services(services) {
  m_model = new Model(services, this);
  setModel(m_model);
  setItemDelegate(new Delegate(services, *m_model, this));
  setFlow(LeftToRight);
  setWrapping(true);
  setResizeMode(Adjust);
  setUniformItemSizes(true);
  setMouseTracking(true);
  setFrameShape(NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(ScrollPerPixel);
  viewport()->setAutoFillBackground(false);
  setMinimumHeight(cellSize().height() + 4);
  connect(&services.posters, &PosterService::ready, this, [this](qint64 movie) { m_model->repaint(movie); });
  connect(this, &QListView::doubleClicked, this,
          [this](const QModelIndex& index) { Q_EMIT movieWanted(number(m_model->at(index.row()).movie)); });
}

FindingList::~FindingList() { m_services.posters.setVisible(this, {}); }

void FindingList::setFindings(std::vector<storage::DataFinding> findings) {
  m_services.posters.setVisible(this, {});
  m_model->set(std::move(findings));
}

void FindingList::openMenu(const QModelIndex& index, const QPoint& place) {
  if (!index.isValid()) return;
  const storage::DataFinding finding = m_model->at(index.row());
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const storage::MovieId movie : {finding.movie, finding.other}) {
    if (number(movie) == 0) continue;
    menu->addAction(tr("Show “%1”").arg(titleOf(m_services, movie)), this,
                    [this, movie] { Q_EMIT movieWanted(number(movie)); });
  }
  menu->addSeparator();
  menu->addAction(tr("This is right: set it aside"), this, [this, finding] { Q_EMIT setAsideWanted(finding); });
  menu->popup(place);
}

void FindingList::contextMenuEvent(QContextMenuEvent* event) {
  const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
  const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
  openMenu(index, byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).center()));
}

void FindingList::keyPressEvent(QKeyEvent* event) {
  const QModelIndex index = currentIndex();
  if (index.isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
    Q_EMIT movieWanted(number(m_model->at(index.row()).movie));
    return;
  }
  if (index.isValid() && event->key() == Qt::Key_Delete) {
    const storage::DataFinding finding = m_model->at(index.row());
    Q_EMIT setAsideWanted(finding);
    return;
  }
  QListView::keyPressEvent(event);
}

}  // namespace kinoprism::app
