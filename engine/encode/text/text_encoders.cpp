#include "engine/encode/text/text_encoders.h"

#include "engine/encode/text/tfidf_svd.h"

namespace kinoprism {

std::vector<EncoderInfo> textEncoders() {
  EncoderInfo info;
  info.name = "tfidf-svd";
  info.title = "Words, genres and names";
  info.modality = Modality::Text;
  info.dimensions = TfidfSvd::Options{}.dimensions;
  info.summary =
      "TF-IDF of titles, descriptions, genres and people, reduced to the strongest themes. English and Chinese; "
      "no weights to download; a second for 3,000 movies.";
  info.source = "Deerwester et al., JASIS 1990; Halko, Martinsson & Tropp, SIAM Review 2011, alg. 4.4 and 5.1";
  info.parameters = describe(TfidfSvd::parameters());
  return {info};
}

Features encodeText(std::span<const MovieText> movies, std::string_view encoder, const Settings& settings,
                    Progress& progress) {
  if (encoder == "tfidf-svd") return TfidfSvd(optionsFrom(TfidfSvd::parameters(), settings)).encode(movies, progress);
  throw Error(ErrorCode::NotFound,
              "There is no text encoder called \"" + std::string(encoder) + "\". There is: tfidf-svd.");
}

}  // namespace kinoprism
