#include "app/pages/library/facet_panel.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "app/models/movie_source.h"
#include "widgets/charts/brush_histogram.h"
#include "widgets/charts/category_bars.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr int kWidth = 236;
constexpr Facet kBrushed[] = {Facet::Year, Facet::Rating, Facet::Count};

}  // namespace

FacetPanel::FacetPanel(QWidget* parent) : QScrollArea(parent) {
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  setFixedWidth(widgets::textPixels(kWidth));
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(16, 12, 12, 12);
  column->setSpacing(14);
  for (const Facet facet : kBrushed) {
    auto* histogram = new widgets::BrushHistogram(content);
    m_histograms[size_t(facet)] = histogram;
    column->addWidget(histogram);
    connect(histogram, &widgets::BrushHistogram::brushed, this, [this, facet](int first, int last) {
      change(brushed(m_filter, facet, m_facets[size_t(facet)], first, last));
    });
    connect(histogram, &widgets::BrushHistogram::cleared, this,
            [this, facet] { change(brushed(m_filter, facet, m_facets[size_t(facet)], -1, -1)); });
  }
  m_genres = new widgets::CategoryBars(content);
  column->addWidget(m_genres);
  column->addStretch(1);
  connect(m_genres, &widgets::CategoryBars::toggled, this, [this](const QString& id, bool chosen) {
    MovieFilter filter = m_filter;
    std::erase(filter.genres, id.toStdString());
    if (chosen) filter.genres.push_back(id.toStdString());
    change(filter);
  });
  setWidget(content);
  retranslate();
}

void FacetPanel::change(const MovieFilter& filter) {
  m_filter = filter;
  Q_EMIT filterChanged(filter);
}

void FacetPanel::setFacets(const MovieFacets& facets, const MovieFilter& filter) {
  m_facets = facets;
  m_filter = filter;
  for (const Facet facet : kBrushed) {
    const FacetCounts& counts = facets[size_t(facet)];
    QList<widgets::BrushHistogram::Bin> bins;
    for (const FacetBin& bin : counts.bins) bins.append({bin.label, bin.end, bin.whole, bin.part});
    const auto [first, last] = brushOf(filter, facet, counts);
    // What the filter leaves along the facet itself: the others' part within the brush.
    int part = counts.part;
    if (first >= 0) {
      part = 0;
      for (int bin = first; bin <= last; ++bin) part += counts.bins[size_t(bin)].part;
    }
    m_histograms[size_t(facet)]->setBins(bins, part, counts.whole);
    m_histograms[size_t(facet)]->setBrush(first, last);
  }
  QList<widgets::CategoryBars::Row> rows;
  const FacetCounts& genres = facets[size_t(Facet::Genre)];
  for (const FacetBin& bin : genres.bins) {
    const bool chosen = std::ranges::find(filter.genres, bin.label.toStdString()) != filter.genres.end();
    rows.append({bin.label, genreText(bin.label), bin.whole, bin.part, chosen});
  }
  std::ranges::stable_sort(rows, std::ranges::greater(), &widgets::CategoryBars::Row::whole);
  m_genres->setRows(rows, genres.part, genres.whole);
}

void FacetPanel::retranslate() {
  m_histograms[size_t(Facet::Year)]->setTitle(tr("Year"));
  m_histograms[size_t(Facet::Rating)]->setTitle(tr("Mean rating"));
  m_histograms[size_t(Facet::Count)]->setTitle(tr("Ratings"));
  m_genres->setTitle(tr("Genre"));
}

void FacetPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    setFacets(m_facets, m_filter);
  }
  QScrollArea::changeEvent(event);
}

}  // namespace kinoprism::app
