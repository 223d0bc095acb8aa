#pragma once

#include <QImage>
#include <QWidget>
#include <optional>

#include "app/services/services.h"

namespace kinoprism {

/// One large poster; a title card where there is none. A click on one that failed tries it once more.
class PosterView : public QWidget {
  Q_OBJECT

 public:
  explicit PosterView(Services& services, QWidget* parent = nullptr);
  ~PosterView() override;

  void setMovie(const MovieSummary& movie, const QString& subtitle);
  void clear();
  /// The poster as it is shown; null while there is none.
  const QImage& picture() const { return m_image; }

 Q_SIGNALS:
  void pictureChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  void ask();

  Services& m_services;
  std::optional<MovieSummary> m_movie;
  QString m_subtitle;
  QImage m_image;
};

}  // namespace kinoprism
