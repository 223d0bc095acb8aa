#include "app/pages/welcome/welcome_page.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/pages/welcome/choice_card.h"
#include "widgets/theme/theme.h"
#include "widgets/wall/poster_layout.h"
#include "widgets/wall/title_card.h"

namespace kinoprism::app {
namespace {

constexpr int kPanelWidth = 800;
constexpr int kRecentShown = 4;
constexpr double kBackdropOpacity = 0.22;

// Only to have something on the cards behind the panel; no such films are known.
constexpr const char* kBackdropTitles[] = {"The Long Harbour", "Red Static",    "Eleven Winters", "Paper Suns",
                                           "Nobody's Orbit",   "Glass Rivers",  "The Last Usher", "Saltlight",
                                           "Midnight Ledger",  "A Small Storm", "Hollow Parade",  "North of Quiet"};

QString dayText(const QDateTime& when) {
  const qint64 days = when.date().daysTo(QDate::currentDate());
  if (days <= 0) return WelcomePage::tr("today");
  if (days == 1) return WelcomePage::tr("yesterday");
  if (days < 7) return QLocale().dayName(when.date().dayOfWeek());
  return QLocale().toString(when.date(), QLocale::ShortFormat);
}

QString countsText(const RecentLibrary& library) {
  QStringList parts{WelcomePage::tr("%Ln movies", nullptr, int(library.movies))};
  if (library.runs > 0) parts.append(WelcomePage::tr("%Ln runs", nullptr, int(library.runs)));
  if (library.labels > 0) parts.append(WelcomePage::tr("%Ln labels", nullptr, int(library.labels)));
  if (library.runs == 0 && library.labels == 0) {
    parts.append(WelcomePage::tr("%Ln ratings", nullptr, int(library.ratings)));
  }
  return parts.join(QStringLiteral(" · "));
}

/// A recent library: one button as wide as the panel, three columns of text.
class RecentRow : public QPushButton {
 public:
  RecentRow(RecentLibrary library, QWidget* parent) : QPushButton(parent), m_library(std::move(library)) {
    setFlat(true);
    setCursor(Qt::PointingHandCursor);
    setFixedHeight(widgets::textPixels(28));
    setToolTip(m_library.folder);
    setAccessibleName(m_library.title + ", " + countsText(m_library));
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    const widgets::Theme& colours = widgets::theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
      painter.setPen(hasFocus() ? QPen(colours.focus) : QPen(Qt::NoPen));
      painter.setBrush(colours.hover);
      painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    const QRect row = rect().adjusted(8, 0, -8, 0);
    const int second = row.width() * 2 / 7;
    painter.setFont(widgets::themeFont(widgets::TextRole::Strong));
    painter.setPen(colours.text);
    painter.drawText(QRect(row.left(), 0, second - 8, height()), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_library.title, Qt::ElideRight, second - 8));
    painter.setFont(widgets::themeFont(widgets::TextRole::Body));
    painter.setPen(colours.quietText);
    painter.drawText(row.adjusted(second, 0, -90, 0), Qt::AlignVCenter, countsText(m_library));
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, dayText(m_library.opened));
  }

 private:
  RecentLibrary m_library;
};

}  // namespace

