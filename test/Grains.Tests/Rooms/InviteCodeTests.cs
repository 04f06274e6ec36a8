using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Tests.Rooms;

public sealed class InviteCodeTests
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);
    private static readonly string OtherKey = Convert.ToBase64String([1, .. new byte[31]]);

    private readonly RoomId _room = RoomId.New(DateTimeOffset.UnixEpoch);

    [Fact]
    public void A_code_names_its_room_and_matches_with_its_key_alone()
    {
        var code = InviteCode.Make(_room, "abcdefghjk", Key);

        Assert.True(InviteCode.TryGetRoom(code, out var room));
        Assert.Equal(_room, room);
        Assert.Equal("abcdefghjk", InviteCode.InviteOf(code));
        Assert.True(InviteCode.Matches(code, _room, Key));
        Assert.False(InviteCode.Matches(code, _room, OtherKey));
    }

    [Fact]
    public void A_code_changed_anywhere_matches_no_more()
    {
        var code = InviteCode.Make(_room, "abcdefghjk", Key);

        for (var i = 0; i < code.Length; i++)
        {
            var forged = code[..i] + (code[i] == '0' ? '1' : '0') + code[(i + 1)..];
            Assert.False(InviteCode.Matches(forged, _room, Key), $"A change at {i} went unnoticed.");
        }
    }

    [Fact]
    public void Ten_thousand_guesses_match_nothing()
    {
        var code = InviteCode.Make(_room, "abcdefghjk", Key);
        Assert.Equal(130, 5 * (code.Length - _room.Value.PadLeft(26, '0').Length - InviteCode.InviteLength)); // bits that nobody knows

        for (var i = 0; i < 10_000; i++)
        {
            var guess = InviteCode.Make(_room, "abcdefghjk", Convert.ToBase64String([.. BitConverter.GetBytes(i + 1), .. new byte[28]]));
            Assert.True(InviteCode.TryGetRoom(guess, out _));
            Assert.False(InviteCode.Matches(guess, _room, Key), $"Guess {i} was right.");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../etc")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_text_that_is_no_code_names_no_room(string? text)
    {
        Assert.False(InviteCode.TryGetRoom(text, out _));
    }
}
