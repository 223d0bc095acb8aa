#include "app/pages/inspect/inspect_why_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/models/encoder_text.h"
#include "app/models/imputation_text.h"
#include "app/models/movie_text.h"
#include "app/models/signal_text.h"
#include "app/pages/inspect/moment_chips.h"
#include "app/pages/inspect/moments_dialog.h"
#include "widgets/charts/contribution_bars.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr int kReasonsShown = 5;
constexpr int kFewestReasons = 2;
constexpr double kLineHeight = 1.5;  // as lines() sets it
constexpr int kHistoryWidth = 130;   // px that leave room for a title beside its stars and amount
constexpr int kNarrowTitle = 90;     // px
constexpr int kDecimals = 2;
constexpr int kHeadGap = 6;  // px

QString inColor(const QString& text, const QColor& color) {
  return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color.name(), text);
}

QString quiet(const QString& text) { return inColor(text.toHtmlEscaped(), widgets::theme().quietText); }

QString capitalised(QString text) {
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

QString starsText(double stars) { return QStringLiteral("★") + QString::number(stars); }

/// Popularity that counts against a movie is what the mixer calls novelty.
QString nameOf(const std::string& signal, const fuse::Mix& mix) {
  if (signal == fuse::kPopularity && mix.weightOf(signal) < 0) return InspectWhyPanel::tr("novelty");
  return signalWord(signal);
}

QLabel* makeRichText(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setTextFormat(Qt::RichText);
  label->setWordWrap(true);
  label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  return label;
}

QString lines(const QStringList& rows) {
  return QStringLiteral("<div style=\"line-height:150%\">%1</div>").arg(rows.join(QStringLiteral("<br>")));
}

}  // namespace

