#include "app/shell/top_bar.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

#include "app/shell/device_menu.h"
#include "engine/core/parallel.h"
#include "widgets/forms/elided_label.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr int kHeight = 48;
constexpr int kSearchWidth = 520;

}  // namespace

TopBar::TopBar(Services& services, QWidget* parent) : QWidget(parent), m_services(services) {
  setFixedHeight(widgets::textPixels(kHeight));
  m_name = new QPushButton(QStringLiteral("Kinoprism"), this);
  m_name->setFlat(true);
  QFont bold = widgets::themeFont(widgets::TextRole::Strong);
  bold.setPixelSize(widgets::textPixels(16));
  m_name->setFont(bold);
  m_library = new widgets::ElidedLabel(this);
  m_library->setEnabled(false);
  m_search = new QLineEdit(this);
  m_search->setObjectName("search");
  m_search->setClearButtonEnabled(true);
  m_search->setMaximumWidth(widgets::textPixels(kSearchWidth));
  m_search->setFixedHeight(widgets::textPixels(32));
  m_search->installEventFilter(this);
  m_device = new QPushButton(this);
  m_theme = new QPushButton(this);
  m_theme->setObjectName("themeButton");
  m_language = new QPushButton(this);
  m_language->setObjectName("languageButton");
  m_words = new QPushButton(this);
  m_meaning = new QPushButton(this);
  m_meaning->setObjectName("meaningButton");
  auto* searchBy = new QButtonGroup(this);
  for (QPushButton* button : {m_words, m_meaning}) {
    button->setCheckable(true);
    searchBy->addButton(button);
  }
  for (QPushButton* button : {m_words, m_meaning, m_device, m_theme, m_language}) button->setProperty("chip", true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(10, 0, 16, 0);
  row->setSpacing(10);
  row->addWidget(m_name);
  row->addWidget(m_library, 5);
  row->addWidget(m_search, 8);
  row->addWidget(m_words);
  row->addWidget(m_meaning);
  row->addStretch(3);
  row->addWidget(m_device);
  row->addWidget(m_theme);
  row->addWidget(m_language);
  connect(m_search, &QLineEdit::textChanged, this, &TopBar::searchChanged);
  connect(m_words, &QPushButton::clicked, this, [this] { Q_EMIT searchByChanged(false); });
  connect(m_meaning, &QPushButton::clicked, this, [this] { Q_EMIT searchByChanged(true); });
  connect(m_name, &QPushButton::clicked, this, &TopBar::openLibraryMenu);
  connect(m_device, &QPushButton::clicked, this, &TopBar::openDeviceMenu);
  connect(m_language, &QPushButton::clicked, this, &TopBar::openLanguageMenu);
  connect(m_theme, &QPushButton::clicked, this, [this] {
    const bool dark = m_services.preferences.theme() == Preferences::Theme::Dark;
    m_services.preferences.setTheme(dark ? Preferences::Theme::Light : Preferences::Theme::Dark);
  });
  connect(&services.library, &LibraryService::catalogueChanged, this, &TopBar::refresh);
  connect(&services.library, &LibraryService::closed, this, &TopBar::refresh);
  connect(&services.engine, &EngineService::stateChanged, this, &TopBar::refresh);
  connect(&services.preferences, &Preferences::themeChanged, this, &TopBar::refresh);
  refresh();
}

void TopBar::setSearch(const QString& hint, const QString& text) {
  m_hint = hint;
  m_search->setEnabled(!hint.isEmpty());
  m_search->setPlaceholderText(hint.isEmpty() ? tr("Open a library to search it") : hint);
  setSearchText(text);
}

void TopBar::setSearchBy(bool shown, bool meaning) {
  (meaning ? m_meaning : m_words)->setChecked(true);
  m_words->setVisible(shown);
  m_meaning->setVisible(shown);
}

void TopBar::setSearchText(const QString& text) {
  if (text == m_search->text()) return;
  const QSignalBlocker blocker(m_search);
  m_search->setText(text);
}

void TopBar::focusSearch() {
  m_search->setFocus();
  m_search->selectAll();
}

QString TopBar::engineText() const {
  switch (m_services.engine.state()) {
    case EngineService::State::Idle:
      return tr("Engine loads on first use");
    case EngineService::State::Loading:
      return tr("Engine is loading");
    case EngineService::State::Ready:
      return tr("Engine is ready");
    case EngineService::State::Failed:
      return m_services.engine.problem();
  }
  return {};
}

void TopBar::refresh() {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  QString text;
  if (catalogue) {
    text = QStringList{m_services.library.title(), tr("%Ln movies", nullptr, int(catalogue->movies.size())),
                       tr("%Ln ratings", nullptr, int(catalogue->ratings))}
               .join(QStringLiteral(" · "));
  }
  m_library->setFullText(text);
  // It may be cut in a small window.
  m_library->setToolTip(text.isEmpty() ? QString() : text + '\n' + m_services.library.folder());
  m_name->setToolTip(tr("Open, import, recent libraries"));
  m_device->setText(tr("CPU · %Ln threads", nullptr, core::threadCount()));
  m_device->setToolTip(engineText());
  const bool dark = m_services.preferences.theme() == Preferences::Theme::Dark;
  m_theme->setText(dark ? tr("Dark") : tr("Light"));
  m_theme->setToolTip(dark ? tr("Change to the light theme (Ctrl+T)") : tr("Change to the dark theme (Ctrl+T)"));
  m_language->setText(m_services.preferences.language() == "zh_CN" ? QStringLiteral("中文")
                                                                   : QStringLiteral("English"));
  m_language->setAccessibleName(tr("Language"));
  m_words->setText(tr("Words"));
  m_words->setToolTip(tr("Finds words in titles, people and descriptions"));
  m_meaning->setText(tr("Meaning"));
  m_meaning->setToolTip(
      tr("Finds descriptions with a similar meaning, even in other words; needs text features of a sentence encoder"));
  m_search->setAccessibleName(tr("Search"));
  m_search->setToolTip(tr("Ctrl+F"));
}

void TopBar::openLibraryMenu() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(widgets::makeIcon(widgets::Icon::Folder), tr("Open a library…"), this, &TopBar::openWanted);
  menu->addAction(widgets::makeIcon(widgets::Icon::Import), tr("Import…"), this, &TopBar::importWanted);
  menu->addAction(tr("Welcome page"), this, &TopBar::welcomeWanted);
  menu->addSeparator();
  menu->addAction(widgets::makeIcon(widgets::Icon::Help), tr("Help"), this, &TopBar::helpWanted);
  menu->addAction(tr("Keyboard shortcuts"), this, &TopBar::shortcutsWanted);
  menu->addAction(tr("About Kinoprism…"), this, &TopBar::aboutWanted);
  menu->popup(m_name->mapToGlobal(QPoint(0, m_name->height())));
}

