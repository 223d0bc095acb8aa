#include "app/pages/library/detail/detail_pane.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QUrl>
#include <QVBoxLayout>

#include "app/messages/message_text.h"
#include "app/models/finding_text.h"
#include "app/models/language_text.h"
#include "app/models/movie_text.h"
#include "app/pages/library/detail/edit_history_dialog.h"
#include "app/pages/library/detail/edit_movie_dialog.h"
#include "app/pages/library/detail/feature_state.h"
#include "app/pages/library/detail/poster_zoom.h"
#include "app/pages/library/detail/section_text.h"
#include "app/pages/library/detail/similar_panel.h"
#include "app/pages/media_panel.h"
#include "app/pages/player_controls.h"
#include "app/pages/poster_view.h"
#include "widgets/charts/ratings_histogram.h"
#include "widgets/forms/long_text.h"
#include "widgets/forms/star_rating.h"
#include "widgets/status/empty_state.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr int kShortDescription = 260;  // characters
constexpr int kActorsShown = 6;

QLabel* makeLinks(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setWordWrap(true);
  label->setTextFormat(Qt::RichText);
  label->setTextInteractionFlags(Qt::TextBrowserInteraction);
  return label;
}

}  // namespace

DetailPane::DetailPane(Services& services, QWidget* parent)
    : QScrollArea(parent), m_services(services), m_overviews(services.lanes.media) {
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setMinimumWidth(widgets::textPixels(320));
  // Not a stack: it would be as long as the longer of the two.
  auto* both = new QWidget(viewport());
  auto* column = new QVBoxLayout(both);
  column->setContentsMargins(0, 0, 0, 0);
  m_empty = new widgets::EmptyState(both);
  column->addWidget(m_empty);
  setWidget(both);
  connect(&services.library.labels(), &LabelJournal::labelsChanged, this, &DetailPane::showRating);
  connect(&services.library, &LibraryService::catalogueChanged, this, [this] { setMovie(m_movie); });
  connect(&services.library, &LibraryService::closed, this, [this] { setMovie(storage::MovieId{}); });
  retranslate();
}

bool DetailPane::make() {
  if (m_content) return false;
  m_content = new QWidget(widget());
  m_content->hide();
  build(m_content);
  widget()->layout()->addWidget(m_content);
  connectContent();
  retranslateContent();
  m_similar->setMovie(storage::MovieId{});
  m_poster->clear();
  resetHeat();
  return true;
}

void DetailPane::connectContent() {
  connect(m_stars, &widgets::StarRating::rated, this,
          [this](double value) { m_services.library.labels().rate({number(m_movie)}, value); });
  connect(m_more, &QPushButton::clicked, this, [this] {
    m_expanded = !m_expanded;
    showDescription();
  });
  connect(m_similar, &SimilarPanel::movieWanted, this, &DetailPane::movieWanted);
  connect(m_similar, &SimilarPanel::failed, this, &DetailPane::failed);
  connect(m_poster, &PosterView::pictureChanged, this, [this] { m_trailer->setStill(m_poster->picture()); });
  connect(m_poster, &PosterView::zoomWanted, this, &DetailPane::zoomPoster);
  connect(m_poster, &PosterView::replaceWanted, this,
          [this](const QString& file) { m_services.editor.replacePoster(m_movie, file); });
  connect(m_poster, &PosterView::pictureWanted, this,
          [this](const QImage& picture) { m_services.editor.replacePoster(m_movie, picture); });
  for (QLabel* links : {m_genres, m_people, m_elsewhere}) {
    connect(links, &QLabel::linkActivated, this, &DetailPane::follow);
  }
  for (const storage::MediaKind kind : {storage::MediaKind::Trailer, storage::MediaKind::Sound}) {
    connect(panelOf(kind), &MediaPanel::stepWanted, this, [this, kind](int by) { Q_EMIT stepWanted(kind, by); });
  }
  connect(&m_services.player, &Player::failed, this, [this](const QString& message) {
    for (MediaPanel* panel : {m_trailer, m_sound}) {
      if (panel->controls()->isMine()) panel->setProblem(message);
    }
    Q_EMIT failed(message);
  });
}

