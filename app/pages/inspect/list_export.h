#pragma once

#include <QByteArray>
#include <QString>

#include "app/pages/inspect/inspect_session.h"

namespace kinoprism::app {

/// What belongs beside a list so that it can be made again.
struct ListHeader {
  QString run;
  QString person;
  QString mix;  ///< Mix::text
  QString comparedWith;
  QString protocol;  ///< of the run's metrics
};

/// A cell of a CSV file by RFC 4180, in quotes where it needs them.
QString csvField(QString text);

/// CSV by RFC 4180 in UTF-8: header lines that begin with #, then rank, movie number, title, year, score, places
/// gained, whether it was held out, and what each signal added.
QByteArray listCsv(const ListHeader& header, const InspectSession& session, const Catalogue& catalogue);

/// "1. Title (1999)", one a line, and below them how they were made.
QString listText(const ListHeader& header, const InspectSession& session, const Catalogue& catalogue);

}  // namespace kinoprism::app
