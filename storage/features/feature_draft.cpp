#include "storage/features/feature_draft.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>

#include "engine/core/descriptor.h"
#include "engine/core/message_ids.h"
#include "engine/core/sha256.h"
#include "storage/database/database.h"
#include "storage/features/feature_rows.h"
#include "storage/library.h"
#include "storage/refusal_rows.h"

// The file: a header that holds the identity, then batches.
//   header  "KPDRAFT1", u64 size of the text, text padded to a multiple of 8, checksum
//   batch   "KPBATCH1", u64 size of the records, u64 their number, checksum, records
//   record  RecordHead, then floats (features, times, values of parts) or texts (path, reason), padded to 8
// A batch's checksum covers the one before it, so a batch counts only after those that were written before it.

namespace kinoprism::storage {
namespace {

constexpr std::string_view kHeaderMark = "KPDRAFT1";
constexpr std::string_view kBatchMark = "KPBATCH1";
constexpr size_t kCheckSize = 32;  ///< half of a SHA-256, in hexadecimal digits
constexpr size_t kBatchHead = kBatchMark.size() + 2 * sizeof(uint64_t) + kCheckSize;
constexpr size_t kMaxBatch = size_t{8} << 20;
constexpr size_t kMaxColumns = size_t{1} << 20;

bool isDiskFull(int number) { return number == ENOSPC || number == EFBIG || number == EDQUOT; }

[[noreturn]] void throwFull(const std::filesystem::path& file, const std::string& reason) {
  throw core::Error(core::ErrorCode::OutOfSpace, {core::MessageId::FeatureDraftDiskFull, file}, reason);
}

[[noreturn]] void throwReading(const std::filesystem::path& file, int number) {
  const std::string reason = std::strerror(number);
  throw core::Error(core::ErrorCode::Io, {core::MessageId::ReadingFailedBecause, file, reason}, reason);
}

[[noreturn]] void throwWriting(const std::filesystem::path& file, int number) {
  const std::string reason = std::strerror(number);
  if (isDiskFull(number)) throwFull(file, reason);
  throw core::Error(core::ErrorCode::Io, {core::MessageId::WritingFailedBecause, file, reason}, reason);
}

[[noreturn]] void throwOpening(const std::filesystem::path& file, int number) {
  const std::string reason = std::strerror(number);
  if (isDiskFull(number)) throwFull(file, reason);
  throw core::Error(core::ErrorCode::Io, {core::MessageId::CannotOpenBecause, file, reason}, reason);
}

uint64_t padded(uint64_t size) { return (size + 7) / 8 * 8; }

std::string numberBytes(uint64_t number) {
  std::string bytes(sizeof number, '\0');
  std::memcpy(bytes.data(), &number, sizeof number);
  return bytes;
}

uint64_t numberAt(std::span<const std::byte> bytes, size_t place) {
  uint64_t number = 0;
  std::memcpy(&number, bytes.data() + place, sizeof number);
  return number;
}

std::string checkOf(std::string_view before, uint64_t size, uint64_t count, std::span<const std::byte> records) {
  core::Sha256 hash;
  hash.add(before);
  hash.add(numberBytes(size));
  hash.add(numberBytes(count));
  hash.add(records);
  return hash.finish().substr(0, kCheckSize);
}

std::string_view textOf(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::span<const float> floatsOf(const std::byte* bytes, size_t count) {
  return {reinterpret_cast<const float*>(bytes), count};  // records lie at multiples of 8
}

bool allFinite(std::span<const float> values) {
  return std::ranges::all_of(values, [](float value) { return std::isfinite(value); });
}

void requireFinite(std::span<const float> values, const core::Message& otherwise) {
  if (!allFinite(values)) throw core::Error(core::ErrorCode::BadArgument, otherwise);
}

}  // namespace

struct FeatureDraft::RecordHead {
  int64_t movie = 0;
  uint64_t input = 0;
  Kind kind = Kind::Row;
  uint32_t first = 0;   ///< parts; bytes of the path
  uint32_t second = 0;  ///< values of a part; bytes of the reason
  uint32_t nothing = 0;