QWidget* DetailPane::buildHead(QWidget* parent) {
  auto* head = new QWidget(parent);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(16);
  m_poster = new PosterView(m_services, head);
  auto* left = new QVBoxLayout;
  left->setSpacing(6);
  left->addWidget(m_poster);
  m_heat = new QPushButton(head);
  m_heat->setObjectName("heatButton");
  m_heat->setProperty("chip", true);
  m_heat->setCheckable(true);
  m_heatText = makeQuietText(head);
  m_heatText->setObjectName("heatText");
  m_heatText->setFont(widgets::themeFont(widgets::TextRole::Small));
  m_heatText->setFixedWidth(m_poster->width());
  left->addWidget(m_heat, 0, Qt::AlignLeft);
  left->addWidget(m_heatText);
  left->addStretch();
  row->addLayout(left);
  connect(m_heat, &QPushButton::clicked, this, &DetailPane::toggleHeat);
  auto* column = new QVBoxLayout;
  column->setSpacing(8);
  m_title = makePlainText(head);
  m_title->setFont(widgets::themeFont(widgets::TextRole::Title));
  m_genres = makeLinks(head);
  m_genres->setObjectName("genres");
  m_stars = new widgets::StarRating(head);
  m_stars->setObjectName("stars");
  m_starsHint = makeQuietText(head);
  m_mean = makePlainText(head);
  m_mean->setTextFormat(Qt::RichText);
  m_histogram = new widgets::RatingsHistogram(head);
  for (QWidget* widget : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_genres)}) column->addWidget(widget);
  column->addWidget(m_stars, 0, Qt::AlignLeft);
  for (QWidget* widget :
       {static_cast<QWidget*>(m_starsHint), static_cast<QWidget*>(m_mean), static_cast<QWidget*>(m_histogram)}) {
    column->addWidget(widget);
  }
  column->addStretch();
  row->addLayout(column, 1);
  return head;
}

QWidget* DetailPane::buildActions(QWidget* parent) {
  auto* actions = new QWidget(parent);
  auto* row = new QHBoxLayout(actions);
  row->setContentsMargins(0, 4, 0, 0);
  row->setSpacing(6);
  const auto add = [&](const char* name, void (DetailPane::*act)()) {
    auto* button = new QPushButton(actions);
    button->setObjectName(name);
    button->setProperty("chip", true);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, act);
    return button;
  };
  m_edit = add("editButton", &DetailPane::edit);
  m_replace = add("replacePoster", &DetailPane::choosePoster);
  m_history = new QPushButton(actions);
  m_history->setObjectName("historyButton");
  m_history->setProperty("chip", true);
  row->addWidget(m_history);
  row->addStretch();
  connect(m_history, &QPushButton::clicked, this,
          [this] { (new EditHistoryDialog(m_services, m_movie, window()))->open(); });
  m_poster->setReplaceable(true);
  return actions;
}

void DetailPane::build(QWidget* content) {
  // Everything is made where it stays: a widget that changes its parent is styled again, with all that is in it.
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(16, 16, 16, 16);
  layout->setSpacing(8);
  layout->addWidget(buildHead(content));
  m_descriptionHead = addSectionHead(layout);
  m_descriptionText = new widgets::LongText(content);
  m_more = new QPushButton(content);
  m_more->setFlat(true);
  layout->addWidget(m_descriptionText);
  layout->addWidget(m_more, 0, Qt::AlignLeft);
  m_peopleHead = addSectionHead(layout);
  m_people = makeLinks(content);
  m_people->setObjectName("people");
  layout->addWidget(m_people);
  m_elsewhere = makeLinks(content);
  m_elsewhere->setObjectName("elsewhere");
  layout->addWidget(m_elsewhere);
  layout->addWidget(buildActions(content));
  m_trailerHead = addSectionHead(layout);
  m_trailer = new MediaPanel(m_services, storage::MediaKind::Trailer, content);
  m_noTrailer = makeQuietText(content);
  layout->addWidget(m_trailer);
  layout->addWidget(m_noTrailer);
  m_soundHead = addSectionHead(layout);
  m_sound = new MediaPanel(m_services, storage::MediaKind::Sound, content);
  m_noSound = makeQuietText(content);
  layout->addWidget(m_sound);
  layout->addWidget(m_noSound);
  m_similar = new SimilarPanel(m_services, content);
  layout->addWidget(m_similar);
  m_featuresHead = addSectionHead(layout);
  m_features = makePlainText(content);
  m_features->setObjectName("features");
  layout->addWidget(m_features);
  layout->addStretch();
}

