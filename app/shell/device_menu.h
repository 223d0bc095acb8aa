#pragma once

#include <QMenu>

namespace kinoprism::app {

class EngineService;

/// "Compute on": where a person says whether features and models may be computed on a GPU.
class DeviceMenu : public QMenu {
  Q_OBJECT

 public:
  /// engine must outlive this.
  explicit DeviceMenu(EngineService& engine, QWidget* parent = nullptr);
};

}  // namespace kinoprism::app
