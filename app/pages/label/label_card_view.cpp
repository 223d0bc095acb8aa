#include "app/pages/label/label_card_view.h"

#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "app/messages/message_text.h"
#include "app/models/list_text.h"
#include "app/models/movie_source.h"
#include "app/models/movie_text.h"
#include "app/pages/media_panel.h"
#include "app/pages/player_controls.h"
#include "app/pages/poster_view.h"
#include "widgets/forms/filter_chips.h"
#include "widgets/forms/long_text.h"
#include "widgets/forms/star_rating.h"
#include "widgets/status/empty_state.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr int kStarSize = 44;
constexpr int kTallestPoster = 570;
constexpr int kLowestPoster = 240;
constexpr int kMargin = 36;
constexpr int kWidestMedia = 320;
constexpr int kNarrowestMedia = 180;
constexpr int kGap = 34;  ///< between the poster and the rest
constexpr int kActorsShown = 4;

QLabel* makeText(QWidget* parent, bool quiet = false) {
  auto* label = new QLabel(parent);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setEnabled(!quiet);
  return label;
}

QString keyCap(const QString& key) {
  return QStringLiteral("<span style=\"background:%1;color:%2;font-size:%3px\">&nbsp;%4&nbsp;</span>")
      .arg(widgets::theme().field.name(), widgets::theme().text.name(), QString::number(widgets::textPixels(11)),
           key.toHtmlEscaped());
}

/// Chinese may break between any two characters, which "nowrap" does not prevent: joined, it breaks at spaces alone.
QString unbroken(const QString& text) {
  QString joined;
  for (const QChar letter : text) {
    joined += letter;
    if (letter.unicode() >= 0x2e80) joined += QChar(0x2060);
  }
  return joined;
}

/// Keeps Enter to itself, which says something else to the page around it. A line of Qt's passes it on.
class AnswerField : public QLineEdit {
 public:
  using QLineEdit::QLineEdit;

 protected:
  void keyPressEvent(QKeyEvent* event) override {
    QLineEdit::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) event->accept();
  }
};

}  // namespace

LabelCardView::LabelCardView(Services& services, LabelSession& session, QWidget* parent)
    : QScrollArea(parent), m_services(services), m_session(session), m_overviews(services.lanes.media) {
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  build();
  connect(m_stars, &widgets::StarRating::rated, this, [this](double value) { m_session.rate(value); });
  connect(m_tags, &widgets::FilterChips::toggled, this, [this](const QString& tag) { m_session.toggleTag(tag); });
  connect(m_field, &QLineEdit::returnPressed, this, &LabelCardView::answer);
  retranslate();
}

void LabelCardView::build() {
  m_content = new QWidget;
  auto* row = new QHBoxLayout(m_content);
  row->setContentsMargins(kMargin, 28, kMargin, 20);
  row->setSpacing(kGap);
  m_poster = new PosterView(m_services, m_content);
  row->addWidget(m_poster, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout;
  column->setSpacing(12);
  m_title = makeText(m_content);
  m_title->setObjectName("labelTitle");
  QFont large = widgets::themeFont(widgets::TextRole::Title);
  large.setPixelSize(widgets::textPixels(28));
  m_title->setFont(large);
  m_genres = makeText(m_content, true);
  m_people = makeText(m_content, true);
  m_description = new widgets::LongText(m_content);
  m_stars = new widgets::StarRating(m_content);
  m_stars->setStarSize(kStarSize);
  // Keys belong to the page, so that a digit rates and moves on wherever the focus is.
  m_stars->setFocusPolicy(Qt::NoFocus);
  m_opinions = makeText(m_content);
  m_opinions->setObjectName("opinions");
  m_opinions->setTextFormat(Qt::RichText);
  m_tags = new widgets::FilterChips(m_content);
  m_note = makeText(m_content);
  m_field = new AnswerField(m_content);
  m_field->setObjectName("labelField");
  m_field->installEventFilter(this);
  m_field->hide();
  m_keys = makeText(m_content);
  m_keys->setTextFormat(Qt::RichText);
  m_hint = makeText(m_content);
  m_hint->setObjectName("labelHint");
  m_trailer = new MediaPanel(m_services, storage::MediaKind::Trailer, m_content);
  m_sound = new MediaPanel(m_services, storage::MediaKind::Sound, m_content);
  for (MediaPanel* panel : {m_trailer, m_sound}) {
    // The page's keys stay the page's, and what comes next is the queue's.
    panel->setFocusPolicy(Qt::NoFocus);
    panel->controls()->setStepsShown(false);
  }
  for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_genres, m_description}) column->addWidget(widget);
  column->addSpacing(8);
  column->addWidget(m_stars, 0, Qt::AlignLeft);
  // What is needed next lies next to the stars: in a low window the rest is scrolled.
  for (QWidget* widget :
       std::initializer_list<QWidget*>{m_opinions, m_hint, m_field, m_tags, m_note, m_keys, m_people}) {
    column->addWidget(widget);
  }
  column->addWidget(m_trailer, 0, Qt::AlignLeft);
  column->addWidget(m_sound, 0, Qt::AlignLeft);
  column->addStretch(1);
  row->addLayout(column, 1);

  m_empty = new widgets::EmptyState;
  auto* both = new QWidget;
  auto* layout = new QVBoxLayout(both);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_empty);
  layout->addWidget(m_content);
  setWidget(both);
}