  /// Bytes after the head, less the padding. The numbers must be within their limits.
  uint64_t bodySize(size_t dimensions) const {
    if (kind == Kind::Refusal) return uint64_t{first} + second;
    return sizeof(float) * (dimensions + uint64_t{first} * (2 + uint64_t{second}));
  }
};

/// The whole file, read-only.
class FeatureDraft::Mapping {
 public:
  Mapping(int descriptor, uint64_t size, const std::filesystem::path& file) : m_size(size) {
    if (size == 0) return;
    void* const address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
    if (address == MAP_FAILED) throwReading(file, errno);
    m_data = static_cast<const std::byte*>(address);
  }
  ~Mapping() {
    if (m_data != nullptr) ::munmap(const_cast<std::byte*>(m_data), m_size);
  }
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  std::span<const std::byte> bytes() const { return {m_data, m_size}; }

 private:
  const std::byte* m_data = nullptr;
  size_t m_size = 0;
};

/// The draft's rows and those that are kept of the set on record, by movie.
class FeatureDraft::Rows : public FeatureSource {
 public:
  Rows(const FeatureDraft& draft, const Mapping& mapping) : m_draft(draft), m_mapping(mapping) {
    const size_t oldCount = draft.m_old ? draft.m_old->size() : 0;
    size_t old = 0;
    const auto keepBefore = [&](int64_t movie) {
      for (; old < oldCount && number(draft.m_old->movie(old)) < movie; ++old) {
        const bool forgotten = draft.m_forgotten.contains(draft.m_old->movie(old));
        if (!draft.m_old->isFilled(old) && !forgotten) m_places.push_back({static_cast<uint32_t>(old), true});
      }
    };
    for (size_t i = 0; i < draft.m_index.size(); ++i) {
      const int64_t movie = number(draft.m_index[i].movie);
      keepBefore(movie);
      if (old < oldCount && number(draft.m_old->movie(old)) == movie) ++old;
      if (draft.m_index[i].kind != Kind::Refusal) m_places.push_back({static_cast<uint32_t>(i), false});
    }
    keepBefore(INT64_MAX);
  }

  size_t size() const override { return m_places.size(); }

  FeatureRow row(size_t row) const override {
    const Place place = m_places[row];
    if (place.old) return m_draft.m_old->row(place.row);
    const Entry& entry = m_draft.m_index[place.row];
    const auto dimensions = static_cast<size_t>(m_draft.m_identity.dimensions);
    const std::byte* const values = m_mapping.bytes().data() + entry.offset + sizeof(RecordHead);
    const std::byte* const times = values + dimensions * sizeof(float);
    const std::byte* const parts = times + size_t{entry.parts} * 2 * sizeof(float);
    return {entry.movie,
            entry.input,
            entry.kind == Kind::Filled,
            floatsOf(values, dimensions),
            floatsOf(times, size_t{entry.parts} * 2),
            floatsOf(parts, entry.parts * m_draft.m_partColumns)};
  }

 private:
  struct Place {
    uint32_t row;
    bool old;
  };
  const FeatureDraft& m_draft;
  const Mapping& m_mapping;
  std::vector<Place> m_places;
};

FeatureDraft::FeatureDraft(Library& library, DraftIdentity identity, bool keepsOld, core::Progress& progress)
    : m_database(library.database()), m_identity(std::move(identity)) {
  m_database.requireWritable();
  if (m_identity.encoder.empty() || m_identity.dimensions < 1 || m_identity.dimensions > kMaxDimensions)
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::FeatureSetInvalid, kMaxDimensions});
  if (m_identity.details.empty()) m_identity.details = "{}";
  m_file = m_database.folder() / "features" /
           (featureStem(m_identity.modality, m_identity.encoder) + std::string(kDraftEnding));
  try {
    openFile();
    if (keepsOld) keepOld(progress);
    resume(progress);
  } catch (...) {
    close();
    throw;
  }
}

FeatureDraft::~FeatureDraft() { close(); }

void FeatureDraft::close() {
  if (m_descriptor >= 0) ::close(m_descriptor);
  m_descriptor = -1;
}

