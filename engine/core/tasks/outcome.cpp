#include "engine/core/tasks/outcome.h"

#include <new>

namespace kinoprism::core {

Error currentError() {
  try {
    throw;
  } catch (const Error& error) {
    return error;
  } catch (const Cancelled&) {
    throw;
  } catch (const std::bad_alloc&) {
    return Error(ErrorCode::TooLarge, "There is not enough memory for this. Close other programs and try again.");
  } catch (const std::exception& error) {
    return Error(ErrorCode::Io, "Something unexpected went wrong. The log has the details.", error.what());
  } catch (...) {
    return Error(ErrorCode::Io, "Something unexpected went wrong. The log has the details.");
  }
}

}  // namespace kinoprism::core
