#include "app/pages/inspect/moments_dialog.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/messages/message_text.h"
#include "app/pages/inspect/moment_chips.h"
#include "app/pages/media_panel.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr int kWidth = 640;

qint64 millisecondsOf(double seconds) { return std::llround(seconds * 1000); }

}  // namespace

MomentsDialog::MomentsDialog(Services& services, MovieMoments moments, const QString& title, QWidget* parent)
    : QDialog(parent),
      m_services(services),
      m_overview(services.lanes.media),
      m_moments(std::move(moments)),
      m_title(title) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName("momentsDialog");
  build();
  retranslate();
  askOverview();
  if (!m_chips->chips().isEmpty()) m_chips->chips().first()->setFocus();
}

void MomentsDialog::build() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 16, 20, 16);
  column->setSpacing(10);
  m_head = new QLabel(this);
  m_head->setFont(widgets::themeFont(widgets::TextRole::Title));
  m_head->setWordWrap(true);
  m_head->setTextFormat(Qt::PlainText);
  m_media = new MediaPanel(m_services, m_moments.kind, this);
  m_chips = new MomentChips(MomentChips::Heading::Hidden, this);
  m_note = new QLabel(this);
  m_note->setObjectName("momentsNote");
  m_note->setWordWrap(true);
  m_note->setTextFormat(Qt::PlainText);
  m_note->setFont(widgets::themeFont(widgets::TextRole::Small));
  for (QWidget* widget : {static_cast<QWidget*>(m_head), static_cast<QWidget*>(m_media), static_cast<QWidget*>(m_chips),
                          static_cast<QWidget*>(m_note)}) {
    column->addWidget(widget);
  }
  column->addStretch(1);
  setMinimumWidth(kWidth);
  connect(m_chips, &MomentChips::chosen, this, [this](size_t, size_t moment) { playMoment(moment); });
  connect(&m_services.library, &LibraryService::closed, this, &QDialog::reject);
}

void MomentsDialog::askOverview() {
  m_media->setFile(m_moments.file);
  QList<std::pair<qint64, qint64>> marks;
  for (const explain::Moment& moment : m_moments.strongest)
    marks.append({millisecondsOf(moment.begin), millisecondsOf(moment.end)});
  const bool isHeard = m_moments.found.modality == data::Modality::Audio;
  m_media->setHighlights(isHeard ? marks : decltype(marks)(), isHeard ? decltype(marks)() : marks);
  m_services.library.detail(
      m_moments.movie, this,
      [this](const storage::MovieDetail& detail) {
        m_services.media.ask(
            m_overview, m_moments.movie, detail.media, this,
            [this](storage::MediaKind kind, const MediaOverview& overview) {
              if (kind == m_moments.kind) m_media->setOverview(overview);
              grow();
            },
            [this](storage::MediaKind kind, const core::Error& error) {
              if (kind == m_moments.kind) m_media->setProblem(messageText(error));
            });
      },
      [this](const core::Error& error) { m_media->setProblem(messageText(error)); });
}

void MomentsDialog::playMoment(size_t moment) {
  if (moment >= m_moments.strongest.size()) return;
  m_services.player.playFrom(m_moments.file, millisecondsOf(m_moments.strongest[moment].begin));
}

/// Texts and pictures that came make it taller.
void MomentsDialog::grow() {
  layout()->activate();
  resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

QString MomentsDialog::noteText() const { return m_note->text(); }

void MomentsDialog::retranslate() {
  setWindowTitle(tr("Most relevant seconds"));
  m_head->setText(tr("Most relevant seconds of “%1”").arg(m_title));
  m_chips->setMoments({m_moments});
  const size_t count = m_moments.strongest.size();
  const QString keys =
      count == 1 ? tr("Framed above. Key 1 plays it.") : tr("Framed above. Keys 1 to %1 play them.").arg(count);
  m_note->setText(measureText(m_moments) + '\n' + keys);
  grow();
}

void MomentsDialog::keyPressEvent(QKeyEvent* event) {
  const int place = event->key() - Qt::Key_1;
  if (event->modifiers() == Qt::NoModifier && place >= 0 && size_t(place) < m_moments.strongest.size()) {
    playMoment(size_t(place));
  } else {
    QDialog::keyPressEvent(event);
  }
}

void MomentsDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    m_media->retranslate();
    retranslate();
  } else if (event->type() == QEvent::PaletteChange) {
    m_chips->setMoments({m_moments});
  }
  QDialog::changeEvent(event);
}

void MomentsDialog::done(int result) {
  if (m_services.player.file() == m_moments.file) m_services.player.stop();
  QDialog::done(result);
}

}  // namespace kinoprism::app