void FeatureDraft::openFile() {
  std::filesystem::create_directories(m_file.parent_path());
  m_descriptor = ::open(m_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (m_descriptor < 0) throwOpening(m_file, errno);
  if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    throw core::Error(core::ErrorCode::Conflict,
                      {core::MessageId::FeaturesInProgress, wordFor(m_identity.modality), m_identity.encoder});
}

void FeatureDraft::keepOld(core::Progress& progress) {
  const auto recorded = m_database.read([&](SQLite::Database& connection) {
    const auto version = findKey(connection, m_identity.modality, m_identity.encoder, m_identity.key);
    if (version) m_oldRefusals = refusedInputs(connection, *version);
    return version;
  });
  try {
    if (recorded && recorded->set.dimensions == m_identity.dimensions &&
        core::sha256OfFile(m_database.folder() / recorded->path, progress) == recorded->set.sha256)
      m_old = std::make_unique<FeatureFile>(m_database.folder() / recorded->path);
  } catch (const core::Error&) {
    // Missing or damaged: then every row is made again, which mends it.
  }
  if (m_old && m_old->dimensions() != static_cast<size_t>(m_identity.dimensions)) m_old.reset();
  if (!m_old) m_oldRefusals.clear();
  if (m_old) m_partColumns = m_old->partColumns();
}

std::string FeatureDraft::header() const {
  std::string text;
  for (const std::string& part : {std::string(data::name(m_identity.modality)), m_identity.encoder,
                                  std::to_string(m_identity.dimensions), m_identity.key})
    text += numberBytes(part.size()) + part;
  text.resize(padded(text.size()), '\0');
  const std::string check = core::sha256(text).substr(0, kCheckSize);
  return std::string(kHeaderMark) + numberBytes(text.size()) + text + check;
}

void FeatureDraft::begin() {
  const std::string start = header();
  if (::ftruncate(m_descriptor, 0) != 0) throwWriting(m_file, errno);
  write(start, 0);
  const core::Descriptor folder(::open(m_file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.number() >= 0)
    ::fsync(folder.number());  // some file systems cannot; then the draft is as safe as they are
}

void FeatureDraft::resume(core::Progress& progress) {
  struct stat status {};
  if (::fstat(m_descriptor, &status) != 0) throwReading(m_file, errno);
  const auto size = static_cast<uint64_t>(status.st_size);
  const std::string start = header();
  m_end = start.size();
  m_check = start.substr(start.size() - kCheckSize);
  const Mapping mapping(m_descriptor, size, m_file);
  const std::span<const std::byte> bytes = mapping.bytes();
  if (size < start.size() || textOf(bytes.first(start.size())) != start) return begin();
  while (size - m_end >= kBatchHead) {
    progress.throwIfCancelled();
    progress.report(core::MessageId::ReadingDraft, static_cast<int64_t>(m_end), static_cast<int64_t>(size));
    const auto head = bytes.subspan(m_end, kBatchHead);
    const uint64_t length = numberAt(head, kBatchMark.size());
    const uint64_t count = numberAt(head, kBatchMark.size() + sizeof length);
    if (!textOf(head).starts_with(kBatchMark) || length > size - m_end - kBatchHead || length % 8 != 0) break;
    const auto records = bytes.subspan(m_end + kBatchHead, length);
    const std::string check = checkOf(m_check, length, count, records);
    if (textOf(head.last(kCheckSize)) != check || !readBatch(records, m_end + kBatchHead, count)) break;
    m_end += kBatchHead + length;
    m_check = check;
  }
  if (m_end < size && ::ftruncate(m_descriptor, static_cast<off_t>(m_end)) != 0) throwWriting(m_file, errno);
  sortIndex();
  m_resumed = m_index.size();
}

bool FeatureDraft::readBatch(std::span<const std::byte> records, uint64_t offset, uint64_t count) {
  const auto dimensions = static_cast<size_t>(m_identity.dimensions);
  const size_t before = m_index.size();
  size_t columns = m_partColumns;
  const auto readOne = [&](size_t place) -> uint64_t {
    const auto rest = records.subspan(place);
    RecordHead head;
    if (rest.size() < sizeof head) return 0;
    std::memcpy(&head, rest.data(), sizeof head);
    if (head.movie <= 0 || head.kind > Kind::Refusal) return 0;
    if (head.kind != Kind::Refusal && (head.first > kMaxParts || head.second > kMaxColumns)) return 0;
    const uint64_t body = head.bodySize(dimensions);
    if (padded(body) > rest.size() - sizeof head) return 0;
    if (head.kind != Kind::Refusal && !allFinite(floatsOf(rest.data() + sizeof head, body / sizeof(float)))) return 0;
    const bool parts = head.kind != Kind::Refusal && head.first > 0;
    if (parts && (head.second == 0 || (columns != 0 && head.second != columns))) return 0;
    if (parts) columns = head.second;
    m_index.push_back({MovieId{head.movie}, head.input, offset + place, head.first, head.kind});
    return sizeof head + padded(body);
  };
  size_t place = 0;
  while (place < records.size()) {
    const uint64_t size = readOne(place);
    if (size == 0) break;
    place += size;
  }
  if (place != records.size() || m_index.size() - before != count) {
    m_index.resize(before);
    return false;
  }
  m_partColumns = columns;
  return true;
}

void FeatureDraft::sortIndex() {
  std::ranges::stable_sort(m_index, {}, &Entry::movie);
  size_t kept = 0;
  for (size_t i = 0; i < m_index.size(); ++i) {
    const bool last = i + 1 == m_index.size() || m_index[i + 1].movie != m_index[i].movie;
    if (last) m_index[kept++] = m_index[i];
  }
  m_index.resize(kept);
}

const FeatureDraft::Entry* FeatureDraft::find(MovieId movie) const {
  const auto found = std::ranges::lower_bound(m_index, movie, {}, &Entry::movie);
  return found == m_index.end() || found->movie != movie ? nullptr : &*found;
}

bool FeatureDraft::has(MovieId movie, uint64_t input) const {
  if (const Entry* entry = find(movie); entry != nullptr && entry->kind != Kind::Filled) return entry->input == input;
  if (!m_old || input == 0 || m_forgotten.contains(movie)) return false;
  if (const auto row = m_old->find(movie); row && !m_old->isFilled(*row)) return m_old->input(*row) == input;
  return std::ranges::binary_search(m_oldRefusals, std::pair(movie, input));
}

void FeatureDraft::add(MovieId movie, uint64_t input, std::span<const float> features, const data::FeatureParts& parts,
                       bool filled) {
  const std::string who = std::to_string(number(movie));
  if (features.size() != static_cast<size_t>(m_identity.dimensions))
    throw core::Error(core::ErrorCode::BadArgument,
                      {core::MessageId::FeatureLength, who, features.size(), m_identity.dimensions});
  const size_t columns = parts.count() > 0 ? parts.values.columns() : m_partColumns;
  if (parts.times.size() != parts.count() * 2 || (parts.count() > 0 && columns == 0) || columns > kMaxColumns ||
      (m_partColumns != 0 && columns != m_partColumns))
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::PartsMismatch, who});
  requireFinite(features, {core::MessageId::FeatureValueNotFinite, who});
  requireFinite(parts.times, {core::MessageId::PartTimeNotFinite, who});
  requireFinite(parts.values.values(), {core::MessageId::PartValueNotFinite, who});
  const RecordHead head{number(movie), input, filled ? Kind::Filled : Kind::Row,
                        static_cast<uint32_t>(std::min(parts.count(), kMaxParts + 1)), static_cast<uint32_t>(columns)};
  if (head.first > kMaxParts || head.bodySize(features.size()) > kMaxRowBytes)
    throw core::Error(core::ErrorCode::TooLarge, {core::MessageId::PartsTooLarge, who, kMaxRowBytes >> 20});
  append(head, {std::as_bytes(features), std::as_bytes(std::span(parts.times)), std::as_bytes(parts.values.values())});
  if (parts.count() > 0) m_partColumns = columns;
}

