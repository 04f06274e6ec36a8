using System.Text;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Names;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Server;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Golden;

/// <summary>What no version has written yet: members that an older one does not have, and those that a newer one will have.</summary>
public sealed class HandMadeTests
{
    private static readonly UserId Ada = new("01jzada");

    [Fact]
    public void A_room_stored_without_later_members_has_their_defaults()
    {
        var room = Stored<RoomState>("older", "room.state");

        Assert.Equal((7, "Garden", "", RoomVisibility.Private), (room.AppliedSeq, room.Name, room.Topic, room.Visibility));
        Assert.Equal((RoomRole.Owner, 0), (room.Members[Ada].Role, room.Members[Ada].JoinedSeq));
        Assert.Equal((0, "", 0, null), (room.Invites.Count, room.InviteKey, room.Rules, room.PassedOver));
    }

    [Fact]
    public void A_person_stored_without_later_members_has_their_defaults()
    {
        var person = Stored<UserState>("older", "user.state");

        Assert.Equal(("ada", "", false, 0, 0), (person.Name, person.DisplayName, person.Administrator, person.Version, person.Rooms.Count));
    }

    [Fact]
    public void States_stored_with_nothing_in_them_are_as_new()
    {
        Assert.Empty(StateJson.Deserialize<AccountState>("{}"u8)!.Sessions);
        Assert.Null(StateJson.Deserialize<NameState>("{}"u8)!.Owner);
        Assert.Empty(StateJson.Deserialize<ServerState>("{}"u8)!.Keys);
        Assert.Empty(StateJson.Deserialize<SessionState>("{}"u8)!.Secrets);
        Assert.Equal("", StateJson.Deserialize<InviteState>("{}"u8)!.Id);
        Assert.Equal(default, StateJson.Deserialize<MembershipState>("{}"u8)!.Read);
    }

    [Fact]
    public void What_a_newer_version_stored_is_kept_at_every_level_and_written_again()
    {
        var room = Stored<RoomState>("newer", "room.state");
        room.Topic = "Beans";
        var person = Stored<UserState>("newer", "user.state");

        Assert.Equal(1, room.Members[Ada].JoinedSeq);
        Assert.Equal("$.topic is another", JsonPart.Missing(Text("newer", "stored/room.state"), Sample.Json(room)));
        Assert.Equal("Ada", person.DisplayName);
        Assert.Null(JsonPart.Missing(Text("newer", "stored/user.state"), Sample.Json(person)));
    }

    [Fact]
    public void An_event_stored_without_what_may_be_left_out_is_read()
    {
        var joined = Assert.IsType<MemberJoined>(Event("older", "room.event.member-joined"));
        var invited = Assert.IsType<InviteCreated>(Event("older", "room.event.invite-created"));

        Assert.Equal((4, Ada, RoomRole.Member, null), (joined.Seq, joined.By, joined.Role, joined.Invite));
        Assert.Equal(("0123456789", null, null), (invited.Invite, invited.ExpiresAt, invited.MaxUses));
    }

    [Fact]
    public void An_event_with_what_a_newer_version_added_is_read_for_what_is_known()
    {
        var posted = Assert.IsType<MessagePosted>(Event("newer", "room.event.message-posted"));
        var left = Assert.IsType<MemberLeft>(Event("newer", "room.event.member-left"));

        Assert.Equal((11, 9, "a-1", "Hi"), (posted.Seq, posted.Ordinal, posted.ClientId, posted.Text));
        Assert.Equal((5, Ada), (left.Seq, left.By));
    }

    [Fact]
    public void An_event_of_a_kind_that_only_a_newer_version_knows_is_told_apart() => Assert.Null(Event("newer", "room.event.room-painted"));

    private static T Stored<T>(string version, string name) =>
        StateJson.Deserialize<T>(Encoding.UTF8.GetBytes(Text(version, $"stored/{name}")))!;

    private static RoomEvent? Event(string version, string name) =>
        RoomEventJson.TryDecode(Encoding.UTF8.GetBytes(Text(version, $"log/{name}")));

    private static string Text(string version, string path) => GoldenFile.Read($"test/Grains.Tests/Golden/previous/{version}/{path}.json");
}
