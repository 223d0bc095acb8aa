#include "engine/media/worker/worker_protocol.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kinoprism::media {
namespace {

FramePlan somePlan() {
  FramePlan plan;
  plan.start = 1.5;
  plan.maxFrames = int64_t{1} << 40;
  plan.times = {0.25, 7, 9.5};
  plan.width = 224;
  plan.height = 112;
  plan.fit = FramePlan::Fit::Within;
  plan.trimBorders = true;
  return plan;
}

TEST(WorkerProtocol, PlansComeBack) {
  Composer composer;
  put(composer, somePlan());
  put(composer, SoundPlan{8'000, 1, 2, true, false, -18});
  Parser parser(composer.bytes());
  FramePlan frames;
  get(parser, frames);
  EXPECT_EQ(frames.times, somePlan().times);
  EXPECT_EQ(frames.maxFrames, somePlan().maxFrames);
  EXPECT_EQ(frames.fit, FramePlan::Fit::Within);
  EXPECT_TRUE(frames.trimBorders);
  EXPECT_EQ(frames.height, 112);
  SoundPlan sound;
  get(parser, sound);
  EXPECT_EQ(sound.rate, 8'000);
  EXPECT_TRUE(sound.trimSilence);
  EXPECT_FALSE(sound.normaliseLoudness);
  EXPECT_EQ(sound.targetLufs, -18);
  EXPECT_NO_THROW(parser.finish());
}

TEST(WorkerProtocol, AnswersComeBack) {
  MediaInfo info;
  info.container = "wav";
  info.seconds = 3;
  info.sound = SoundStream{"flac", 44'100, 2};
  SoundFacts facts;
  facts.peak = 0.5;
  Composer composer;
  put(composer, info);
  put(composer, facts);
  Parser parser(composer.bytes());
  MediaInfo infoBack;
  get(parser, infoBack);
  ASSERT_TRUE(infoBack.sound);
  EXPECT_EQ(infoBack.sound->codec, "flac");
  EXPECT_EQ(infoBack.sound->channels, 2);
  EXPECT_FALSE(infoBack.video);
  SoundFacts factsBack;
  get(parser, factsBack);
  EXPECT_TRUE(std::isnan(factsBack.lufs));
  EXPECT_EQ(factsBack.peak, 0.5);
  EXPECT_NO_THROW(parser.finish());
}

TEST(WorkerProtocol, EveryCutMessageIsRefused) {
  Composer composer;
  put(composer, somePlan());
  for (size_t length = 0; length < composer.bytes().size(); ++length) {
    Parser parser(std::string_view(composer.bytes()).substr(0, length));
    FramePlan plan;
    EXPECT_THROW(get(parser, plan), ProtocolError) << length;
  }
}

TEST(WorkerProtocol, LengthsAndChoicesAreNotBelieved) {
  Composer longText;
  longText.put(uint32_t{0xffffffff}).put(uint32_t{0});
  EXPECT_THROW(Parser(longText.bytes()).getText(), ProtocolError);
  EXPECT_THROW(Parser(longText.bytes()).getNumbers(), ProtocolError);
  Composer choice;
  choice.put(int32_t{-1}).put(int32_t{3});
  Parser parser(choice.bytes());
  EXPECT_THROW(parser.getEnum<PicturePlan::Fit>(3), ProtocolError);
  EXPECT_THROW(parser.getEnum<PicturePlan::Fit>(3), ProtocolError);
  Composer more;
  more.put(int32_t{1});
  EXPECT_THROW(Parser(more.bytes()).finish(), ProtocolError);
}

TEST(WorkerProtocol, FramesOfImpossibleSizesAreRefused) {
  for (const auto& [width, height] :
       {std::pair(0, 5), std::pair(-5, -5), std::pair(50'000, 50'000), std::pair(11, 10)}) {
    VideoFrame frame;
    frame.picture.width = width;
    frame.picture.height = height;
    Composer composer;
    putHead(composer, frame);
    EXPECT_EQ(composer.bytes().size(), kFrameHeadBytes);
    Parser parser(composer.bytes());
    EXPECT_THROW(getHead(parser, 100), ProtocolError) << width << " x " << height;
  }
}

}  // namespace
}  // namespace kinoprism::media