InspectWhyPanel::InspectWhyPanel(Services& services, InspectSession& session, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_session(session),
      m_reader(services.library, services.engine, services.lanes) {
  m_bars = new widgets::ContributionBars(this);
  m_history = makeRichText(this);
  m_history->setObjectName("whyHistory");
  m_history->setMinimumWidth(widgets::textPixels(kHistoryWidth));
  m_without = makeRichText(this);
  m_without->setObjectName("whyWithout");
  m_moments = new MomentChips(MomentChips::Heading::Shown, this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(8);
  auto* row = new QHBoxLayout;
  row->setSpacing(20);
  column->addLayout(row, 1);
  column->addWidget(m_moments);
  m_whyHead = addColumn(row, m_bars, 4);
  m_whyHead->setObjectName("whyHeading");
  m_historyHead = addColumn(row, m_history, 5);
  m_withoutHead = addColumn(row, m_without, 4);
  connect(m_history, &QLabel::linkActivated, this,
          [this](const QString& link) { Q_EMIT movieChosen(link.toLongLong()); });
  connect(&session, &InspectSession::listChanged, this, &InspectWhyPanel::showBars);
  connect(&session, &InspectSession::whyChanged, this, [this] {
    m_reader.read(m_session.why());
    showAll();
  });
  connect(&m_reader, &MomentReader::changed, this, &InspectWhyPanel::showMoments);
  connect(m_moments, &MomentChips::chosen, this, &InspectWhyPanel::playMoment);
  showAll();
}

QLabel* InspectWhyPanel::addColumn(QHBoxLayout* row, QWidget* content, int stretch) {
  auto* column = new QVBoxLayout;
  column->setSpacing(kHeadGap);
  auto* head = new QLabel(this);
  head->setFont(widgets::themeFont(widgets::TextRole::Section));
  head->setTextFormat(Qt::PlainText);
  head->setEnabled(false);
  head->setWordWrap(true);
  column->addWidget(head);
  column->addWidget(content);
  column->addStretch(1);
  row->addLayout(column, stretch);
  return head;
}

void InspectWhyPanel::setMovie(std::optional<data::MovieIndex> movie) {
  m_movie = movie;
  m_session.setMovie(movie);
  showAll();
}

QString InspectWhyPanel::heading() const { return m_whyHead->text(); }
QString InspectWhyPanel::historyText() const { return m_history->text(); }
QString InspectWhyPanel::withoutText() const { return m_without->text(); }

QString InspectWhyPanel::titleOf(data::MovieIndex movie) const {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  if (!catalogue || data::index(movie) >= catalogue->movies.size()) return {};
  const storage::MovieSummary& summary = catalogue->movies[data::index(movie)];
  return titleWithYear(summary);
}

std::vector<const ImputationRecord::Set*> InspectWhyPanel::imputed(const std::string& signal,
                                                                   data::MovieIndex movie) const {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  if (!catalogue || data::index(movie) >= catalogue->indexes.size()) return {};
  return m_services.engine.imputed({&signal, 1}, catalogue->indexes.id(movie));
}

std::optional<size_t> InspectWhyPanel::rowInList() const {
  const auto& movies = m_session.list().list.movies;
  const auto found = m_movie ? std::ranges::find(movies, *m_movie, &fuse::RankedMovie::movie) : movies.end();
  if (found == movies.end()) return std::nullopt;
  return size_t(found - movies.begin());
}

void InspectWhyPanel::showAll() {
  showBars();
  showWithout();
  showMoments();
}

void InspectWhyPanel::showBars() {
  const auto& why = m_session.why();
  const bool known = why && m_movie && why->movie == *m_movie;
  const auto row = rowInList();
  if (!m_movie || (!row && !known)) {
    m_whyHead->setText(m_movie ? tr("Why “%1”").arg(titleOf(*m_movie)) : tr("Why? Choose a movie in the list."));
    m_bars->setContributions({});
    return;
  }
  const size_t rank = row ? *row + 1 : why->rank;
  const QString title = titleOf(*m_movie);
  m_whyHead->setText(rank > 0 ? tr("Why “%1” is #%2").arg(title).arg(rank) : tr("Why “%1” is not listed").arg(title));
  const fuse::Mix& mix = m_session.mix();
  QList<widgets::Contribution> parts;
  auto add = [&](const std::string& signal, double value, bool absent) {
    if (mix.weightOf(signal) == 0 || (value == 0 && !absent)) return;
    const auto& info = m_services.library.info();
    const QString encoder = info ? encodersOfSignal(signal, info->features) : QString();
    QString toolTip = tr("Weight %1").arg(mix.weightOf(signal), 0, 'f', 3);
    if (!encoder.isEmpty()) toolTip = tr("Features by %1").arg(encoder) + '\n' + toolTip;
    const auto sets = imputed(signal, *m_movie);
    if (!sets.empty()) toolTip += '\n' + imputedText(sets);
    parts.append({.name = capitalised(nameOf(signal, mix)),
                  .tone = widgets::toneOf(QString::fromStdString(signal)),
                  .value = value,
                  .absent = absent,
                  .imputed = !sets.empty(),
                  .toolTip = toolTip});
  };
  const fuse::RankedList& list = m_session.list().list;
  for (size_t s = 0; s < (row ? list.signals.size() : why->signals.size()); ++s) {
    const std::string& signal = row ? list.signals[s] : why->signals[s].signal;
    const double value = double(row ? list.contributionsOf(*row)[s] : why->signals[s].contribution);
    const bool absent = known && s < why->signals.size() && std::isnan(why->signals[s].z);
    add(signal, value, absent);
  }
  m_bars->setContributions(parts, double(row ? list.movies[*row].score : why->score));
}

int InspectWhyPanel::reasonsThatFit() const {
  const QMargins margins = layout()->contentsMargins();
  int room = height() - margins.top() - margins.bottom() - m_historyHead->height() - kHeadGap;
  if (!m_moments->isHidden()) {
    const int width = this->width() - margins.left() - margins.right();
    room -= m_moments->layout()->heightForWidth(width) + layout()->spacing();
  }
  const double line = kLineHeight * m_history->fontMetrics().height();
  return std::clamp(int(room / line), kFewestReasons, kReasonsShown);
}

void InspectWhyPanel::showHistory() {
  m_historyHead->setText(number(m_session.person()) == 0 ? tr("Because of your ratings")
                                                         : tr("Because of this person's ratings"));
  const auto& why = m_session.why();
  if (!why || why->movie != m_movie) {
    m_history->clear();
    return;
  }
  const CataloguePtr& catalogue = m_services.library.catalogue();
  QStringList rows;
  const int shown = reasonsThatFit();
  for (const explain::HistoryReason& reason : why->history) {
    if (rows.size() >= shown || reason.amount <= 0) break;
    const auto rated = std::ranges::find(m_session.rated(), reason.movie, &data::Rated::movie);
    const QString stars = rated == m_session.rated().end() ? QString() : starsText(double(rated->value));
    QString amount = widgets::signedNumber(double(reason.amount), kDecimals);
    const QString word = ' ' + signalWord(reason.signal);
    if (!imputed(reason.signal, *m_movie).empty() || !imputed(reason.signal, reason.movie).empty())
      amount += ' ' + QString(kImputedMark);
    const QFontMetrics metrics = m_history->fontMetrics();
    int room = m_history->width() - metrics.horizontalAdvance(' ' + stars + ' ' + amount + word) - 4;
    // Where it is narrow, the title matters more than the signal.
    if (room < kNarrowTitle) {
      room += metrics.horizontalAdvance(word);
    } else {
      amount += word;
    }
    QString row = QStringLiteral("<a style=\"color:%1; text-decoration:none\" href=\"%2\">%3</a>")
                      .arg(widgets::theme().text.name())
                      .arg(number(catalogue->indexes.id(reason.movie)))
                      .arg(metrics.elidedText(titleOf(reason.movie), Qt::ElideRight, room).toHtmlEscaped());
    if (!stars.isEmpty()) row += ' ' + inColor(stars, widgets::theme().star);
    row += ' ' + quiet(amount);
    rows.append(row);
  }
  m_history->setText(rows.isEmpty() ? quiet(tr("No rated movie stands out.")) : lines(rows));
}

void InspectWhyPanel::showWithout() {
  m_withoutHead->setText(tr("Without it…"));
  const auto& why = m_session.why();
  if (!why || why->movie != m_movie) {
    m_without->clear();
    return;
  }
  QStringList rows;
  for (const explain::SignalReason& reason : why->signals) {
    if (reason.weight == 0 || reason.contribution == 0 || std::isnan(reason.z)) continue;
    const QString name = tr("no %1").arg(nameOf(reason.signal, m_session.mix())).toHtmlEscaped();
    if (reason.rankWithout == 0) {
      rows.append(tr("%1 → not listed").arg(name));
      continue;
    }
    QString row = QStringLiteral("%1 → <b>#%2</b>").arg(name).arg(reason.rankWithout);
    const qint64 lost = qint64(reason.rankWithout) - qint64(why->rank);
    if (lost > 0) row += ' ' + inColor(QStringLiteral("▼%L1").arg(lost), widgets::theme().loss);
    if (lost < 0) row += ' ' + inColor(QStringLiteral("▲%L1").arg(-lost), widgets::theme().gain);
    rows.append(row);
  }
  m_without->setText(lines(rows));
}

void InspectWhyPanel::showMoments() {
  const bool known = m_movie && m_reader.movie() == m_movie;
  m_moments->setMoments(known ? m_reader.moments() : std::vector<MovieMoments>(),
                        known ? m_reader.problem() : QString());
  showHistory();  // for which there may be more or less room
}

void InspectWhyPanel::playMoment(size_t of, size_t moment) {
  if (of >= m_reader.moments().size()) return;
  auto* dialog = new MomentsDialog(m_services, m_reader.moments()[of], titleOf(*m_movie), this);
  dialog->open();
  dialog->playMoment(moment);
}

void InspectWhyPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) showAll();
}

void InspectWhyPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  // Titles are cut to the width there is.
  showHistory();
}

void InspectWhyPanel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), widgets::theme().raised);
  painter.fillRect(QRect(0, 0, width(), 1), widgets::theme().line);
}

}  // namespace kinoprism::app
