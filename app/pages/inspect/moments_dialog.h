#pragma once

#include <QDialog>

#include "app/pages/inspect/moment_reader.h"
#include "app/services/services.h"

class QLabel;

namespace kinoprism::app {

class MediaPanel;
class MomentChips;

/// The sound or trailer of a recommended movie, with the seconds that mattered marked on its waveform or shots. Plays
/// from a moment by its chip or by its number on the keyboard; stops when it is closed, and deletes itself then.
class MomentsDialog : public QDialog {
  Q_OBJECT

 public:
  /// title: of the movie.
  MomentsDialog(Services& services, MovieMoments moments, const QString& title, QWidget* parent);

  void playMoment(size_t moment);

  MediaPanel* media() const { return m_media; }
  MomentChips* chips() const { return m_chips; }
  QString noteText() const;

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void done(int result) override;

 private:
  void build();
  void askOverview();
  void retranslate();
  void grow();

  Services& m_services;
  Request m_overview;
  MovieMoments m_moments;
  QString m_title;
  QLabel* m_head = nullptr;
  MediaPanel* m_media = nullptr;
  MomentChips* m_chips = nullptr;
  QLabel* m_note = nullptr;
};

}  // namespace kinoprism::app