void DetailPane::tellEmpty() {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  const bool hasMovies = !catalogue || !catalogue->movies.empty();
  m_empty->setContent(widgets::Icon::Library, tr("No movie chosen"),
                      hasMovies ? tr("Choose one on the wall to see its details.")
                                : tr("Movies that are imported can be chosen on the wall."));
}

void DetailPane::retranslate() {
  setAccessibleName(tr("About the chosen movie"));
  tellEmpty();
  if (!m_content) return;
  retranslateContent();
  if (number(m_movie) != 0) {
    showSummary();
    if (m_detail) showDetail(*m_detail);
  }
}

void DetailPane::retranslateContent() {
  m_descriptionHead->setText(tr("DESCRIPTION"));
  m_peopleHead->setText(tr("PEOPLE"));
  m_trailerHead->setText(tr("TRAILER"));
  m_soundHead->setText(tr("SOUND"));
  m_edit->setText(tr("Edit…"));
  m_replace->setText(tr("Replace poster…"));
  m_replace->setToolTip(tr("You can also drop a picture on the poster, or paste one while the poster has the focus"));
  m_history->setText(tr("Edit history…"));
  m_featuresHead->setText(tr("FEATURES"));
  m_heat->setText(tr("Saliency"));
  m_heat->setToolTip(tr("Overlays the poster with the regions that matter to its encoder"));
  m_starsHint->setText(tr("your label · keys 1–5, 0 clears"));
  m_trailer->retranslate();
  m_sound->retranslate();
  m_noTrailer->setText(tr("This movie has no trailer in the library."));
  m_noSound->setText(tr("This movie has no sound in the library."));
  m_histogram->setAccessibleName(tr("Distribution of the ratings"));
}

void DetailPane::setMovie(storage::MovieId movie) {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  const storage::MovieSummary* summary = catalogue && number(movie) != 0 ? catalogue->find(movie) : nullptr;
  if (movie != m_movie || !summary) m_services.player.stop();
  if (movie != m_movie) {
    m_expanded = false;
    m_detail.reset();
    m_toPlay.reset();
    m_overviews.withdraw();
    verticalScrollBar()->setValue(0);
  }
  m_movie = summary ? movie : storage::MovieId{};
  if (!summary) tellEmpty();
  if (!summary && !m_content) return;
  make();
  m_similar->setMovie(m_movie);
  resetHeat();
  m_content->setVisible(summary != nullptr);
  m_empty->setVisible(summary == nullptr);
  if (!summary) {
    m_poster->clear();
    return;
  }
  showSummary();
  ++m_pending;
  m_services.library.detail(
      movie, this,
      [this, movie](storage::MovieDetail detail) {
        --m_pending;
        if (movie == m_movie) showDetail(detail);
      },
      [this](const core::Error& error) {
        --m_pending;
        Q_EMIT failed(messageText(error));
      });
}

void DetailPane::showSummary() {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  const storage::MovieSummary* movie = catalogue ? catalogue->find(m_movie) : nullptr;
  if (!movie) return;
  const QString title = QString::fromStdString(movie->title);
  m_title->setText(movie->year > 0 ? tr("%1 (%2)").arg(title).arg(movie->year) : title);
  QStringList genres;
  for (const QString& genre : genresOf(*movie, *catalogue)) {
    genres.append(QStringLiteral("<a href=\"genre:%1\">%1</a>").arg(genre.toHtmlEscaped()));
  }
  m_genres->setText(genres.join(QStringLiteral(" · ")));
  m_poster->setMovie(*movie, subtitleOf(*movie, *catalogue));
  const int people = int(movie->ratingCount);
  if (movie->meanRating > 0)
    m_mean->setText(tr("<b>%1</b> from %Ln ratings", nullptr, people).arg(double(movie->meanRating), 0, 'f', 1));
  else
    m_mean->setText(people > 0 ? tr("%Ln interactions, no ratings", nullptr, people) : tr("No ratings yet."));
  showRating();
}

void DetailPane::showRating() {
  if (number(m_movie) == 0) return;
  const double own = double(m_services.library.labels().myRating(m_movie));
  m_stars->setValue(own);
  m_histogram->setOwnRating(own);
}

