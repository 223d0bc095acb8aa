#include "app/pages/inspect/moment_chips.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "app/models/encoder_text.h"
#include "widgets/charts/contribution_bars.h"
#include "widgets/forms/elided_label.h"
#include "widgets/forms/flow_layout.h"
#include "widgets/media/media_timeline.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr int kDecimals = 2;
constexpr int kSpacing = 6;
constexpr int kChipHeight = 26;

QString amountText(double amount) { return widgets::signedNumber(amount, kDecimals); }

}  // namespace

QString rangeText(const explain::Moment& moment) {
  const auto [begin, end] = explain::wholeSeconds(moment);
  return QStringLiteral("%1–%2").arg(widgets::clockText(begin * 1000), widgets::clockText(end * 1000));
}

QString measureText(const MovieMoments& moments) {
  const explain::MomentReasons& reasons = moments.found.reasons;
  const QString encoder = encoderShortName(moments.found.encoder);
  const QString total = amountText(reasons.total);
  switch (reasons.measure) {
    case explain::MomentMeasure::Sum:
      return MomentChips::tr(
                 "Exact: the features of %1 are the mean of its parts, so all seconds together add what the movies of "
                 "the history bring, %2.")
          .arg(encoder, total);
    case explain::MomentMeasure::ValueSum:
      return MomentChips::
          tr("Of the %2 that the movies of the history bring, %3 is divided among the seconds: what is a mean in the "
             "features of %1. The rest, %4, lies in values that no second has alone, such as how much it varies.")
              .arg(encoder, total, amountText(reasons.total - reasons.rest), amountText(reasons.rest));
    case explain::MomentMeasure::LeftOut:
      return MomentChips::tr(
                 "Each figure says how much less than %2 the movies of the history would bring if %1 had not had these "
                 "seconds. They do not add up.")
          .arg(encoder, total);
  }
  return {};
}

MomentChips::MomentChips(Heading heading, QWidget* parent) : QWidget(parent), m_heading(heading) {
  auto* row = new widgets::FlowLayout(this, kSpacing);
  row->setContentsMargins(0, 0, 0, 0);
}

void MomentChips::setMoments(const std::vector<MovieMoments>& moments, const QString& problem) {
  m_chips.clear();
  while (QLayoutItem* item = layout()->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  const bool isEmpty = moments.empty() && problem.isEmpty();
  if (m_heading == Heading::Shown && !isEmpty)
    layout()->addWidget(makeText(tr("Seconds that mattered"), widgets::theme().quietText));
  if (!problem.isEmpty()) {
    auto* text = new widgets::ElidedLabel(this);
    text->setFullText(problem);
    layout()->addWidget(text);
  }
  for (size_t of = 0; of < moments.size(); ++of) {
    for (size_t m = 0; m < moments[of].strongest.size(); ++m) addChip(moments[of], of, m);
  }
  setVisible(!isEmpty);
  updateGeometry();
}

QLabel* MomentChips::makeText(const QString& text, const QColor& color) {
  auto* label = new QLabel(text, this);
  label->setTextFormat(Qt::PlainText);
  label->setFont(widgets::themeFont(widgets::TextRole::Section));
  QPalette colors = label->palette();
  colors.setColor(QPalette::WindowText, color);
  label->setPalette(colors);
  label->setMinimumHeight(kChipHeight);
  return label;
}

void MomentChips::addChip(const MovieMoments& moments, size_t of, size_t moment) {
  const explain::Moment& shown = moments.strongest[moment];
  const QString range = rangeText(shown), amount = amountText(shown.amount);
  const QString what = modalityTitle(moments.found.modality);
  auto* chip = new QPushButton(QStringLiteral("▶ %1  %2").arg(range, amount), this);
  chip->setProperty("chip", true);
  chip->setCursor(Qt::PointingHandCursor);
  chip->setAccessibleName(tr("%1, %2: adds %3. Play from there").arg(what, range, amount));
  chip->setToolTip(tr("Play from there") + '\n' + measureText(moments));
  connect(chip, &QPushButton::clicked, this, [this, of, moment] { Q_EMIT chosen(of, moment); });
  m_chips.append(chip);
  if (moment > 0) return layout()->addWidget(chip);
  // What the chips are of stays beside the first one.
  auto* pair = new QWidget(this);
  auto* row = new QHBoxLayout(pair);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kSpacing);
  row->addWidget(
      makeText(what, widgets::theme().signal(widgets::toneOf(QString::fromUtf8(name(moments.found.modality))))));
  row->addWidget(chip);
  layout()->addWidget(pair);
}

}  // namespace kinoprism::app