void TopBar::openDeviceMenu() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(engineText())->setEnabled(false);
  if (m_services.library.isOpen()) {
    QAction* train = menu->addAction(widgets::makeIcon(widgets::Icon::Train), tr("Train the default fusion"), this,
                                     &TopBar::trainWanted);
    train->setEnabled(!m_services.engine.isTraining() && !m_services.library.library()->readOnly());
    menu->addMenu(new DeviceMenu(m_services.engine, menu));
  }
  menu->popup(m_device->mapToGlobal(QPoint(0, m_device->height())));
}

void TopBar::openLanguageMenu() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const auto& [code, name] : {std::pair<QString, QString>{"en", "English"}, {"zh_CN", "中文"}}) {
    QAction* action = menu->addAction(name, this, [this, code = code] { m_services.preferences.setLanguage(code); });
    action->setCheckable(true);
    action->setChecked(m_services.preferences.language() == code);
  }
  menu->popup(m_language->mapToGlobal(QPoint(0, m_language->height())));
}

void TopBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), widgets::theme().raised);
  painter.fillRect(QRect(0, height() - 1, width(), 1), widgets::theme().line);
}

void TopBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QWidget::changeEvent(event);
}

bool TopBar::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_search && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
      m_search->clear();
      return true;
    }
    if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
      Q_EMIT searchLeft();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace kinoprism::app
