#pragma once

// For the .cpp files of this folder: FFmpeg's objects, freed when they go out of scope, and its codes as our errors.

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/opt.h>
#include <libswscale/swscale.h>
}

#include <filesystem>
#include <memory>
#include <string>

#include "engine/core/error.h"

namespace kinoprism::media {

struct FreeInput {
  void operator()(AVFormatContext* context) const { avformat_close_input(&context); }
};
struct FreeOutput {
  void operator()(AVFormatContext* context) const {
    if (context->pb) avio_closep(&context->pb);
    avformat_free_context(context);
  }
};
struct FreeCodec {
  void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
};
struct FreeFrame {
  void operator()(AVFrame* frame) const { av_frame_free(&frame); }
};
struct FreePacket {
  void operator()(AVPacket* packet) const { av_packet_free(&packet); }
};
struct FreeScaler {
  void operator()(SwsContext* context) const { sws_freeContext(context); }
};

using Input = std::unique_ptr<AVFormatContext, FreeInput>;
using Output = std::unique_ptr<AVFormatContext, FreeOutput>;
using Codec = std::unique_ptr<AVCodecContext, FreeCodec>;
using Frame = std::unique_ptr<AVFrame, FreeFrame>;
using Packet = std::unique_ptr<AVPacket, FreePacket>;
using Scaler = std::unique_ptr<SwsContext, FreeScaler>;

/// What FFmpeg has to say is told by our errors; it must not write to stderr, where commands show their progress.
void quietFfmpeg();

std::string ffmpegText(int code);

/// Throws Error{OutOfSpace} when the disk is full, Error{Io} otherwise, when code is negative.
void requireWritten(int code, const std::filesystem::path& file);

}  // namespace kinoprism::media
