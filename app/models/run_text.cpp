#include "app/models/run_text.h"

#include <QCoreApplication>
#include <string_view>
#include <utility>

#include "app/jobs/run_names.h"

namespace kinoprism::app {

QString runTitle(const std::string& stored) {
  const std::pair<std::string_view, QString> own[] = {
      {kDefaultFusionRun, QCoreApplication::translate("RunText", "Default fusion")},
      {kFirstListRun, QCoreApplication::translate("RunText", "First list")}};
  for (const auto& [name, title] : own) {
    if (stored == name) return title;
    if (!stored.starts_with(name)) continue;
    const std::string_view rest = std::string_view(stored).substr(name.size());
    if (rest.size() > 1 && rest[0] == ' ' && rest.find_first_not_of("0123456789", 1) == rest.npos)
      return title + QString::fromStdString(std::string(rest));
  }
  return QString::fromStdString(stored);
}

}  // namespace kinoprism::app
