#pragma once

#include <QScrollArea>
#include <array>

#include "app/pages/inspect/inspect_session.h"
#include "app/pages/inspect/person/person_list_model.h"
#include "app/pages/inspect/person/person_profile.h"
#include "app/services/services.h"

class QGridLayout;
class QLabel;
class QListView;
class QStandardItemModel;

namespace kinoprism::widgets {
class ColourSwatches;
class Panel;
class PosterStrip;
class RatingsHistogram;
class ShareBars;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

class MovieSource;

/// A person's taste: genres, years, stars, what their liked movies have in common by each modality, colours, how films
/// are shot, how they sound, and who is like them. Read when it is in sight.
class PersonProfileView : public QScrollArea {
  Q_OBJECT

 public:
  /// people: names of those alike; outlives the view.
  PersonProfileView(Services& services, InspectSession& session, const PersonListModel& people,
                    QWidget* parent = nullptr);

  ProfileReader& reader() { return m_reader; }
  widgets::ShareBars* genres() const { return m_genres; }
  widgets::ShareBars* sound() const { return m_sound; }
  QListView* alike() const { return m_alike; }

 Q_SIGNALS:
  void personWanted(qint64 person);
  void movieWanted(qint64 movie);
  void failed(const QString& message);

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// One modality: how alike, and what is typical.
  struct ModalityRow {
    QLabel* name = nullptr;
    QLabel* text = nullptr;
    widgets::PosterStrip* strip = nullptr;
    MovieSource* source = nullptr;
  };

  void build();
  void arrange();
  kinoprism::widgets::Panel* addPanel();
  QLabel* addNote(kinoprism::widgets::Panel* panel);
  ModalityRow makeModalityRow(kinoprism::widgets::Panel* panel);
  void read();
  void retranslate();
  void refresh();
  void showShares(const PersonProfile& profile);
  void showStars(const PersonProfile& profile);
  void showModalities(const PersonProfile& profile);
  void showScenes(const PersonProfile& profile);
  void showSound(const PersonProfile& profile);
  void showAlike(const PersonProfile& profile);

  Services& m_services;
  InspectSession& m_session;
  const PersonListModel& m_people;
  ProfileReader m_reader;
  QWidget* m_content = nullptr;
  QGridLayout* m_grid = nullptr;
  QList<kinoprism::widgets::Panel*> m_panels;  ///< in reading order
  QLabel* m_head = nullptr;
  kinoprism::widgets::Panel* m_genresPanel = nullptr;
  kinoprism::widgets::Panel* m_decadesPanel = nullptr;
  kinoprism::widgets::Panel* m_starsPanel = nullptr;
  kinoprism::widgets::Panel* m_modalitiesPanel = nullptr;
  kinoprism::widgets::Panel* m_coloursPanel = nullptr;
  kinoprism::widgets::Panel* m_scenesPanel = nullptr;
  kinoprism::widgets::Panel* m_soundPanel = nullptr;
  kinoprism::widgets::Panel* m_alikePanel = nullptr;
  widgets::ShareBars* m_genres = nullptr;
  widgets::ShareBars* m_decades = nullptr;
  widgets::RatingsHistogram* m_stars = nullptr;
  QLabel* m_starsNote = nullptr;
  std::array<ModalityRow, 4> m_modalities;
  QLabel* m_modalitiesNote = nullptr;
  widgets::ColourSwatches* m_colours = nullptr;
  QLabel* m_coloursNote = nullptr;
  widgets::ShareBars* m_scenes = nullptr;
  QLabel* m_scenesNote = nullptr;
  widgets::ShareBars* m_sound = nullptr;
  QLabel* m_soundNote = nullptr;
  QListView* m_alike = nullptr;
  QStandardItemModel* m_alikeModel = nullptr;
  QLabel* m_alikeNote = nullptr;
  int m_columns = 0;
  bool m_stale = true;
};

}  // namespace kinoprism::app
