#include "app/pages/welcome/table_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <algorithm>
#include <array>

#include "engine/core/message_ids.h"
#include "storage/import/tables/text_encoding.h"
#include "widgets/charts/value_bars.h"

namespace kinoprism::app {
namespace {

constexpr int kFieldsInRow = 2;

struct RoleText {
  const char* role;
  bool ofRatings;
  const char* text;
};

constexpr std::array<RoleText, 18> kRoles{{
    {"person", true, QT_TRANSLATE_NOOP("kinoprism::app::TableForm", "Person")},
    {"movie", true, QT_TRANSLATE_NOOP("kinoprism::app::TableForm", "Movie ID")},
    {"rating", true, QT_TRANSLATE_NOOP("kinoprism::app::TableForm", "Rating")},
    {"count", true, QT_TRANSLATE_NOOP("kinoprism::app::TableForm", "Number of interactions")},
    {"like", true, QT_TRANSLATE_NOOP("kinoprism::app::TableForm", "Like")},
    {"time", true, QT_TRANSLATE_NOOP("kinoprism::app::TableForm", "Time")},
    {"title", false, QT_TRANSLATE_NOOP("kinoprism::app::TableForm", "Title")},
    {"original-title", false, QT_TRANSLATE_NOOP("kinoprism::app::TableForm", "Original title")},
    {"year", false, QT_TRANSLATE_NOOP("kinoprism::app::TableForm", "Year")},
    {"genres", false, QT_TRANSLATE_NOOP("kinoprism::app::TableForm", "Genres")},
    {"directors", false, QT_TRANSLATE_NOOP("kinoprism::app::TableForm", "Directors")},
    {"writers", false, QT_TRANSLATE_NOOP("kinoprism::app::TableForm", "Writers")},
    {"actors", false, QT_TRANSLATE_NOOP("kinoprism::app::TableForm", "Actors")},
    {"description", false, QT_TRANSLATE_NOOP("kinoprism::app::TableForm", "Description")},
    {"language", false, QT_TRANSLATE_NOOP("kinoprism::app::TableForm", "Language")},
    {"imdb", false, QT_TRANSLATE_NOOP("kinoprism::app::TableForm", "IMDb ID")},
    {"tmdb", false, QT_TRANSLATE_NOOP("kinoprism::app::TableForm", "TMDB ID")},
    {"douban", false, QT_TRANSLATE_NOOP("kinoprism::app::TableForm", "Douban ID")},
}};

QString scaleText(const storage::RatingScale& scale) {
  switch (scale.kind) {
    case storage::RatingScale::Kind::Likes:
      return TableForm::tr("likes: no rating");
    case storage::RatingScale::Kind::Counts:
      return TableForm::tr("counts: how often, no rating");
    case storage::RatingScale::Kind::Stars:
      break;
  }
  return TableForm::tr("from %1 to %2").arg(scale.low).arg(scale.high);
}

QString sourceText(const std::string& source) {
  if (source == "csv") return TableForm::tr("this table");
  if (source == "movielens") return QStringLiteral("MovieLens");
  if (source == "imdb") return QStringLiteral("IMDb");
  if (source == "tmdb") return QStringLiteral("TMDB");
  return QString::fromStdString(source);
}

}  // namespace

TableForm::TableForm(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setColumnStretch(1, 1);
  m_grid->setColumnStretch(3, 1);
}

void TableForm::setPart(const storage::ImportPart& part) {
  m_part = part;
  while (QLayoutItem* item = m_grid->takeAt(0)) {
    if (item->widget()) item->widget()->deleteLater();
    delete item;
  }
  m_fields = 0;
  addKind();
  addLayout();
  addColumns();
  if (part.kind == storage::ImportKind::Ratings) {
    addScale();
    addDates();
  }
  addSource();
}

void TableForm::addRow(const QString& text, QWidget* field) {
  const int row = m_fields / kFieldsInRow;
  const int column = m_fields % kFieldsInRow * 2;
  if (text.isEmpty()) {
    m_grid->addWidget(field, row, column, 1, 2);
  } else {
    auto* label = new QLabel(text, this);
    label->setBuddy(field);
    m_grid->addWidget(label, row, column);
    m_grid->addWidget(field, row, column + 1);
  }
  ++m_fields;
}

void TableForm::addKind() {
  const std::pair<storage::ImportKind, QString> kinds[] = {
      {storage::ImportKind::Ratings, tr("ratings or interactions")},
      {storage::ImportKind::Movies, tr("movies")},
      {storage::ImportKind::Identities, tr("movie IDs of other sources")}};
  auto* choice = new QComboBox(this);
  choice->setObjectName(QStringLiteral("kind"));
  for (const auto& [kind, text] : kinds) choice->addItem(text, int(kind));
  choice->setCurrentIndex(choice->findData(int(m_part.kind)));
  connect(choice, &QComboBox::activated, this, [this, choice] {
    m_part.kind = storage::ImportKind(choice->currentData().toInt());
    const std::filesystem::path file = m_part.path.filename();
    m_part.title = m_part.kind == storage::ImportKind::Ratings  ? core::Message(core::MessageId::RatingsIn, file)
                   : m_part.kind == storage::ImportKind::Movies ? core::Message(core::MessageId::MoviesIn, file)
                                                                : core::Message(core::MessageId::IdsIn, file);
    Q_EMIT changed(m_part, Change::Meaning);
  });
  addRow(tr("Contains"), choice);
}

void TableForm::addLayout() {
  auto* encoding = new QComboBox(this);
  encoding->setObjectName(QStringLiteral("encoding"));
  for (const std::string& name : storage::offeredEncodings()) encoding->addItem(QString::fromStdString(name));
  encoding->setCurrentText(QString::fromStdString(m_part.layout.encoding));
  connect(encoding, &QComboBox::activated, this, [this, encoding] {
    m_part.layout.encoding = encoding->currentText().toStdString();
    m_part.layout.encodingCertain = true;
    Q_EMIT changed(m_part, Change::Layout);
  });
  addRow(tr("Encoding"), encoding);
  auto* header = new QCheckBox(tr("The first row names the columns"), this);
  header->setChecked(m_part.layout.hasHeader);
  connect(header, &QCheckBox::toggled, this, [this](bool on) {
    m_part.layout.hasHeader = on;
    Q_EMIT changed(m_part, Change::Layout);
  });
  addRow({}, header);
}

QComboBox* TableForm::columnChoice(const std::string& role) {
  auto* choice = new QComboBox(this);
  choice->setObjectName(QString::fromStdString("column-" + role));
  choice->addItem(tr("(none)"), QString());
  size_t columns = m_part.columns.size();
  for (const auto& row : m_part.sample) columns = std::max(columns, row.size());
  const auto mapped = m_part.mapping.find(role);
  for (size_t i = 0; i < columns; ++i) {
    const bool named = i < m_part.columns.size() && !m_part.columns[i].empty() &&
                       std::ranges::count(m_part.columns, m_part.columns[i]) == 1;
    const QString name = named ? QString::fromStdString(m_part.columns[i]) : QString::number(i + 1);
    choice->addItem(named ? name : tr("column %1").arg(name), name);
    if (mapped != m_part.mapping.end() && storage::columnOf(mapped->second, m_part.columns, columns) == i)
      choice->setCurrentIndex(choice->count() - 1);
  }
  connect(choice, &QComboBox::activated, this, [this, choice, role] {
    const std::string column = choice->currentData().toString().toStdString();
    if (column.empty())
      m_part.mapping.erase(role);
    else
      m_part.mapping[role] = column;
    Q_EMIT changed(m_part, Change::Meaning);
  });
  return choice;
}

void TableForm::addColumns() {
  const bool isRatings = m_part.kind == storage::ImportKind::Ratings;
  const bool isIdentities = m_part.kind == storage::ImportKind::Identities;
  for (const RoleText& role : kRoles) {
    const std::string_view name = role.role;
    const bool isId = name == "imdb" || name == "tmdb" || name == "douban" || name == "movie";
    if (isRatings ? !role.ofRatings : role.ofRatings && name != "movie") continue;
    if (isIdentities && !isId) continue;
    if (name == "person" && !m_part.person.empty()) {
      addPersonName();
      continue;
    }
    addRow(tr(role.text), columnChoice(role.role));
  }
}

void TableForm::addPersonName() {
  auto* name = new QLineEdit(QString::fromStdString(m_part.person), this);
  name->setObjectName(QStringLiteral("personName"));
  connect(name, &QLineEdit::editingFinished, this, [this, name] {
    const QString text = name->text().trimmed();
    if (text.isEmpty()) return name->setText(QString::fromStdString(m_part.person));
    m_part.person = text.toStdString();
    Q_EMIT changed(m_part, Change::Source);
  });
  addRow(tr("Person"), name);
}

void TableForm::addScale() {
  auto* scale = new QComboBox(this);
  scale->setObjectName(QStringLiteral("scale"));
  const auto add = [&](const storage::RatingScale& offered) {
    const QString text = QString::fromStdString(offered.text());
    if (scale->findData(text) < 0) scale->addItem(scaleText(offered), text);
  };
  add(m_part.scale);
  for (const char* text : {"0.5..5", "1..10", "0..100", "0..1", "likes", "counts"}) add(storage::parseScale(text));
  connect(scale, &QComboBox::activated, this, [this, scale] {
    m_part.scale = storage::parseScale(scale->currentData().toString().toStdString());
    m_part.scaleChosen = true;
    Q_EMIT changed(m_part, Change::Meaning);
  });
  addRow(tr("Scale"), scale);
  if (m_part.values.empty()) return;
  auto* bars = new widgets::ValueBars(this);
  QList<widgets::ValueBars::Value> values;
  for (const auto& [value, count] : m_part.values) values.append({value, count});
  bars->setValues(values);
  bars->setAccessibleName(tr("How often each value is there"));
  addRow({}, bars);
}

void TableForm::addDates() {
  const bool ambiguous = std::ranges::any_of(
      m_part.warnings, [](const core::Message& warning) { return warning.id() == core::MessageId::DatesAmbiguous; });
  if (!ambiguous && !m_part.dayOrderChosen) return;
  auto* order = new QComboBox(this);
  order->setObjectName(QStringLiteral("dates"));
  order->addItem(tr("month/day"), int(storage::DayOrder::MonthFirst));
  order->addItem(tr("day/month"), int(storage::DayOrder::DayFirst));
  order->setCurrentIndex(m_part.dayOrder == storage::DayOrder::DayFirst ? 1 : 0);
  connect(order, &QComboBox::activated, this, [this, order] {
    m_part.dayOrder = storage::DayOrder(order->currentData().toInt());
    m_part.dayOrderChosen = true;
    Q_EMIT changed(m_part, Change::Meaning);
  });
  addRow(tr("Dates"), order);
}

void TableForm::addSource() {
  auto* source = new QComboBox(this);
  source->setObjectName(QStringLiteral("source"));
  const auto add = [&](const std::string& name) {
    const QString data = QString::fromStdString(name);
    if (!name.empty() && source->findData(data) < 0) source->addItem(sourceText(name), data);
  };
  add(m_part.movieSource);
  for (const char* name : {"movielens", "imdb", "tmdb", "douban", "csv"}) add(name);
  source->setCurrentIndex(0);
  source->setToolTip(tr("A movie that is known by the same ID of the same source is the same movie."));
  connect(source, &QComboBox::activated, this, [this, source] {
    m_part.movieSource = source->currentData().toString().toStdString();
    m_part.sourceKnown = true;
    Q_EMIT changed(m_part, Change::Source);
  });
  addRow(tr("Movie IDs of"), source);
}

}  // namespace kinoprism::app
