#pragma once

#include <QObject>
#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/pages/inspect/person/poster_palette.h"
#include "app/services/engine_service.h"
#include "engine/serve/taste_profile.h"

namespace kinoprism::app {

/// What somebody's liked movies have in common by one modality.
struct ModalityTaste {
  data::Modality modality = data::Modality::Text;
  std::string encoder;
  serve::FeatureTaste taste;
  std::vector<storage::MovieId> typical;
};

/// Where somebody's liked movies lie by one of the values of mise-en-scène.
struct SceneTaste {
  size_t value = 0;  ///< column of the features, see engine/encode/video/mise_en_scene.h
  serve::ValueTaste taste;
};

/// How much somebody's liked movies sound like each tag.
struct SoundTaste {
  std::string encoder;                ///< empty: the library has no tags of sound
  std::vector<std::string> tagNames;  ///< in English, by column
  serve::ValueMeans tags;
};

/// Another person, by what both liked.
struct AlikePerson {
  storage::PersonId person{};
  size_t shared = 0;
  double likeness = 0;
};

/// A person's taste beside everybody's.
struct PersonProfile {
  size_t rated = 0;
  size_t liked = 0;
  bool fromAll = false;  ///< nothing was liked: the profile is of everything rated
  std::array<int64_t, 10> histogram{};
  double meanStars = 0;
  double everybodysMeanStars = 0;
  std::vector<std::pair<std::string, serve::GroupShare>> genres;  ///< by share, largest first
  std::vector<std::pair<int, serve::GroupShare>> decades;         ///< by year
  std::vector<ModalityTaste> modalities;
  std::vector<SceneTaste> scenes;
  SoundTaste sound;
  std::vector<PaletteColour> colours;
  size_t posters = 0;  ///< that the colours are of
  std::vector<AlikePerson> alike;
};

/// Reads profiles; the newest request wins. Features are kept in memory from the first
/// profile on, until the library or its features change. GUI thread only.
class ProfileReader : public QObject {
  Q_OBJECT

 public:
  ProfileReader(LibraryService& library, EngineService& engine, Lanes& lanes, QObject* parent = nullptr);
  ~ProfileReader() override;

  /// Of somebody who rated this; person: to leave them out of those alike. Nothing happens without a run.
  void read(const std::vector<data::Rated>& rated, storage::PersonId person);
  const std::optional<PersonProfile>& profile() const { return m_profile; }
  bool isSettled() const { return !m_request.isPending(); }

 Q_SIGNALS:
  void changed();
  void failed(const QString& message);

 private:
  struct FeatureCache;

  LibraryService& m_library;
  EngineService& m_engine;
  Request m_request;
  std::shared_ptr<FeatureCache> m_cache;
  std::optional<PersonProfile> m_profile;
};

}  // namespace kinoprism::app
