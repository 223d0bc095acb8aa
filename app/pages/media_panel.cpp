#include "app/pages/media_panel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <cmath>

#include "app/models/encoder_text.h"
#include "app/pages/player_controls.h"
#include "app/pages/trailer_view.h"
#include "widgets/media/media_timeline.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

qint64 millisecondsOf(double seconds) { return std::llround(seconds * 1000); }

QList<std::pair<qint64, qint64>> marksOf(const EncodedStretches& encoded) {
  QList<std::pair<qint64, qint64>> marks;
  for (const auto& [begin, end] : encoded.stretches) marks.append({millisecondsOf(begin), millisecondsOf(end)});
  return marks;
}

double lengthOf(const EncodedStretches& encoded) {
  double sum = 0;
  for (const auto& [begin, end] : encoded.stretches) sum += end - begin;
  return sum;
}

}  // namespace

MediaPanel::MediaPanel(Services& services, storage::MediaKind kind, QWidget* parent)
    : QWidget(parent), m_services(services), m_kind(kind) {
  setFocusPolicy(Qt::ClickFocus);
  Player& player = services.player;
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  const bool isFilm = kind == storage::MediaKind::Trailer;
  if (isFilm) {
    m_picture = new TrailerView(player, this);
    column->addWidget(m_picture);
    connect(m_picture, &TrailerView::toggled, this, [this] {
      if (focusPolicy() != Qt::NoFocus) setFocus();
      m_services.player.toggle(m_file);
    });
    connect(m_picture, &TrailerView::fullScreenWanted, this, &MediaPanel::showFullScreen);
    m_shots = new widgets::MediaTimeline(widgets::SignalTone::Video, this);
    m_shots->setObjectName("shots");
    column->addWidget(m_shots);
  }
  m_wave = new widgets::MediaTimeline(widgets::SignalTone::Audio, this);
  m_wave->setObjectName("wave");
  column->addWidget(m_wave);
  m_controls = new PlayerControls(player, isFilm, this);
  column->addWidget(m_controls);
  m_note = new QLabel(this);
  m_note->setObjectName("mediaNote");
  m_note->setFont(widgets::themeFont(widgets::TextRole::Small));
  m_note->setWordWrap(true);
  m_note->setTextFormat(Qt::PlainText);
  column->addWidget(m_note);
  for (widgets::MediaTimeline* line : {m_shots, m_wave}) {
    if (!line) continue;
    line->installEventFilter(this);
    connect(line, &widgets::MediaTimeline::seekRequested, this, [this](qint64 at) {
      if (isMine()) {
        m_services.player.seek(at);
      } else {
        m_services.player.playFrom(m_file, at);
      }
    });
  }
  connect(&player, &Player::positionChanged, this, &MediaPanel::follow);
  connect(&player, &Player::stateChanged, this, [this] {
    passCaptions();
    follow();
    explain();
  });
  connect(m_controls, &PlayerControls::stepWanted, this, &MediaPanel::stepWanted);
  connect(m_controls, &PlayerControls::fullScreenWanted, this, &MediaPanel::showFullScreen);
  retranslate();
}

MediaPanel::~MediaPanel() = default;

bool MediaPanel::isMine() const { return m_controls->isMine(); }

void MediaPanel::setFile(const std::filesystem::path& file) {
  if (file == m_file) return;
  m_file = file;
  m_overview = {};
  m_problem.clear();
  m_controls->setFile(file);
  if (m_picture) m_picture->setTrailer(file);
  if (m_shots) m_shots->clear();
  m_wave->clear();
  // A trailer's waveform is there only once it is known to have sound.
  m_wave->setVisible(m_kind == storage::MediaKind::Sound);
  explain();
}

void MediaPanel::setStill(const QImage& still) {
  if (m_picture) m_picture->setStill(still);
}

void MediaPanel::setOverview(const MediaOverview& overview) {
  m_overview = overview;
  m_problem.clear();
  if (m_shots) {
    QList<widgets::MediaTimeline::Still> stills;
    for (const MediaOverview::Still& still : overview.stills) {
      stills.append({millisecondsOf(still.seconds), still.picture});
    }
    QList<qint64> cuts;
    for (const double cut : overview.cuts) cuts.append(millisecondsOf(cut));
    m_shots->setShots(stills, cuts);
    m_shots->setMarks(marksOf(overview.seen));
  }
  m_wave->setVisible(m_kind == storage::MediaKind::Sound || !overview.peaks.isEmpty());
  m_wave->setWave(overview.peaks, overview.levels);
  m_wave->setMarks(marksOf(overview.heard));
  passCaptions();
  follow();
  explain();
}

void MediaPanel::setHighlights(const QList<std::pair<qint64, qint64>>& heard,
                               const QList<std::pair<qint64, qint64>>& seen) {
  if (m_shots) m_shots->setHighlights(seen);
  m_wave->setHighlights(heard);
}

void MediaPanel::setProblem(const QString& problem) {
  m_problem = problem;
  explain();
}

void MediaPanel::play() {
  if (!m_file.empty()) m_services.player.play(m_file);
}

