#include "app/pages/player_controls.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QToolButton>
#include <cmath>

#include "widgets/media/media_timeline.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr qint64 kJump = 5'000;       // ms
constexpr qint64 kSmallJump = 1'000;  // ms
constexpr double kVolumeStep = 0.05;

QString rateText(double rate) { return QStringLiteral("%1×").arg(rate); }

}  // namespace

PlayerControls::PlayerControls(Player& player, bool isFilm, QWidget* parent)
    : QWidget(parent), m_player(player), m_isFilm(isFilm) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2);
  m_previous = addButton("previousMedia");
  m_play = addButton("playMedia");
  m_next = addButton("nextMedia");
  m_time = new QLabel(this);
  m_time->setObjectName("mediaTime");
  m_time->setFont(widgets::themeFont(widgets::TextRole::Small));
  row->addSpacing(4);
  row->addWidget(m_time);
  row->addStretch();
  m_captions = addButton("captions");
  m_captions->setCheckable(true);
  m_rate = addButton("rate");
  m_mute = addButton("mute");
  m_mute->setCheckable(true);
  m_volume = new QSlider(Qt::Horizontal, this);
  m_volume->setObjectName("volume");
  m_volume->setRange(0, 100);
  m_volume->setFixedWidth(56);
  row->addWidget(m_volume);
  m_full = addButton("fullScreen");
  m_full->setVisible(isFilm);
  connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
  connect(m_play, &QToolButton::clicked, this, [this] { m_player.toggle(m_file); });
  connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
  connect(m_captions, &QToolButton::clicked, &player, &Player::setShowsCaptions);
  connect(m_rate, &QToolButton::clicked, this, &PlayerControls::chooseRate);
  connect(m_mute, &QToolButton::clicked, &player, &Player::setMuted);
  connect(m_volume, &QSlider::valueChanged, this, [this](int value) {
    if (value != int(std::lround(m_player.volume() * 100))) m_player.setVolume(value / 100.0);
  });
  connect(m_full, &QToolButton::clicked, this, &PlayerControls::fullScreenWanted);
  connect(&player, &Player::stateChanged, this, &PlayerControls::refresh);
  connect(&player, &Player::positionChanged, this, &PlayerControls::refresh);
  connect(&player, &Player::soundChanged, this, &PlayerControls::refresh);
  retranslate();
}

QToolButton* PlayerControls::addButton(const char* name) {
  auto* button = new QToolButton(this);
  button->setObjectName(name);
  button->setAutoRaise(true);
  button->setFixedHeight(widgets::textPixels(26));
  layout()->addWidget(button);
  return button;
}

void PlayerControls::setFile(const std::filesystem::path& file) {
  m_file = file;
  refresh();
}

void PlayerControls::setStepsShown(bool shown) {
  m_previous->setVisible(shown);
  m_next->setVisible(shown);
}

void PlayerControls::retranslate() {
  const auto name = [](QWidget* widget, const QString& text, const QString& key) {
    widget->setAccessibleName(text);
    widget->setToolTip(key.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, key));
  };
  m_previous->setIcon(widgets::makeIcon(widgets::Icon::Previous));
  m_next->setIcon(widgets::makeIcon(widgets::Icon::Next));
  m_captions->setIcon(widgets::makeIcon(widgets::Icon::Captions));
  m_full->setIcon(widgets::makeIcon(widgets::Icon::FullScreen));
  name(m_previous, m_isFilm ? tr("Previous movie with a trailer") : tr("Previous movie with a sound"), "B");
  name(m_next, m_isFilm ? tr("Next movie with a trailer") : tr("Next movie with a sound"), "N");
  name(m_captions, tr("Captions"), "C");
  name(m_rate, tr("Speed"), "< >");
  name(m_mute, tr("Silence"), "M");
  name(m_volume, tr("Volume"), QStringLiteral("↑ ↓"));
  name(m_full, tr("Full screen"), "F");
  refresh();
}

void PlayerControls::refresh() {
  const bool mine = isMine();
  const bool playing = mine && m_player.state() == Player::State::Playing;
  m_play->setIcon(widgets::makeIcon(playing ? widgets::Icon::Pause : widgets::Icon::Play));
  const QString action = playing ? tr("Pause") : tr("Play");
  m_play->setAccessibleName(action);
  m_play->setToolTip(action + QStringLiteral(" (P)"));
  m_time->setText(mine && m_player.duration() > 0 ? widgets::clockText(m_player.position()) + QStringLiteral(" / ") +
                                                        widgets::clockText(m_player.duration())
                                                  : QString());
  m_captions->setVisible(m_isFilm && mine && m_player.hasCaptions());
  m_captions->setChecked(m_player.showsCaptions());
  m_rate->setText(rateText(m_player.rate()));
  m_mute->setIcon(widgets::makeIcon(m_player.isMuted() ? widgets::Icon::Muted : widgets::Icon::Volume));
  m_mute->setChecked(m_player.isMuted());
  m_volume->setValue(int(std::lround(m_player.volume() * 100)));
}

void PlayerControls::chooseRate() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const double rate : Player::kRates) {
    QAction* action = menu->addAction(rateText(rate), this, [this, rate] { m_player.setRate(rate); });
    action->setCheckable(true);
    action->setChecked(rate == m_player.rate());
  }
  menu->popup(m_rate->mapToGlobal(QPoint(0, m_rate->height())));
}

void PlayerControls::jump(qint64 milliseconds) { m_player.seek(m_player.position() + milliseconds); }

bool PlayerControls::handleKey(const QKeyEvent& event) {
  const bool shift = event.modifiers() & Qt::ShiftModifier;
  switch (event.key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
      m_player.toggle(m_file);
      return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
      if (!isMine()) return false;
      jump((event.key() == Qt::Key_Left ? -1 : 1) * (shift ? kSmallJump : kJump));
      return true;
    case Qt::Key_Home:
      if (!isMine()) return false;
      m_player.seek(0);
      return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
      m_player.setVolume(m_player.volume() + (event.key() == Qt::Key_Up ? kVolumeStep : -kVolumeStep));
      return true;
    default:
      return handleWallKey(event);
  }
}

bool PlayerControls::handleWallKey(const QKeyEvent& event) {
  if (m_file.empty() || (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))) return false;
  if (event.key() == Qt::Key_P) {
    m_player.toggle(m_file);
    return true;
  }
  if (!isMine()) return false;
  switch (event.key()) {
    case Qt::Key_Comma:
      jump(-kJump);
      return true;
    case Qt::Key_Period:
      jump(kJump);
      return true;
    case Qt::Key_M:
      m_player.setMuted(!m_player.isMuted());
      return true;
    case Qt::Key_Less:
      m_player.stepRate(-1);
      return true;
    case Qt::Key_Greater:
      m_player.stepRate(1);
      return true;
    case Qt::Key_C:
      m_player.setShowsCaptions(!m_player.showsCaptions());
      return true;
    case Qt::Key_N:
    case Qt::Key_B:
      Q_EMIT stepWanted(event.key() == Qt::Key_N ? 1 : -1);
      return true;
    case Qt::Key_F:
      if (!m_isFilm) return false;
      Q_EMIT fullScreenWanted();
      return true;
    default:
      return false;
  }
}

}  // namespace kinoprism::app
