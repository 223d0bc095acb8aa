#include "app/pages/inspect/person/person_profile_view.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>

#include "app/models/encoder_text.h"
#include "app/models/movie_source.h"
#include "app/models/sound_tag_text.h"
#include "widgets/charts/colour_swatches.h"
#include "widgets/charts/contribution_bars.h"
#include "widgets/charts/ratings_histogram.h"
#include "widgets/charts/share_bars.h"
#include "widgets/forms/panel.h"
#include "widgets/forms/two_texts_delegate.h"
#include "widgets/theme/theme.h"
#include "widgets/wall/poster_strip.h"

namespace kinoprism::app {
namespace {

using widgets::ShareRow;  // lupdate takes a qualifier before a function for the context of its texts

constexpr int kPersonRole = widgets::TwoTextsDelegate::FirstFreeRole;
constexpr int kAlikeRows = 12;
constexpr int kTwoColumns = 700;  // px, the least for two
constexpr qsizetype kGenresShown = 12;
constexpr qsizetype kTagsShown = 12;
constexpr const char* kTagEncoder = "musicnn-msd-tags";  ///< the one to recommend
constexpr int kStripPoster = 44;

QString percent(double share) {
  const double value = share * 100;
  return PersonProfileView::tr("%1%").arg(QLocale().toString(value, 'f', value < 10 ? 1 : 0));
}

/// Tone of a modality's bars and dots.
widgets::SignalTone toneOf(data::Modality modality) {
  return kinoprism::widgets::toneOf(QString::fromUtf8(name(modality).data(), qsizetype(name(modality).size())));
}

ShareRow rowOf(const QString& title, const serve::GroupShare& share) {
  return {.name = title,
          .value = share.share,
          .reference = share.everybody,
          .text = percent(share.share),
          .toolTip = PersonProfileView::tr("%1 of the movies this person liked (%2), %3 for all people")
                         .arg(percent(share.share))
                         .arg(share.movies)
                         .arg(percent(share.everybody))};
}

ShareRow rowOf(const QString& title, const serve::ValueMean& tag) {
  return {.name = title,
          .value = tag.mean,
          .reference = tag.everybody,
          .text = percent(tag.mean),
          .toolTip = PersonProfileView::tr("%1 ± %2 in the movies this person liked, %3 for all people")
                         .arg(percent(tag.mean), percent(tag.deviation), percent(tag.everybody)),
          .tone = widgets::SignalTone::Audio};
}

/// What a value of mise-en-scène means to a person.
QString sceneName(size_t value) {
  switch (value) {
    case 0:
      return PersonProfileView::tr("long shots (slow cutting)");
    case 1:
      return PersonProfileView::tr("many colours in a frame");
    case 3:
      return PersonProfileView::tr("motion");
    case 5:
      return PersonProfileView::tr("bright, even light");
    case 8:
      return PersonProfileView::tr("saturated colours");
    case 10:
      return PersonProfileView::tr("brightness");
    default:
      return QString::number(value);
  }
}

}  // namespace

PersonProfileView::PersonProfileView(Services& services, InspectSession& session, const PersonListModel& people,
                                     QWidget* parent)
    : QScrollArea(parent),
      m_services(services),
      m_session(session),
      m_people(people),
      m_reader(services.library, services.engine, services.lanes) {
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  build();
  connect(&session, &InspectSession::personChanged, this, &PersonProfileView::read);
  connect(&m_reader, &ProfileReader::changed, this, &PersonProfileView::refresh);
  connect(&m_reader, &ProfileReader::failed, this, &PersonProfileView::failed);
  connect(m_alike, &QListView::activated, this,
          [this](const QModelIndex& index) { Q_EMIT personWanted(index.data(kPersonRole).toLongLong()); });
  retranslate();
}

kinoprism::widgets::Panel* PersonProfileView::addPanel() {
  auto* panel = new kinoprism::widgets::Panel(m_content);
  m_panels.append(panel);
  return panel;
}

QLabel* PersonProfileView::addNote(kinoprism::widgets::Panel* panel) {
  auto* note = new QLabel(panel);
  note->setWordWrap(true);
  note->setEnabled(false);
  panel->body()->addWidget(note);
  return note;
}

PersonProfileView::ModalityRow PersonProfileView::makeModalityRow(kinoprism::widgets::Panel* panel) {
  ModalityRow row;
  row.name = new QLabel(panel);
  row.text = new QLabel(panel);
  row.text->setEnabled(false);
  row.text->setWordWrap(true);
  row.source = new MovieSource(m_services, this);
  row.strip = new widgets::PosterStrip(panel);
  row.strip->setSource(row.source);
  row.strip->setPosterWidth(kStripPoster);
  connect(row.strip, &widgets::PosterStrip::activated, this, &PersonProfileView::movieWanted);
  auto* words = new QVBoxLayout;
  words->addWidget(row.name);
  words->addWidget(row.text);
  words->addStretch(1);
  auto* line = new QHBoxLayout;
  line->addLayout(words, 1);
  line->addWidget(row.strip, 1);
  panel->body()->addLayout(line);
  return row;
}

void PersonProfileView::build() {
  m_content = new QWidget(this);
  auto* column = new QVBoxLayout(m_content);
  column->setContentsMargins(16, 12, 16, 16);
  column->setSpacing(12);
  m_head = new QLabel(m_content);
  m_head->setWordWrap(true);
  m_head->setEnabled(false);
  column->addWidget(m_head);
  m_grid = new QGridLayout;
  m_grid->setSpacing(12);
  column->addLayout(m_grid);
  column->addStretch(1);
  m_genresPanel = addPanel();
  m_genres = new widgets::ShareBars(m_genresPanel);
  m_genresPanel->body()->addWidget(m_genres);
  m_decadesPanel = addPanel();
  m_decades = new widgets::ShareBars(m_decadesPanel);
  m_decadesPanel->body()->addWidget(m_decades);
  m_decadesPanel->body()->addStretch(1);
  m_modalitiesPanel = addPanel();
  for (ModalityRow& row : m_modalities) row = makeModalityRow(m_modalitiesPanel);
  m_modalitiesNote = addNote(m_modalitiesPanel);
  m_alikePanel = addPanel();
  m_alikeModel = new QStandardItemModel(this);
  m_alike = new QListView(m_alikePanel);
  m_alike->setObjectName("alikeList");
  m_alike->setModel(m_alikeModel);
  m_alike->setItemDelegate(new widgets::TwoTextsDelegate(m_alike));
  m_alike->setFrameShape(QFrame::NoFrame);
  m_alike->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_alike->setUniformItemSizes(true);
  m_alike->viewport()->setAutoFillBackground(false);
  m_alikePanel->body()->addWidget(m_alike, 1);
  m_alikeNote = addNote(m_alikePanel);
  m_starsPanel = addPanel();
  m_stars = new widgets::RatingsHistogram(m_starsPanel);
  m_starsPanel->body()->addWidget(m_stars);
  m_starsNote = addNote(m_starsPanel);
  m_coloursPanel = addPanel();
  m_colours = new widgets::ColourSwatches(m_coloursPanel);
  m_coloursPanel->body()->addWidget(m_colours);
  m_coloursNote = addNote(m_coloursPanel);
  m_scenesPanel = addPanel();
  m_scenes = new widgets::ShareBars(m_scenesPanel);
  m_scenesPanel->body()->addWidget(m_scenes);
  m_scenesNote = addNote(m_scenesPanel);
  m_scenesPanel->body()->addStretch(1);
  m_soundPanel = addPanel();
  m_sound = new widgets::ShareBars(m_soundPanel);
  m_soundPanel->body()->addWidget(m_sound);
  m_soundNote = addNote(m_soundPanel);
  m_soundPanel->body()->addStretch(1);
  setWidget(m_content);
  arrange();
}

/// Two columns where there is room.
void PersonProfileView::arrange() {
  const int columns = viewport()->width() >= kTwoColumns ? 2 : 1;
  if (columns == m_columns) return;
  m_columns = columns;
  for (int i = 0; i < m_panels.size(); ++i) m_grid->addWidget(m_panels[i], i / columns, i % columns);
  for (int column = 0; column < 2; ++column) m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void PersonProfileView::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  arrange();
}

void PersonProfileView::showEvent(QShowEvent* event) {
  QScrollArea::showEvent(event);
  if (m_stale) read();
}

void PersonProfileView::read() {
  m_stale = !isVisible();
  if (!m_stale && m_session.isPersonOpen()) m_reader.read(m_session.rated(), m_session.person());
}

void PersonProfileView::retranslate() {
  m_genresPanel->setTitle(tr("Genres"));
  m_decadesPanel->setTitle(tr("Years"));
  m_modalitiesPanel->setTitle(tr("Similarity"));
  m_alikePanel->setTitle(tr("Similar people"));
  m_starsPanel->setTitle(tr("Stars"));
  m_coloursPanel->setTitle(tr("Colours of the posters"));
  m_scenesPanel->setTitle(tr("How the films are shot"));
  m_soundPanel->setTitle(tr("How the films sound"));
  m_genres->setAccessibleName(tr("Genres"));
  m_decades->setAccessibleName(tr("Years"));
  m_alike->setAccessibleName(tr("Similar people"));
  m_colours->setAccessibleName(tr("Colours of the posters"));
  m_scenes->setAccessibleName(tr("How the films are shot"));
  m_sound->setAccessibleName(tr("How the films sound"));
  m_modalitiesNote->setText(
      tr("Mean cosine similarity of all pairs of liked movies; in brackets that of as many movies drawn at random by "
         "how often people like them (20 draws, ± one standard deviation). The posters are the movies nearest to the "
         "centroid."));
  m_alikeNote->setText(
      tr("Cosine similarity of liked movies, shrunk where few are shared (Koren 2008). Enter opens a person."));
  refresh();
}

void PersonProfileView::refresh() {
  const auto& profile = m_reader.profile();
  m_content->setVisible(profile.has_value());
  if (!profile) return;
  m_head->setText(profile->fromAll
                      ? tr("Based on all %Ln rated movies: none was liked (4 stars or more). Marks: all people.",
                           nullptr, int(profile->rated))
                      : tr("Based on %Ln liked movies (4 stars or more) of %1 rated. Marks: all people.", nullptr,
                           int(profile->liked))
                            .arg(QLocale().toString(qulonglong(profile->rated))));
  showShares(*profile);
  showStars(*profile);
  showModalities(*profile);
  showScenes(*profile);
  showSound(*profile);
  showAlike(*profile);
}

void PersonProfileView::showShares(const PersonProfile& profile) {
  QList<widgets::ShareRow> genres, decades;
  for (const auto& [name, share] : profile.genres) {
    if (genres.size() < kGenresShown) genres.append(rowOf(genreText(QString::fromStdString(name)), share));
  }
  for (const auto& [year, share] : profile.decades) decades.append(rowOf(tr("%1s").arg(year), share));
  m_genres->setRows(genres);
  m_decades->setRows(decades);
}

void PersonProfileView::showStars(const PersonProfile& profile) {
  const QLocale locale;
  m_stars->setCounts(QList<qint64>(profile.histogram.begin(), profile.histogram.end()));
  m_starsNote->setText(
      tr("mean ★ %1 · all people ★ %2")
          .arg(locale.toString(profile.meanStars, 'f', 2), locale.toString(profile.everybodysMeanStars, 'f', 2)));
}

void PersonProfileView::showModalities(const PersonProfile& profile) {
  const QLocale locale;
  for (size_t m = 0; m < m_modalities.size(); ++m) {
    const auto modality = data::Modality(m);
    const auto found = std::ranges::find(profile.modalities, modality, &ModalityTaste::modality);
    ModalityRow& row = m_modalities[m];
    const bool known = found != profile.modalities.end();
    row.name->setText(QStringLiteral("<span style=\"color:%1\">●</span> %2 <span style=\"color:%3\">%4</span>")
                          .arg(widgets::theme().signal(toneOf(modality)).name(), modalityTitle(modality),
                               widgets::theme().quietText.name(),
                               known ? encoderShortName(found->encoder).toHtmlEscaped() : QString()));
    row.strip->setVisible(known && !found->typical.empty());
    row.source->setMovies(known ? found->typical : std::vector<storage::MovieId>());
    row.source->setVisibleRange(0, known ? int(found->typical.size()) - 1 : -1);
    if (!known) {
      row.text->setText(tr("no features yet (Data page)"));
    } else if (found->taste.known < 2) {
      row.text->setText(tr("too few liked movies have features"));
    } else {
      row.text->setText(tr("%1 (%2 ± %3) · %4 movies")
                            .arg(widgets::numberText(found->taste.likeness, 3),
                                 widgets::numberText(found->taste.chance, 3),
                                 widgets::numberText(found->taste.chanceDeviation, 3),
                                 locale.toString(qulonglong(found->taste.known))));
    }
  }
}

void PersonProfileView::showScenes(const PersonProfile& profile) {
  QList<std::pair<QColor, double>> colours;
  for (const PaletteColour& colour : profile.colours) colours.append({QColor(colour.colour), colour.share});
  m_colours->setColours(colours);
  m_colours->setVisible(!colours.isEmpty());
  m_coloursNote->setText(colours.isEmpty() ? tr("no posters of liked movies yet")
                                           : tr("of %Ln posters", nullptr, int(profile.posters)));
  QList<widgets::ShareRow> scenes;
  constexpr double kUsual = 50, kFull = 100;
  for (const SceneTaste& scene : profile.scenes) {
    const QString percentile = QLocale().toString(scene.taste.percentile, 'f', 0);
    scenes.append(
        {.name = sceneName(scene.value),
         .value = scene.taste.percentile,
         .reference = kUsual,
         .text = tr("%1 ± %2").arg(percentile, QLocale().toString(scene.taste.deviation, 'f', 0)),
         .toolTip = tr("On average, movies this person liked are above %1% of the movies that all people liked")
                        .arg(percentile),
         .tone = widgets::SignalTone::Video});
  }
  m_scenes->setRows(scenes, kFull);
  m_scenes->setVisible(!scenes.isEmpty());
  m_scenesNote->setText(scenes.isEmpty()
                            ? tr("needs mise-en-scène features of the trailers (Data page)")
                            : tr("mean percentile among the movies that all people liked, ± standard error"));
}

void PersonProfileView::showSound(const PersonProfile& profile) {
  const SoundTaste& sound = profile.sound;
  QList<widgets::ShareRow> tags;
  for (const serve::ValueMean& tag : sound.tags.values) {
    if (tags.size() < kTagsShown) tags.append(rowOf(soundTagText(sound.tagNames[tag.value]), tag));
  }
  m_sound->setRows(tags);
  m_sound->setVisible(!tags.isEmpty());
  if (sound.encoder.empty()) {
    m_soundNote->setText(
        tr("no sound tags yet: encode sounds or trailers with “%1” (Data page)").arg(encoderShortName(kTagEncoder)));
  } else if (tags.isEmpty()) {
    m_soundNote->setText(tr("no liked movie has sound tags by %1").arg(encoderShortName(sound.encoder)));
  } else {
    m_soundNote->setText(
        tr("mean probability of each tag by %1, of %Ln liked movies with sound", nullptr, int(sound.tags.known))
            .arg(encoderShortName(sound.encoder)));
  }
}

void PersonProfileView::showAlike(const PersonProfile& profile) {
  const QLocale locale;
  m_alikeModel->clear();
  for (const AlikePerson& person : profile.alike) {
    auto* item = new QStandardItem(m_people.textOf(person.person));
    item->setData(qint64(number(person.person)), kPersonRole);
    item->setData(
        tr("%1 shared · %2").arg(locale.toString(qulonglong(person.shared)), widgets::numberText(person.likeness, 2)),
        widgets::TwoTextsDelegate::RightRole);
    m_alikeModel->appendRow(item);
  }
  m_alike->setMinimumHeight(std::min(kAlikeRows, m_alikeModel->rowCount()) * widgets::TwoTextsDelegate::rowHeight() +
                            4);
}

void PersonProfileView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
  QScrollArea::changeEvent(event);
}

}  // namespace kinoprism::app
