using LiveChat.Api.Permissions;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Tests.Permissions;

/// <summary>Every route, by people of every kind, on a private and on a public room: exactly as the table says.</summary>
public sealed class PermissionMatrixTests : IAsyncLifetime
{
    private static readonly Standing[] Everybody = Enum.GetValues<Standing>();

    /// <summary>Where no room is asked for, what one is in a room makes no difference.</summary>
    private static readonly Standing[] Elsewhere =
    [
        Standing.Anonymous, Standing.Guest, Standing.Member, Standing.ServerModeratorInside, Standing.Administrator, Standing.Disabled, Standing.WrongScope,
    ];

    private ChatServer _server = null!;
    private ApiClient _first = null!;
    private ApiClient _target = null!;
    private MatrixWorld _world = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync(
            ("LiveChat:Limits:RoomsPerUser", "10000"), ("LiveChat:Limits:ConversationsPerUser", "400"), ("LiveChat:Limits:StartsPerHour", "0"));
        _first = await ApiClient.SignUpAsync(_server, "ada");
        _target = await ApiClient.SignUpAsync(_server, "target");
        _world = new MatrixWorld(_server, _first, _target);
    }

    public async ValueTask DisposeAsync()
    {
        _first.Dispose();
        _target.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData(RoomVisibility.Private)]
    [InlineData(RoomVisibility.Public)]
    public async Task Every_door_of_rooms_opens_to_whom_the_table_says(RoomVisibility visibility)
    {
        var wrong = new List<string>();
        foreach (var row in Rows("{room}"))
        {
            foreach (var standing in Everybody)
            {
                using var asked = await _world.MakeAsync(standing, visibility, row.Door);
                var answer = await asked.AskAsync(row.Door);
                var expected = Expect(row, standing, visibility);
                if (!Fits(expected, answer))
                {
                    wrong.Add($"{row.Door} ({visibility}) by {standing}: expected {expected ?? "to be let in"}, got {(int)answer.Status} {answer.Code}");
                }

                if (expected == "not-found" && !IsSame(answer, await asked.AskAboutNothingAsync(row.Door)))
                {
                    wrong.Add($"{row.Door} ({visibility}) by {standing}: the answer is another than for a room that does not exist");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_door_of_conversations_opens_to_whom_the_table_says()
    {
        var wrong = new List<string>();
        foreach (var row in Rows("{conversation}"))
        {
            foreach (var standing in Everybody)
            {
                using var asked = await _world.MakeAsync(standing, RoomVisibility.Private, row.Door, talks: true);
                var answer = await asked.AskAsync(row.Door);
                var expected = Expect(row, standing, RoomVisibility.Private);
                if (!Fits(expected, answer))
                {
                    wrong.Add($"{row.Door} by {standing}: expected {expected ?? "to be let in"}, got {(int)answer.Status} {answer.Code}");
                }

                if (expected == "not-found" && !IsSame(answer, await asked.AskAboutNothingAsync(row.Door)))
                {
                    wrong.Add($"{row.Door} by {standing}: the answer is another than for a conversation that does not exist");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_other_door_opens_to_whom_the_table_says()
    {
        var wrong = new List<string>();
        foreach (var row in Rows(about: null))
        {
            var answers = new HashSet<string>();
            foreach (var standing in Elsewhere)
            {
                using var asked = await _world.MakeAsync(standing, RoomVisibility.Private, row.Door);
                var answer = await asked.AskAsync(row.Door);
                answers.Add($"{(int)answer.Status} {answer.Code}");
                var mayBeMissing = answer.Code == "not-found" && standing is not (Standing.Anonymous or Standing.Disabled or Standing.WrongScope) && DoorSamples.MayFindNothing(row.Door);
                if (row.Who != Who.Anonymous && !mayBeMissing && !Fits(Expect(row, standing, RoomVisibility.Private), answer))
                {
                    wrong.Add($"{row.Door} by {standing}: expected {Expect(row, standing, RoomVisibility.Private) ?? "to be let in"}, got {(int)answer.Status} {answer.Code}");
                }
            }

            if (row.Who == Who.Anonymous && answers.Count > 1)
            {
                wrong.Add($"{row.Door} is for everybody and answers {string.Join(" or ", answers)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<Permission> Rows(string? about)
    {
        return PermissionTable.Rows.Where(row => row.Door.Contains(" /", StringComparison.Ordinal) && row.Door != "GET /hub"
            && (about is null
                ? !row.Door.Contains("{room}", StringComparison.Ordinal) && !row.Door.Contains("{conversation}", StringComparison.Ordinal)
                : row.Door.Contains(about, StringComparison.Ordinal)));
    }

    /// <summary>The code of the refusal that the table asks for; null when it lets in.</summary>
    private static string? Expect(Permission row, Standing standing, RoomVisibility visibility)
    {
        if (row.Who == Who.Anonymous)
        {
            return null;
        }

        if (standing is Standing.Anonymous or Standing.Disabled)
        {
            return "signed-out";
        }

        if (standing == Standing.WrongScope)
        {
            return "scope-missing";
        }

        var isGuest = standing is Standing.Guest or Standing.GuestInside;
        var needed = (visibility == RoomVisibility.Public ? row.OfPublic : null) ?? row.Who;
        var conversation = row.Door.Contains("{conversation}", StringComparison.Ordinal);
        if (needed == Who.ServerModerator)
        {
            return standing is Standing.ServerModeratorInside or Standing.Administrator ? null : "forbidden";
        }

        if (needed == Who.Administrator || !(conversation || row.Door.Contains("{room}", StringComparison.Ordinal)))
        {
            return needed == Who.Administrator && standing != Standing.Administrator ? "forbidden" : isGuest && !row.Guests ? "forbidden" : null;
        }

        if (row.Administrators && standing == Standing.Administrator)
        {
            return null;
        }

        if (Place(standing, conversation) is not { } place)
        {
            return needed == Who.SignedIn && (!isGuest || row.Who == Who.SignedIn) ? null : "not-found";
        }

        return place < needed || (isGuest && !row.Guests) ? "forbidden" : null;
    }

    /// <summary>What somebody is in the room; null: not in it. In a conversation all are alike.</summary>
    private static Who? Place(Standing standing, bool conversation) => standing switch
    {
        Standing.GuestInside or Standing.Member => Who.Member,
        Standing.Moderator or Standing.ServerModeratorInside => conversation ? Who.Member : Who.Moderator,
        Standing.Owner => conversation ? Who.Member : Who.Owner,
        _ => null,
    };

    /// <summary>Who is let in may still be told that the request makes no sense.</summary>
    private static bool Fits(string? expected, ApiAnswer answer) =>
        expected is null ? answer.Code is not ("signed-out" or "forbidden" or "not-found" or "scope-missing") : answer.Code == expected;

    private static bool IsSame(ApiAnswer one, ApiAnswer other) => one.Status == other.Status && one.Bytes.AsSpan().SequenceEqual(other.Bytes);
}
