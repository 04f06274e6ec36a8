using System.Text;
using System.Text.Json;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Files;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Links;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Rooms;

public sealed class RoomEventJsonTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeMilliseconds(1_763_829_999_123);
    private static readonly UserId Ada = new("ada");

    public static TheoryData<string> Kinds { get; } = [.. Samples().Select(sample => sample.GetType().Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void What_is_decoded_is_what_was_encoded(string kind)
    {
        var sample = Samples().Single(sample => sample.GetType().Name == kind);

        Assert.Equal(sample, RoomEventJson.Decode(RoomEventJson.Encode(sample)));
    }

    [Fact]
    public void Every_kind_of_event_has_a_sample()
    {
        var kinds = typeof(RoomEvent).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(RoomEvent)));

        Assert.Equal(kinds.Select(type => type.Name).Order(), Samples().Select(sample => sample.GetType().Name).Order());
    }

    [Fact]
    public void An_answer_that_calls_people_is_written_by_hand_as_the_generated_code_writes_it()
    {
        RoomEvent message = Message("hi") with { ReplyTo = 3, Mentions = [Ada, new UserId("bob")], Calls = MentionScope.Here };

        Assert.Equal(JsonSerializer.Serialize(message, RoomEventJsonContext.Default.RoomEvent), Encoding.UTF8.GetString(RoomEventJson.Encode(message).Span));
        Assert.Equal(message, RoomEventJson.Decode(RoomEventJson.Encode(message)));
    }

    [Fact]
    public void A_poll_is_written_by_hand_as_the_generated_code_writes_it()
    {
        RoomEvent message = Message("tea?") with { Poll = new Poll { Options = ["yes", "no"], Multiple = true, Anonymous = true, Hidden = true, EndsAt = At } };

        Assert.Equal(JsonSerializer.Serialize(message, RoomEventJsonContext.Default.RoomEvent), Encoding.UTF8.GetString(RoomEventJson.Encode(message).Span));
        Assert.Equal(message, RoomEventJson.Decode(RoomEventJson.Encode(message)));
    }

    [Fact]
    public void Files_are_written_by_hand_as_the_generated_code_writes_them()
    {
        var file = new MessageFile { Id = FileId.New(), Name = "<b>\".png", Size = 5, Type = "image/png", Kind = FileKind.Image, Width = 3, Height = 4, Thumb = true };
        RoomEvent message = Message("") with { Files = [file, file with { Thumb = null }] };

        Assert.Equal(
            JsonSerializer.Serialize(JsonDocument.Parse(JsonSerializer.Serialize(message, RoomEventJsonContext.Default.RoomEvent)).RootElement, JsonSerializerOptions.Default),
            JsonSerializer.Serialize(JsonDocument.Parse(RoomEventJson.Encode(message)).RootElement, JsonSerializerOptions.Default));
        Assert.Equal(message, RoomEventJson.Decode(RoomEventJson.Encode(message)));
    }

    [Fact]
    public void A_message_written_by_hand_is_what_the_generated_code_writes()
    {
        RoomEvent message = Message("\"quoted\" <b> \u2028 👩‍🚀 \n");

        Assert.Equal(
            JsonSerializer.Serialize(message, RoomEventJsonContext.Default.RoomEvent),
            JsonSerializer.Serialize(
                JsonDocument.Parse(RoomEventJson.Encode(message)).RootElement.Clone(), JsonSerializerOptions.Default));
    }

    [Fact]
    public void A_text_with_half_a_character_is_stored_with_a_replacement_and_never_fails()
    {
        var body = RoomEventJson.Encode(Message("half \uD83D of it"));

        Assert.Equal("half \uFFFD of it", ((MessagePosted)RoomEventJson.Decode(body)).Text);
    }

    [Fact]
    public void A_message_reads_as_the_wire_says()
    {
        var body = RoomEventJson.Encode(Message("hi"));

        Assert.Equal(
            """{"type":"message.posted","ordinal":4,"clientId":"c1","text":"hi","seq":7,"at":1763829999123,"by":"ada"}""",
            Encoding.UTF8.GetString(body.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"type\":\"message.posted\"")]
    [InlineData("{\"type\":\"message.posted\",\"seq\":1}")]
    [InlineData("{\"type\":\"room.painted\",\"colour\":\"red\",\"seq\":1,\"at\":1,\"by\":\"ada\"}")]
    [InlineData("{\"type\":\"member.joined\",\"role\":\"guest\",\"seq\":1,\"at\":1,\"by\":\"ada\"}")]
    [InlineData("{\"type\":\"member.left\",\"seq\":1,\"at\":9223372036854775807,\"by\":\"ada\"}")]
    [InlineData("{\"type\":\"member.left\",\"seq\":\"1\",\"at\":1,\"by\":\"ada\"}")]
    [InlineData("{\"type\":\"member.left\",\"seq\":1,\"at\":1,\"by\":\"not an id\"}")]
    public void What_is_damaged_or_of_a_later_version_is_told_apart_and_never_throws(string body)
    {
        Assert.Null(RoomEventJson.TryDecode(Encoding.UTF8.GetBytes(body)));
    }

    private static MessagePosted Message(string text) =>
        new() { Seq = 7, At = At, By = Ada, Ordinal = 4, ClientId = "c1", Text = text };

    private static RoomEvent[] Samples() =>
    [
        Message("hello"),
        new RoomCreated { Seq = 1, At = At, By = Ada, Name = "tea", Topic = "", Visibility = RoomVisibility.Private },
        new RoomRenamed { Seq = 2, At = At, By = Ada, Name = "coffee" },
        new TopicChanged { Seq = 3, At = At, By = Ada, Topic = "beans" },
        new MemberJoined { Seq = 4, At = At, By = Ada, Role = RoomRole.Member, Invite = "abc" },
        new MemberLeft { Seq = 5, At = At, By = Ada },
        new MemberRemoved { Seq = 6, At = At, By = Ada, User = new UserId("bob"), Reason = "spam", Banned = true, Until = At },
        new RoleChanged { Seq = 7, At = At, By = Ada, User = new UserId("bob"), Role = RoomRole.Owner, ByRole = RoomRole.Moderator },
        new InviteCreated { Seq = 8, At = At, By = Ada, Invite = "abc", ExpiresAt = At, MaxUses = 5 },
        new InviteRevoked { Seq = 9, At = At, By = Ada, Invite = "abc" },
        new PolicyChanged { Seq = 10, At = At, By = Ada, Policy = new RoomPolicy { Send = RoomRole.Owner, Manage = RoomRole.Member, SlowMode = 30 }, SlowMode = 30 },
        new MemberUnbanned { Seq = 11, At = At, By = Ada, User = new UserId("bob") },
        new MemberMuted { Seq = 12, At = At, By = Ada, User = new UserId("bob"), Until = At, Reason = "spam" },
        new MemberUnmuted { Seq = 13, At = At, By = Ada, User = new UserId("bob") },
        new RoomArchived { Seq = 14, At = At, By = Ada },
        new RoomUnarchived { Seq = 15, At = At, By = Ada },
        new RoomDeleted { Seq = 16, At = At, By = Ada },
        new MessageEdited { Seq = 17, At = At, By = Ada, Message = 3, Text = "better", Mentions = [Ada], Calls = MentionScope.Here },
        new MessageDeleted { Seq = 18, At = At, By = Ada, Message = 3 },
        new ReactionAdded { Seq = 19, At = At, By = Ada, Message = 3, Emoji = "👍" },
        new ReactionRemoved { Seq = 20, At = At, By = Ada, Message = 3, Emoji = "👍" },
        new MessagePinned { Seq = 21, At = At, By = Ada, Message = 3 },
        new MessageUnpinned { Seq = 22, At = At, By = Ada, Message = 3 },
        new PreviewAdded { Seq = 23, At = At, By = Ada, Message = 3, Preview = PreviewActs.Preview("https://page.test/") },
        new PreviewRemoved { Seq = 24, At = At, By = Ada, Message = 3, Link = "https://page.test/" },
        new PollVoted { Seq = 25, At = At, By = Ada, Message = 3, Options = [0, 1], Counts = [1, 1], Voters = 1, Anonymous = true, Hidden = true, EndsAt = At },
        new PollClosed { Seq = 26, At = At, By = Ada, Message = 3, Counts = [1, 1], Voters = 1 },
        new ConversationCreated { Seq = 1, At = At, By = Ada, People = [Ada], Name = "Beans" },
    ];
}