void LabelCardView::retranslate() {
  m_keys->setText(keysText());
  m_field->setAccessibleName(tr("Tag, note or reason"));
  m_movie = {};
  refresh();
}

QString LabelCardView::keysText() const {
  const std::pair<QStringList, QString> keys[] = {
      {{QStringLiteral("1"), QStringLiteral("5")}, tr("rate and next")},
      {{QStringLiteral("Shift"), QStringLiteral("1…5")}, tr("half a star less")},
      {{QStringLiteral("X")}, tr("skip")},
      {{QStringLiteral("I")}, tr("not interested")},
      {{QStringLiteral("R")}, tr("rightly recommended")},
      {{QStringLiteral("W")}, tr("wrongly recommended, why")},
      {{QStringLiteral("T")}, tr("tag")},
      {{QStringLiteral("N")}, tr("note")},
      {{QStringLiteral("Space")}, tr("play")},
      {{QStringLiteral("←"), QStringLiteral("→")}, tr("back, forward")},
      {{QStringLiteral("Ctrl"), QStringLiteral("Z")}, tr("undo")},
      {{QStringLiteral("P")}, tr("pause")},
      {{QStringLiteral("?")}, tr("all keys")},
  };
  QStringList parts;
  for (const auto& [caps, what] : keys) {
    QStringList shown;
    for (const QString& cap : caps) shown.append(keyCap(cap));
    const QString joint = caps.first() == "1"   ? QStringLiteral("…")
                          : caps.first() == "←" ? QString()
                                                : QStringLiteral("+");
    parts.append(QStringLiteral("<span style=\"white-space:nowrap\">%1 %2</span>")
                     .arg(shown.join(joint), unbroken(what).toHtmlEscaped()));
  }
  return QStringLiteral("<p style=\"line-height:170%\">%1</p>").arg(parts.join(QStringLiteral(" &nbsp; ")));
}

void LabelCardView::refresh() {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  const bool there = catalogue && number(m_session.current()) != 0 && catalogue->find(m_session.current());
  const bool shown = there && !m_session.history().isPaused();
  // The focus would go to the next button when the field is hidden with what it lies on.
  if (!shown) closeField();
  m_content->setVisible(shown);
  m_empty->setVisible(!shown);
  if (m_session.history().isPaused()) {
    m_empty->setContent(widgets::Icon::Pause, tr("Paused"), tr("All labels so far are saved. Press P to continue."));
    m_services.player.pause();
    return;
  }
  if (!there) {
    m_movie = {};
    m_poster->clear();
    if (!m_session.problem().isEmpty()) {
      m_empty->setContent(widgets::Icon::Warning, tr("No queue"), m_session.problem());
    } else if (m_session.isMaking()) {
      m_empty->setContent(widgets::Icon::Label, tr("Building the queue…"), QString());
    } else {
      m_empty->setContent(widgets::Icon::Check, tr("This queue is finished"), tr("Choose another one above."));
    }
    return;
  }
  if (m_session.current() != m_movie) showMovie();
  showLabels();
  showOpinions();
}