void DetailPane::showDetail(const storage::MovieDetail& detail) {
  m_detail = detail;
  QList<qint64> counts;
  for (const uint32_t count : detail.histogram) counts.append(count);
  m_histogram->setCounts(counts);
  m_histogram->setVisible(detail.summary.ratingCount > 0);
  const storage::Description description = descriptionOf(detail, m_services.preferences.language());
  m_description = QString::fromStdString(description.text);
  m_descriptionLanguage = description.language;
  showDescription();
  const QString people = peopleLinks(detail, kActorsShown);
  m_people->setText(people);
  m_people->setVisible(!people.isEmpty());
  m_peopleHead->setVisible(!people.isEmpty());
  const QString elsewhere = pagesElsewhere(detail);
  m_elsewhere->setText(elsewhere);
  m_elsewhere->setVisible(!elsewhere.isEmpty());
  showMedia(detail);
  showFeatures();
}

/// Addresses are opened only here, where somebody asked for it.
void DetailPane::follow(const QString& link) {
  const QString value = link.section(':', 1);
  if (link.startsWith(QLatin1String("genre:"))) {
    Q_EMIT genreWanted(value);
  } else if (link.startsWith(QLatin1String("person:"))) {
    Q_EMIT personWanted(value);
  } else {
    QDesktopServices::openUrl(QUrl(link));
  }
}

void DetailPane::showFeatures() {
  const LibraryPtr library = m_services.library.library();
  if (!library) return;
  ++m_pending;
  const engine::Engine* engine = m_services.engine.engine();
  const std::span<const encode::EncoderInfo> encoders =
      engine ? engine->encoders() : std::span<const encode::EncoderInfo>();
  m_services.lanes.reader.run(
      this, [library, encoders, movie = m_movie](std::stop_token) { return featuresOf(*library, encoders, movie); },
      [this, movie = m_movie](const MovieFeatures& found) {
        --m_pending;
        if (movie != m_movie) return;
        QStringList lines;
        for (const FeatureState& state : found.states) lines.append(featureText(state));
        for (const storage::DataFinding& finding : found.findings) {
          lines.append(QStringLiteral("⚠ %1 · %2").arg(findingTitle(finding.kind), findingScore(finding)));
        }
        m_features->setText(lines.isEmpty() ? tr("No features yet (Data page).") : lines.join('\n'));
      },
      [this](const core::Error& error) {
        --m_pending;
        m_features->setText(messageText(error));
      });
}

void DetailPane::zoomPoster() {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  const storage::MovieSummary* movie = catalogue ? catalogue->find(m_movie) : nullptr;
  if (!movie || m_poster->picture().isNull()) return;
  auto* zoom = new PosterZoom(m_poster->picture(), QString::fromStdString(movie->title), window());
  for (const storage::MediaFile& file : m_detail ? m_detail->media : std::vector<storage::MediaFile>()) {
    if (file.kind != storage::MediaKind::Poster) continue;
    // Twice the screen: sharp when zoomed.
    const QSize size = window()->screen()->size() * (2 * devicePixelRatioF());
    m_services.media.poster(
        file, size, zoom, [zoom](const QImage& picture) { zoom->setPicture(picture); },
        [this](const core::Error& error) { Q_EMIT failed(messageText(error)); }, [] {});  // the small picture stays
  }
}