WelcomePage::WelcomePage(Services& services, QWidget* parent) : Page(parent), m_services(services) {
  m_panel = new QWidget(this);
  m_panel->setMaximumWidth(widgets::textPixels(kPanelWidth));
  m_title = new QLabel(m_panel);
  QFont large = widgets::themeFont(widgets::TextRole::Title);
  large.setPixelSize(widgets::textPixels(30));
  m_title->setFont(large);
  m_promise = new QLabel(m_panel);
  m_promise->setWordWrap(true);
  QFont promise = widgets::themeFont(widgets::TextRole::Body);
  promise.setPixelSize(widgets::textPixels(16));
  m_promise->setFont(promise);
  m_promise->setEnabled(false);
  m_demo = new ChoiceCard(widgets::Icon::Play, m_panel);
  m_open = new ChoiceCard(widgets::Icon::Folder, m_panel);
  m_import = new ChoiceCard(widgets::Icon::Import, m_panel);
  m_demo->setObjectName("demoCard");
  m_recentHead = new QLabel(m_panel);
  m_recentHead->setFont(widgets::themeFont(widgets::TextRole::Section));
  m_recentHead->setEnabled(false);

  auto* cards = new QHBoxLayout;
  cards->setSpacing(14);
  for (ChoiceCard* card : {m_demo, m_open, m_import}) cards->addWidget(card);
  auto* column = new QVBoxLayout(m_panel);
  column->setContentsMargins(44, 36, 44, 32);
  column->setSpacing(8);
  column->addWidget(m_title);
  column->addWidget(m_promise);
  column->addSpacing(16);
  column->addLayout(cards);
  column->addSpacing(20);
  column->addWidget(m_recentHead);
  m_recent = new QVBoxLayout;
  m_recent->setSpacing(0);
  column->addLayout(m_recent);

  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(24, 24, 24, 24);
  layout->setRowStretch(0, 1);
  layout->setRowStretch(2, 2);
  layout->setColumnStretch(0, 1);
  layout->setColumnStretch(1, 8);
  layout->setColumnStretch(2, 1);
  layout->addWidget(m_panel, 1, 1);

  connect(m_demo, &QAbstractButton::clicked, this, &WelcomePage::demoWanted);
  connect(m_open, &QAbstractButton::clicked, this, &WelcomePage::openWanted);
  connect(m_import, &QAbstractButton::clicked, this, &WelcomePage::importWanted);
  retranslate();
}

void WelcomePage::enter() {
  fillRecent();
  m_demo->setFocus();
}

QString WelcomePage::statusText() const { return tr("Drop files anywhere"); }

void WelcomePage::fillRecent() {
  while (QLayoutItem* item = m_recent->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  auto libraries = m_services.preferences.recentLibraries();
  if (libraries.size() > kRecentShown) libraries.resize(kRecentShown);
  for (const RecentLibrary& library : libraries) {
    auto* row = new RecentRow(library, m_panel);
    connect(row, &QPushButton::clicked, this, [this, folder = library.folder] { Q_EMIT recentWanted(folder); });
    m_recent->addWidget(row);
  }
  m_recentHead->setVisible(!libraries.empty());
}

void WelcomePage::paintEvent(QPaintEvent*) {
  if (m_backdrop.isNull()) {
    m_backdrop = QPixmap(size() * devicePixelRatioF());
    m_backdrop.setDevicePixelRatio(devicePixelRatioF());
    m_backdrop.fill(widgets::theme().window);
    QPainter painter(&m_backdrop);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(kBackdropOpacity);
    const widgets::PosterLayout layout = widgets::PosterLayout::make(width(), 1.2, false, 0, 0);
    const int rows = height() / layout.pitchY() + 1;
    for (int i = 0; i < rows * layout.columns; ++i) {
      widgets::paintTitleCard(painter, layout.posterRect(i),
                              kBackdropTitles[size_t(i * 5) % std::size(kBackdropTitles)], {}, false);
    }
  }
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.drawPixmap(0, 0, m_backdrop);
  painter.setPen(widgets::theme().line);
  painter.setBrush(widgets::theme().raised);
  painter.drawRoundedRect(QRectF(m_panel->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 14, 14);
}

void WelcomePage::resizeEvent(QResizeEvent* event) {
  m_backdrop = {};
  Page::resizeEvent(event);
}

void WelcomePage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  if (event->type() == QEvent::PaletteChange) {
    m_backdrop = {};
    update();
  }
  Page::changeEvent(event);
}

void WelcomePage::retranslate() {
  m_title->setText(QStringLiteral("Kinoprism"));
  m_promise->setText(
      tr("See what a recommender sees: words, posters, sound and picture, and how much each of them matters."));
  m_demo->setContent(tr("Try the demo"),
                     tr("600 made-up movies with posters, sound and people. Ready in seconds, no network."), true);
  m_open->setContent(tr("Open a library"), tr("A folder that ends in .kinoprism, from this or another computer."),
                     false);
  m_import->setContent(
      tr("Bring your own"),
      tr("Drop MovieLens, a CSV, posters, trailers: what it is, is recognised and shown before anything is read in."),
      false);
  m_recentHead->setText(tr("RECENT"));
  fillRecent();
}

}  // namespace kinoprism::app