void LabelCardView::showMovie() {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  m_movie = m_session.current();
  const storage::MovieSummary& movie = *catalogue->find(m_movie);
  m_services.player.stop();
  closeField();
  showHint({});
  verticalScrollBar()->setValue(0);
  m_poster->setMovie(movie, subtitleOf(movie, *catalogue));
  m_title->setText(titleWithYear(movie));
  m_genres->setText(genresOf(movie, *catalogue).join(QStringLiteral(" · ")));
  // What was written of the movie before stays until its own words are there: an empty field for a moment would
  // flicker.
  m_detail.reset();
  m_overviews.withdraw();
  ++m_pending;
  m_services.library.detail(
      m_movie, this,
      [this, wanted = m_movie](const storage::MovieDetail& detail) {
        --m_pending;
        if (wanted == m_movie) showDetail(detail);
      },
      [this](const core::Error& error) {
        --m_pending;
        showHint(messageText(error));
      });
}

void LabelCardView::showDetail(const storage::MovieDetail& detail) {
  m_detail = detail;
  const storage::Description description = descriptionOf(detail, m_services.preferences.language());
  m_description->setText(description.text.empty() ? tr("No description.") : QString::fromStdString(description.text));
  m_description->setEnabled(!description.text.empty());
  const QString people = peopleText(detail, kActorsShown);
  m_people->setText(people);
  m_people->setVisible(!people.isEmpty());
  const std::filesystem::path folder(m_services.library.folder().toStdString());
  const auto trailer = detail.file(storage::MediaKind::Trailer, folder);
  const auto sound = detail.file(storage::MediaKind::Sound, folder);
  m_trailer->setVisible(trailer.has_value());
  m_sound->setVisible(sound.has_value() && !trailer);
  m_trailer->setFile(trailer.value_or(std::filesystem::path()));
  m_sound->setFile(sound.value_or(std::filesystem::path()));
  m_trailer->setStill(m_poster->picture());
  const auto panelOf = [this](storage::MediaKind kind) {
    return kind == storage::MediaKind::Trailer ? m_trailer : m_sound;
  };
  m_services.media.ask(
      m_overviews, detail.summary.id, detail.media, this,
      [panelOf](storage::MediaKind kind, const MediaOverview& overview) { panelOf(kind)->setOverview(overview); },
      [panelOf](storage::MediaKind kind, const core::Error& error) { panelOf(kind)->setProblem(messageText(error)); });
}

void LabelCardView::showLabels() {
  const storage::MovieLabels& labels = m_session.card().labels;
  m_stars->setValue(double(labels.rating));
  QList<widgets::FilterChip> chips;
  for (const std::string& tag : labels.tags) {
    const QString text = QString::fromStdString(tag);
    chips.append({.id = text, .text = text + QStringLiteral("  ×"), .checked = true, .toolTip = tr("Remove the tag")});
  }
  m_tags->setChips(chips);
  m_tags->setVisible(!chips.isEmpty());
  QStringList said;
  if (labels.skipped) said.append(tr("skipped"));
  if (!labels.verdict.empty()) said.append(verdictText(QString::fromStdString(labels.verdict)));
  if (!labels.note.empty()) said.append(tr("note: %1").arg(QString::fromStdString(labels.note)));
  m_note->setText(said.join(QStringLiteral(" · ")));
  m_note->setVisible(!said.isEmpty());
}

