#include "engine/core/tasks/outcome.h"

#include <new>

#include "engine/core/message_ids.h"

namespace kinoprism::core {

Error currentError() {
  try {
    throw;
  } catch (const Error& error) {
    return error;
  } catch (const Cancelled&) {
    throw;
  } catch (const std::bad_alloc&) {
    return Error(ErrorCode::TooLarge, MessageId::OutOfMemory);
  } catch (const std::exception& error) {
    return Error(ErrorCode::Io, MessageId::UnexpectedSeeLog, error.what());
  } catch (...) {
    return Error(ErrorCode::Io, MessageId::UnexpectedSeeLog);
  }
}

}  // namespace kinoprism::core