void MediaPanel::retranslate() {
  m_controls->retranslate();
  if (m_shots) m_shots->setAccessibleName(tr("Shots: place in the trailer"));
  m_wave->setAccessibleName(tr("Waveform: place in the sound"));
  explain();
}

void MediaPanel::passCaptions() {
  if (isMine() && !m_overview.captions.isEmpty() && !m_services.player.hasCaptions())
    m_services.player.setCaptions(m_overview.captions);
}

/// The timelines show where the player is; while it plays something else, its own file from the beginning.
void MediaPanel::follow() {
  const Player& player = m_services.player;
  const qint64 known = millisecondsOf(m_overview.seconds);
  const qint64 duration = isMine() && player.duration() > 0 ? player.duration() : known;
  for (widgets::MediaTimeline* line : {m_shots, m_wave}) {
    if (!line) continue;
    line->setDuration(duration);
    line->setPosition(isMine() ? player.position() : 0);
    line->setAccessibleDescription(tr("%1 of %2").arg(widgets::clockText(line->value()), widgets::clockText(duration)));
  }
}

void MediaPanel::explain() {
  QStringList parts;
  const auto say = [&](const EncodedStretches& encoded, const QString& what) {
    if (encoded.encoder.isEmpty()) return;
    parts.append(what.arg(encoderShortName(encoded.encoder.toStdString()),
                          widgets::clockText(millisecondsOf(lengthOf(encoded))),
                          widgets::clockText(millisecondsOf(m_overview.seconds))));
  };
  if (!m_problem.isEmpty()) {
    parts.append(m_problem);
  } else {
    if (isMine() && m_services.player.isSilent()) parts.append(tr("There is no sound device: nothing can be heard."));
    if (isMine() && m_services.player.state() == Player::State::Playing && !m_services.player.canSeek()) {
      parts.append(tr("Qt cannot jump in this file: it does not tell its length. Convert it to MP4."));
    }
    say(m_overview.seen, tr("Line below the shots: what %1 looked at, %2 of %3"));
    say(m_overview.heard, tr("Brighter: what %1 listened to, %2 of %3"));
  }
  m_note->setText(parts.join('\n'));
  m_note->setVisible(!parts.isEmpty());
  m_note->setEnabled(!m_problem.isEmpty());
}

QString MediaPanel::noteText() const { return m_note->text(); }

void MediaPanel::showFullScreen() {
  if (m_kind != storage::MediaKind::Trailer || m_file.empty()) return;
  if (m_full) {
    m_full->close();
    return;
  }
  m_full = new FullScreenPlayer(m_services.player, m_file, m_picture->picture(), window());
  connect(m_full->controls(), &PlayerControls::stepWanted, this, [this](int by) {
    m_full->close();
    Q_EMIT stepWanted(by);
  });
  m_full->showFullScreen();
  if (m_services.player.state() != Player::State::Playing) play();
}

void MediaPanel::keyPressEvent(QKeyEvent* event) {
  if (!m_controls->handleKey(*event)) QWidget::keyPressEvent(event);
}

/// A timeline has arrow keys of its own; the others are the player's.
bool MediaPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto& key = *static_cast<QKeyEvent*>(event);
  const bool isVolume = key.key() == Qt::Key_Up || key.key() == Qt::Key_Down;
  const bool isPlay = key.key() == Qt::Key_Space || key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
  return isVolume || isPlay ? m_controls->handleKey(key) : m_controls->handleWallKey(key);
}

FullScreenPlayer::FullScreenPlayer(Player& player, const std::filesystem::path& file, const QImage& picture,
                                   QWidget* parent)
    : QWidget(parent, Qt::Window) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Trailer"));
  setObjectName("fullScreenPlayer");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* view = new TrailerView(player, this);
  view->setTrailer(file);
  view->setStill(picture);
  view->setOnScreen(true);
  view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  column->addWidget(view, 1);
  auto* line = new widgets::MediaTimeline(widgets::SignalTone::Video, this);
  line->setAccessibleName(tr("Place in the trailer"));
  column->addWidget(line);
  m_controls = new PlayerControls(player, true, this);
  m_controls->setFile(file);
  m_controls->setContentsMargins(12, 0, 12, 4);
  column->addWidget(m_controls);
  const auto follow = [&player, line] {
    line->setDuration(player.duration());
    line->setPosition(player.position());
  };
  connect(&player, &Player::positionChanged, line, follow);
  connect(&player, &Player::stateChanged, this, [this, &player, file] {
    if (player.file() != file) close();  // it failed, or another file plays
  });
  connect(line, &widgets::MediaTimeline::seekRequested, &player, &Player::seek);
  connect(view, &TrailerView::toggled, this, [&player, file] { player.toggle(file); });
  connect(view, &TrailerView::fullScreenWanted, this, &QWidget::close);
  connect(m_controls, &PlayerControls::fullScreenWanted, this, &QWidget::close);
  setFocusPolicy(Qt::StrongFocus);
  setFocus();
  follow();
}

void FullScreenPlayer::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    close();
  } else if (!m_controls->handleKey(*event)) {
    QWidget::keyPressEvent(event);
  }
}

}  // namespace kinoprism::app