void LabelCardView::showOpinions() {
  const LabelCard& card = m_session.card();
  const QLocale locale;
  QStringList parts;
  if (m_session.isBlind()) {
    parts.append(tr("blind: ratings of others and of the model are hidden"));
  } else {
    if (card.expected) {
      parts.append(
          tr("expected <b>%1 ± %2</b>")
              .arg(locale.toString(card.expected->value, 'f', 1), locale.toString(card.expected->deviation, 'f', 1)));
    }
    if (card.rank > 0) parts.append(tr("#%1 in your list").arg(locale.toString(qulonglong(card.rank))));
    QStringList others;
    for (const CuratorOpinion& other : card.others) {
      others.append(QStringLiteral("<span style=\"color:%1\">%2</span> ★%3")
                        .arg(widgets::theme().curator(number(other.curator)).name(), other.name.toHtmlEscaped(),
                             locale.toString(double(other.value))));
    }
    if (!others.isEmpty()) parts.append(joinedList(others));
    if (card.settled > 0) parts.append(tr("settled on <b>★%1</b>").arg(locale.toString(double(card.settled))));
  }
  m_opinions->setText(QStringLiteral("<span style=\"color:%1\">%2</span>")
                          .arg(widgets::theme().quietText.name(), parts.join(QStringLiteral(" · "))));
  m_opinions->setToolTip(
      tr("Expected rating: mean of all ratings + movie bias + your bias (Koren 2010), ± one standard deviation of the "
         "movie's ratings"));
}

void LabelCardView::ask(Asked what, const QString& hint, const QString& text) {
  m_asked = what;
  m_field->setPlaceholderText(hint);
  m_field->setText(text);
  if (what == Asked::Tag) {
    auto* completer = new QCompleter(m_session.tags(), m_field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_field->setCompleter(completer);
  } else {
    m_field->setCompleter(nullptr);
  }
  m_field->show();
  bringIntoSight(m_field);
  m_field->setFocus();
  m_field->selectAll();
}

void LabelCardView::askTag() { ask(Asked::Tag, tr("Tag, then Enter; Esc cancels"), {}); }

void LabelCardView::askNote() {
  ask(Asked::Note, tr("Note, then Enter; Esc cancels"), QString::fromStdString(m_session.card().labels.note));
}

void LabelCardView::askReason(const QString& verdict) {
  m_verdict = verdict;
  ask(Asked::Reason, tr("Why is it wrongly recommended? The reason is optional: Enter skips it"), {});
}

void LabelCardView::answer() {
  const QString text = m_field->text().trimmed();
  const Asked asked = m_asked;
  closeField();
  switch (asked) {
    case Asked::Tag:
      if (text.isEmpty()) {
        showHint(tr("A tag needs at least one letter: nothing was saved."));
      } else {
        m_session.toggleTag(text);
      }
      break;
    case Asked::Note:
      m_session.annotate(text);
      break;
    case Asked::Reason:
      m_session.setVerdict(text.isEmpty() ? m_verdict : QStringLiteral("%1: %2").arg(m_verdict, text));
      break;
    case Asked::Nothing:
      break;
  }
}

void LabelCardView::closeField() {
  if (m_asked == Asked::Nothing) return;
  m_asked = Asked::Nothing;
  m_field->hide();
  Q_EMIT fieldClosed();
}

bool LabelCardView::togglePlay() {
  if (!m_detail) return false;
  const std::filesystem::path folder(m_services.library.folder().toStdString());
  auto file = m_detail->file(storage::MediaKind::Trailer, folder);
  if (!file) file = m_detail->file(storage::MediaKind::Sound, folder);
  if (file) m_services.player.toggle(*file);
  return file.has_value();
}

void LabelCardView::showHint(const QString& hint) {
  m_hint->setText(hint);
  m_hint->setVisible(!hint.isEmpty());
  if (!hint.isEmpty()) bringIntoSight(m_hint);
}

void LabelCardView::bringIntoSight(QWidget* widget) {
  // Once the layout has given it a place.
  QMetaObject::invokeMethod(
      this, [this, widget] { ensureWidgetVisible(widget); }, Qt::QueuedConnection);
}

bool LabelCardView::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_field && event->type() == QEvent::KeyPress &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    closeField();
    return true;
  }
  return QScrollArea::eventFilter(watched, event);
}

void LabelCardView::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  const int height =
      std::clamp(std::min(viewport()->height() - 48, viewport()->width() * 5 / 9), kLowestPoster, kTallestPoster);
  m_poster->setFixedSize(height * 2 / 3, height);
  const int room = viewport()->width() - 2 * kMargin - kGap - m_poster->width();
  for (MediaPanel* panel : {m_trailer, m_sound}) panel->setFixedWidth(std::clamp(room, kNarrowestMedia, kWidestMedia));
}

void LabelCardView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
  QScrollArea::changeEvent(event);
}

}  // namespace kinoprism::app
