#include "engine/media/worker/worker_socket.h"

#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace kinoprism::media {
namespace {

[[noreturn]] void hangUp() { std::_Exit(0); }

int descriptorIn(msghdr& envelope) {
  int descriptor = -1;
  for (cmsghdr* extra = CMSG_FIRSTHDR(&envelope); extra; extra = CMSG_NXTHDR(&envelope, extra)) {
    if (extra->cmsg_level == SOL_SOCKET && extra->cmsg_type == SCM_RIGHTS)
      std::memcpy(&descriptor, CMSG_DATA(extra), sizeof descriptor);
  }
  return descriptor;
}

/// Leaves out the first count bytes.
void advance(iovec (&pieces)[3], size_t count) {
  for (iovec& piece : pieces) {
    const size_t taken = std::min(count, piece.iov_len);
    piece.iov_base = static_cast<char*>(piece.iov_base) + taken;
    piece.iov_len -= taken;
    count -= taken;
  }
}

}  // namespace

void WorkerSocket::receiveAll(void* bytes, size_t size, int* descriptor) {
  auto* at = static_cast<char*>(bytes);
  while (size > 0) {
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))];
    iovec piece{at, size};
    msghdr envelope{};
    envelope.msg_iov = &piece;
    envelope.msg_iovlen = 1;
    envelope.msg_control = control;
    envelope.msg_controllen = sizeof control;
    const ssize_t count = ::recvmsg(m_socket, &envelope, MSG_CMSG_CLOEXEC);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) hangUp();
    if (const int handed = descriptorIn(envelope); handed >= 0) *descriptor = handed;
    at += count;
    size -= static_cast<size_t>(count);
  }
}

WorkerSocket::Message WorkerSocket::receive() {
  Message message;
  MessageHeader header;
  receiveAll(&header, sizeof header, &message.descriptor);
  if (header.size > kMaxMessageBytes) hangUp();
  message.kind = header.kind;
  message.bytes.resize(header.size);
  receiveAll(message.bytes.data(), message.bytes.size(), &message.descriptor);
  return message;
}

bool WorkerSocket::isStopRequested() {
  char none;
  const ssize_t count = ::recv(m_socket, &none, 1, MSG_PEEK | MSG_DONTWAIT);
  if (count == 0) hangUp();
  return count > 0 && receive().kind == MessageKind::Stop;
}

void WorkerSocket::send(MessageKind kind, std::string_view bytes, std::span<const uint8_t> more) {
  MessageHeader header{kind, static_cast<uint32_t>(bytes.size() + more.size())};
  iovec pieces[3] = {{&header, sizeof header},
                     {const_cast<char*>(bytes.data()), bytes.size()},
                     {const_cast<uint8_t*>(more.data()), more.size()}};
  size_t left = sizeof header + bytes.size() + more.size();
  while (left > 0) {
    msghdr envelope{};
    envelope.msg_iov = pieces;
    envelope.msg_iovlen = 3;
    const ssize_t count = ::sendmsg(m_socket, &envelope, MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) hangUp();
    advance(pieces, static_cast<size_t>(count));
    left -= static_cast<size_t>(count);
  }
}

}  // namespace kinoprism::media