void DetailPane::choosePoster() {
  auto* dialog = new QFileDialog(this, tr("Choose a poster"), {}, tr("Pictures (*.jpg *.jpeg *.png *.webp)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this,
          [this, movie = m_movie](const QString& file) { m_services.editor.replacePoster(movie, file); });
  dialog->open();
}

void DetailPane::edit() {
  if (!m_detail) return;
  auto* dialog = new EditMovieDialog(*m_detail, m_services.preferences.language(), window());
  connect(dialog, &EditMovieDialog::saveWanted, this,
          [this, movie = m_movie](const storage::MovieFields& fields) { m_services.editor.edit(movie, fields); });
  dialog->open();
}

void DetailPane::showDescription() {
  m_descriptionHead->setText(m_descriptionLanguage.empty()
                                 ? tr("DESCRIPTION")
                                 : tr("DESCRIPTION · %1").arg(languageName(m_descriptionLanguage)));
  const bool isLong = m_description.size() > kShortDescription;
  QString text = m_description;
  if (text.isEmpty()) text = tr("No description. Import one from OMDb, TMDB, Douban or your own table.");
  if (isLong && !m_expanded) {
    const qsizetype cut = m_description.lastIndexOf(' ', kShortDescription);
    text = m_description.left(cut > 0 ? cut : kShortDescription) + QStringLiteral(" …");
  }
  m_descriptionText->setText(text);
  m_descriptionText->setEnabled(!m_description.isEmpty());
  m_more->setVisible(isLong);
  m_more->setText(m_expanded ? tr("Less") : tr("More"));
}

void DetailPane::showMedia(const storage::MovieDetail& detail) {
  const std::filesystem::path folder(m_services.library.folder().toStdString());
  const auto trailer = detail.file(storage::MediaKind::Trailer, folder);
  const auto sound = detail.file(storage::MediaKind::Sound, folder);
  m_trailer->setVisible(trailer.has_value());
  m_noTrailer->setVisible(!trailer);
  m_trailer->setFile(trailer.value_or(std::filesystem::path()));
  m_trailer->setStill(m_poster->picture());
  m_sound->setVisible(sound.has_value());
  m_noSound->setVisible(!sound);
  m_sound->setFile(sound.value_or(std::filesystem::path()));
  if (m_toPlay) panelOf(*m_toPlay)->play();
  m_toPlay.reset();
  m_services.media.ask(
      m_overviews, detail.summary.id, detail.media, this,
      [this](storage::MediaKind kind, const MediaOverview& overview) { panelOf(kind)->setOverview(overview); },
      [this](storage::MediaKind kind, const core::Error& error) { panelOf(kind)->setProblem(messageText(error)); });
}

void DetailPane::playWhenKnown(storage::MediaKind kind) {
  m_toPlay = kind;
  if (m_detail) {
    panelOf(kind)->play();
    m_toPlay.reset();
  }
}

bool DetailPane::handleWallKey(const QKeyEvent& event) {
  if (number(m_movie) == 0) return false;
  for (const bool playing : {true, false}) {
    for (MediaPanel* panel : {m_trailer, m_sound}) {
      if (panel->controls()->isMine() == playing && panel->controls()->handleWallKey(event)) return true;
    }
  }
  return false;
}

bool DetailPane::isSettled() const {
  if (!m_content) return true;
  const bool isLooking = m_heat->isChecked() && !m_poster->isHeatShown();
  return m_pending == 0 && !m_overviews.isPending() && !isLooking && m_similar->isSettled();
}

QString DetailPane::fileOf(storage::MediaKind kind) const {
  for (const storage::MediaFile& file : m_detail ? m_detail->media : std::vector<storage::MediaFile>()) {
    if (file.kind == kind)
      return QDir(m_services.library.folder()).filePath(QString::fromStdString(file.path.string()));
  }
  return {};
}

void DetailPane::resetHeat() {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  const storage::MovieSummary* movie = catalogue && number(m_movie) != 0 ? catalogue->find(m_movie) : nullptr;
  ++m_heatAsked;
  m_heat->setChecked(false);
  m_heat->setVisible(movie && movie->hasPoster && movie->hasFeatures[size_t(data::Modality::Image)]);
  m_heatText->hide();
  m_poster->hideHeat();
}

void DetailPane::toggleHeat() {
  if (!m_heat->isChecked()) {
    resetHeat();
    return;
  }
  m_heatText->setText(tr("Computing saliency…"));
  m_heatText->show();
  const int asked = ++m_heatAsked;
  m_services.meaning.saliency(
      m_movie, this,
      [this, asked](const encode::Saliency& saliency) {
        if (asked != m_heatAsked) return;
        QSize picture;
        for (const storage::MediaFile& file : m_detail ? m_detail->media : std::vector<storage::MediaFile>()) {
          if (file.kind == storage::MediaKind::Poster) picture = QSize(file.width, file.height);
        }
        m_poster->showHeat(saliency, picture);
        const QString label = messageText(saliency.label);
        m_heatText->setText(label.isEmpty() ? tr("Brighter: more important")
                                            : tr("Brighter: closer to “%1”").arg(label));
      },
      [this, asked](const core::Error& error) {
        if (asked != m_heatAsked) return;
        m_heat->setChecked(false);
        m_heatText->setText(messageText(error));
      },
      [this, asked] {
        if (asked == m_heatAsked) resetHeat();  // somebody else's request came before
      });
}

void DetailPane::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QScrollArea::changeEvent(event);
}

void DetailPane::keyPressEvent(QKeyEvent* event) {
  const int digit = event->key() - Qt::Key_0;
  if (number(m_movie) != 0 && digit >= 0 && digit <= 5 && event->modifiers() == Qt::NoModifier) {
    m_services.library.labels().rate({number(m_movie)}, digit);
    return;
  }
  QScrollArea::keyPressEvent(event);
}

}  // namespace kinoprism::app