void FeatureDraft::refuse(MovieId movie, uint64_t input, std::string_view path, const core::Message& why) {
  // A path too long is cut where no character is cut through when it is recorded; four bytes are enough to tell.
  path = path.substr(0, Refusals::kMaxPath + 4);
  const std::string reason = reasonText(why);
  append(
      {number(movie), input, Kind::Refusal, static_cast<uint32_t>(path.size()), static_cast<uint32_t>(reason.size())},
      {std::as_bytes(std::span(path)), std::as_bytes(std::span(reason))});
}

void FeatureDraft::forget(MovieId movie) { m_forgotten.insert(movie); }

void FeatureDraft::append(const RecordHead& head, std::initializer_list<std::span<const std::byte>> pieces) {
  if (head.movie <= 0) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::FeatureWithoutMovie);
  size_t size = sizeof head;
  for (const auto& piece : pieces) size += piece.size();
  if (m_batch.size() + size > kMaxBatch) flush();
  if (m_batch.empty()) m_batch.assign(kBatchHead, '\0');
  const Entry entry{MovieId{head.movie}, head.input, m_end + m_batch.size(), head.first, head.kind};
  m_batch.reserve(m_batch.size() + padded(size));
  m_batch.append(textOf(std::as_bytes(std::span(&head, 1))));
  for (const auto& piece : pieces) m_batch.append(textOf(piece));
  m_batch.resize(padded(m_batch.size()), '\0');
  ++m_count;
  const auto place = std::ranges::lower_bound(m_index, entry.movie, {}, &Entry::movie);
  if (place != m_index.end() && place->movie == entry.movie)
    *place = entry;
  else
    m_index.insert(place, entry);
}

