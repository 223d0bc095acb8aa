#pragma once

#include <array>

#include "engine/fuse/mix.h"
#include "widgets/mixer/mixer_view.h"

namespace kinoprism::app {

/// Names of the sliders that are no signal.
inline constexpr char kNoveltySlider[] = "novelty";
inline constexpr char kDiversitySlider[] = "diversity";

/// Which modalities have features, in the order of kModalities.
using ModalitySet = std::array<bool, 4>;

/// The sliders for a run with these signals whose own mix is `own`: one for each signal, one that cannot be moved and
/// says why for each modality the run lacks, novelty, diversity. Popularity has none unless the run weighs it, since
/// novelty is its opposite. A weight goes from 0 to 1, further where the run's own weight lies outside. inLibrary: what
/// the library has features of, to say what would mend an absent signal.
QList<widgets::MixerSignal> mixerRows(const std::vector<std::string>& signals, const fuse::Mix& own,
                                      const ModalitySet& inLibrary);

/// The sliders' values for a mix. A mix whose weights do not fit on the sliders is scaled down as a whole, which leaves
/// every list as it is.
widgets::MixerView::Values sliderValues(const fuse::Mix& mix, const QList<widgets::MixerSignal>& rows);

/// The mix that the sliders show; what has no slider is as in own.
fuse::Mix mixOf(const widgets::MixerView::Values& values, const QList<widgets::MixerSignal>& rows,
                const fuse::Mix& own);

}  // namespace kinoprism::app
