#include "app/shell/device_menu.h"

#include <QActionGroup>

#include "app/services/engine_service.h"

namespace kinoprism::app {

DeviceMenu::DeviceMenu(EngineService& engine, QWidget* parent) : QMenu(tr("Compute on"), parent) {
  auto* group = new QActionGroup(this);
  for (const auto& [kind, text] : {std::pair{core::Device::Kind::Auto, tr("the GPU where there is one")},
                                   std::pair{core::Device::Kind::Cpu, tr("the processor")}}) {
    QAction* action = addAction(text, this, [&engine, kind = kind] { engine.setDevice(core::Device{kind}); });
    action->setCheckable(true);
    action->setChecked(engine.device().kind == kind);
    group->addAction(action);
  }
}

}  // namespace kinoprism::app
