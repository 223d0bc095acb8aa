#pragma once

#include <QObject>
#include <QString>
#include <vector>

#include "app/services/library_service.h"
#include "engine/evaluate/agreement.h"

namespace kinoprism::app {

/// All curators' ratings as the measures of agreement take them: movies are units, curators are raters.
std::vector<evaluate::Judgement> judgementsOf(const std::vector<storage::CuratorRating>& ratings);

/// A curator by name.
struct NamedCurator {
  storage::CuratorId id{};
  QString name;
};

/// Agreement of two curators.
struct PairAgreement {
  QString first;
  QString second;
  evaluate::Estimate kappa;  ///< Cohen's, with quadratic weights
};

/// How well the curators of a library agree, and where they do not.
struct AgreementReport {
  std::vector<NamedCurator> curators;         ///< those who rated something, by name
  std::vector<storage::Disagreement> movies;  ///< see Labels::disagreements
  std::optional<evaluate::Estimate> alpha;    ///< Krippendorff's, interval scale
  std::optional<evaluate::Estimate>
      fleiss;                        ///< Fleiss' κ over movies that all rated; nothing for fewer than three curators
  std::vector<PairAgreement> pairs;  ///< where it is defined, least agreement first
};

/// Reads the report of a library. May take a second; any thread.
AgreementReport readAgreementReport(storage::Library& library);

/// The report of the open library, read anew after every label. GUI thread only.
class Disagreements : public QObject {
  Q_OBJECT

 public:
  Disagreements(LibraryService& library, Lanes& lanes, QObject* parent = nullptr);

  const AgreementReport& report() const { return m_report; }
  /// Reads it; ends in changed or failed.
  void read();
  bool isSettled() const { return !m_reading; }

 Q_SIGNALS:
  void changed();
  void failed(const QString& message);

 private:
  LibraryService& m_library;
  Lanes& m_lanes;
  AgreementReport m_report;
  bool m_reading = false;
  bool m_again = false;
};

}  // namespace kinoprism::app
