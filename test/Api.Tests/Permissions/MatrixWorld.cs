using LiveChat.Api.Permissions;
using LiveChat.Grains;
using LiveChat.Grains.Accounts.Standing;
using LiveChat.Grains.Accounts.Tokens;
using LiveChat.Grains.Conversations;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Tests.Permissions;

/// <summary>For each question anew: a room, a conversation, and somebody who is to them what the question is about.</summary>
internal sealed class MatrixWorld(ChatServer server, ApiClient first, ApiClient target)
{
    private int _made;

    private IGrainFactory Grains => server.Grains;

    private Actor Owner => new(UserId.From(first.UserId), ServerRole.Administrator);

    private Actor Target => new(UserId.From(target.UserId), ServerRole.Member);

    /// <param name="standing">What they are.</param>
    /// <param name="visibility">Of the room.</param>
    /// <param name="door">What they will ask for: which access token is the wrong one depends on it.</param>
    /// <param name="talks">Whether there is a conversation too.</param>
    public async Task<Asked> MakeAsync(Standing standing, RoomVisibility visibility, string door, bool talks = false)
    {
        var number = Interlocked.Increment(ref _made);
        var who = standing == Standing.Anonymous ? new ApiClient(server) : await ApiClient.SignUpAsync(server, $"p{number}");
        var actor = new Actor(standing == Standing.Anonymous ? default : UserId.From(who.UserId), RoleOf(standing));
        if (actor.Role != ServerRole.Member)
        {
            Assert.True((await Grains.Account(actor.Id).SetRole(actor.Role)).Succeeded);
        }

        var room = Grains.Room(RoomId.New(server.Clock.GetUtcNow()));
        var id = (await room.Create(Owner, new RoomDraft { Name = $"room {number}", Visibility = visibility })).Value!.Room.Id;
        var invite = (await room.CreateInvite(Owner, new InviteTerms())).Value!;
        Assert.True((await room.JoinByInvite(Target, invite.Code)).Succeeded);
        var conversation = talks ? await StartAsync() : default;
        if (standing is Standing.ExMember or Standing.GuestInside or Standing.Member or Standing.Moderator or Standing.Owner or Standing.ServerModeratorInside
            or Standing.Disabled or Standing.WrongScope)
        {
            Assert.True((await room.JoinByInvite(actor, invite.Code)).Succeeded);
            Assert.True(!talks || (await Grains.Conversation(conversation).Add(Owner, [actor.Id])).Succeeded);
        }

        switch (standing)
        {
            case Standing.ExMember:
                await room.PutOut(Owner, actor.Id, reason: null);
                if (talks)
                {
                    await Grains.Conversation(conversation).Leave(actor);
                }

                break;
            case Standing.Moderator:
                await room.SetRole(Owner, actor.Id, RoomRole.Moderator);
                break;
            case Standing.Owner:
                await room.SetRole(Owner, actor.Id, RoomRole.Owner);
                break;
            case Standing.Disabled:
                Assert.True((await Grains.Account(actor.Id).Disable(Owner, new SanctionTerms { Reason = "Spam" })).Succeeded);
                break;
            case Standing.WrongScope:
                await TakeEveryOtherScopeAsync(who, door);
                break;
        }

        var now = server.Clock.GetUtcNow();
        return new Asked(who, id, conversation, RoomId.New(now), RoomId.NewGroup(now), invite.Code, target.UserId, number);
    }

    private static async Task TakeEveryOtherScopeAsync(ApiClient who, string door)
    {
        var scopes = Enum.GetValues<TokenScope>().Where(scope => scope != TokenDoors.ScopeOf(door)).Select(scope => scope.ToString().ToLowerInvariant());
        var made = await who.PostAsync("/api/v1/account/tokens", new { name = "bot", scopes, expiresInDays = 1 });
        who.AccessToken = made.Must(201).GetProperty("token").GetString();
    }

    private async Task<RoomId> StartAsync()
    {
        var id = RoomId.NewGroup(server.Clock.GetUtcNow());
        Assert.True((await Grains.Conversation(id).Start(Owner, new ConversationDraft { People = [Target.Id] })).Succeeded);
        return id;
    }

    private static ServerRole RoleOf(Standing standing) => standing switch
    {
        Standing.Guest or Standing.GuestInside => ServerRole.Guest,
        Standing.ServerModeratorInside => ServerRole.Moderator,
        Standing.Administrator => ServerRole.Administrator,
        _ => ServerRole.Member,
    };
}

/// <summary>Somebody, and what they ask about.</summary>
internal sealed record Asked(ApiClient Who, RoomId Room, RoomId Conversation, RoomId NoRoom, RoomId NoConversation, string Code, string Target, int Number) : IDisposable
{
    public Task<ApiAnswer> AskAsync(string door) => AskAsync(door, Room.Value, Conversation == default ? "" : Conversation.Value);

    /// <summary>The same about a room and a conversation that were never made.</summary>
    public Task<ApiAnswer> AskAboutNothingAsync(string door) => AskAsync(door, NoRoom.Value, NoConversation.Value);

    public void Dispose() => Who.Dispose();

    private Task<ApiAnswer> AskAsync(string door, string room, string conversation)
    {
        var (method, path) = (door.Split(' ')[0], door.Split(' ')[1] + DoorSamples.Query(door));
        var body = method == "GET" ? null : ApiClient.Raw(Fill(DoorSamples.Body(door), room, conversation));
        return Who.SendAsync(new HttpMethod(method), Fill(path, room, conversation), body);
    }

    private string Fill(string text, string room, string conversation) => text
        .Replace("{room}", room, StringComparison.Ordinal)
        .Replace("{conversation}", conversation, StringComparison.Ordinal)
        .Replace("{user}", Target, StringComparison.Ordinal)
        .Replace("{seq}", "1", StringComparison.Ordinal)
        .Replace("{code}", Code, StringComparison.Ordinal)
        .Replace("{documentName?}", "", StringComparison.Ordinal)
        .Replace("{unique}", $"made {Number}", StringComparison.Ordinal)
        .Replace("{name}", $"emoji-{Number}", StringComparison.Ordinal)
        .Replace("{id}", "0000000001", StringComparison.Ordinal)
        .Replace("{provider}", "nobody", StringComparison.Ordinal);
}
