#include "app/shell/help_window.h"

#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBlockFormat>
#include <QTextBrowser>
#include <QTextCursor>

#include "app/services/preferences.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr QSize kSize(900, 680);
constexpr int kListWidth = 180;
constexpr int kTextMargin = 16;
constexpr int kParagraphSpace = 10;
constexpr int kLineHeight = 120;  // percent
constexpr int kRowSpace = 4;

/// Markdown is read without room between paragraphs.
void space(QTextDocument& document) {
  QTextBlockFormat format;
  format.setBottomMargin(kParagraphSpace);
  format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
  QTextCursor cursor(&document);
  cursor.select(QTextCursor::Document);
  cursor.mergeBlockFormat(format);
}

QString nameOf(const QUrl& source) { return QFileInfo(source.path()).baseName(); }

}  // namespace

HelpWindow::HelpWindow(const Preferences& preferences, QWidget* parent) : QDialog(parent), m_preferences(preferences) {
  setObjectName("helpWindow");
  setAttribute(Qt::WA_DeleteOnClose);
  resize(parent ? kSize.boundedTo(parent->size()) : kSize);
  m_pages = new QListWidget(this);
  m_pages->addItems(pages());
  m_pages->setFixedWidth(widgets::textPixels(kListWidth));
  m_pages->setFrameShape(QFrame::NoFrame);
  m_pages->setSpacing(kRowSpace);
  m_text = new QTextBrowser(this);
  m_text->setFrameShape(QFrame::NoFrame);
  m_text->setOpenExternalLinks(true);
  m_text->document()->setDocumentMargin(kTextMargin);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(8, 8, 8, 8);
  row->addWidget(m_pages);
  row->addWidget(m_text, 1);
  connect(m_pages, &QListWidget::currentRowChanged, this, [this](int row) {
    const QString chosen = pages().value(row);
    if (chosen != page()) showPage(chosen);
  });
  connect(m_text, &QTextBrowser::sourceChanged, this, [this](const QUrl& source) {
    space(*m_text->document());
    m_pages->setCurrentRow(int(pages().indexOf(nameOf(source))));
  });
  retranslate();
  m_text->setFocus();
}

QStringList HelpWindow::pages() { return {"library", "inspect", "label", "data", "person", "models"}; }

void HelpWindow::showPage(const QString& page) {
  m_text->setSource(sourceOf(pages().contains(page) ? page : pages().first()), QTextDocument::MarkdownResource);
}

QString HelpWindow::page() const { return nameOf(m_text->source()); }

QUrl HelpWindow::sourceOf(const QString& page) const {
  const QString translated = QStringLiteral("/help/%1/%2.md").arg(m_preferences.language(), page);
  return QUrl("qrc" + (QFile::exists(':' + translated) ? ':' + translated : QStringLiteral(":/help/%1.md").arg(page)));
}

void HelpWindow::retranslate() {
  setWindowTitle(tr("Help"));
  m_pages->setAccessibleName(tr("Pages of the help"));
  m_text->setAccessibleName(tr("Help"));
  const QString titles[] = {tr("Library"),     tr("Inspect"), tr("Label"), tr("Data"), tr("A person's profile"),
                            tr("Recommenders")};
  for (int row = 0; row < m_pages->count(); ++row) m_pages->item(row)->setText(titles[row]);
}

void HelpWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    showPage(page());
  }
  QDialog::changeEvent(event);
}

}  // namespace kinoprism::app
