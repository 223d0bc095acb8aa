#include "engine/recommend/share_values.h"

#include <algorithm>
#include <sstream>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/recommend/model_file.h"

namespace kinoprism::recommend {
namespace {

using Share = ModalityShares::Share;

constexpr double kMostShare = 1e6;
constexpr const char* kShares = "shares";

bool isShare(double value) { return value >= 0 && value < kMostShare; }

}  // namespace

std::vector<Share> sharesOf(std::vector<Share> own, std::span<const double> shares) {
  const bool isPossible = shares.size() == own.size() && std::ranges::all_of(shares, isShare) &&
                          std::ranges::any_of(shares, [](double share) { return share > 0; });
  if (!isPossible) {
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::ShareCount, own.size()});
  }
  for (size_t s = 0; s < shares.size(); ++s) own[s].value = shares[s];
  return own;
}

void saveShares(core::TensorWriter& writer, std::span<const Share> shares) {
  std::vector<double> values;
  std::string names;
  for (const Share& share : shares) {
    values.push_back(share.value);
    names += (names.empty() ? "" : ",") + share.name;
  }
  writer.setText(kShares, names);
  writer.add(kShares, std::span<const double>(values), {static_cast<int64_t>(values.size())});
}

std::vector<Share> loadShares(const core::TensorFile& file) {
  requireShape(file, kShares, {-1});
  std::istringstream names(file.text(kShares));
  std::vector<Share> shares;
  for (const double value : file.doubles(kShares)) {
    Share share{{}, value};
    if (!std::getline(names, share.name, ',') || !isShare(value)) throwDamaged(file, core::MessageId::SharesInvalid);
    shares.push_back(std::move(share));
  }
  if (std::string more; std::getline(names, more, ',')) throwDamaged(file, core::MessageId::SharesTooFew);
  return shares;
}

}  // namespace kinoprism::recommend