void FeatureDraft::write(std::span<const char> bytes, uint64_t offset) {
  while (!bytes.empty()) {
    const ssize_t count = ::pwrite(m_descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throwWriting(m_file, errno);
    bytes = bytes.subspan(static_cast<size_t>(count));
    offset += static_cast<uint64_t>(count);
  }
  if (::fdatasync(m_descriptor) != 0) throwWriting(m_file, errno);
}

void FeatureDraft::flush() {
  if (m_batch.empty()) return;
  const auto records = std::as_bytes(std::span(m_batch)).subspan(kBatchHead);
  const std::string check = checkOf(m_check, records.size(), m_count, records);
  const std::string head = std::string(kBatchMark) + numberBytes(records.size()) + numberBytes(m_count) + check;
  std::ranges::copy(head, m_batch.begin());
  write(m_batch, m_end);
  m_end += m_batch.size();
  m_check = check;
  m_batch.clear();
  m_count = 0;
}

void FeatureDraft::recordRefusals(SQLite::Database& connection, const Mapping& mapping) const {
  removeRefusals(connection, m_identity.modality, m_identity.encoder, [&](MovieId movie) {
    const Entry* const entry = find(movie);
    if (entry != nullptr && entry->kind != Kind::Filled) return entry->kind == Kind::Row;
    return !m_old || m_forgotten.contains(movie);
  });
  for (const Entry& entry : m_index) {
    if (entry.kind != Kind::Refusal) continue;
    RecordHead head;
    const auto record = mapping.bytes().subspan(entry.offset);
    std::memcpy(&head, record.data(), sizeof head);
    RefusedInput refusal;
    refusal.movie = entry.movie;
    refusal.modality = m_identity.modality;
    refusal.encoder = m_identity.encoder;
    refusal.input = entry.input;
    refusal.path = textOf(record.subspan(sizeof head, head.first));
    refusal.reason = core::Message::parse(textOf(record.subspan(sizeof head + head.first, head.second)));
    putRefusal(connection, refusal);
  }
}

FeatureSet FeatureDraft::finish(core::Progress& progress) {
  flush();
  const Mapping mapping(m_descriptor, m_end, m_file);
  FeatureShape shape{m_identity.modality, m_identity.encoder, static_cast<size_t>(m_identity.dimensions), m_partColumns,
                     m_identity.network};
  if (shape.network.empty() && m_old) shape.network = m_old->network();
  const WrittenFeatures written = writeFeatureFile(m_database.folder(), shape, Rows(*this, mapping), progress);
  FeatureSet set = featureSet(shape, written, m_identity.source);
  set.details = m_identity.details;
  set.key = m_identity.key;
  commitFeatures(m_database, set, written.path, progress,
                 [&](SQLite::Database& connection) { recordRefusals(connection, mapping); });
  // Last: while it is there, what a killed process left is looked for.
  discard();
  return set;
}

void FeatureDraft::discard() {
  std::error_code failed;
  std::filesystem::remove(m_file, failed);
  close();
}

}  // namespace kinoprism::storage
