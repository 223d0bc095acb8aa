#include "app/shell/about_dialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <algorithm>

#include "app/messages/message_text.h"
#include "engine/core/message_ids.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

QString html(const std::string& text) { return QString::fromStdString(text).toHtmlEscaped(); }

QString heading(const QString& text) { return QStringLiteral("<h3>%1</h3>").arg(text.toHtmlEscaped()); }

QString fact(const QString& name, const QString& value) {
  return value.isEmpty()
             ? QString()
             : QStringLiteral("<br><span style=\"color:%1\">%2</span> %3")
                   .arg(widgets::theme().quietText.name(), AboutDialog::tr("%1:").arg(name.toHtmlEscaped()), value);
}

QString aboutProgram() {
  return QStringLiteral("<h2>Kinoprism %1</h2><p>%2</p><p>%3</p>")
      .arg(QCoreApplication::applicationVersion().toHtmlEscaped(),
           AboutDialog::tr("Multimodal movie recommendations with explanations. Everything runs on this computer.")
               .toHtmlEscaped(),
           AboutDialog::tr("Free software under the GNU General Public License, version 3: you may use, study, share "
                           "and change it. It comes without any warranty.")
               .toHtmlEscaped());
}

QString aboutLibraries() {
  const std::pair<const char*, const char*> libraries[] = {{"Qt", "LGPL 3"},
                                                           {"LibTorch (PyTorch)", "BSD"},
                                                           {"OpenCV", "Apache 2"},
                                                           {"FFmpeg", "LGPL / GPL"},
                                                           {"SQLite", "public domain"},
                                                           {"SQLiteCpp", "MIT"},
                                                           {"hnswlib", "Apache 2"},
                                                           {"ICU", "Unicode"},
                                                           {"libzip", "BSD"},
                                                           {"nlohmann-json", "MIT"},
                                                           {"CLI11", "BSD"},
                                                           {"spdlog, fmt", "MIT"}};
  QStringList names;
  for (const auto& [name, licence] : libraries) {
    QString text = QString::fromUtf8(name);
    if (text == "Qt") text += ' ' + QString::fromUtf8(qVersion());
    names.append(QStringLiteral("%1 (%2)").arg(text, QString::fromUtf8(licence)));
  }
  return heading(AboutDialog::tr("Libraries")) + QStringLiteral("<p>%1</p>").arg(names.join(" · ").toHtmlEscaped());
}

QString aboutPack(const core::PackInfo& pack) {
  const QString size = QLocale().formattedDataSize(qint64(pack.bytes), 0, QLocale::DataSizeSIFormat);
  return QStringLiteral("<p><b>%1</b> · %2 · %3").arg(html(pack.title), html(pack.name + " " + pack.version), size) +
         fact(AboutDialog::tr("Licence"), html(pack.licence)) + fact(AboutDialog::tr("Source"), html(pack.source)) +
         fact(AboutDialog::tr("Architecture"), html(pack.architecture)) +
         fact(AboutDialog::tr("Preprocessing"), html(pack.preprocessing)) +
         fact(QStringLiteral("SHA-256"), html(pack.sha256)) + fact(AboutDialog::tr("File"), html(pack.file.string())) +
         QStringLiteral("</p>");
}

QString aboutPacks(const core::InstalledPacks& installed) {
  QString text = heading(AboutDialog::tr("Model packs"));
  if (installed.packs.empty()) {
    text +=
        QStringLiteral("<p>%1</p>")
            .arg(AboutDialog::tr("No model pack is installed. Everything else works without them.").toHtmlEscaped());
  }
  for (const core::PackInfo& pack : installed.packs) text += aboutPack(pack);
  for (const core::DamagedPack& pack : installed.damaged) {
    text += QStringLiteral("<p><b style=\"color:%1\">%2</b><br>%3</p>")
                .arg(widgets::theme().loss.name(),
                     AboutDialog::tr("Damaged: %1").arg(QString::fromStdString(pack.file.string())).toHtmlEscaped(),
                     messageText(pack.reason).toHtmlEscaped());
  }
  QString missing;
  for (const core::KnownPack& known : core::knownPacks()) {
    if (std::ranges::any_of(installed.packs, [&](const core::PackInfo& pack) { return pack.name == known.name; }))
      continue;
    missing += QStringLiteral("<li><b>%1</b>: %2</li>")
                   .arg(html(std::string(known.name)), messageText(known.enables).toHtmlEscaped());
  }
  if (missing.isEmpty()) return text;
  return text + heading(AboutDialog::tr("Missing packs and what they add")) +
         QStringLiteral("<ul>%1</ul><p>%2</p>")
             .arg(missing,
                  AboutDialog::tr("To get one, %1").arg(messageText(core::MessageId::PackRemedy)).toHtmlEscaped());
}

}  // namespace

AboutDialog::AboutDialog(Services& services, QWidget* parent) : QDialog(parent), m_services(services) {
  setObjectName("aboutDialog");
  setWindowTitle(tr("About Kinoprism"));
  setAttribute(Qt::WA_DeleteOnClose);
  resize(680, 620);
  m_text = new QTextBrowser(this);
  m_text->setOpenLinks(false);
  m_text->setAccessibleName(windowTitle());
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 16, 20, 16);
  column->setSpacing(12);
  column->addWidget(m_text, 1);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  fill(heading(tr("Model packs")) + QStringLiteral("<p>%1</p>").arg(tr("Looking for packs…")));
  read();
}

void AboutDialog::fill(const QString& packs) { m_text->setHtml(aboutProgram() + packs + aboutLibraries()); }

void AboutDialog::read() {
  m_services.lanes.reader.run(
      this, [](std::stop_token) { return core::installedPacks(); },
      [this](const core::InstalledPacks& packs) {
        m_read = true;
        fill(aboutPacks(packs));
      },
      [this](const core::Error& error) {
        m_read = true;
        fill(heading(tr("Model packs")) + QStringLiteral("<p>%1</p>").arg(messageText(error).toHtmlEscaped()));
      });
}

}  // namespace kinoprism::app
